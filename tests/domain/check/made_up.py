"""A check as it could be, made by hand: one finding for each indicator, and one stake that is hidden."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Any

from alongside.domain.check.finding import Check, Figure, Finding, Lived, Part, RungShown, Trend, Way, Whose, Word
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.principles import Principle

STAKES = {"uses_services": "lived", "carer": "lived", "professional": "professional"}


def finding(key: str = "reply_rate", **given: Any) -> Finding:
    indicator = INDICATORS[key]
    stakes = (
        Part("uses_services", Figure(60, 80, 0.75, 0.645, 0.836)),
        Part("carer", hidden=True),
        Part("professional", Figure(28, 41, 0.683, 0.53, 0.81)),
    )
    plain = Finding(
        indicator=key,
        principle=indicator.principle,
        figure=Figure(88, 121, 0.727, 0.643, 0.8),
        verdict=Word.SHORT,
        line=Fraction(81, 100),
        upper=None,
        whose=Whose.PUBLISHED,
        trend=Trend(Way.WORSE, -0.1, -0.18, -0.02),
        quarters=(Part("2026-1", Figure(40, 50, 0.8, 0.67, 0.89)), Part("2026-2", hidden=True)),
        stakes=stakes,
        sides=(Part("lived", Figure(60, 80, 0.75, 0.645, 0.836)), Part("professional", hidden=True)),
    )
    return replace(plain, **given)


def check(*findings: Finding, **given: Any) -> Check:
    plain = Check(
        partnership="0" * 31 + "1",
        verified=True,
        as_of=20_600,
        entries=412,
        early_days=False,
        findings=findings or tuple(finding(key) for key in INDICATORS),
        principles={**dict.fromkeys(Principle, Word.HOLDING), Principle.FEEDBACK: Word.SHORT},
        rung=RungShown(claimed=6, shown=3, missing=("No recommendation had an answer.",)),
        lived=Lived(
            decided=3,
            won={"uses_services": 2, "carer": None},
            proposals={"uses_services": 1},
            passed={"uses_services": 1},
            kept={"uses_services": 0},
            attended={"uses_services": Figure(10, 12, 0.83, 0.55, 0.95)},
        ),
        flagged=True,
        flagged_by=("reply_rate",),
        helps=("reply_rate",),
        unknown={"tea.drunk": 2},
        stakes=STAKES,
    )
    return replace(plain, **given)
