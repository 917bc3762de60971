"""Which pictures and files may be added, by their bytes; and what is a file called afterwards?"""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from alongside.domain.rooms import (
    FileKind,
    file_name,
    files,
    kind_of,
    may_add_another,
    may_be_described,
    may_be_kept,
    size_in_words,
)
from alongside.domain.rooms.files import (
    EMPTY,
    ENOUGH,
    LARGEST_FILE,
    LONG_ALT,
    MACROS,
    MOST_PARTS,
    NO_ALT,
    NONE_OF_THEM,
    RUNS,
    TOO_BIG,
)
from alongside.domain.verdict import ALLOWED

PNG, JPEG, GIF, WEBP = b"\x89PNG\r\n\x1a\n..", b"\xff\xd8\xff\xe0..", b"GIF89a..", b"RIFF....WEBPVP8 "


def zipped(*names: str, first: bytes = b"") -> bytes:
    written = BytesIO()
    with ZipFile(written, "w") as document:
        if first:
            document.writestr("mimetype", first)
        for name in names:
            document.writestr(name, "x")
    return written.getvalue()


WORD = zipped("[Content_Types].xml", "word/document.xml")
OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
ODT = zipped("content.xml", first=OPEN_TEXT)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG, FileKind.PNG),
        (JPEG, FileKind.JPEG),
        (GIF, FileKind.GIF),
        (WEBP, FileKind.WEBP),
        (b"%PDF-1.7", FileKind.PDF),
        (WORD, FileKind.WORD),
        (ODT, FileKind.OPEN),
        ("Grüße, a letter.\r\n\tIndented".encode(), FileKind.TEXT),
        (b"RIFF\x00\x00..WAVEfmt ", None),
        (b"MZ\x90\x00", None),
        (b"a\x00b", None),
        ("latin: é".encode("latin-1"), None),
        (zipped("letter.txt"), None),
        (zipped("content.xml", first=b"application/vnd.oasis.opendocument.spreadsheet"), None),
        (b"PK\x03\x04 cut", None),
        (zipped("[Content_Types].xml", "word/document.xml", *(f"{n}.xml" for n in range(MOST_PARTS))), None),
    ],
)
def test_the_bytes_say_what_it_is(content, kind):
    assert kind_of(content) is kind


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (PNG, ALLOWED),
        (WORD, ALLOWED),
        (b"Dear ward,", ALLOWED),
        (b"1 < 2 and 3 > 2", ALLOWED),
        (b"", EMPTY),
        (b"x" * (LARGEST_FILE + 1), TOO_BIG),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", RUNS),
        (b"\xef\xbb\xbf\n <!DOCTYPE html>", RUNS),
        (b"<?xml version='1.0'?><svg/>", RUNS),
        (b"<HTML><body>", RUNS),
        (zipped("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), MACROS),
        (zipped("content.xml", "Basic/Standard/x.xml", first=OPEN_TEXT), MACROS),
        (zipped("content.xml", "Scripts/python/x.py", first=OPEN_TEXT), MACROS),
        (zipped("content.xml", "Pictures/Basic.png", first=OPEN_TEXT), ALLOWED),
        (zipped("a.exe"), NONE_OF_THEM),
        (b"a\x7f", NONE_OF_THEM),
        ("a\x9b".encode(), NONE_OF_THEM),
        (b"\x00\x01\x02", NONE_OF_THEM),
    ],
)
def test_what_a_browser_could_run_is_never_kept(content, verdict):
    assert may_be_kept(content) == verdict


def test_a_zip_of_too_many_parts_is_not_opened_at_all(monkeypatch):
    monkeypatch.setattr(files, "ZipFile", lambda *_: pytest.fail("opened"))
    assert may_be_kept(WORD + files.ZIP_PART * MOST_PARTS) == NONE_OF_THEM


@pytest.mark.parametrize(
    ("name", "kept_as"),
    [
        ("letter.pdf", "letter.pdf"),
        ("letter", "letter.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\Users\\Ana\\letter.PDF", "letter.pdf"),
        ("a\x00b\r\nSet-Cookie: x.png", "ab Set-Cookie x.pdf"),
        ("photo\u202egnp.exe", "photognp.pdf"),
        ("", "file.pdf"),
        ("...", "file.pdf"),
        ("\u200b", "file.pdf"),
        ("x" * 300 + ".pdf", "x" * 80 + ".pdf"),
        ("Brief für Ana.pdf", "Brief für Ana.pdf"),
        ('a"b;c%2e.pdf', "abc2e.pdf"),
    ],
)
def test_a_name_has_no_folders_no_hidden_signs_and_one_true_ending(name, kept_as):
    assert file_name(name, FileKind.PDF) == kept_as


@pytest.mark.parametrize(
    ("words", "verdict"), [("", NO_ALT), (" \u200b", NO_ALT), ("A letter", ALLOWED), ("x" * 401, LONG_ALT)]
)
def test_there_are_words_about_it(words, verdict):
    assert may_be_described(words) == verdict


@pytest.mark.parametrize(("already", "verdict"), [(0, ALLOWED), (3, ALLOWED), (4, ENOUGH)])
def test_a_few_with_each(already, verdict):
    assert may_add_another(already) == verdict


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 kB"), (1400, "1 kB"), (999_499, "999 kB"), (1_000_000, "1.0 MB"), (20_000_000, "20.0 MB")],
)
def test_a_size_is_said_as_people_say_it(size, words):
    assert size_in_words(size) == words
