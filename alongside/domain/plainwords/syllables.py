"""How many syllables has an English word? Counted by its vowels and the endings that are written but not said."""

from __future__ import annotations

import re
import unicodedata

_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_E = re.compile(r"[^aeiouy](?:e|es)$")
_SAID_ES = re.compile(r"(?:s|z|x|ch|sh|c|g)es$")
_SILENT_ED = re.compile(r"[^aeiouytd]ed$")
_SILENT_INSIDE = re.compile(r"[^aeiouy]e(?:ly|ment|ments|ful|less|ness)$")
_TWO = re.compile(
    r"ia(?!l$|n$|ls$|ns$)|io(?!n|us)|iu|eo(?!u|n$)|ua|uou|[^q]uie|dnt$|ism$|creat(?!ure)|real|react|ying$|iet|rien"
)
_ONE_MORE_LAST = re.compile(r"[^aeiouyrwl]le[sd]?$")
_KNOWN = {
    "area": 3, "areas": 3, "being": 2, "business": 2, "businesses": 3, "colonel": 2, "doing": 2, "everybody": 4,
    "every": 2, "everyone": 3, "everything": 3, "evening": 2, "going": 2, "idea": 3, "ideas": 3, "people": 2,
    "recipe": 3, "science": 2, "sometimes": 2, "someone": 2, "something": 2, "somebody": 3, "the": 1, "quiet": 2,
    "queue": 1, "wednesday": 2, "maybe": 2, "therefore": 2, "client": 2, "diet": 2, "friend": 1, "friends": 1,
    "lived": 1, "poem": 2, "poet": 2, "cooperate": 4, "cooperation": 5, "ruin": 2, "fluid": 2, "real": 1, "really": 2,
    "used": 1, "eye": 1, "eyes": 1, "year": 1, "years": 1, "earliest": 3, "trial": 2, "trials": 2, "dial": 2,
}  # fmt: skip


def syllables(word: str) -> int:
    """At least 1 for anything with a letter or digit: “hmm” and “NHS” are said too. 0 for nothing.

    Letters of other scripts count as one syllable a word: there this counter knows nothing.
    """
    plain = unicodedata.normalize("NFKD", word.lower()).replace("’", "'")
    if not any(sign.isalnum() for sign in plain):
        return 0
    parts = [part for part in re.split(r"[^a-z]+", plain.replace("'s", "").replace("'", "")) if part]
    return max(1, sum(_of_part(part) for part in parts))


def _of_part(part: str) -> int:
    if part in _KNOWN:
        return _KNOWN[part]
    count = len(_VOWELS.findall(part)) + len(_TWO.findall(part))
    if _ONE_MORE_LAST.search(part):
        pass
    elif (_SILENT_E.search(part) and not _SAID_ES.search(part)) or _SILENT_ED.search(part):
        count -= 1
    if _SILENT_INSIDE.search(part):
        count -= 1
    return max(1, count)
