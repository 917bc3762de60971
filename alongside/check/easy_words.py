"""The check in Easy Read: fixed sentences, one idea at a time, each with its picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from alongside.check.helping import Help
from alongside.check.seen import PrincipleSeen
from alongside.domain.check import words as sentences
from alongside.domain.check.finding import Check, Word

ICONS: dict[Word, str] = {
    Word.HOLDING: "tick",
    Word.CLOSE: "nearly",
    Word.SHORT: "warn",
    Word.LITTLE: "few",
    Word.NOTHING: "nothing",
}
SHOWN_OF_EACH = 2
"""The two weakest of each principle: a page that nobody gets to the end of tells nothing."""


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea: a picture, a few short lines, and where there is more."""

    icon: str
    lines: tuple[str, ...]
    address: str = ""


@dataclass(frozen=True, slots=True)
class EasyPart:
    title: str
    ideas: tuple[Idea, ...]


def easy_parts(check: Check, six: list[PrincipleSeen], helps: list[Help], *, as_of: date, slug: str) -> list[EasyPart]:
    """The whole check as Easy Read, from the same findings as the full page."""
    return [
        EasyPart("What we did", tuple(_first(check, as_of))),
        *(EasyPart(one.name, tuple(_principle(one, slug))) for one in six),
        EasyPart("What we say, and what is so", tuple(_ladder(check))),
        EasyPart("What would help most", tuple(Idea("helped", (help.words,)) for help in helps) or (NO_HELP,)),
        EasyPart("What a computer cannot see", CANNOT_SEE),
    ]


NO_HELP = Idea("tick", ("There is nothing that we would change first.",))
CANNOT_SEE = (
    Idea("talk", ("It cannot see how people talk to you.",)),
    Idea("lock", ("It does not look into closed rooms.",)),
    Idea("person", ("You know best how it feels.", "Tell us if it is not like this page says.")),
)


def _first(check: Check, as_of: date) -> Iterator[Idea]:
    yield Idea("cal", (f"We counted up to {as_of.day} {as_of:%B %Y}.",))
    if check.early_days:
        yield Idea("clock", ("We have only just begun.", "There is not much to count yet."))
    if check.flagged:
        yield Idea("warn", ("Something is far from good enough.", "This is not just chance."))
    elif all(finding.verdict in {Word.LITTLE, Word.NOTHING} for finding in check.findings):
        yield Idea("few", ("There is too little to count.", "So we cannot say if it is real."))
    else:
        yield Idea("people", ("Some things may be good, and some not.", "Read on to see which."))


def _principle(one: PrincipleSeen, slug: str) -> Iterator[Idea]:
    yield Idea(one.icon, (one.asks,))
    if not one.findings:
        yield Idea("nothing", ("We count nothing for this.",))
    for seen in one.findings[:SHOWN_OF_EACH]:
        said = sentences.easy(seen.finding, seen.indicator)
        yield Idea(ICONS[seen.finding.verdict], said, reverse("check:finding", args=[slug, seen.key]))
    if len(one.findings) > SHOWN_OF_EACH:
        more = f"We asked {len(one.findings)} things about this: {one.name}."
        yield Idea("list", (more, "You can see them all."), reverse("check:principle", args=[slug, one.key]))


def _ladder(check: Check) -> Iterator[Idea]:
    claimed, shown = check.rung.claimed, check.rung.shown
    yield Idea("flag", ("There is a ladder of working together.", "It has 7 steps. Step 7 is the best."))
    yield Idea("talk", (f"We say we are on step {claimed}." if claimed else "We have not said where we are.",))
    if shown:
        yield Idea("seal", (f"What we did shows step {shown}.",))
    else:
        yield Idea("few", ("There is too little to say where we really are.",))
    if shown and check.rung.gap:
        yield Idea("warn", ("So we say more than we do.",))
