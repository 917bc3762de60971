"""Which sentences are there to translate, and where does each stand?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from alongside.languages.putting import Into, in_language
from alongside.languages.python_words import words_of

HOUSE = Path(__file__).parents[1]
NOT_FOR_READERS = ("cli", "config", "counting", "languages", "domain/simulate", "web/demo", "web/samples.py")
"""Parts of the house whose Python says nothing on a page: what is typed at the server, and what made-up people say."""
NOT_SHOWN = ("web/templates/web/gallery",)
"""The page that shows every part to whoever builds pages."""


def templates() -> Iterator[Path]:
    return (path for path in sorted(HOUSE.glob("*/templates/**/*.html")) if not _within(path, NOT_SHOWN))


def python_files() -> Iterator[Path]:
    """Migrations keep what the house once said."""
    files = (path for path in sorted(HOUSE.glob("**/*.py")) if "migrations" not in path.parts)
    return (path for path in files if not _within(path, NOT_FOR_READERS))


def name_of(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


def words_in_template(source: str) -> list[str]:
    """In the order of the page, each once."""
    heard: dict[str, None] = {}
    in_language(source, Into(lambda text: heard.setdefault(text)))
    return list(heard)


def all_words() -> Mapping[str, list[str]]:
    """Each sentence of the house, and the names of the files where it stands."""
    found: dict[str, list[str]] = {}
    for path in templates():
        for text in words_in_template(path.read_text(encoding="utf-8")):
            found.setdefault(text, []).append(name_of(path))
    for path in python_files():
        for text in dict.fromkeys(words_of(path.read_text(encoding="utf-8")).said):
            found.setdefault(text, []).append(name_of(path))
    return found


def _within(path: Path, parts: tuple[str, ...]) -> bool:
    return any(name_of(path) == part or name_of(path).startswith(f"{part}/") for part in parts)
