"""What is the verdict on one figure?

| what there is                                                        | verdict              |
| -------------------------------------------------------------------- | -------------------- |
| 0 of 0                                                               | nothing to count yet |
| fewer than 5 things, or too few people for three to stand out         | too little to tell   |
| the whole interval misses the line                                   | falling short        |
| the whole interval meets the line                                    | holding              |
| the interval reaches over the line, and over half of the scale       | too little to tell   |
| the interval reaches over the line, and the figure meets it          | holding              |
| the interval reaches over the line, and the figure misses it         | close                |

The first row that fits holds. "The line" is the part of the scale that meets it: from the line up, from the line down,
or between its two ends.

Why 5: with four, one thing more or less moves the figure by a quarter of the scale, and of four things that all went
wrong the interval still reaches to 49 in 100, so that nearly nothing could be told whatever happened. Why half of the
scale: an interval that wide says "somewhere between 2 and 8 in 10", which nobody would call knowing. An interval that
wide which misses the line as a whole is another thing: how far it misses is unknown, but that it does is known.
"""

from __future__ import annotations

from collections.abc import Iterable

from alongside.domain.check.finding import Word
from alongside.domain.check.findings.held import Good
from alongside.domain.check.findings.measured import Measured

FEWEST = 5
TOO_WIDE = 0.5
"""Of the scale."""


def verdict(what: Measured, good: Good) -> Word:
    """The verdict on a figure, held against where the line is met."""
    if not what.figure.denominator:
        return Word.NOTHING
    value, low, high = what.judged.value, what.judged.low, what.judged.high
    if value is None or low is None or high is None or what.n < FEWEST or not what.enough:
        return Word.LITTLE
    if not good.meets_any(low, high):
        return Word.SHORT
    if good.has(low) and good.has(high):
        return Word.HOLDING
    if high - low > TOO_WIDE * what.scale:
        return Word.LITTLE
    return Word.HOLDING if good.has(value) else Word.CLOSE


_WEAKEST_FIRST = (Word.SHORT, Word.CLOSE, Word.LITTLE, Word.HOLDING)


def weakest(words: Iterable[Word]) -> Word:
    """The verdict on a principle: that of its weakest finding. Doing one thing well does not make up for another.

    *Too little to tell* is weaker than *holding*: while nobody knows of one thing whether it holds, nobody can say
    that all of them do. *Nothing to count yet* is left out: what has not come up says nothing, good or bad; where
    nothing at all has come up, that is the answer.
    """
    found = set(words)
    return next((word for word in _WEAKEST_FIRST if word in found), Word.NOTHING)
