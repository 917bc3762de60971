"""What is wrong, how sure is it, and what would help? Said so that any member can follow it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from alongside.check.seen import WORST_FIRST, FindingSeen
from alongside.check.words import PRINCIPLES
from alongside.domain.check.evidence.numbers import DAY_0, MOST
from alongside.domain.check.finding import Check, Finding, Word
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.principles import Principle
from alongside.domain.check.rung import MISSING
from alongside.domain.check.standards import Framework, evidence_for
from alongside.domain.check.words import VERDICTS
from alongside.domain.initiatives.ladder import LADDER, SOURCE, SOURCE_ADDRESS

CHIPS = {
    Word.SHORT: "Falls short",
    Word.CLOSE: "Close",
    Word.LITTLE: "Too little to tell",
    Word.NOTHING: "Nothing to count yet",
    Word.HOLDING: "Holding",
}
NOT_VERIFIED = "Nobody has verified this record. It could have been changed."


def sentences(check: Check) -> str:
    """The whole check in plain text."""
    return "\n".join([*beginning(check), "", *_answer(check), *_principles(check), *_helps(check), *_rung(check), ""])


def day_in_words(day: int) -> str:
    when = date.fromordinal(day + DAY_0)
    return f"{when.day} {when:%B} {when.year}"


def beginning(check: Check) -> list[str]:
    """Which record this is, and how far anybody can rely on it."""
    if not check.entries:
        return [f"The record of the partnership {check.partnership} has no entries yet. There is nothing to count yet."]
    lines = [f"The partnership {check.partnership}: {check.entries:,} entries, up to {day_in_words(check.as_of)}."]
    lines.append("This record was verified: it is what it was when it was written." if check.verified else NOT_VERIFIED)
    if check.early_days:
        lines.append("These are early days: it began less than half a year before.")
    lines += [f"{count:,} of an act that this version cannot read, “{act}”. They are not counted."
              for act, count in check.unknown.items()]  # fmt: skip
    lines += [f"{count:,} of the act “{act}” with a number above {MOST:,}. It is counted as {MOST:,}."
              for act, count in check.capped.items()]  # fmt: skip
    return lines


def answer(check: Check) -> str:
    """The one answer for all of it together."""
    if check.flagged:
        return "This record shows tokenism. The first reasons:"
    if all(each.verdict in {Word.NOTHING, Word.LITTLE} for each in check.findings):
        return "There is too little to count to say. This is not good or bad."
    return "Taken together, this record does not show tokenism."


def _answer(check: Check) -> Iterator[str]:
    yield answer(check)
    for key in check.flagged_by:
        yield f"- {INDICATORS[key].asks}"


def by_principle(check: Check) -> Iterator[tuple[Principle, list[FindingSeen]]]:
    """Under each principle what is looked at first, first."""
    for principle in Principle:
        own = [each for each in check.findings if each.principle is principle]
        yield principle, [seen(each) for each in sorted(own, key=lambda each: WORST_FIRST.index(each.verdict))]


def seen(finding: Finding) -> FindingSeen:
    return FindingSeen(finding, INDICATORS[finding.indicator])


def _principles(check: Check) -> Iterator[str]:
    for principle, findings in by_principle(check):
        _, name, asks = PRINCIPLES[principle]
        yield from ("", f"{name.upper()}: {CHIPS[check.principles[principle]].lower()}", asks)
        for each in findings:
            yield from _finding(each)


def _finding(each: FindingSeen) -> Iterator[str]:
    """In full where something is missed; a line where it holds, or nothing can be told."""
    yield f"  {CHIPS[each.finding.verdict]}: {each.indicator.asks}"
    if each.has_figure:
        yield f"    {each.number} {each.counted}."
    if each.finding.verdict in {Word.SHORT, Word.CLOSE}:
        yield from (f"    {paragraph}" for paragraph in (*each.in_words, each.way[2]))


def _helps(check: Check) -> Iterator[str]:
    if check.helps:
        yield from ("", "WHAT WOULD HELP MOST")
        yield from (f"  {place}. {INDICATORS[key].helps}" for place, key in enumerate(check.helps, 1))


def rung_sentences(check: Check) -> list[str]:
    """The rung that is claimed, the one that is shown, and what is missing for the next."""
    names = {0: "nothing that can be told yet", **{rung.number: f"{rung.number}, {rung.name}" for rung in LADDER}}
    said = [f"It says of itself: {names[check.rung.claimed]}.", f"Its record shows: {names[check.rung.shown]}."]
    if check.rung.missing:
        said.append("Missing for the next rung:")
    return said


def missing(check: Check) -> list[str]:
    return [MISSING[key] for key in check.rung.missing]


def _rung(check: Check) -> Iterator[str]:
    yield from ("", "THE LADDER OF CO-PRODUCTION")
    yield from (f"  {each}" for each in rung_sentences(check))
    yield from (f"  - {each}" for each in missing(check))
    yield f"  The ladder is by {SOURCE}: {SOURCE_ADDRESS}"


def standards_sentences(check: Check, framework: Framework) -> str:
    """Which figures speak to each standard."""
    lines = [*beginning(check), "", framework.name.upper(), f"{framework.credit} {framework.link}"]
    lines.append("These are facts to look at together. Whether a standard is met is for people to say.")
    for standard, findings in evidence_for(framework, check):
        lines += ["", standard.name, f"  {standard.asks}"]
        lines += [line for each in findings for line in _spoken(seen(each))] or ["  No figure speaks to this."]
    return "\n".join([*lines, ""])


def _spoken(each: FindingSeen) -> Iterator[str]:
    yield f"  - {each.indicator.asks}"
    figure = f"{each.number} {each.counted}. " if each.has_figure else ""
    yield f"    {figure}{VERDICTS[each.finding.verdict]}"
