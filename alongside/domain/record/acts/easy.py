"""What happens with an easy version: asked for, written, read by those who need it, checked, overtaken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Count, Digest, Id, Moment, Slug, Version, one_of

EasyOf = Annotated[str, one_of("proposal", "decision", "minutes", "agreement", "paper", "reply", "check")]


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyAsked(Act):
    """A member asked for an easy version of something that has none. Each member asks once for each thing."""

    act: ClassVar[str] = "easy.asked"
    of: EasyOf
    thing: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyDrafted(Act):
    """A writer gave an easy version to its readers. Its words are not here, only how long it is."""

    act: ClassVar[str] = "easy.drafted"
    easy: Id
    of: EasyOf
    thing: Id
    ideas: Count
    pictures: Count
    longest_sentence: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyAnswered(Act):
    """Somebody who reads easy versions said of each idea whether they understand it. The time is their own to say."""

    act: ClassVar[str] = "easy.read"
    easy: Id
    reader_stake: Slug
    understood: Count
    unsure: Count
    not_understood: Count
    minutes: Count
    time_is_paid: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyChecked(Act):
    """As many readers as the agreement asks have understood every idea as it stands."""

    act: ClassVar[str] = "easy.checked"
    easy: Id
    of: EasyOf
    thing: Id
    readers: Count
    ideas: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class EasyOutdated(Act):
    """A checked easy version no longer counts as checked: its original changed, its words did, or readers found that it
    cannot be understood."""

    act: ClassVar[str] = "easy.outdated"
    easy: Id
    of: EasyOf
    thing: Id
    why: Annotated[str, one_of("original_changed", "not_understood", "reworded")]
    ideas_touched: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockStopped(Act):
    """An open decision waits for its easy version. It does not close meanwhile, and nobody loses time by it."""

    act: ClassVar[str] = "decision.clock_stopped"
    decision: Id
    closes_at: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockStarted(Act):
    """Readers have checked the easy version again. The decision closes later by at least the time it stood still."""

    act: ClassVar[str] = "decision.clock_started"
    decision: Id
    closes_at: Moment
    round: Version = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKept(Act):
    """A paper was written down here, or changed. Its words are kept beside the record, and only their digest in it."""

    act: ClassVar[str] = "document.kept"
    document: Id
    version: Version
    words: Digest
