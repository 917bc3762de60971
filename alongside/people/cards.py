"""What is on a sign-in card, and how do we know it again without keeping it? Words, a link, and their digests."""

from __future__ import annotations

import re
import unicodedata
from base64 import urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

import segno
from django.conf import settings
from django.utils.crypto import salted_hmac

from alongside.domain.record.chance import Chance
from alongside.domain.saying import say
from alongside.domain.verdict import Verdict, no
from alongside.people.wordlist import NUMBER_OF, WORDS

WORDS_ON_A_CARD = 6
BITS_A_WORD = 10
LONGEST_TYPED = 400
QUIET_EDGE = 4
"""How many empty squares a scanner needs around the picture (ISO/IEC 18004)."""
FIRST_TO_LAST = ("first", "second", "third", "fourth", "fifth", "sixth")


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens a card: shown once, never kept. Six words hold 60 bits of chance, the token 256."""

    words: tuple[str, ...]
    token: str


def new_secret(chance: Chance) -> Secret:
    """Words and token are drawn apart: whoever learns the one has not learnt the other."""
    return Secret(words=six_words(chance.new_token()), token=urlsafe_b64encode(chance.new_token()).decode().rstrip("="))


def six_words(token: bytes) -> tuple[str, ...]:
    bits = int.from_bytes(token[:8]) >> (64 - WORDS_ON_A_CARD * BITS_A_WORD)
    places = range((WORDS_ON_A_CARD - 1) * BITS_A_WORD, -1, -BITS_A_WORD)
    return tuple(WORDS[(bits >> place) % len(WORDS)] for place in places)


def digest(of: str, secret: str, *, key: str | bytes | None = None) -> str:
    """HMAC-SHA256 under the site's secret key, as 64 hex digits. Rows alone, without the key, match nothing.

    `of` says what the secret is for, so that one thing's secret never opens another.
    """
    return salted_hmac(f"alongside.people {of}", secret, secret=key, algorithm="sha256").hexdigest()


def digests(of: str, secret: str) -> list[str]:
    """The digest under today's key and under each key the site had before, so that cards outlive a change of key."""
    return [digest(of, secret, key=key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]


def handle_of(row: str) -> str:
    """What stands in an address for a browser’s row, so that its owner can end it there. It opens nothing."""
    return digest("browser", row)[:32]


def as_typed(words: Sequence[str]) -> str:
    """The one form of six words that is digested."""
    return " ".join(words)


def read_words(typed: str) -> tuple[str, ...] | Verdict:
    """The six words somebody meant, or what is wrong in words that give nothing away.

    Only the list of words, which anybody may know, decides what is said and mended here. Case, spaces, commas, dots,
    dashes, numbers before words and one slip in a word do not matter. The order does.
    """
    if len(typed) > LONGEST_TYPED:
        return no("That is much longer than six words.", "Type only the six words on your card.")
    parts = re.findall("[a-z]+", _plain(typed))
    if len(parts) > WORDS_ON_A_CARD:
        parts = _joined(parts)
    if len(parts) != WORDS_ON_A_CARD:
        return no(
            say("A card has six words. We can see {count}.", count=_count(len(parts))),
            "Type all six, with a space between them.",
        )
    meant = [_meant(part) for part in parts]
    for place, part, word in zip(FIRST_TO_LAST, parts, meant, strict=True):
        if word is None:
            return no(
                f"“{part[:20]}” is not a word on any card.",
                say("Look at the {place} word on your card again.", place=place),
            )
    return tuple(word for word in meant if word)


def _plain(typed: str) -> str:
    apart = unicodedata.normalize("NFKD", typed.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _joined(parts: Sequence[str]) -> list[str]:
    """“sea horse” for “seahorse” is how many people write it."""
    whole: list[str] = []
    for part in parts:
        if whole and whole[-1] + part in NUMBER_OF:
            whole[-1] += part
        else:
            whole.append(part)
    return whole


def _count(parts: int) -> str:
    return ("none", "1 word")[parts] if parts < 2 else f"{parts} words"


def _meant(part: str) -> str | None:
    """The only word it can be. People rarely slip in the first letter, and often know only how a word begins."""
    if part in NUMBER_OF:
        return part
    slips = [word for word in WORDS if one_slip(part, word)]
    for near in (
        slips,
        [word for word in slips if word[0] == part[0]],
        [word for word in WORDS if word[:4] == part[:4] and abs(len(word) - len(part)) < 2],
    ):
        if len(near) == 1:
            return near[0]
    return None


def one_slip(typed: str, word: str) -> bool:
    """One letter wrong, missing or too many, or two neighbours swapped."""
    if abs(len(typed) - len(word)) > 1:
        return False
    start = _alike(typed, word)
    typed, word = typed[start:], word[start:]
    end = _alike(typed[::-1], word[::-1])
    typed, word = typed[: len(typed) - end], word[: len(word) - end]
    return max(len(typed), len(word)) <= 1 or (len(typed) == 2 and typed == word[::-1])


def _alike(one: str, other: str) -> int:
    """How many letters they share at the start."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


@dataclass(frozen=True, slots=True)
class Picture:
    """A code to scan, as one SVG path in a square of `size` units."""

    size: int
    path: str


def picture_of(address: str) -> Picture:
    rows = segno.make(address, error="m", micro=False).matrix
    runs = [
        f"M{QUIET_EDGE + run.start()} {QUIET_EDGE + down}h{run.end() - run.start()}v1H{QUIET_EDGE + run.start()}z"
        for down, row in enumerate(rows)
        for run in re.finditer("1+", "".join("1" if square else "0" for square in row))
    ]
    return Picture(size=len(rows) + 2 * QUIET_EDGE, path="".join(runs))
