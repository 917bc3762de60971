"""The terms that the check holds things against, written out: of an agreement the record has only a digest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Count, Slug, Version, one_of

Drawn = Annotated[str, one_of("line", "none")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Where the partnership draws the line for one indicator: an exact fraction, or none at all."""

    indicator: Slug
    drawn: Drawn
    above: Count = 0
    below: Version = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsStated(Act):
    """From now on these terms hold. It follows the adoption of each version of the agreement, in the same moment.

    `left_out` names the optional indicators that the partnership does not count. The 25 core ones are always counted.
    """

    act: ClassVar[str] = "terms.stated"
    version: Version
    small_group: Count
    reply_days: Count
    notice_days: Count
    pay_days: Count
    lines: tuple[Line, ...] = ()
    left_out: tuple[Slug, ...] = ()
