"""What happens to the things people say: said, corrected, taken back, hidden, answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Channel, Count, Day, Digest, Id, MaybeDigest, MaybeId, one_of

KindOfContribution = Annotated[str, one_of("need", "story", "idea", "question", "comment")]
Named = Annotated[str, one_of("own", "chosen")]
Signed = Annotated[str, one_of("group", "unnamed", "names")]
ReplyOutcome = Annotated[str, one_of("done", "planned", "partly", "no", "noted")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionMade(Act):
    """A person said something. The record keeps when, how and how long, and a salted digest of the words."""

    act: ClassVar[str] = "contribution.made"
    contribution: Id
    kind: KindOfContribution
    asks: bool
    named: Named
    words: Digest
    length: Count
    space: Id
    initiative: MaybeId = ""
    about: MaybeId = ""
    channel: Channel = "web"
    entered_by: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementCarried(Act):
    """People in a closed room agreed a statement and carried it to the table, where it is a contribution.

    The author is a pen for this alone. Nothing says who wrote it or who said yes; the room only if it signed as one.
    """

    act: ClassVar[str] = "statement.carried"
    contribution: Id
    kind: KindOfContribution
    asks: bool
    signed: Signed
    words: Digest
    length: Count
    space: Id
    room: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionCorrected(Act):
    """The author changed their own words, alone or by accepting a suggestion."""

    act: ClassVar[str] = "contribution.corrected"
    contribution: Id
    words: Digest
    length: Count
    suggestion: MaybeId = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionWithdrawn(Act):
    """The author took their words back."""

    act: ClassVar[str] = "contribution.withdrawn"
    contribution: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionHidden(Act):
    """Somebody hid a contribution, and had to say why."""

    act: ClassVar[str] = "contribution.hidden"
    contribution: Id
    reason: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class ContributionShown(Act):
    """A hidden contribution was shown again."""

    act: ClassVar[str] = "contribution.shown"
    contribution: Id


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionMade(Act):
    """Somebody suggested other words to an author. Only the author can accept them."""

    act: ClassVar[str] = "suggestion.made"
    suggestion: Id
    contribution: Id
    words: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionDeclined(Act):
    """The author kept their own words."""

    act: ClassVar[str] = "suggestion.declined"
    suggestion: Id
    contribution: Id
    words: MaybeDigest = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyMade(Act):
    """A contribution was answered, with an outcome and the reasons."""

    act: ClassVar[str] = "reply.made"
    reply: Id
    contribution: Id
    outcome: ReplyOutcome
    words: Digest
    due: Day
