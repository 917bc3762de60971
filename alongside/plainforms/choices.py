"""Asking somebody to choose: each answer is one large card, words and all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from alongside.domain.saying import say

CHOOSE_ONE = say("Choose one of the answers.")
NOT_OFFERED = say("That is not one of the answers. Choose one of these.")


class ChoiceCards(forms.RadioSelect):
    """`lines`, `icons` and `pictures` give an answer, by its value, a line of help, an icon, or a symbol instead of it.

    A picture is where it is found.
    """

    def __init__(self, attrs: dict[str, Any] | None = None, choices: Any = ()) -> None:
        super().__init__(attrs, choices)
        self.lines: Mapping[str, str] = {}
        self.icons: Mapping[str, str] = {}
        self.pictures: Mapping[str, str] = {}

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(name, value, *args, **kwargs)
        option["attrs"].pop("aria-invalid", None)  # the group is what is wrong, not one answer of it
        shown = {"icon": self.icons.get(str(value), ""), "picture": self.pictures.get(str(value), "")}
        return option | shown | {"line": self.lines.get(str(value), "")}


class TickCards(ChoiceCards, forms.CheckboxSelectMultiple):
    """The same cards, of which any number may be ticked."""


class PlainChoiceField(forms.ChoiceField):
    """One answer of a few."""

    widget = ChoiceCards

    def __init__(
        self,
        *,
        missing: str = CHOOSE_ONE,
        lines: Mapping[str, str] | None = None,
        icons: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        said = {"required": missing, "invalid_choice": NOT_OFFERED} | kwargs.pop("error_messages", {})
        super().__init__(error_messages=said, **kwargs)
        self.widget.lines, self.widget.icons = lines or {}, icons or {}


class PlainChoicesField(forms.MultipleChoiceField):
    """As many answers as fit, or none."""

    widget = TickCards

    def __init__(
        self,
        *,
        missing: str = say("Choose one or more of the answers."),
        lines: Mapping[str, str] | None = None,
        icons: Mapping[str, str] | None = None,
        pictures: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        said = {"required": missing, "invalid_choice": NOT_OFFERED, "invalid_list": NOT_OFFERED}
        super().__init__(error_messages=said | kwargs.pop("error_messages", {}), **kwargs)
        self.widget.lines, self.widget.icons, self.widget.pictures = lines or {}, icons or {}, pictures or {}


class PlainSelectField(forms.ChoiceField):
    """One of a long list, such as names. For up to eight, cards are easier."""

    def __init__(self, *, missing: str = say("Choose one from the list."), **kwargs: Any) -> None:
        said = {"required": missing, "invalid_choice": say("That is not in the list any more. Choose another.")}
        super().__init__(error_messages=said | kwargs.pop("error_messages", {}), **kwargs)


class PlainTickField(forms.BooleanField):
    """One card to tick. If it is required, `missing` says why."""

    def __init__(self, *, missing: str = say("Tick this to go on."), **kwargs: Any) -> None:
        super().__init__(error_messages={"required": missing} | kwargs.pop("error_messages", {}), **kwargs)
