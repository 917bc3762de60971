"""`python -m alongside.languages.extract`: bring each catalogue up to the words of the house, and make what pages read.

With `--new cy`, what has no Welsh yet is added to the Welsh catalogue, empty, for somebody to translate.
Needs polib, which comes with the tools of whoever works on the house; to run the house, nothing is needed.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import polib

from alongside.languages.catalogue import DOMAIN, folder_of
from alongside.languages.offered import EASY, WELSH
from alongside.languages.sources import all_words

IN_CATALOGUES = (EASY, WELSH)
MOST_PLACES = 3
HEAD = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}


def catalogue_file(code: str) -> Path:
    return folder_of(code) / f"{DOMAIN}.po"


def brought_up_to(file: polib.POFile, words: Mapping[str, list[str]], *, new: bool) -> polib.POFile:
    """The same catalogue without what is gone from the house, in its order; with `new`, also what it lacks."""
    kept = {entry.msgid: entry.msgstr for entry in file}
    fresh = polib.POFile(wrapwidth=0)
    fresh.metadata = HEAD | {"Language": file.metadata.get("Language", "")}
    for text, places in words.items():
        if new or kept.get(text):
            found = [(place, "") for place in places[:MOST_PLACES]]
            fresh.append(polib.POEntry(msgid=text, msgstr=kept.get(text, ""), occurrences=found))
    return fresh


def read(code: str) -> polib.POFile:
    path = catalogue_file(code)
    file = polib.pofile(str(path), wrapwidth=0) if path.exists() else polib.POFile()
    file.metadata["Language"] = code
    return file


def write(code: str, file: polib.POFile) -> None:
    path = catalogue_file(code)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(str(file) + "\n", encoding="utf-8")
    path.with_suffix(".mo").write_bytes(file.to_binary())


def main() -> None:
    asked = sys.argv[2:] if sys.argv[1:2] == ["--new"] else []
    words = all_words()
    for language in IN_CATALOGUES:
        write(language.code, brought_up_to(read(language.code), words, new=language.code in asked))


if __name__ == "__main__":
    main()
