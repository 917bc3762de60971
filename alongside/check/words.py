"""How is a number said so that somebody without statistics can tell what is so, and how sure it is?"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from alongside.domain.check.finding import Figure, Finding, Way, Whose, Word
from alongside.domain.check.indicator import Better, Indicator, Measure
from alongside.domain.check.principles import Principle

PRINCIPLES: dict[Principle, tuple[str, str, str]] = {
    Principle.EQUALITY: ("scale", "Equal", "Does everybody have the same say, from the start?"),
    Principle.DIVERSITY: ("mix", "All kinds of people", "Who is here, and who is missing?"),
    Principle.ACCESSIBILITY: ("easy", "Easy to join in", "Can everybody take part in their own way?"),
    Principle.RECIPROCITY: ("give", "Giving back", "Do people get something back for what they give?"),
    Principle.FEEDBACK: ("talk", "Listening and changing", "Are people answered, and does anything change?"),
    Principle.GOVERNANCE: ("decide", "Running it together", "Who leads, who decides, and who holds the money?"),
}
"""The symbol of each, its name, and what it asks."""
VERDICTS: dict[Word, str] = {
    Word.HOLDING: "This meets the line.",
    Word.CLOSE: "This misses the line. But by so little that it could be chance.",
    Word.SHORT: "This misses the line. It is too far off to be chance.",
    Word.LITTLE: "There is too little to count to be sure. This is not good or bad.",
    Word.NOTHING: "There is nothing to count yet. This is not good or bad.",
}
PENCE, MINUTES, MANY_MINUTES = "of all pence", "of all minutes", 600
WAYS: dict[Way, tuple[str, str, str]] = {
    Way.BETTER: ("better", "Getting better", "It is better now than it was before."),
    Way.SAME: ("same", "About the same", "It is about the same as it was before."),
    Way.WORSE: ("worse", "Getting worse", "It is worse now than it was before."),
    Way.UNTOLD: ("untold", "Too early to say", "It is too early to say if it gets better or worse."),
}
"""The chip of each, its words, and its sentence."""


def of_all(figure: Figure, indicator: Indicator) -> str:
    """88 of 121. Money is said in pounds and many minutes in hours, as people say them."""
    part, whole = figure.numerator, figure.denominator
    if indicator.unit == PENCE:
        return f"£{part // 100:,} of £{whole // 100:,}"
    if in_hours(figure, indicator):
        return f"{round(part / 60):,} of {round(whole / 60):,}"
    return f"{part:,} of {whole:,}"


def in_hours(figure: Figure, indicator: Indicator) -> bool:
    return indicator.unit == MINUTES and figure.denominator >= MANY_MINUTES


def counted(figure: Figure, indicator: Indicator) -> str:
    """What the part is, after the number."""
    said = indicator.counted
    if indicator.unit == PENCE:
        return said.removeprefix("pence ")
    if in_hours(figure, indicator):
        return said.replace("minutes", "hours", 1)
    return said.removeprefix("days ") if is_days(indicator) else said


def is_days(indicator: Indicator) -> bool:
    """Is the number itself a number of days, and not how many of them have ended?"""
    return indicator.measure is Measure.WAITING and indicator.counted.startswith("days ")


def at(value: Fraction, indicator: Indicator) -> str:
    """A line as people draw one: half; 2 in 3; 28 days."""
    if indicator.measure is Measure.WAITING:
        return days(value)
    if value == Fraction(1, 2):
        return "half"
    return f"{value.numerator} in {value.denominator}" if 0 < value < 1 else share(float(value))


def days(count: float | Fraction) -> str:
    whole = round(count)
    return f"{whole:,} day" if whole == 1 else f"{whole:,} days"


def share(value: float) -> str:
    """In tenths where that is near enough, else of 100. Never none or all of what is not none or all."""
    if value <= 0:
        return "none"
    if value >= 1:
        return "all"
    tenths = value * 10
    if abs(tenths - round(tenths)) < 1e-9:
        return f"{round(tenths)} in 10"
    return f"{min(max(round(value * 100), 1), 99)} in 100"


def about(value: float) -> str:
    """For somebody who asks how much that is, and not for an account."""
    if value <= 0 or value >= 1:
        return share(value)
    nearest = round(value * 10)
    if nearest == 0:
        return "fewer than 1 in 10"
    return "more than 9 in 10" if nearest == 10 else f"about {nearest} in 10"


def meaning(figure: Figure, indicator: Indicator) -> str:
    """What the number comes to."""
    if indicator.measure is Measure.WAITING:
        return _waited(figure, says_half=not is_days(indicator))
    if figure.value is None:
        return ""
    if indicator.measure is Measure.GAP:
        return _apart(figure.value)
    if indicator.measure is Measure.SPREAD:
        return f"Of all of it, {about(figure.value)} came from three people."
    return f"That is {about(figure.value)}."


def _waited(figure: Figure, *, says_half: bool) -> str:
    waiting = figure.denominator - figure.numerator
    every = f"{figure.denominator:,}"
    still = f"{waiting:,} of {every} still wait." if waiting else f"None of the {every} waits now."
    half = f"Half of them took {days(figure.value)} or less. " if says_half and figure.value is not None else ""
    if figure.value is None and figure.denominator:
        return f"Fewer than half have ended so far. {still} They count for as long as they have waited."
    return f"{half}{still} What still waits counts too." if waiting else f"{half}{still}"


def _apart(gap: float) -> str:
    if abs(gap) < 0.005:
        return "The two sides are level."
    more = "Professionals" if gap > 0 else "People with lived experience"
    return f"{more} have more: {share(round(abs(gap), 2))} more than the other side."


def likely(figure: Figure, indicator: Indicator) -> str:
    """The interval, as what the true number likely is."""
    if figure.low is None and figure.high is None:
        return ""
    if indicator.measure is Measure.WAITING:
        return _likely_days(figure)
    low, high = figure.low or 0.0, 1.0 if figure.high is None else figure.high
    if indicator.measure is Measure.GAP:
        return _likely_apart(low, high)
    return f"The true number is likely {_between(low, high)}."


def _between(low: float, high: float) -> str:
    """In tenths where that does not make it look surer than it is, else of 100."""
    down, up = floor(low * 10 + 1e-9), ceil(high * 10 - 1e-9)
    if high - low < 0.15:
        down, up = floor(low * 100 + 1e-9), ceil(high * 100 - 1e-9)
        return f"between {down} and {up} in 100"
    if up == 10:
        return f"above {down} in 10" if down else "anything from none to all"
    return f"between {down} and {up} in 10"


def _likely_days(figure: Figure) -> str:
    low = days(floor(figure.low or 0.0))
    if figure.high is None:
        return f"The true number is likely {low} or more."
    return f"The true number is likely between {low.split()[0]} and {days(ceil(figure.high))}."


def _likely_apart(low: float, high: float) -> str:
    if low <= 0 <= high:
        return "The true gap is small. It could be that there is none."
    small, large = sorted((abs(low), abs(high)))
    return f"The true gap is likely between {floor(small * 100)} and {ceil(large * 100)} in 100."


def line(finding: Finding, indicator: Indicator) -> str:
    """Where the line is, without whose it is."""
    if finding.line is None:
        return ""
    if indicator.measure is Measure.GAP:
        return _line_between_sides(finding, indicator)
    where = at(finding.line, indicator)
    if indicator.better is Better.BETWEEN:
        return f"between {where} and {at(finding.upper, indicator)}" if finding.upper is not None else f"near {where}"
    return f"at least {where}" if indicator.better is Better.HIGHER else f"at most {where}"


def _line_between_sides(finding: Finding, indicator: Indicator) -> str:
    apart = at(abs(finding.line or Fraction(0)), indicator)
    if indicator.better is Better.BETWEEN:
        return f"at most {apart} apart, whoever has more"
    return f"at most {apart} more for professionals"


def whose_line(finding: Finding, indicator: Indicator) -> list[str]:
    """The sentences that say where the line is, and who drew it there."""
    where = line(finding, indicator)
    if not where:
        return ["No line is drawn for this. The members can draw one, by a decision."]
    said = {
        Whose.AGREED: [f"We agreed on {where}. The members decided it."],
        Whose.PUBLISHED: [f"The line is {where}. It was published by others: {indicator.line.source}."],
        Whose.OURS: [
            f"We begin with a line of {where}. Nobody has published one.",
            f"Why there: {indicator.line.source}.",
            "The members can draw their own line, by a decision.",
        ],
    }[finding.whose]
    changed = "The line changed in this time. Each thing is held against the line of its day."
    return [*said, changed] if finding.lines_changed else said


METHODS: dict[Measure, str] = {
    Measure.SHARE: "This is a share. How far it could be off is Wilson’s interval (1927), also for few things.",
    Measure.STANDING: "This is a share of all there is today, whenever it began. How far it could be off is Wilson’s "
    "interval (1927).",
    Measure.WAITING: "This is how long it takes until half have ended. What still waits is counted for as long as it "
    "has waited (Kaplan and Meier, 1958). How far it could be off is the interval of Brookmeyer and Crowley (1982).",
    Measure.SPREAD: "This is how much of all comes from the three who give most.",
    Measure.GAP: "This is the share of one side less the share of the other, with Newcombe’s interval (1998).",
}
"""In the words of those who check our sums."""


def method(indicator: Indicator) -> list[str]:
    """How it was counted, for whoever wants to do it again."""
    return [
        METHODS[indicator.measure],
        "The intervals are 95 % ones. The newest four quarters count.",
        "Many things are looked at together. So the answer for all together asks more of each of them.",
    ]
