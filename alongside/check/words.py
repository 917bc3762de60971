"""What do the pages of the check say around the sentences of a finding? Those are in `domain/check/words.py`."""

from __future__ import annotations

from alongside.domain.check import words
from alongside.domain.check.finding import Figure, Finding, Way, Whose
from alongside.domain.check.indicator import Indicator, Measure
from alongside.domain.check.principles import Principle
from alongside.domain.saying import say

PRINCIPLES: dict[Principle, tuple[str, str, str]] = {
    Principle.EQUALITY: ("scale", say("Equal"), say("Does everybody have the same say, from the start?")),
    Principle.DIVERSITY: ("mix", say("All kinds of people"), say("Who is here, and who is missing?")),
    Principle.ACCESSIBILITY: ("easy", say("Easy to join in"), say("Can everybody take part in their own way?")),
    Principle.RECIPROCITY: ("give", say("Giving back"), say("Do people get something back for what they give?")),
    Principle.FEEDBACK: ("talk", say("Listening and changing"), say("Are people answered, and does anything change?")),
    Principle.GOVERNANCE: (
        "decide",
        say("Running it together"),
        say("Who leads, who decides, and who holds the money?"),
    ),
}
"""The symbol of each, its name, and what it asks."""
WAYS: dict[Way, tuple[str, str]] = {
    Way.BETTER: ("better", say("Getting better")),
    Way.SAME: ("same", say("About the same")),
    Way.WORSE: ("worse", say("Getting worse")),
    Way.UNTOLD: ("untold", say("Too early to say")),
}
"""The chip of each, and its words."""
PENCE, MINUTES, MANY_MINUTES = "of all pence", "of all minutes", 600


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


def whose_line(finding: Finding, indicator: Indicator) -> list[str]:
    """The sentences that say where the line is, who drew it there, and how another is drawn."""
    where = words.line(finding, indicator)
    if not where:
        return [say("No line is drawn for this. The members can draw one, by a decision.")]
    said = {
        Whose.AGREED: [say("The members decided it. Only a decision of theirs can change it.")],
        Whose.PUBLISHED: [say("Where we know it from: {source}.", source=indicator.line.source), YOUR_OWN],
        Whose.OURS: [say("Why we begin there: {source}.", source=indicator.line.source), YOUR_OWN],
    }
    return [where, *said[finding.whose]]


YOUR_OWN = say("The members can draw their own line, by a decision.")


METHODS: dict[Measure, str] = {
    Measure.SHARE: say("This is a share. How far it could be off is Wilson’s interval (1927), also for few things."),
    Measure.STANDING: say(
        "This is a share of all there is today, whenever it began. How far it could be off is Wilson’s interval (1927)."
    ),
    Measure.WAITING: say(
        "This is how long it takes until half have ended. What still waits is counted for as long as it "
        "has waited (Kaplan and Meier, 1958). How far it could be off is the interval of Brookmeyer and Crowley (1982)."
    ),
    Measure.SPREAD: say("This is how much of all comes from the three who give most."),
    Measure.GAP: say("This is the share of one side less the share of the other, with Newcombe’s interval (1998)."),
}
"""In the words of those who check our sums."""


def method(indicator: Indicator) -> list[str]:
    """How it was counted, for whoever wants to do it again."""
    return [
        METHODS[indicator.measure],
        say("The intervals are 95 % ones. The newest four quarters count."),
        say("Many things are looked at together. So the answer for all together asks more of each of them."),
    ]
