"""What does the check have to know of a partnership, besides its counts? Read from its evidence folder."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction

from alongside.counting.about import About
from alongside.counting.engines import Counting
from alongside.domain.check.about import About as Known
from alongside.domain.check.about import Terms
from alongside.domain.check.besides import BESIDES

STATED = "select terms, day, small_group from terms_stated"
LINES = "select terms, indicator, drawn, above, below from lines"
PEOPLE = "select stake, side, count(distinct member) as people from joins group by stake, side"
DRAWN, NO_LINE = 1, 0
"""Anything else: the partnership leaves that indicator out."""


def known_of(counting: Counting, about: About) -> Known:
    """Everything but the counts. `counting` has the evidence of the folder in it that `about` is of."""
    people = counting.rows(PEOPLE)
    return Known(
        partnership=about.state.partnership,
        verified=about.verified,
        started_day=max(about.state.first_day, 0),
        last_day=max(about.state.last_day, about.as_of, 0),
        entries=about.state.entries,
        stakes={stake: side for stake, side, _ in people if stake},
        people={stake: many for stake, _, many in people if stake},
        terms=_terms(counting),
        unknown={**about.state.unknown, **about.state.future},
        capped=about.state.capped,
        besides={name: counting.rows(text.sql) for name, text in BESIDES.items()},
    )


def _terms(counting: Counting) -> tuple[Terms, ...]:
    lines: defaultdict[int, dict[str, Fraction | None]] = defaultdict(dict)
    left_out: defaultdict[int, set[str]] = defaultdict(set)
    for terms, indicator, drawn, above, below in counting.rows(LINES):
        if drawn in {DRAWN, NO_LINE}:
            lines[terms][indicator] = Fraction(above, below) if drawn == DRAWN else None
        else:
            left_out[terms].add(indicator)
    return tuple(
        Terms(number=number, day=day, small_group=small, lines=lines[number], left_out=frozenset(left_out[number]))
        for number, day, small in counting.rows(STATED)
    )
