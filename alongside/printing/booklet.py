"""How is an easy version handed on? A picture left and words right, on paper or in a page of its own."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.template.loader import render_to_string
from django.utils.translation import get_language_info

from alongside.domain.access import LARGE_PRINT
from alongside.domain.plainwords import EasyText, Idea
from alongside.printing.page import PHOTOS, STATIC, printed
from alongside.symbols import Symbol, symbol

STANDARD = 16
"""Points. The Easy Read rules that are named in docs/words.md agree on 14 as the smallest."""
SIZES = (STANDARD, *LARGE_PRINT.values())
PHOTO = "photo:"
COVER = Idea(key="cover", words="", picture="easy-read")
LAST_LATIN_LETTER = "\u00ff"
"""What comes after is in a font file of its own, which takes time to read: only pages that need it do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """Somebody's own picture. `kind` is how its name ends: png, jpg or webp."""

    kind: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Booklet:
    """An easy version with what has to stand on its cover.

    `made_by` and `checked` are whole sentences, as who wrote and who checked may be shown or not. `ask` says whom to
    ask about it. `photos` are by what `picture` says after `photo:`; an idea whose photo is missing has no picture.
    """

    text: EasyText
    of: str
    made_by: str
    checked: str
    on: date
    ask: str = ""
    address: str = ""
    is_easy: bool = True
    photos: Mapping[str, Photo] = field(default_factory=dict)


def as_pdf(booklet: Booklet, *, points: int = STANDARD) -> bytes:
    """A tagged PDF in letters of that size. Raises CannotPrint where this machine cannot draw one."""
    if points not in SIZES:
        raise ValueError(f"There is no booklet in letters of {points} points.")
    page = {**_whole(booklet, _address_of), "points": points}
    return printed(render_to_string("printing/booklet.html", page), photos=photos_to_print(booklet))


def as_web_page(booklet: Booklet) -> str:
    """One file that needs nothing else: its pictures are in it, and it asks nobody for anything."""
    return render_to_string("printing/kept_page.html", _whole(booklet, _inside_of))


def as_plain_text(booklet: Booklet) -> str:
    """The words alone, one idea after another. A braille display or any old machine can read it."""
    ideas = [line.strip() for idea in booklet.text.ideas for line in (*idea.words.splitlines(), "")]
    cover = [booklet.text.title, "", booklet.of, booklet.made_by, booklet.checked, f"{booklet.on:%-d %B %Y}", ""]
    lines = [*cover, *ideas, booklet.ask]
    return "\n".join(line for at, line in enumerate(lines) if line or (at and lines[at - 1])).strip() + "\n"


def said_aloud(booklet: Booklet) -> str:
    """What a voice reads out: the words, with a rest after each idea."""
    return as_plain_text(booklet)


def picture_of(idea: Idea) -> Symbol | None:
    """The symbol that an idea shows; None for a photo, for none, and for one that no longer ships."""
    try:
        return symbol(idea.picture)
    except LookupError:
        return None


def ideas_to_print(booklet: Booklet, *, kept: bool = False) -> list[dict[str, Any]]:
    """Each idea with its picture, for a page that another app makes. `kept`: the pictures are inside of it."""
    address = _inside_of if kept else _address_of
    return [_shown(booklet, idea, address) for idea in booklet.text.ideas]


def photos_to_print(booklet: Booklet) -> dict[str, bytes]:
    """What `page.printed` has to be handed for them."""
    return {_file_name(name, photo): photo.content for name, photo in booklet.photos.items()}


def _whole(booklet: Booklet, address: Callable[[Booklet, Idea], str]) -> dict[str, Any]:
    text = booklet.text
    shown = [_shown(booklet, idea, address) for idea in text.ideas]
    return {
        "booklet": booklet,
        "title": text.title,
        "cover": _shown(booklet, COVER, address),
        "ideas": shown,
        "has_pictures": any(each["picture"] for each in shown),
        "language": text.language,
        "direction": "rtl" if _is_from_right(text.language) else "ltr",
        "more_letters": max(as_plain_text(booklet)) > LAST_LATIN_LETTER,
    }


def _shown(booklet: Booklet, idea: Idea, address: Callable[[Booklet, Idea], str]) -> dict[str, Any]:
    found = picture_of(idea)
    return {
        "paragraphs": [line.strip() for line in idea.words.splitlines() if line.strip()],
        "picture": address(booklet, idea),
        "alt": idea.alt or (found.alt if found else ""),
    }


def _address_of(booklet: Booklet, idea: Idea) -> str:
    """Where the printed page finds it: see `page.printed`."""
    name = idea.picture.removeprefix(PHOTO)
    if name in booklet.photos and idea.picture.startswith(PHOTO):
        return PHOTOS + _file_name(name, booklet.photos[name])
    found = picture_of(idea)
    return STATIC + found.static if found else ""


def _inside_of(booklet: Booklet, idea: Idea) -> str:
    """The picture itself, as an address."""
    name = idea.picture.removeprefix(PHOTO)
    if name in booklet.photos and idea.picture.startswith(PHOTO):
        photo = booklet.photos[name]
        return _data("jpeg" if photo.kind == "jpg" else photo.kind, photo.content)
    found = picture_of(idea)
    return _data("svg+xml", found.file.read_bytes()) if found else ""


def _file_name(name: str, photo: Photo) -> str:
    return f"{name}.{photo.kind}"


def _data(kind: str, content: bytes) -> str:
    return f"data:image/{kind};base64,{b64encode(content).decode('ascii')}"


def _is_from_right(language: str) -> bool:
    try:
        return bool(get_language_info(language.lower())["bidi"])
    except KeyError:
        return False
