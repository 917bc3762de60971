"""What does a finding say, in sentences that anybody can read? The same words on the page, in print and in a terminal.

Numbers are never made to look surer than they are: an interval is rounded outwards, what is not none is never said to
be none, and what is not all never to be all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from alongside.domain.check.finding import Figure, Finding, Trend, Way, Whose, Word
from alongside.domain.check.indicator import Better, Indicator, Measure
from alongside.domain.saying import say

HAIR = 1e-9
"""A fraction that is a tenth exactly may be a hair off as a floating number."""
NARROW = 0.15
"""An interval narrower than this is said in hundredths, for it would look less sure than it is."""
NOTHING_YET = say("There is nothing to count yet. This is not good or bad.")


@dataclass(frozen=True, slots=True)
class Said:
    """One finding. Each is a sentence or a few; empty where there is nothing to say.

    `counted`: the numbers; `comes_to`: what that is; `likely`: how sure; `line`: what it is held against; `verdict`;
    `trend`.
    """

    counted: str
    comes_to: str
    likely: str
    line: str
    verdict: str
    trend: str

    def sentences(self) -> list[str]:
        """Those that there are, in the order in which they are read."""
        parts = (self.counted, self.comes_to, self.likely, self.line, self.verdict, self.trend)
        return [part for part in parts if part]


def said(finding: Finding, indicator: Indicator) -> Said:
    """Everything that one finding says."""
    nothing = finding.verdict is Word.NOTHING
    return Said(
        counted(finding.figure, indicator),
        comes_to(finding, indicator),
        likely(finding.figure, indicator),
        line(finding, indicator),
        "" if nothing else verdict(finding),
        "" if nothing else trend(finding.trend),
    )


def counted(figure: Figure, indicator: Indicator) -> str:
    """The numbers: "88 of 121 things people said got an answer."."""
    if not figure.denominator:
        return NOTHING_YET
    if indicator.measure is Measure.WAITING and indicator.counted.startswith("days "):
        return _days_counted(figure, indicator)
    return f"{figure.numerator:,} of {figure.denominator:,} {indicator.counted}."


def _days_counted(figure: Figure, indicator: Indicator) -> str:
    if figure.value is None:
        return say(
            "More than half are still waiting: {denominator} of {denominator2}.",
            denominator=f"{figure.denominator - figure.numerator:,}",
            denominator2=f"{figure.denominator:,}",
        )
    whole = round(figure.value)
    return f"{whole:,} {'day ' if whole == 1 else 'days '}{indicator.counted.removeprefix('days ')}."


def comes_to(finding: Finding, indicator: Indicator) -> str:
    """What the numbers come to: "That is about 7 in 10."."""
    figure = finding.figure
    if not figure.denominator:
        return ""
    match indicator.measure:
        case Measure.WAITING:
            return _waited(finding, indicator)
        case Measure.GAP:
            return "" if figure.value is None else _apart(figure.value)
    return "" if figure.value is None else say("That is {about}.", about=about(figure.value))


def _waited(finding: Finding, indicator: Indicator) -> str:
    value, reached = finding.figure.value, finding.reached
    half = say("Half are still waiting.") if value is None else say("Half waited {spell} or less.", spell=spell(value))
    if value is None and finding.figure.low:
        half = say("Half wait longer than {spell}.", spell=spell(finding.figure.low))
    if reached is None or reached.value is None or finding.line is None:
        return half
    return say("{half} Within {time} it was {share}.", half=half, time=spell(finding.line), share=about(reached.value))


def _apart(gap: float) -> str:
    if abs(gap) < 0.005:
        return say("Both sides are level.")
    higher, lower = "professionals", "people with lived experience"
    if gap < 0:
        higher, lower = lower, higher
    return say(
        "For {higher} it is {points} in 100 more than for {lower}.", higher=higher, points=points(gap), lower=lower
    )


def likely(figure: Figure, indicator: Indicator) -> str:
    """How sure it is: "The true number is likely between 6 and 8 in 10."."""
    if figure.low is None or not figure.denominator:
        return ""
    if indicator.measure is Measure.WAITING:
        return _likely_days(figure)
    if figure.high is None or figure.value is None:
        return ""
    if indicator.measure is Measure.GAP:
        return _likely_apart(figure.low, figure.high)
    return say("The true number is likely {between}.", between=between(figure.low, figure.high))


def _likely_days(figure: Figure) -> str:
    low = floor(figure.low or 0.0)
    if figure.high is None:
        return say("The true number is likely {spell} or more.", spell=spell(low))
    high = ceil(figure.high)
    return say("The true number is likely {low}.", low=spell(low) if low == high else f"from {low:,} to {spell(high)}")


def _likely_apart(low: float, high: float) -> str:
    if low <= 0 <= high:
        return say(
            "There may be no gap at all. It is likely not more than {points} in 100.", points=points(max(-low, high))
        )
    near, far = sorted((abs(low), abs(high)))
    return say(
        "The true gap is likely between {floor} and {points} in 100.", floor=floor(near * 100), points=points(far)
    )


def points(gap: float) -> int:
    """So many in 100, and never 0."""
    return max(ceil(abs(gap) * 100 - HAIR), 1) if abs(gap) < 0.01 else round(abs(gap) * 100)


def line(finding: Finding, indicator: Indicator) -> str:
    """What it is held against, and who drew it there: "We agreed at least 8 in 10."."""
    if finding.line is None:
        return ""
    where = _where(finding, indicator)
    whose = {
        Whose.AGREED: say("We agreed {where}.", where=where),
        Whose.PUBLISHED: say("The line that others published is {where}.", where=where),
        Whose.OURS: say("Nobody has published a line. We begin with {where}.", where=where),
    }[finding.whose]
    changed = " The line changed in this time. Each thing was held against the line of its day."
    return whose + (changed if finding.lines_changed else "")


def _where(finding: Finding, indicator: Indicator) -> str:
    at = finding.line or Fraction(0)
    if indicator.measure is Measure.WAITING:
        return f"that {share(indicator.line.reached)} take no more than {spell(at)}"
    if indicator.measure is Measure.GAP:
        return f"a gap of no more than {points(float(max(abs(at), abs(finding.upper or at))))} in 100"
    if indicator.better is Better.BETWEEN:
        return f"between {share(at)} and {share(finding.upper or at)}"
    if indicator.better is Better.LOWER:
        return "none at all" if at <= 0 else f"no more than {share(at)}"
    return f"at least {share(at)}"


VERDICTS: Mapping[Word, str] = {
    Word.HOLDING: say("This meets the line."),
    Word.CLOSE: say("This misses the line, but by so little that it may be chance."),
    Word.SHORT: say("This misses the line. It is too far off to be chance."),
    Word.LITTLE: say("There is too little to be sure. This is not good or bad."),
    Word.NOTHING: NOTHING_YET,
}
TRENDS: Mapping[Way, str] = {
    Way.BETTER: say("It is getting better."),
    Way.SAME: say("It is about the same as before."),
    Way.WORSE: say("It is getting worse."),
    Way.UNTOLD: say("We cannot tell yet if it is getting better or worse."),
}


def verdict(finding: Finding) -> str:
    """The verdict as a sentence. Of few it says how few there are."""
    few = finding.figure.denominator
    if finding.verdict is Word.LITTLE and few < 10:
        return say(
            "There {few} only {few2} to count. That is too few to be sure.", few="is" if few == 1 else "are", few2=few
        )
    return VERDICTS[finding.verdict]


def trend(found: Trend) -> str:
    """Where it is going, as a sentence."""
    return TRENDS[found.way]


EASY_VERDICTS: Mapping[Word, str] = {
    Word.HOLDING: say("This is going well."),
    Word.CLOSE: say("This is nearly good enough."),
    Word.SHORT: say("This is not good enough."),
    Word.LITTLE: say("We cannot be sure yet."),
    Word.NOTHING: say("There is nothing to count yet."),
}
EASY_TRENDS: Mapping[Way, str] = {**TRENDS, Way.SAME: say("It stays the same."), Way.UNTOLD: ""}


def easy(finding: Finding, indicator: Indicator) -> tuple[str, ...]:
    """For the Easy Read version: the question, and up to three short sentences."""
    figure, parts = finding.figure, [indicator.easy]
    if figure.value is not None and indicator.measure is Measure.WAITING:
        parts.append(say("It took about {spell}.", spell=spell(figure.value)))
    elif figure.value is not None and indicator.measure is not Measure.GAP:
        parts.append(f"{_capital(about(figure.value))}.")
    parts.append(EASY_VERDICTS[finding.verdict])
    if finding.verdict is not Word.NOTHING:
        parts.append(EASY_TRENDS[finding.trend.way])
    return tuple(part for part in parts if part)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


PLAIN = {Fraction(1, 4): "1 in 4", Fraction(1, 3): "1 in 3", Fraction(1, 2): "half", Fraction(3, 4): "3 in 4"}
"""Shares that people have a word for. Thirds and quarters are said so, and not as "about 3 in 10"."""


def about(value: float) -> str:
    """A share as people say it: "about 7 in 10". Never none or all of what is not."""
    if value <= 0:
        return "none"
    if value >= 1:
        return "all"
    for exact, words in PLAIN.items():
        if abs(value - float(exact)) < HAIR:
            return words
    tenths = value * 10
    nearest = floor(tenths + 0.5)
    if nearest == 0:
        return "fewer than 1 in 10" if value >= 0.01 else "fewer than 1 in 100"
    if nearest == 10:
        return "more than 9 in 10" if value <= 0.99 else "nearly all"
    return f"{nearest} in 10" if abs(tenths - nearest) < HAIR else f"about {nearest} in 10"


def share(value: Fraction) -> str:
    """A line, as it was drawn: in tenths or hundredths; "about" only where it is neither, as after a change."""
    if value <= 0 or value >= 1:
        return "none" if value <= 0 else "all"
    for exact, words in PLAIN.items():
        if value == exact:
            return words
    if (value * 10).denominator == 1:
        return f"{value * 10} in 10"
    if (value * 100).denominator == 1:
        return f"{value * 100} in 100"
    if value.denominator < 10:
        return f"{value.numerator} in {value.denominator}"
    return f"about {min(max(round(value * 100), 1), 99)} in 100"


def between(low: float, high: float) -> str:
    """An interval of a share, rounded outwards."""
    of = 100 if high - low < NARROW else 10
    down, up = floor(low * of + HAIR), ceil(high * of - HAIR)
    if down <= 0 and up >= of:
        return "anything from none to all"
    if up >= of:
        return f"above {down} in {of}"
    return f"between {down} and {up} in {of}" if down > 0 else f"below {up} in {of}"


def spell(days: float | Fraction) -> str:
    """A stretch of time: whole weeks from two weeks up to ten, else days."""
    whole = round(days)
    if 14 <= whole <= 70 and whole % 7 == 0:
        return f"{whole // 7} weeks"
    return "1 day" if whole == 1 else f"{whole:,} days"
