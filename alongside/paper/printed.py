"""What does a pack look like on paper? A booklet in large print, with pictures, and an answer page to tear off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string

from alongside.domain.paper import ANSWERS, Sheet, in_corner
from alongside.domain.paper.sheets import CORNERS
from alongside.people.cards import Picture, picture_of
from alongside.printing.page import CannotPrint, printed

PDF = "application/pdf"


@dataclass(frozen=True, slots=True)
class Corner:
    """A code in a corner of an answer page, as a picture."""

    name: str
    picture: Picture


def corners_of(sheet: Sheet, code: str) -> list[Corner]:
    return [Corner(corner, picture_of(in_corner(sheet, corner, code))) for corner in CORNERS]


def code_of_words(words: tuple[str, ...]) -> str:
    """The six words of a picture survey as they stand in its corners."""
    return "-".join(words)


def words_of_code(code: str) -> str:
    return code.replace("-", " ")


def as_pdf(
    template: str, page: dict[str, Any], *, name: str, photos: Mapping[str, bytes] | None = None
) -> HttpResponse | None:
    """The page as a file to print; None where this machine cannot draw one."""
    try:
        drawn = printed(render_to_string(template, page), photos=photos)
    except CannotPrint:
        return None
    answer = HttpResponse(drawn, content_type=PDF)
    answer["Content-Disposition"] = f'attachment; filename="{name}.pdf"'
    return answer


NUMBERED = tuple(enumerate(ANSWERS, start=1))
