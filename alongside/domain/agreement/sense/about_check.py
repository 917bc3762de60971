"""Do the lines of the check make sense, and is nothing left out of it that must be counted?"""

from __future__ import annotations

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.asked import Questions
from alongside.domain.agreement.sense.about_stakes import about_key
from alongside.domain.agreement.sense.about_terms import LONGEST_WAIT, about_sentence
from alongside.domain.agreement.sense.problem import Problem, Problems, twice
from alongside.domain.agreement.terms import CheckThreshold
from alongside.domain.saying import say


def about_check(agreement: Agreement, questions: Questions | None) -> Problems:
    """`questions` are those the check asks, by key. Without them, whether a question exists is not looked at."""
    for number, threshold in enumerate(agreement.check_thresholds):
        where = f"check_thresholds[{number}]"
        yield from about_key(threshold.indicator, f"{where}.indicator")
        yield from about_sentence(threshold.why, f"{where}.why")
        if threshold.line is not None and threshold.line < 0:
            yield Problem("line_negative", f"{where}.line", say("A line cannot be below 0."))
        elif questions is not None:
            yield from _line(threshold, questions, where)
    for name in twice(line.indicator for line in agreement.check_thresholds):
        yield Problem(
            "same_line_twice", "check_thresholds", say("There are two lines for “{name}”. Keep one of them.", name=name)
        )
    yield from _left_out(agreement, questions)


def _line(threshold: CheckThreshold, questions: Questions, where: str) -> Problems:
    asked = questions.get(threshold.indicator)
    if asked is None:
        yield _unknown(threshold.indicator, f"{where}.indicator")
    elif threshold.line is None:
        return
    elif asked.in_days and (threshold.line > LONGEST_WAIT or threshold.line.denominator != 1):
        words = say(
            "This line is a number of days. It can be 0 to {longest_wait}, and no part of a day.",
            longest_wait=LONGEST_WAIT,
        )
        yield Problem("line_not_possible", f"{where}.line", words)
    elif not asked.in_days and threshold.line > 1:
        yield Problem("line_not_possible", f"{where}.line", say("This line is a share of all: from 0 to 100 in 100."))


def _left_out(agreement: Agreement, questions: Questions | None) -> Problems:
    drawn = {each.indicator for each in agreement.check_thresholds}
    for key in sorted(agreement.check_left_out):
        yield from about_key(key, "check_left_out")
        if key in drawn:
            words = f"“{key}” is not counted, and has a line. Take the line away, or count it."
            yield Problem("line_for_nothing", "check_left_out", words)
        if questions is not None:
            yield from _may_be_left_out(key, questions)


def _may_be_left_out(key: str, questions: Questions) -> Problems:
    asked = questions.get(key)
    if asked is None:
        yield _unknown(key, "check_left_out")
    elif asked.core:
        words = f"“{asked.asks}” is always counted, so that every partnership is checked alike. Put it back."
        yield Problem("core_left_out", "check_left_out", words)


def _unknown(key: str, where: str) -> Problem:
    return Problem(
        "unknown_indicator",
        where,
        say("The check does not ask “{key}”. Choose a question that is there.", key=key[:40]),
    )
