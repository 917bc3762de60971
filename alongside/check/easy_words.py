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
from alongside.domain.saying import say

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
        EasyPart(say("What we did"), tuple(_first(check, as_of))),
        *(EasyPart(one.name, tuple(_principle(one, slug))) for one in six),
        EasyPart(say("What we say, and what is so"), tuple(_ladder(check))),
        EasyPart(say("What would help most"), tuple(Idea("helped", (help.words,)) for help in helps) or (NO_HELP,)),
        EasyPart(say("What a computer cannot see"), CANNOT_SEE),
    ]


NO_HELP = Idea("tick", (say("There is nothing that we would change first."),))
CANNOT_SEE = (
    Idea("talk", (say("It cannot see how people talk to you."),)),
    Idea("lock", (say("It does not look into closed rooms."),)),
    Idea("person", (say("You know best how it feels."), say("Tell us if it is not like this page says."))),
)


def _first(check: Check, as_of: date) -> Iterator[Idea]:
    yield Idea("cal", (say("We counted up to {day} {as_of}.", day=as_of.day, as_of=f"{as_of:%B %Y}"),))
    if check.early_days:
        yield Idea("clock", (say("We have only just begun."), say("There is not much to count yet.")))
    if check.flagged:
        yield Idea("warn", (say("Something is far from good enough."), say("This is not just chance.")))
    elif all(finding.verdict in {Word.LITTLE, Word.NOTHING} for finding in check.findings):
        yield Idea("few", (say("There is too little to count."), say("So we cannot say if it is real.")))
    else:
        yield Idea("people", (say("Some things may be good, and some not."), say("Read on to see which.")))


def _principle(one: PrincipleSeen, slug: str) -> Iterator[Idea]:
    yield Idea(one.icon, (one.asks,))
    if not one.findings:
        yield Idea("nothing", (say("We count nothing for this."),))
    for seen in one.findings[:SHOWN_OF_EACH]:
        said = sentences.easy(seen.finding, seen.indicator)
        yield Idea(ICONS[seen.finding.verdict], said, reverse("check:finding", args=[slug, seen.key]))
    if len(one.findings) > SHOWN_OF_EACH:
        more = say("We asked {findings} things about this: {name}.", findings=len(one.findings), name=one.name)
        yield Idea("list", (more, say("You can see them all.")), reverse("check:principle", args=[slug, one.key]))


def _ladder(check: Check) -> Iterator[Idea]:
    claimed, shown = check.rung.claimed, check.rung.shown
    yield Idea("flag", (say("There is a ladder of working together."), say("It has 7 steps. Step 7 is the best.")))
    yield Idea(
        "talk",
        (
            say("We say we are on step {claimed}.", claimed=claimed)
            if claimed
            else say("We have not said where we are."),
        ),
    )
    if shown:
        yield Idea("seal", (say("What we did shows step {shown}.", shown=shown),))
    else:
        yield Idea("few", (say("There is too little to say where we really are."),))
    if shown and check.rung.gap:
        yield Idea("warn", (say("So we say more than we do."),))
