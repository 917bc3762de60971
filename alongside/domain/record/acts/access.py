"""What happens about access: what people need, whether they say they got it, and papers in their form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Count, Id, MaybeId, MaybeSlug, Moment, Slug, one_of

PaperFor = Annotated[str, one_of("meeting", "decision", "consultation")]
PaperForm = Annotated[str, one_of("standard", "easy", "large_print", "audio", "bsl", "other_language")]
GotIt = Annotated[str, one_of("yes", "part", "no")]


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessAsked(Act):
    """A member was asked what they need to take part, and it was kept: so many needs, which may be none."""

    act: ClassVar[str] = "access.asked"
    member: Id
    member_stake: Slug
    needs: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessAnswered(Act):
    """Somebody with needs says themselves whether they were met this time."""

    act: ClassVar[str] = "access.answered"
    meeting: MaybeId
    member_stake: Slug
    met: GotIt


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPublished(Act):
    """A paper was there to read, in one form. `until` is the end of the time to read it or answer it.

    `wanted_by` counts the members who read this form. What makes an Easy Read paper easy is counted, not believed:
    words in the longest sentence, pages, pictures, ideas, size of letters, and whether readers checked it.
    """

    act: ClassVar[str] = "paper.published"
    paper: Id
    paper_for: PaperFor
    thing: Id
    form: PaperForm
    until: Moment
    wanted_by: Count
    longest_sentence: Count = 0
    pages: Count = 0
    pictures: Count = 0
    ideas: Count = 0
    point_size: Count = 0
    checked_by_readers: bool = False
    language: MaybeSlug = ""
