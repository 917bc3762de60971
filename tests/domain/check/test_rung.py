"""Which rung does a record show? Evidence written by hand, counted on SQLite, read as rungs."""

from __future__ import annotations

from dataclasses import replace

import duckdb
import pytest

from alongside.domain.check.besides import ACTS, BESIDES, CLAIMS
from alongside.domain.check.finding import RungShown
from alongside.domain.check.rung import MISSING, rung_shown
from alongside.domain.check.tables import TABLES
from tests.domain.check.evidence_of import create_tables, evidence, lived, nobody, run, staff
from tests.domain.check.made import ABOUT

WORK, DECISION, PROPOSAL, PROMISE = 70, 80, 81, 82


def shown(**tables) -> RungShown:
    database = evidence(**tables)
    rows = {text.name: [tuple(row.values()) for row in run(text.sql, database)] for text in (CLAIMS, ACTS)}
    return rung_shown(replace(ABOUT, partnership="here", besides=rows))


def begun(stage="commission", rung=7, entry=1):
    return {"initiatives": [staff(entry=entry, initiative=WORK, stage=stage, rung=rung)]}


def said(entry=2, initiative=WORK):
    return {"contributions": [lived(entry=entry, contribution=9, initiative=initiative, kind="idea")]}


def answered(outcome="planned", entry=3):
    return {"replies": [staff(entry=entry, contribution=9, outcome=outcome)]}


def decided(entry=11, *, number=0, agreed=4, took_part=5, carried=1, initiative=WORK, passed=1):
    decision, proposal = DECISION + 100 * number, PROPOSAL + 100 * number
    return {
        "proposals": [staff(entry=entry - 2, proposal=proposal, initiative=initiative)],
        "decisions_opened": [nobody(entry=entry - 1, decision=decision, proposal=proposal, round=1)],
        "decisions_closed": [nobody(entry=entry, decision=decision, passed=passed, outcome="passed")],
        "decision_stakes": [
            lived(0, entry=entry, decision=decision, took_part=took_part, agreed=agreed, carried=carried),
            staff(0, entry=entry, decision=decision, took_part=6, agreed=6, carried=1),
        ],
    }


def stage(name, entry):
    return {"stages": [staff(entry=entry, initiative=WORK, stage=name)]}


def promised(entry=31, who=lived):
    return {"promises": [who(entry=entry, promise=PROMISE, decision=DECISION)]}


def judged(entry=41):
    return {"judgements": [lived(entry=entry, promise=PROMISE, kept="yes")]}


PAPER = {"papers": [staff(entry=3, paper=5, thing=DECISION, paper_for="decision", form="easy")]}
DESIGN, DELIVER, ASSESS = stage("design", 8), stage("deliver", 30), stage("assess", 40)
THROUGH = [begun(), said(), answered(), DESIGN, decided(), DELIVER, promised(), ASSESS, judged()]
CASES = {
    "it has only begun": ([begun()], 0, {"shared"}),
    "it went on without anybody": ([begun(), DESIGN], 1, {"shared"}),
    "something to read": ([begun(), PAPER, *[decided(passed=0)]], 2, {"told"}),
    "told what was decided": ([begun(), decided(agreed=1)], 3, {"said"}),
    "asked": ([begun(), said(), decided(agreed=1)], 4, {"changed"}),
    "asked, and told no": ([begun(), said(), answered("no")], 4, {"changed"}),
    "something changed": ([begun(), said(), answered()], 5, {"joint"}),
    "a secret answer that carried": ([begun(), said(), decided(took_part=-1, agreed=-1)], 6, {"deliver", "assess"}),
    "designed together": (THROUGH[:5], 6, {"deliver", "assess"}),
    "decided together, too late for the design": (
        [begun(), said(), answered(), stage("deliver", 5), decided()],
        5,
        {"joint"},
    ),
    "one decision of three": (
        [begun(), said(), decided(), decided(14, number=1, agreed=0), decided(17, number=2, agreed=0)],
        5,
        {"most_joint"},
    ),
    "set aside": ([begun(), said(), decided(), {"overrides": [staff(entry=12, decision=DECISION)]}], 4, {"changed"}),
    "promised by staff": (
        [*THROUGH[:6], promised(who=staff), ASSESS, judged()],
        6,
        {"deliver"},
    ),
    "never judged": (THROUGH[:8], 6, {"assess"}),
    "from start to finish": (THROUGH, 7, set()),
    "begun without them": ([begun("design"), said(9), answered(entry=10), *THROUGH[4:]], 6, {"commission"}),
}


def together(parts):
    tables = {}
    for part in parts:
        for name, rows in part.items():
            tables.setdefault(name, []).extend(rows)
    return tables


@pytest.mark.parametrize(("parts", "rung", "missing"), CASES.values(), ids=CASES)
def test_cases(parts, rung, missing):
    (work,) = shown(**together(parts)).works
    assert (work.claimed, work.shown, set(work.missing)) == (7, rung, missing)


def test_what_was_taken_back_was_not_said():
    gone = {"contributions_gone": [lived(entry=9, contribution=9, gone=1)]}
    assert shown(**together([begun(), said(), gone])).works[0].shown == 0


def test_only_the_newest_claim_counts():
    found = shown(**together([begun(rung=7), {"rungs": [staff(entry=4, initiative=WORK, rung=4)]}, said()]))
    assert (found.claimed, found.shown, found.gap) == (4, 4, 0)


def test_the_widest_gap_is_that_of_the_partnership():
    other = {
        "initiatives": [staff(entry=50, initiative=71, stage="design", rung=6)],
        "contributions": [lived(entry=51, contribution=10, initiative=71, kind="idea")],
    }
    found = shown(**together([*THROUGH, other]))
    assert [(work.claimed, work.shown) for work in found.works] == [(7, 7), (6, 4)]
    assert (found.claimed, found.shown, found.gap, found.missing) == (6, 4, 2, ("changed",))


def test_without_a_gap_it_is_the_best_of_its_works():
    found = shown(**together(THROUGH))
    assert (found.claimed, found.shown, found.gap, found.missing) == (7, 7, 0, ())


def test_what_belongs_to_no_piece_of_work_shows_something_of_the_whole():
    found = shown(**together([said(initiative=0), answered(), decided(initiative=0)]))
    assert (found.claimed, found.shown, found.works) == (0, 6, ())
    assert shown() == RungShown(0, 0, ("shared",))


def test_work_of_which_nothing_can_be_told_yet_has_no_gap():
    found = shown(**together([begun()]))
    assert (found.claimed, found.shown, found.gap) == (7, 0, 0)


def test_everything_that_can_be_missing_is_said_in_plain_words():
    named = {key for _, _, missing in CASES.values() for key in missing}
    assert named == set(MISSING)
    assert all(sentence.endswith(".") and len(sentence.split()) <= 16 for sentence in MISSING.values())


@pytest.mark.parametrize("text", BESIDES.values(), ids=BESIDES)
def test_each_text_reads_what_it_says_it_needs(text):
    database = duckdb.connect()
    create_tables(database.execute)
    cursor = database.execute(text.sql)
    assert tuple(column[0] for column in cursor.description) == text.columns
    for name in set(TABLES) - set(text.needs):
        database.execute(f"drop table {name}")
    assert database.execute(text.sql).fetchall() == []
