"""What is asked of somebody who writes an easy version: one row of questions for each idea."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from alongside.documents.actions.writing import Page, Typed
from alongside.documents.models import EasyIdea, EasyVersion
from alongside.documents.queries import Found
from alongside.domain.contributions import clean_name, kept
from alongside.domain.plainwords import EasyText, Idea, Remark
from alongside.domain.plainwords.states import Part
from alongside.domain.rooms.files import LONGEST_ALT
from alongside.domain.saying import say
from alongside.plainforms import PlainCharField, PlainChoicesField, PlainForm, PlainWordsField

LONGEST_IDEA = 600
NO_TITLE = say("Give it a title. A few words is enough.")


class IdeaWords(PlainWordsField):
    """The words of one idea. They may be missing while it is being written, and are asked for when it is given."""

    is_needed_later = True

    def to_python(self, value: Any) -> str:
        return kept(super().to_python(value)).strip()


@dataclass(frozen=True, slots=True)
class Row:
    """One idea as the editor shows it. `theirs` are somebody else's words for it, saved meanwhile."""

    idea: EasyIdea
    number: int
    words: BoundField
    alt: BoundField
    told: BoundField
    remarks: tuple[Remark, ...] = ()
    theirs: str = ""
    is_touched: bool = False


class EasyForm(PlainForm):
    """`revision` is the one the page was opened at. Ideas that came since are there as they are."""

    title = PlainCharField(label="Title", max_length=160, missing=NO_TITLE)

    def __init__(self, *args: Any, found: Found, parts: Sequence[Part], **kwargs: Any) -> None:
        self.found, self.parts = found, parts
        easy = found.easy
        super().__init__(*args, initial={"title": easy.title if easy else ""}, **kwargs)
        for number, idea in enumerate(found.ideas, start=1):
            self._add(idea, number)

    def _add(self, idea: EasyIdea, number: int) -> None:
        everything = {part.key for part in self.parts}
        told = [] if set(idea.told) >= everything else [key for key in idea.told if key in everything]
        named = {"autocomplete": "off", "rows": "3", "spellcheck": "true"}
        self.fields[f"words-{idea.key}"] = IdeaWords(
            label=say("Words of idea {number}", number=number),
            initial=idea.words,
            max_length=LONGEST_IDEA,
            required=False,
            widget=forms.Textarea(attrs=named),
        )
        self.fields[f"alt-{idea.key}"] = PlainCharField(
            label=say("What the picture of idea {number} shows", number=number),
            initial=idea.alt,
            max_length=LONGEST_ALT,
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
        )
        self.fields[f"told-{idea.key}"] = PlainChoicesField(
            label=say("Which part does idea {number} tell?", number=number),
            help_text=say("Without a tick, we take it that it tells all of it."),
            initial=told,
            required=False,
            choices=[(part.key, part.called) for part in self.parts],
        )

    @property
    def page(self) -> Page:
        """What was typed, as the action takes it. Only asked of a form that is valid."""
        typed = {
            idea.key: Typed(
                words=self.cleaned_data[f"words-{idea.key}"],
                alt=clean_name(self.cleaned_data[f"alt-{idea.key}"]),
                told=tuple(self.cleaned_data[f"told-{idea.key}"]),
            )
            for idea in self.found.ideas
            if f"words-{idea.key}" in self.data
        }
        return Page(revision=self.revision, title=self.cleaned_data["title"].strip(), ideas=typed)

    @property
    def revision(self) -> int:
        sent = str(self.data.get("revision", ""))
        return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 9 else 0

    @property
    def as_text(self) -> EasyText:
        """As it is typed now, saved or not, for the remarks beside it."""
        title = self["title"].value() or ""
        ideas = [
            Idea(
                key=idea.key,
                words=str(self._value(f"words-{idea.key}", idea.words)),
                picture=idea.picture,
                alt=str(self._value(f"alt-{idea.key}", idea.alt)),
            )
            for idea in self.found.ideas
        ]
        return EasyText(title=str(title), ideas=tuple(ideas))

    def _value(self, name: str, otherwise: str) -> Any:
        return self.data.get(name, otherwise) if self.is_bound else otherwise

    def rows(self, remarks: Mapping[str, tuple[Remark, ...]], *, is_stale: bool = False) -> list[Row]:
        """One for each idea, in order. Where the page is stale, with what stands there now if it is something else."""
        touched = set(self.found.standing.touched)
        return [
            Row(
                idea=idea,
                number=number,
                words=self[f"words-{idea.key}"],
                alt=self[f"alt-{idea.key}"],
                told=self[f"told-{idea.key}"],
                remarks=remarks.get(idea.key, ()),
                theirs=idea.words if is_stale and self._value(f"words-{idea.key}", idea.words) != idea.words else "",
                is_touched=idea.key in touched,
            )
            for number, idea in enumerate(self.found.ideas, start=1)
        ]

    def lost(self) -> list[str]:
        """Words that were typed for ideas which somebody else has taken out meanwhile."""
        here = {f"words-{idea.key}" for idea in self.found.ideas}
        names = [name for name in self.data if name.startswith("words-") and name not in here]
        return [words for name in names if (words := str(self.data.get(name, "")).strip())]


def version_of(found: Found) -> EasyVersion:
    """The easy version of what was found. Raises ValueError where there is none."""
    if found.easy is None:
        raise ValueError("There is no easy version yet.")
    return found.easy
