"""What would the agreement be with this one thing changed, and would it still make sense?"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, ClassVar

from alongside.domain.agreement import Agreement
from alongside.domain.agreement.reshaping import unreadable
from alongside.domain.check.agreed import changes, problems
from alongside.plainforms import PlainForm


class AgreementChangeForm(PlainForm):
    """Shows one thing as it is, and says what the whole agreement would be with another answer.

    A contradiction that the answer causes is an error beside the question that causes it. One that was there before
    is not: it belongs to another question.
    """

    title: ClassVar[str] = ""
    new_rows: int | None = None
    """Only the form about groups has rows for new ones; `partnerships/parts/change_form.html` asks."""
    places: ClassVar[Mapping[str, str]] = {}
    """Where in the agreement a contradiction is (the beginning of its path), and beside which question to say so."""

    def __init__(self, data: Any = None, *, agreement: Agreement, **kwargs: Any) -> None:
        self.agreement = agreement
        super().__init__(data, initial=self.as_it_is(agreement), **kwargs)

    def as_it_is(self, agreement: Agreement) -> dict[str, Any]:
        raise NotImplementedError

    def changed(self) -> Agreement:
        """The whole agreement with these answers. Only asked of answers that are each possible."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        if not self.errors:
            before = {(each.code, each.words) for each in problems(self.agreement)}
            after = self.changed()
            for wrong in unreadable(after) or [
                each for each in problems(after) if (each.code, each.words) not in before
            ]:
                self.add_error(self._beside(wrong.where), wrong.words)
        return self.cleaned_data

    def _beside(self, where: str) -> str | None:
        name = next((field for place, field in self.places.items() if where.startswith(place)), None)
        return name if name in self.fields else None

    def as_agreement(self) -> Agreement:
        """The next version, if a decision passes it. ValueError while there are errors."""
        if not self.is_valid():
            raise ValueError("This is not an agreement yet. Look at the problems first.")
        return self.changed()

    @cached_property
    def says(self) -> list[str]:
        """What would change, in plain words. Empty when the answers are those of today."""
        return changes(self.agreement, self.as_agreement())
