"""Is there a hard word, and is it explained by the next sentence?

Source: GOV.UK’s rules for Easy Read: explain a hard word in the next sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from alongside.domain.plainwords.hard import Found, hard_at
from alongside.domain.plainwords.remarks import Kind, Limits, Remark
from alongside.domain.plainwords.sentence import Sentence

_POINTING = frozenset({"this", "that", "it", "these", "they", "those", "he", "she"})
_MEANING = frozenset({"means", "mean", "is", "are", "was", "were", "help", "helps"})
_SURELY = frozenset({"means", "mean"})
_WHEN = frozenset({"when", "where", "someone", "somebody", "people", "how", "what"})


def hard_words(sentences: Sequence[Sentence], limits: Limits) -> list[Remark]:
    """Remarks on every hard word until the text explains it. A word of `limits.known` may stand."""
    explained = set(limits.known)
    remarks = []
    for number, sentence in enumerate(sentences):
        following = sentences[number + 1] if number + 1 < len(sentences) else None
        place = 0
        while place < len(sentence.lower):
            found = hard_at(sentence.lower, place)
            if found and found.listed not in explained:
                stands = " ".join(sentence.lower[place : place + found.length])
                if stands in explained or is_explained(sentence, (place, found.length), following):
                    explained |= {found.listed, stands}
                else:
                    remarks.append(_remark(sentence, place, found))
            place += found.length if found else 1
    return remarks


def is_explained(sentence: Sentence, where: tuple[int, int], following: Sentence | None) -> bool:
    """“Quorum means …”, “A quorum is …”, “the quorum is when …”, or the next sentence: “This is …”, “A quorum is …”."""
    place, length = where
    after = sentence.lower[place + length : place + length + 2]
    if after and (after[0] in _SURELY or (after[0] in {"is", "are"} and after[1:2] and after[1] in _WHEN)):
        return True
    if after[:1] and after[0] in {"is", "are"} and sentence.lower[:place] in {(), ("a",), ("an",)}:
        return True
    if following is None:
        return False
    first = following.lower[:8]
    if first and first[0] in _POINTING and first[1:2] and first[1] in _MEANING:
        return True
    stands = sentence.lower[place : place + length]
    ends = [begin + length for begin in range(len(first)) if following.lower[begin : begin + length] == stands]
    return any(following.lower[end] in _MEANING for end in ends if end < len(following.lower))


def _remark(sentence: Sentence, place: int, found: Found) -> Remark:
    start, end = sentence.words[place].start, sentence.words[place + found.length - 1].end
    word = " ".join(sentence.text[start:end].split())
    kinder = found.kinder[:2]
    if kinder:
        said = f"“{word}” is hard. You could say: {' or '.join(f'“{one}”' for one in kinder)}."
    else:
        said = f"“{word}” is hard. Explain it in the next sentence."
    return Remark(Kind.HARD_WORD, start, end, said, kinder)
