"""Under which name may somebody say this one thing?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from alongside.domain.contributions.own_words import TURNS_TEXT, can_be_seen
from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no

LONGEST_NAME = 80

CYRILLIC, AS_LATIN = "АВЕЅІЈКМНОРСТХУаеѕіјорсхуһԁԛԝѵ", "ABESIJKMHOPCTXYaesijopcxyhdqwv"
GREEK, TOO = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ", "ABEZHIKMNOPTYXaikvoptux"
DIGITS, LETTERS = "01lI|", "oiiii"
ALIKE = str.maketrans(CYRILLIC + GREEK + DIGITS, AS_LATIN + TOO + LETTERS)
"""Letters of other alphabets, and digits, that look like a Latin letter: the usual ones, for telling names apart."""

ALPHABETS = frozenset({"LATIN", "GREEK", "CYRILLIC"})


def clean_name(typed: str) -> str:
    """A name on one line: space squeezed, no control characters, no marks that turn text round."""
    line = "".join(each for each in typed if each not in TURNS_TEXT)
    printable = "".join(each for each in " ".join(line.split()) if unicodedata.category(each) not in {"Cc", "Cs"})
    return unicodedata.normalize("NFC", printable).strip()


def likeness(name: str) -> str:
    """What a hurried reader sees: two names with one likeness could be taken for each other.

    Case, accents, spaces and punctuation do not count, and letters that look alike are one. "Аna" with a Cyrillic
    first letter, "ANA" and "Ána" are all like "Ana". A name of symbols only is like itself.
    """
    plain = unicodedata.normalize("NFKD", name).translate(ALIKE).casefold().translate(ALIKE)
    letters = "".join(each for each in plain if each.isalnum())
    return letters or "".join(name.split())


def may_be_called(name: str, *, own: str, others: Iterable[str]) -> Verdict:
    """`others` are the names everybody else goes by here, chosen ones too. `name` is what `clean_name` gave back."""
    if not can_be_seen(name):
        return no("There is no name here yet.", "Type the name you want to be shown.")
    if len(name) > LONGEST_NAME:
        return no(
            say("That name is longer than {longest_name} characters.", longest_name=LONGEST_NAME),
            "Choose a shorter one.",
        )
    if len(_alphabets(name)) > 1:
        return no("That name mixes letters of two alphabets.", "Use letters of one, so that nobody is taken in.")
    alike = likeness(name)
    if alike == likeness(own):
        return no("That is your own name here.", "Choose another name, or say it as yourself.")
    if alike in {likeness(other) for other in others}:
        return no("Somebody here goes by that name already.", "Choose another name.")
    return ALLOWED


def _alphabets(name: str) -> set[str]:
    firsts = {unicodedata.name(each, "").partition(" ")[0] for each in name if each.isalpha()}
    return firsts & ALPHABETS
