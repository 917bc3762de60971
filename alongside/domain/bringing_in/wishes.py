"""What does the person who brings a file in say about it, and what does the partnership know already?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

KINDS = ("need", "story", "idea", "question", "comment")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """`zone` is that of the place, `now` the moment of asking; `kind` and `stake` are for rows that do not say.

    `columns` names the headings of text, who, when, stake and kind. `only` and `without` keep or leave out rows by what
    a column says, as (heading, value). `stakes` gives each stake's key by whatever a file may call it; `persons` what
    to call somebody whom the file only numbers, by stake. `names` are those that people go by here already.
    """

    zone: tzinfo
    now: datetime
    kind: str = "comment"
    stake: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    only: Sequence[tuple[str, str]] = ()
    without: Sequence[tuple[str, str]] = ()
    stakes: Mapping[str, str] = field(default_factory=dict)
    persons: Mapping[str, str] = field(default_factory=dict)
    names: Sequence[str] = ()
