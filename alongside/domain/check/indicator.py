"""What is an indicator? A question in plain words, and one SQL text whose rows are what it counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from alongside.domain.check.principles import Principle
from alongside.domain.check.tables import PARTNERSHIPS, TABLES
from alongside.domain.saying import say


class Measure(StrEnum):
    """What kind of figure the rows make. The columns that each kind asks for stand in `OWN`."""

    SHARE = "share"
    """`part` of `whole`: things (a whole of 1 each) or amounts, such as minutes or pence."""
    STANDING = "standing"
    """The same, but everything since the beginning counts, such as seats taken and left."""
    WAITING = "waiting"
    """`days` until it `ended` (1), or for as long as it has been waiting (0)."""
    SPREAD = "spread"
    """`amount` that came from each `member`: how much of it comes from three of them."""
    GAP = "gap"
    """`part` of `whole` on each side: the share of professionals less that of people with lived experience."""


class Better(StrEnum):
    HIGHER = "higher"
    LOWER = "lower"
    BETWEEN = "between"
    """Both ends need a question asked: `line` is the lower end, `upper` the other."""


@dataclass(frozen=True, slots=True)
class Line:
    """Where to draw the line until the partnership draws its own.

    `published` is false where nobody has published one: then `source` says why we begin here. Shares, gaps and
    spreads are fractions of 1; waiting is in days, and `reached` is the share that should have ended by then.
    `alarm`: from where the figure may flag the partnership, where that is not what `findings/far.py` says for all;
    `alarm_source` says why. For waiting it is a share that had ended.
    """

    at: Fraction
    published: bool
    source: str
    upper: Fraction | None = None
    reached: Fraction = Fraction(1, 2)
    alarm: Fraction | None = None
    alarm_source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One way in which tokenism shows. See docs/how-to/add-an-indicator.md."""

    key: str
    number: int
    """Its number in the table of indicators, 1 to 36; one added later counts on."""
    core: bool
    principle: Principle
    asks: str
    """The question, in plain words: "Does everybody who says something get an answer?"."""
    easy: str
    """The same in Easy Read: one short sentence."""
    counted: str
    """What the part is, to follow the numbers: "88 of 121" + " things people said got an answer"."""
    why: str
    source: str
    needs: tuple[str, ...]
    measure: Measure
    better: Better
    line: Line
    gamed: str
    """What could make it look better than it is, and what is done about that."""
    helps: str
    """What would help, as something to do: "Answer what is still waiting, each with a reason."."""
    helps_where: str
    """Which rule of the agreement or which page does it: one of HELPS."""
    rows: str
    """One SELECT over the tables in `needs` (and `partnerships`): a row for each thing that counts."""
    unit: str = "of all"
    of_lived: bool = False
    """The figure and its verdict are about people with lived experience. Rows of the professional side, where there
    are any, are left out of the figure and stand beside it, so that nobody makes it look better by answering staff."""
    warns: bool = False
    """Though optional, it may flag the partnership as a core one may. See `findings/flags.py`."""


HELPS = frozenset({"agreement", "contributions", "promises", "decisions", "initiatives", "members", "rooms", "record"})

KEYS = ("partnership", "terms", "quarter", "side", "stake")
OWN: Mapping[Measure, tuple[str, ...]] = {
    Measure.SHARE: ("part", "whole"),
    Measure.STANDING: ("part", "whole"),
    Measure.WAITING: ("days", "ended"),
    Measure.SPREAD: ("amount",),
    Measure.GAP: ("part", "whole"),
}
"""The whole-number columns that `rows` gives besides KEYS, `entry` and `member`."""

_GROUPED = ", ".join(KEYS)
_PERSON = "case when member = 0 then -entry else member end"
"""Where it is not kept who did it, each is counted as somebody else. Then a group's members are the limit."""
_SUMS: Mapping[Measure, tuple[str, str]] = {
    Measure.SHARE: (
        f"sum(part) as part, sum(whole) as whole, sum(whole * whole) as squares, count(distinct {_PERSON}) as people",
        _GROUPED,
    ),
    Measure.WAITING: (
        "days, sum(ended) as ended, sum(1 - ended) as waiting, sum(newly) as people",
        f"{_GROUPED}, days",
    ),
    Measure.SPREAD: ("member, sum(amount) as amount", f"{_GROUPED}, member"),
}
_FIRSTS = (
    f"select {_GROUPED}, days, ended,",
    f"       case when row_number() over (partition by {_GROUPED}, {_PERSON} order by days, entry) = 1",
    "            then 1 else 0 end as newly",
    "from (",
)
"""Of each person's waits in a cell the shortest is marked, so that people can be added up over the days of a cell."""


def counting(indicator: Indicator) -> str:
    """The SQL text that counts: it gives one row a cell, whole numbers besides the names of the cell.

    A cell is a partnership, the terms in force, a quarter, a side and a stake (for WAITING each number of days, for
    SPREAD each member besides). `people`: how many different people stand behind it; for WAITING those who have no
    shorter wait in the cell.
    """
    kind = Measure.SHARE if indicator.measure in {Measure.STANDING, Measure.GAP} else indicator.measure
    sums, grouped = _SUMS[kind]
    rows = indicator.rows.strip()
    if kind is Measure.WAITING:
        rows = "\n".join((*_FIRSTS, rows, ") waits"))
    return f"select {_GROUPED}, {sums}\nfrom (\n{rows}\n) counted\ngroup by {grouped}"


def opening(indicator: Indicator) -> str:
    """The SQL text that opens the figure: the rows themselves, each with the number of its entry."""
    own = ", ".join(OWN[indicator.measure])
    return f"select {_GROUPED}, entry, member, {own}\nfrom (\n{indicator.rows.strip()}\n) counted"


def problems(indicator: Indicator) -> list[str]:
    """What is wrong with an indicator's file, in plain words; nothing if it can be used."""
    wrong = [say("There is no evidence table “{name}”.", name=name) for name in indicator.needs if name not in TABLES]
    for name in ("asks", "easy", "counted", "why", "source", "gamed", "helps"):
        if not getattr(indicator, name).strip():
            wrong.append(say("It does not say “{name}”.", name=name))
    if indicator.line.alarm is not None and not indicator.line.alarm_source.strip():
        wrong.append("It has an alarm of its own and does not say why (“alarm_source”).")
    if indicator.helps_where not in HELPS:
        wrong.append(
            say("What would help is on none of our pages: “{helps_where}”.", helps_where=indicator.helps_where)
        )
    words = set(indicator.rows.replace(",", " ").replace("(", " ").replace(")", " ").split())
    unsaid = (TABLES.keys() | {PARTNERSHIPS.name}) & words - {*indicator.needs, PARTNERSHIPS.name}
    return wrong + [
        say("It counts over “{name}” without saying that it needs it.", name=name) for name in sorted(unsaid)
    ]
