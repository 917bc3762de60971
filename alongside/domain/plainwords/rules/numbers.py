"""Is there a number that is hard to picture? Say it in words that people can see before them.

Source: W3C, *Making Content Usable for People with Cognitive and Learning Disabilities* (2021): no percentages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from alongside.domain.plainwords.remarks import Kind, Limits, Remark
from alongside.domain.plainwords.rules.roman import worth
from alongside.domain.plainwords.sentence import Sentence
from alongside.domain.saying import say

_DATE = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")
_FRACTION = re.compile(r"(\d{1,4})/(\d{1,4})")
_PLAIN = re.compile(r"[£$€]?\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,2})?|[£$€]?\d{1,15}(?:\.\d{1,2})?")
_SHARES = {10: "1 in 10", 20: "1 in 5", 25: "a quarter", 50: "half", 75: "3 in 4", 80: "4 in 5", 90: "9 in 10"}
_PER_CENT = frozenset({"percent", "percentage", "percentages", "pct"})


def numbers(sentence: Sentence, limits: Limits) -> Iterator[Remark]:
    """Per cent, minus, a date in digits, one number over another, a big number, a Roman numeral."""
    place = 0
    while place < len(sentence.words):
        length = _per_cent(sentence, place)
        word = sentence.words[place]
        if length:
            yield _of_hundred(sentence, place, length)
        elif told := _number(sentence, place, limits) or _roman(word.said):
            yield Remark(Kind.NUMBER, word.start, word.end, *told)
        place += length or 1


Told = tuple[str, tuple[str, ...]] | None


def _per_cent(sentence: Sentence, place: int) -> int:
    """How many words from here say a number of hundredths; 0 for none. “30 per cent” are three."""
    word = sentence.words[place].said
    if not word[0].isdigit():
        return int(sentence.lower[place] in _PER_CENT)
    after = sentence.lower[place + 1 : place + 3]
    if after[:1] == ("percent",) or after == ("per", "cent"):
        return 1 + len(after[:1] if after[0] == "percent" else after)
    return int(word.endswith("%") or sentence.between(place).lstrip().startswith("%"))


def _of_hundred(sentence: Sentence, place: int, length: int) -> Remark:
    first, last = sentence.words[place], sentence.words[place + length - 1]
    signs = sentence.between(place) if length == 1 else ""
    end = last.end + (signs.index("%") + 1 if signs.lstrip().startswith("%") else 0)
    said = say("Per cent is hard to picture. Say how many people or things out of how many.")
    return Remark(Kind.NUMBER, first.start, end, said, _share(first.said.rstrip("%")))


def _share(number: str) -> tuple[str, ...]:
    if not number.isdecimal() or not 0 < int(number[:4]) < 100 or len(number) > 4:
        return ()
    return (_SHARES.get(int(number), f"{int(number)} out of 100"),)


def _number(sentence: Sentence, place: int, limits: Limits) -> Told:
    word = sentence.words[place].said
    if word[0] in "-−–" and word[1:2].isdigit():
        if place and not sentence.between(place - 1)[-1:].isspace():
            return None
        return say("A minus is easy to miss. Say “below zero”, “less” or “owed”."), (f"{word[1:]} below zero",)
    if day := _DATE.fullmatch(word):
        return _date(day)
    if half := _FRACTION.fullmatch(word):
        return say("One number over another is hard to read."), (f"{half.group(1)} out of {half.group(2)}",)
    return _big(word, limits)


def _date(said: re.Match[str]) -> Told:
    """Day first, as in Britain; year first where the first number has four digits."""
    first, month, third = (int(part) for part in said.groups())
    year, day = (first, third) if len(said.group(1)) == 4 else (third, first)
    year += 2000 if year < 100 else 0
    try:
        found = date(year, month, day)
    except ValueError:
        return say("Is this a date? Write the month as a word."), ()
    return say("A date in digits is easy to get wrong. Write the month as a word."), (
        f"{found.day} {found:%B} {found.year}",
    )


def _big(word: str, limits: Limits) -> Told:
    if not _PLAIN.fullmatch(word) or word[0] == "0" or (len(word) == 4 and "1900" <= word <= "2100"):
        return None
    money = word[0] if word[0] in "£$€" else ""
    number = float(word.lstrip("£$€").replace(",", ""))
    if number <= limits.biggest_number:
        return None
    kinder = (f"about {money}{_rounded(number)}",) if number >= 10_000 else ()
    return say("A big number is hard to picture. Round it, or say what it is like."), kinder


def _rounded(number: float) -> str:
    size, name = (1_000_000_000, "billion") if number >= 1e9 else (1_000_000, "million")
    if number < 1e6:
        size, name = 1000, "thousand"
    return f"{round(number / size):,} {name}"


def _roman(word: str) -> Told:
    number = worth(word)
    return None if number is None else (say("Not everybody can read Roman numbers."), (str(number),))
