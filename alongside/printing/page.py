"""How does a page become a PDF that a screen reader can read?

WeasyPrint tags it. What it leaves out is put in by `mending`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.contrib.staticfiles import finders
from PIL import ImageFile

from alongside.domain.saying import say
from alongside.printing.mending import mended

OURS = "https://ours.invalid/"
"""Where a printed page believes to stand. No such address can exist: nothing is ever asked of it."""
STATIC = "/static/"
PHOTOS = "/photos/"
"""Below it a page finds the photos that it was handed, by name, and no others."""
BESIDE_WORDS = re.compile(r'<svg[^>]*aria-hidden="true".*?</svg>', re.DOTALL)
"""Pictures that only repeat the word beside them. In a tagged PDF each would be a figure that says nothing."""
NOTHING_ELSE = say("A printed page is made of our own files, and of nothing else.")


class CannotPrint(Exception):
    """The libraries that draw printed pages are not on this machine."""


def printed(html: str, *, photos: Mapping[str, bytes] | None = None) -> bytes:
    """A tagged PDF (pdf/ua-1) of a page: the same page gives the same bytes.

    `photos` are what the page may show beside our own static files, each under `/photos/` and its name.
    Raises CannotPrint where this machine has not got what it takes.
    """
    fetcher = _only_ours(photos or {})
    page = _drawer()(string=BESIDE_WORDS.sub("", html), base_url=OURS, url_fetcher=fetcher)
    return mended(page.write_pdf(pdf_variant="pdf/ua-1"))


def _drawer() -> Any:
    """What draws a page. To import it lets half a picture pass for a whole one, in all of this process: not here."""
    try:
        from weasyprint import HTML  # noqa: PLC0415 - its system libraries may be missing
    except (ImportError, OSError) as missing:
        raise CannotPrint from missing
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = False
    return HTML


def printed_once(html: str, *, folder: Path) -> bytes:
    """The same, drawn once for each page: to draw takes seconds, and anybody may ask. Only the newest one is kept."""
    kept = folder / f"{sha256(html.encode()).hexdigest()}.pdf"
    if kept.exists():
        return kept.read_bytes()
    drawn = printed(html)
    folder.mkdir(parents=True, exist_ok=True)
    for older in folder.glob("*.pdf"):
        older.unlink(missing_ok=True)
    unfinished = kept.with_suffix(".new")
    unfinished.write_bytes(drawn)
    unfinished.replace(kept)
    return drawn


def our_file(url: str) -> Path:
    """The static file of ours that an address means. Raises ValueError for anything else, wherever it leads."""
    place = _our_place(url)
    if not place.startswith(STATIC):
        raise ValueError(NOTHING_ELSE)
    found = finders.find(place.removeprefix(STATIC))
    if not isinstance(found, str):
        raise ValueError(f"There is no file of ours called {place}.")
    return Path(found)


def _our_place(url: str) -> str:
    asked = urlsplit(url)
    if f"{asked.scheme}://{asked.netloc}/" != OURS:
        raise ValueError(NOTHING_ELSE)
    return unquote(asked.path)


def _only_ours(photos: Mapping[str, bytes]) -> Any:
    """Hands WeasyPrint the files of ours that a page is made of. It reaches nothing else, on this machine or beyond."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse  # noqa: PLC0415

    class OnlyOurs(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:
            kind, _ = guess_type(url)
            name = _our_place(url).removeprefix(PHOTOS)
            content = photos[name] if name in photos else our_file(url).read_bytes()
            return URLFetcherResponse(url, content, {"Content-Type": kind or "text/plain"})

    return OnlyOurs()
