"""What happens to a hard word: somebody flags it, somebody explains it, and whoever flagged it says if that helped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from alongside.domain.record.facts import Act
from alongside.domain.record.shapes import Digest, Id, one_of


@dataclass(frozen=True, slots=True, kw_only=True)
class WordFlagged(Act):
    """A member found a word hard. Where they found it is not kept anywhere."""

    act: ClassVar[str] = "word.flagged"
    word: Id
    words: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class WordExplained(Act):
    """A member wrote what the word means."""

    act: ClassVar[str] = "word.explained"
    word: Id
    words: Digest


@dataclass(frozen=True, slots=True, kw_only=True)
class WordJudged(Act):
    """Whoever flagged the word said whether the explanation helped."""

    act: ClassVar[str] = "word.judged"
    word: Id
    helped: Annotated[str, one_of("yes", "no")]
