"""Does the record say which terms hold, from each agreement on, once each, and by nothing but a decision?"""

import ast
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from django.db.models import ProtectedError

from alongside.domain.agreement import CheckThreshold, terms_of
from alongside.domain.record import acts as known
from alongside.ledger.actions import CLOCK
from alongside.partnerships import queries
from alongside.partnerships.actions import adopting
from alongside.partnerships.actions.adopting import state_terms, state_terms_due
from alongside.partnerships.models import StatedTerms
from tests.architecture.sources import SOURCES, name_of, tree_of
from tests.decisions.world import agree_on, agreement
from tests.domain.agreement.full import FULL
from tests.partnerships.reading import acts, entries

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)


def stated(partnership):
    return [entry for entry in entries(partnership) if entry["act"] == "terms.stated"]


def test_everything_the_check_holds_things_against_is_stated():
    terms = terms_of(FULL, version=3)
    assert (terms.version, terms.small_group, terms.reply_days) == (3, FULL.small_group, FULL.reply_days)
    assert (terms.notice_days, terms.pay_days) == (FULL.notice_days_for_papers, FULL.payment.within_days)
    assert [(line.indicator, line.drawn, line.above, line.below) for line in terms.lines] == [
        ("lone_voice_rate", "none", 0, 1),
        ("reply_rate", "line", 9, 10),
    ]
    assert terms.left_out == ("told_back",)


def test_of_two_lines_for_one_indicator_the_last_holds():
    lines = tuple(CheckThreshold("reply_rate", Fraction(part, 10), TODAY, "So.") for part in (5, 8))
    (line,) = terms_of(replace(FULL, check_thresholds=lines), version=1).lines
    assert (line.above, line.below) == (4, 5)


def test_a_new_partnership_has_stated_them_and_the_clock_adds_nothing(cast):
    assert len(stated(cast.here)) == 1
    assert state_terms_due(by=CLOCK, note=cast.note()) == 0
    assert len(stated(cast.here)) == 1


def test_a_record_from_before_gets_them_from_the_clock_once(cast):
    StatedTerms.objects.all().delete()
    before = acts(cast.here)
    assert state_terms_due(by=CLOCK, note=cast.note()) == 2  # here and there
    assert acts(cast.here) == [*before, "terms.stated"]
    assert stated(cast.here)[-1]["by"] == "clock"
    assert state_terms_due(by=CLOCK, note=cast.note()) == 0
    assert acts(cast.here) == [*before, "terms.stated"]


def test_only_the_newest_version_is_stated_by_the_clock(cast):
    StatedTerms.objects.all().delete()
    agree_on(cast, replace(agreement(cast), reply_days=9))
    agree_on(cast, replace(agreement(cast), reply_days=8))
    state_terms_due(by=CLOCK, note=cast.note())
    assert stated(cast.here)[-1]["facts"]["reply_days"] == 8
    assert StatedTerms.objects.filter(version__partnership=cast.here).count() == 1


def test_one_that_changed_while_the_clock_was_at_work_is_left_for_the_next_round(cast, monkeypatch):
    StatedTerms.objects.all().delete()
    old = queries.newest_agreement(None, cast.here)
    agree_on(cast, replace(agreement(cast), reply_days=9))
    monkeypatch.setattr(adopting.queries, "unstated_terms", lambda viewer: [old])
    assert state_terms_due(by=CLOCK, note=cast.note()) == 0


def test_the_same_version_is_never_stated_twice(cast):
    version = queries.newest_agreement(None, cast.here)
    assert state_terms(by=CLOCK, version=version, note=cast.note()) is False
    assert len(stated(cast.here)) == 1


def test_a_version_whose_terms_were_stated_cannot_go(cast):
    with pytest.raises(ProtectedError):
        queries.newest_agreement(None, cast.here).delete()


def test_nothing_else_in_the_house_states_terms():
    """Lines change in the record by starting, by a decision's adoption and by the clock catching up: nowhere else."""
    callers = {
        (name_of(path), function.name)
        for path in SOURCES
        if "alongside.domain.agreement" in path.read_text(encoding="utf-8") or "adopting" in name_of(path)
        for function in ast.walk(tree_of(path))
        if isinstance(function, ast.FunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"state_terms", "terms_of"}
    }
    assert callers == {
        ("alongside/partnerships/actions/starting.py", "start"),
        ("alongside/partnerships/actions/adopting.py", "adopt"),
        ("alongside/partnerships/actions/adopting.py", "_state_one"),
        ("alongside/partnerships/actions/adopting.py", "state_terms"),
        ("alongside/domain/simulate/recording.py", "__init__"),
    }
    writers = {name_of(path) for path in SOURCES if known.TermsStated.__name__ in path.read_text(encoding="utf-8")}
    assert {each for each in writers if "/domain/" not in each} == set()


def test_whoever_asks_an_app_whether_an_agreement_makes_sense_asks_about_the_check_too():
    """`problems`, `changes` and `in_words` of the agreement alone do not know the questions of the check."""
    alone = {
        name_of(path)
        for path in SOURCES
        if "/domain/" not in name_of(path)
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("alongside.domain.agreement")
        for each in node.names
        if each.name in {"problems", "changes", "in_words"}
    }
    assert alone == set()
