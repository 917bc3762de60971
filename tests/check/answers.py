"""Answers of the check in tests, made by hand: a little of everything, nothing yet, and all well."""

from __future__ import annotations

from alongside.domain.check.finding import (
    Check,
    Figure,
    Finding,
    Lived,
    Part,
    PeopleSay,
    RungShown,
    Trend,
    Way,
    Whose,
    Word,
    WorkRung,
)
from alongside.domain.check.indicator import Measure
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.principles import Principle
from tests.domain.check.made_up import STAKES, check, finding

PARTS = (Part("uses_services", Figure(60, 80, 0.75, 0.645, 0.836)), Part("carer", hidden=True),
         Part("professional", Figure(28, 41, 0.683, 0.53, 0.81)))  # fmt: skip
QUARTERS = (
    Part("2025-Q4", Figure(38, 45, 0.844, 0.71, 0.92)), Part("2026-Q1", Figure(26, 35, 0.743, 0.58, 0.86)),
    Part("2026-Q2", hidden=True), Part("2026-Q3", Figure(0, 0)), Part("2026-Q4", Figure(10, 21, 0.476, 0.28, 0.68)),
)  # fmt: skip
WORST = (Word.SHORT, Word.CLOSE, Word.LITTLE, Word.NOTHING, Word.HOLDING)
FIGURES = {
    Word.SHORT: Figure(88, 121, 0.727, 0.643, 0.8), Word.CLOSE: Figure(9, 12, 0.75, 0.47, 0.91),
    Word.LITTLE: Figure(2, 3, 0.667, 0.21, 0.94), Word.NOTHING: Figure(),
    Word.HOLDING: Figure(64, 70, 0.914, 0.825, 0.96),
}  # fmt: skip
DAYS = {
    Word.SHORT: Figure(30, 41, 47.0, 39.0, None), Word.CLOSE: Figure(12, 20, 30.0, 21.0, 44.0),
    Word.LITTLE: Figure(1, 4, None, 12.0, None), Word.NOTHING: Figure(),
    Word.HOLDING: Figure(50, 52, 9.0, 7.0, 12.0),
}  # fmt: skip
APART = ((0.4, 0.2, 0.55), (0.1, -0.1, 0.3), (0.2, -0.3, 0.6), (None, None, None), (0.0, -0.1, 0.1))
GAPS = {
    word: Figure(figure.numerator, figure.denominator, *apart)
    for (word, figure), apart in zip(FIGURES.items(), APART, strict=True)
}
WHOSE = (Whose.AGREED, Whose.PUBLISHED, Whose.OURS)
WAYS = (Way.WORSE, Way.SAME, Way.BETTER, Way.UNTOLD)


def one(key: str, verdict: Word, *, whose: Whose = Whose.OURS, way: Way = Way.UNTOLD) -> Finding:
    indicator = INDICATORS[key]
    figures = {Measure.WAITING: DAYS, Measure.GAP: GAPS}.get(indicator.measure, FIGURES)
    some = verdict is not Word.NOTHING and indicator.measure not in {Measure.WAITING, Measure.GAP}
    return finding(
        key,
        figure=figures[verdict],
        verdict=verdict,
        line=indicator.line.at,
        upper=indicator.line.upper,
        whose=whose,
        trend=Trend(way),
        quarters=QUARTERS if some else (),
        stakes=PARTS if some else (),
        sides=(Part("lived", Figure(60, 80, 0.75, 0.645, 0.836)), Part("professional", hidden=True)) if some else (),
    )


def mixed() -> Check:
    """A little of everything: each verdict, each kind of line, each trend."""
    found = tuple(one(key, _word(key, i), whose=WHOSE[i % 3], way=WAYS[i % 4]) for i, key in enumerate(INDICATORS))
    return answer(found, flagged=True, flagged_by=("reply_rate", "days_to_reply"), helps=tuple(INDICATORS)[:3],
                  unknown={"tea.drunk": 2})  # fmt: skip


def _word(key: str, i: int) -> Word:
    """Each principle has another weakest finding."""
    worst = dict(
        zip(Principle, (Word.SHORT, Word.LITTLE, Word.CLOSE, Word.HOLDING, Word.SHORT, Word.NOTHING), strict=True)
    )
    first = WORST.index(worst[INDICATORS[key].principle])
    return Word.SHORT if key == "reply_rate" else WORST[first + i % (len(WORST) - first)]


def nothing_yet() -> Check:
    found = tuple(one(key, Word.NOTHING) for key in INDICATORS)
    nobody = Lived(decided=0, won={}, proposals={}, passed={}, kept={}, attended={})
    return answer(found, early_days=True, lived=nobody, rung=RungShown(0, 0, ()), verified=False, helps=())


def all_well() -> Check:
    found = tuple(one(key, Word.HOLDING, whose=Whose.AGREED, way=Way.SAME) for key in INDICATORS)
    return answer(found, rung=RungShown(7, 7, ()), helps=())


def answer(found: tuple[Finding, ...], **given: object) -> Check:
    """As strong as the weakest, principle by principle."""
    words = {
        principle: min(
            (each.verdict for each in found if each.principle is principle), key=WORST.index, default=Word.NOTHING
        )
        for principle in Principle
    }
    usual = {
        "principles": words,
        "flagged": False,
        "flagged_by": (),
        "unknown": {},
        "stakes": STAKES,
        "rung": RungShown(7, 5, ("joint", "assess"), (WorkRung(9, 7, 5, ()),)),
        "lived": Lived(
            decided=14,
            won={"uses_services": 9, "carer": None, "professional": 14},
            proposals={"uses_services": 6, "carer": None, "professional": 12},
            passed={"uses_services": 2, "carer": None, "professional": 11},
            kept={"uses_services": 1, "carer": None, "professional": 4},
            attended={
                "uses_services": Figure(30, 60, 0.5, 0.38, 0.62),
                "professional": Figure(55, 60, 0.92, 0.82, 0.96),
            },
        ),
    }
    usual["people_say"] = (PeopleSay("heard", {"uses_services": Figure(4, 11, 0.36, 0.15, 0.65), "carer": None}),)
    return check(*found, **{**usual, **given})
