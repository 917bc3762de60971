"""What does the check count, and where do we draw the lines? In plain words."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.asked import Asked, Questions
from alongside.domain.agreement.terms import CheckThreshold
from alongside.domain.agreement.words.speech import capital, count, day
from alongside.domain.saying import say


def check_words(agreement: Agreement, questions: Questions) -> Iterator[str]:
    """What the agreement says of the check. A question that is not known is called by its key."""
    few = agreement.small_group
    yield say("A group of fewer than {few} is small. In a secret vote we only show if it agreed.", few=few)
    for key in sorted(agreement.check_left_out):
        yield say("We do not check: {called}", called=_called(key, questions))
    if not agreement.check_thresholds:
        yield say("We have not said yet what is good enough in the check.")
    for threshold in agreement.check_thresholds:
        yield say("We check: {called}", called=_called(threshold.indicator, questions))
        yield from _line(threshold, questions)


def line_in_words(line: Fraction, asked: Asked | None) -> str:
    """“at least 8 in 10”, “at most 28 days”."""
    if asked is None:
        return str(line)
    side = "at least" if asked.at_least else "at most"
    return f"{side} {count(int(line), 'day')}" if asked.in_days else f"{side} {in_a_hundred(line)}"


def in_a_hundred(part: Fraction) -> str:
    """A share with a round number below: “8 in 10”, “81 in 100”; “1 in 3” where it is not so many in 100."""
    for whole in (10, 100):
        if (part * whole).denominator == 1:
            return f"{int(part * whole)} in {whole}"
    return f"{part.numerator} in {part.denominator}"


def _called(key: str, questions: Questions) -> str:
    return questions[key].asks if key in questions else f"{capital(key.replace('_', ' '))}."


def _line(threshold: CheckThreshold, questions: Questions) -> Iterator[str]:
    """Each sentence names the question, as a reader may meet it alone."""
    asked = questions.get(threshold.indicator)
    about = f"“{asked.asks}”" if asked else f"“{threshold.indicator.replace('_', ' ')}”"
    drawn = day(threshold.since)
    if threshold.line is None:
        yield say("For {about} we draw no line. We said so on {drawn}.", about=about, drawn=drawn)
    else:
        yield say(
            "Our line for {about} is {line_in_words}. We drew it on {drawn}.",
            about=about,
            line_in_words=line_in_words(threshold.line, asked),
            drawn=drawn,
        )
    yield say("Why, for {about}: {why}", about=about, why=threshold.why)
