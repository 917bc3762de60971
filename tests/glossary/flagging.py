"""Hard words in tests, made by the same acts as any other, in one line each."""

from __future__ import annotations

from typing import Any

from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.models import Contribution
from alongside.glossary.actions import explain, flag
from alongside.glossary.models import Word
from alongside.partnerships.models import Member
from tests.cast import Cast

MEANING = "Enough people have come."


def flagged(cast: Cast, said: str = "Quorum", *, by: Member | None = None) -> Word:
    return flag(by=by or cast.ana, said=said, note=cast.note())


def meant(cast: Cast, said: str = "Quorum", meaning: str = MEANING, *, by: Member | None = None) -> Word:
    """Flagged by Ana, explained by Bo."""
    word = flagged(cast, said)
    explain(by=by or cast.bo, word=word, words=meaning, note=cast.note())
    return word


def told(cast: Cast, words: str, *, by: Member | None = None) -> Contribution:
    saying = Saying(words=words, kind="idea")
    return say(by=by or cast.cy, space=cast.joint, saying=saying, note=cast.note())


def marks(response: Any) -> int:
    """How many words of a page lead to their meaning."""
    return response.content.decode().count('class="hard-word"')
