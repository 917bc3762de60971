"""Whom to invite: one person, a pasted list, and the rows of that list to be put right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from alongside.domain.agreement.terms import Stake
from alongside.domain.saying import say
from alongside.partnerships.actions.inviting import MOST_AT_ONCE, Guest
from alongside.partnerships.forms.fields import NameField
from alongside.partnerships.forms.pasted import Row, read_list
from alongside.plainforms import PlainForm, PlainSelectField, PlainWordsField

OPEN = say("I do not know. They will say.")
LONGEST_LIST = 40_000
TOO_MANY = say(
    "There are {{count}} names here. {most_at_once} at once is the most. Do these in two parts.",
    most_at_once=MOST_AT_ONCE,
)


def groups(stakes: Sequence[Stake]) -> list[tuple[str, str]]:
    return [("", OPEN), *((stake.key, f"{stake.plural[:1].upper()}{stake.plural[1:]}") for stake in stakes)]


class GuestForm(PlainForm):
    """One invitation. Both answers may be left out: a card can lie on a table for whoever needs it."""

    name = NameField(
        required=False,
        label="Who is it for?",
        help_text="A first name is enough. It is printed on the card, so that you know which is whose.",
    )

    def __init__(self, *args: Any, stakes: Sequence[Stake], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["group"] = PlainSelectField(
            required=False,
            label=say("Which group do you have in mind?"),
            help_text=say("Only you and the other members see this. The person says it for themselves when they join."),
            choices=groups(stakes),
        )

    @property
    def guest(self) -> Guest:
        return Guest(self.cleaned_data["name"], self.cleaned_data["group"])


class PasteForm(PlainForm):
    names = PlainWordsField(
        label="The names, one on each line",
        help_text="You can copy them from a spreadsheet. After a name you may put a comma and the group: Ana, carer",
        missing="Paste or type at least one name.",
        max_length=LONGEST_LIST,
    )

    def __init__(self, *args: Any, stakes: Sequence[Stake], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stakes = stakes

    def clean(self) -> dict[str, Any]:
        rows = read_list(self.cleaned_data.get("names", ""), self.stakes)
        if len(rows) > MOST_AT_ONCE:
            self.add_error("names", TOO_MANY.format(count=f"{len(rows):,}"))
        elif not rows and not self.errors:
            self.add_error("names", say("There is no name in this. Put each name on a line of its own."))
        self.rows = rows
        return self.cleaned_data


class GuestRowsForm(PlainForm):
    """The same names as rows, each of which can be put right where it stands. A row without a name is left out."""

    def __init__(self, data: Any, *, stakes: Sequence[Stake], count: int) -> None:
        super().__init__(data)
        self.count = count
        for number in range(count):
            self.fields[f"name-{number}"] = NameField(required=False, label=say("Name {number}", number=number + 1))
            self.fields[f"group-{number}"] = PlainSelectField(
                required=False, label=say("Group {number}", number=number + 1), choices=groups(stakes)
            )

    @classmethod
    def of(cls, rows: Sequence[Row], *, stakes: Sequence[Stake]) -> GuestRowsForm:
        """What was pasted, with what is wrong said beside each row."""
        data = {f"name-{number}": row.name for number, row in enumerate(rows)}
        data |= {f"group-{number}": row.group for number, row in enumerate(rows)}
        form = cls(data, stakes=stakes, count=len(rows))
        for number, row in enumerate(rows):
            if row.problem:
                form.add_error(f"{row.part}-{number}", row.problem)
        return form

    def clean(self) -> dict[str, Any]:
        names = [str(self.cleaned_data.get(f"name-{number}") or "") for number in range(self.count)]
        seen: Counter[str] = Counter()
        for number, name in enumerate(names):
            seen[name.casefold()] += bool(name)
            if seen[name.casefold()] > 1:
                words = say("This name is here twice. Take one out, or add something to tell them apart.")
                self.add_error(f"name-{number}", words)
            elif self._has_no_name(number):
                self.add_error(f"name-{number}", say("This row has a group and no name. Write it, or clear the group."))
        if not any(names) and not self.errors:
            self.add_error(None, say("Every row is empty. Write at least one name."))
        return self.cleaned_data

    def _has_no_name(self, number: int) -> bool:
        said = self.cleaned_data
        return bool(said.get(f"group-{number}")) and said.get(f"name-{number}") == ""

    @property
    def guests(self) -> list[Guest]:
        both = ((self.cleaned_data[f"name-{n}"], self.cleaned_data[f"group-{n}"]) for n in range(self.count))
        return [Guest(name, group) for name, group in both if name]

    @property
    def rows(self) -> Iterator[tuple[int, Any, Any]]:
        """Each row with its number and its two boxes, for the page."""
        for number in range(self.count):
            yield number + 1, self[f"name-{number}"], self[f"group-{number}"]
