"""Somebody lives in a database that is a file, and is forgotten. Run as `python -m tests.faults.forgetting`."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import django
from django.conf import settings

MANY = 120


def bytes_with(word: str) -> dict[str, int]:
    """How often a word stands in each file of the database, whatever SQLite thinks is in it."""
    file = Path(settings.DATABASES["default"]["NAME"])
    found = {each.name: each.read_bytes().lower().count(word.encode()) for each in file.parent.glob(f"{file.name}*")}
    return {name: count for name, count in found.items() if count}


def a_long_life(cast: Any, lives: Any) -> None:
    """All that leaves words behind; then much of it among much of others', changed again and again, so that pages of
    the file fill, split and empty.
    """
    lives.a_life(cast)
    saying, changing = (import_module(f"alongside.contributions.actions.{name}") for name in ("saying", "changing"))
    for number in range(MANY):
        for member, word in ((cast.ana, lives.WORD), (cast.bo, "somebody else’s")):
            words = f"{word} {number} " + "word " * (number * 7 % 90)
            said = saying.say(
                by=member, space=cast.joint, saying=saying.Saying(words=words, kind="story"), note=cast.note()
            )
            if number % 3 == 0:
                changing.change_words(by=member, contribution=said, words=words[::2] + word, note=cast.note())


def played(*, keeps_reading: bool) -> dict[str, Any]:
    django.setup()
    import_module("tests.built_at_once").build()
    cast, lives = import_module("tests.cast").assemble(), import_module("tests.web.lives")
    a_long_life(cast, lives)
    db = import_module("django.db")
    reader = import_module("sqlite3").connect(settings.DATABASES["default"]["NAME"])
    if keeps_reading:
        reader.execute("begin")
        reader.execute("select count(*) from contributions_contribution").fetchall()
    before = bytes_with(lives.WORD)
    import_module("alongside.web.actions").close_account(by=cast.ana.account, note=cast.note())
    at_once = bytes_with(lives.WORD)
    reader.rollback()
    import_module("alongside.web.ticking").tick()
    after = bytes_with(lives.WORD)
    db.connections.close_all()
    return {"before": before, "at_once": at_once, "after": after, "closed": bytes_with(lives.WORD)}


if __name__ == "__main__":
    print(json.dumps(played(keeps_reading=sys.argv[1] == "reading")))  # noqa: T201
