"""What does an agreement say about the check: does it make sense, and how does it read?

The agreement stands below the check and knows none of its questions. Here the two meet, so that nobody who asks
whether an agreement makes sense can forget to ask it of its lines.
"""

from __future__ import annotations

from alongside.domain.agreement import Agreement, Asked, Problem, Questions, Section, in_words
from alongside.domain.agreement import changes as changes_of
from alongside.domain.agreement import problems as problems_of
from alongside.domain.check.indicator import Better, Indicator, Measure
from alongside.domain.check.indicators import INDICATORS


def _asked(indicator: Indicator) -> Asked:
    return Asked(
        asks=indicator.asks,
        core=indicator.core,
        at_least=indicator.better is not Better.LOWER,
        in_days=indicator.measure is Measure.WAITING,
    )


QUESTIONS: Questions = {key: _asked(each) for key, each in INDICATORS.items()}
"""Every question that the check asks, in the order of their numbers."""


def problems(agreement: Agreement) -> list[Problem]:
    """Every contradiction of an agreement, its lines of the check among them. Empty when it makes sense."""
    return problems_of(agreement, QUESTIONS)


def changes(before: Agreement, after: Agreement) -> list[str]:
    """What would change, in plain words, with the questions of the check as people read them."""
    return changes_of(before, after, QUESTIONS)


def whole_in_words(agreement: Agreement) -> tuple[Section, ...]:
    """The whole agreement in plain words, with the questions of the check as people read them."""
    return in_words(agreement, QUESTIONS)
