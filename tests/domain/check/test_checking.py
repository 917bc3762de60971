"""Counts in, findings out: the window, the lines of their day, the whole of it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from alongside.domain.check.about import About, Terms
from alongside.domain.check.checking import check
from alongside.domain.check.finding import Figure, Way, Whose, Word
from alongside.domain.check.findings.cells import first_day_of
from alongside.domain.check.indicator import Better, Line, Measure
from alongside.domain.check.principles import Principle
from tests.domain.check.made import ABOUT, INDICATOR, LAST, LAST_DAY, indicator, share_row, spread_row, wait_row

EMPTY = About(partnership="p", verified=False, started_day=LAST_DAY, last_day=LAST_DAY, entries=0)


def looked(rows, *, about=ABOUT, kind=INDICATOR, **given):
    found = check({kind.key: rows}, about=about, now_day=LAST_DAY, indicators={kind.key: kind}, **given)
    return found, (found.findings[0] if found.findings else None)


def test_an_empty_record_has_nothing_to_count_yet():
    found, finding = looked([], about=EMPTY)
    assert finding.verdict is Word.NOTHING
    assert finding.figure == Figure()
    assert (found.flagged, found.flagged_by, found.helps, found.early_days) == (False, (), (), True)
    assert set(found.principles.values()) == {Word.NOTHING}
    assert (found.rung.claimed, found.rung.shown, found.rung.gap) == (0, 0, 0)


def test_it_looks_at_the_last_four_quarters_and_at_more_if_asked():
    rows = [share_row(1, 10, quarter=LAST - 4), share_row(9, 10, quarter=LAST - 3), share_row(8, 10)]
    found, finding = looked(rows)
    assert (finding.figure.numerator, finding.figure.denominator) == (17, 20)
    assert [each.key for each in finding.quarters] == ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]
    found, finding = looked(rows, since_day=first_day_of(LAST - 4) + 20)
    assert (finding.figure.numerator, finding.figure.denominator) == (18, 30)
    assert len(finding.quarters) == 5
    assert found.as_of == LAST_DAY


def test_a_younger_partnership_is_looked_at_from_its_beginning():
    young = replace(ABOUT, started_day=first_day_of(LAST) + 3)
    found, finding = looked([share_row(4, 5)], about=young)
    assert [each.key for each in finding.quarters] == ["2026-Q4"]
    assert found.early_days
    assert finding.trend.way is Way.UNTOLD


def test_what_is_from_the_future_is_left_out():
    ahead = replace(ABOUT, last_day=LAST_DAY + 400)
    _, finding = looked([share_row(4, 8), share_row(8, 8, quarter=LAST + 2)], about=ahead)
    assert (finding.figure.numerator, finding.figure.denominator) == (4, 8)


def test_what_stands_counts_from_the_beginning():
    seats = indicator(measure=Measure.STANDING)
    rows = [share_row(6, 12, quarter=LAST - 7), share_row(-1, -1, quarter=LAST)]
    _, finding = looked(rows, kind=seats)
    assert (finding.figure.numerator, finding.figure.denominator) == (5, 11)
    assert [(each.figure.numerator, each.figure.denominator) for each in finding.quarters] == [(6, 12)] * 3 + [(5, 11)]


TERMS = {
    "own": (Terms(number=1, day=0, lines={"asked": Fraction(3, 4)}),),
    "none": (Terms(number=1, day=0, lines={"asked": None}),),
    "lowered": (
        Terms(number=1, day=0, lines={"asked": Fraction(8, 10)}),
        Terms(number=2, day=first_day_of(LAST) + 80, lines={"asked": Fraction(2, 10)}),
    ),
}


@pytest.mark.parametrize(
    ("terms", "published", "line", "whose", "changed"),
    [
        ("own", True, Fraction(3, 4), Whose.AGREED, False),
        ("none", True, Fraction(1, 2), Whose.PUBLISHED, False),
        ("none", False, Fraction(1, 2), Whose.OURS, False),
        ("lowered", True, Fraction(80 * 8 + 20 * 2, 1000), Whose.AGREED, True),
    ],
)
def test_each_thing_is_held_against_the_line_of_its_day(terms, published, line, whose, changed):
    rows = [share_row(40, 80, terms=1, quarter=LAST - 1), *([share_row(10, 20, terms=2)] if terms == "lowered" else [])]
    kind = indicator(line=Line(Fraction(1, 2), published=published, source="Nobody"))
    _, finding = looked(rows, about=replace(ABOUT, terms=TERMS[terms]), kind=kind)
    assert (finding.line, finding.whose, finding.lines_changed) == (line, whose, changed)


def test_lowering_the_line_at_the_end_does_not_mend_the_past():
    rows = [share_row(40, 100, quarter=LAST - 1), share_row(1, 1, terms=2)]
    _, finding = looked(rows, about=replace(ABOUT, terms=TERMS["lowered"]))
    assert finding.verdict is Word.SHORT


def test_what_stands_is_weighted_by_days():
    seats = indicator(measure=Measure.STANDING)
    _, finding = looked([share_row(6, 12, quarter=LAST - 7)], about=replace(ABOUT, terms=TERMS["lowered"]), kind=seats)
    assert finding.line == Fraction(8, 10) * Fraction(353, 365) + Fraction(2, 10) * Fraction(12, 365)


def test_optional_indicators_can_be_left_out_and_core_ones_cannot():
    left_out = replace(ABOUT, terms=(Terms(number=1, day=0, left_out=frozenset({"asked"})),))
    assert looked([share_row(1, 9)], about=left_out)[1] is not None
    assert looked([share_row(1, 9)], about=left_out, kind=indicator(core=False))[1] is None


def test_waiting_is_judged_by_what_ended_within_the_lines_days():
    kind = indicator(measure=Measure.WAITING, better=Better.LOWER, line=Line(Fraction(28), published=True, source="x"))
    rows = [wait_row(days, 1, 0) for days in range(30, 50)] + [wait_row(90, 0, 10)]
    _, finding = looked(rows, kind=kind)
    assert finding.verdict is Word.SHORT
    assert (finding.figure.value, finding.figure.numerator, finding.figure.denominator) == (44, 20, 30)
    assert (finding.reached.numerator, finding.reached.value) == (0, 0.0)


def test_silence_after_a_young_start_is_too_little_to_tell():
    kind = indicator(measure=Measure.WAITING, better=Better.LOWER, line=Line(Fraction(28), published=True, source="x"))
    _, finding = looked([wait_row(3, 0, 20)], kind=kind)
    assert finding.verdict is Word.LITTLE


def test_three_of_few_people_are_not_held_against_a_line():
    kind = indicator(measure=Measure.SPREAD, better=Better.LOWER)
    few = [spread_row(member, 10, quarter=LAST - back) for member in range(1, 5) for back in range(4)]
    assert looked(few, kind=kind)[1].verdict is Word.LITTLE
    many = [spread_row(m, 90 if m < 4 else 5, quarter=LAST - back) for m in range(1, 13) for back in range(4)]
    _, finding = looked(many, kind=kind)
    assert (finding.figure.numerator, finding.figure.denominator) == (1080, 1080 + 180)
    assert finding.verdict is Word.SHORT


def test_a_gap_between_sides_is_hidden_with_a_small_side():
    kind = indicator(measure=Measure.GAP, better=Better.LOWER, line=Line(Fraction(1, 10), published=False, source="x"))
    rows = [share_row(10, 40), share_row(30, 40, stake="professional")]
    _, finding = looked(rows, kind=kind)
    assert (finding.figure.value, finding.verdict) == (0.5, Word.SHORT)
    _, finding = looked([rows[0], share_row(30, 40, stake="professional", people=3)], kind=kind)
    assert (finding.figure.value, finding.verdict) == (None, Word.LITTLE)
    assert all(each.hidden for each in (*finding.quarters, *finding.sides))


@pytest.mark.parametrize(
    ("rows", "key"),
    [([share_row(1, 2, partnership="q")], "asked"), ([], "no_such_thing")],
    ids=["another partnership", "unknown indicator"],
)
def test_what_makes_no_sense_is_refused(rows, key):
    with pytest.raises(ValueError, match=r"Ask for one at a time|There is no indicator"):
        check({key: rows}, about=ABOUT, now_day=LAST_DAY, indicators={"asked": INDICATOR})


def test_a_principle_is_as_strong_as_its_weakest_finding():
    kinds = {key: indicator(key=key, number=number) for number, key in enumerate(("good", "bad"), 90)}
    rows = {"good": [share_row(40, 40)], "bad": [share_row(0, 40)]}
    found = check(rows, about=ABOUT, now_day=LAST_DAY, indicators=kinds)
    assert found.principles[Principle.EQUALITY] is Word.SHORT
    assert found.principles[Principle.FEEDBACK] is Word.NOTHING
    assert (found.flagged, found.flagged_by, found.helps) == (True, ("bad",), ("bad",))


def test_where_it_is_about_lived_experience_staff_stand_beside_the_figure():
    rows = [share_row(10, 40), share_row(40, 40, stake="professional")]
    _, finding = looked(rows, kind=indicator(of_lived=True))
    assert (finding.figure.numerator, finding.figure.denominator) == (10, 40)
    assert [(each.key, each.figure.numerator) for each in finding.sides] == [("lived", 10), ("professional", 40)]


def test_staff_that_are_few_hide_nobody_else_where_they_only_stand_beside():
    rows = [share_row(10, 40), share_row(9, 20, stake="carer"), share_row(3, 4, stake="professional", people=2)]
    _, finding = looked(rows, kind=indicator(of_lived=True))
    assert {each.key for each in (*finding.stakes, *finding.sides) if each.hidden} == {"professional"}
    _, finding = looked(rows)
    assert {each.key for each in finding.sides if each.hidden} == {"lived", "professional"}


def test_what_belongs_to_no_stake_has_no_parts():
    _, finding = looked([share_row(10, 40, stake="")])
    assert (finding.stakes, finding.sides) == ((), ())
    assert finding.figure.denominator == 40


@pytest.mark.parametrize(("small_group", "hidden"), [(8, set()), (9, set(ABOUT.stakes))])
def test_how_few_are_too_few_is_what_the_agreement_says(small_group, hidden):
    rows = [share_row(10, 40), share_row(9, 20, stake="carer"), share_row(20, 40, stake="professional")]
    terms = (Terms(number=1, day=0, small_group=small_group),)
    _, finding = looked(rows, about=replace(ABOUT, terms=terms))
    assert {each.key for each in finding.stakes if each.hidden} == hidden
