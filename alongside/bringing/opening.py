"""Is this a Word file that may be opened? Asked of its outside, before anything reads what is in it."""

from __future__ import annotations

import io
import re
import zipfile
from zlib import error as ZlibError

from alongside.domain.saying import say
from alongside.domain.verdict import Refused, no

MOST_BYTES = 20_000_000
MOST_UNPACKED = 120_000_000
MOST_OF_WORDS = 20_000_000
"""The part that holds the words, unpacked. A long book is a tenth of it."""
MOST_FILES = 2_000
WORDS = "word/document.xml"
TYPES = "[Content_Types].xml"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
LOCKED_INSIDE = "EncryptedPackage".encode("utf-16-le")
FORBIDDEN = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
IS_LOCKED = 0x1
"""The flag of a file in a zip that asks for a password (APPNOTE 4.4.4)."""

AS_WORD = say("Open it where it was made. Save it there as a Word file (.docx).")
NOTHING = no("This file is empty.", "Choose the file again. If it stays so, send yourself a new copy.")
TOO_BIG = no(
    "This file is too big. It may have 20 megabytes.", "Make its pictures smaller, or paste the words instead."
)
WITH_PASSWORD = no("This file is locked with a password.", "Save it without a password, and bring in that one.")
OLD_WORD = no("This is an old kind of Word file (.doc).", AS_WORD)
A_PDF = no("This is a PDF. We cannot bring in a PDF.", "Find the Word file that it was made from, or paste the words.")
OPEN_TEXT = no("This is an OpenDocument file (.odt).", AS_WORD)
RICH_TEXT = no("This is a rich text file (.rtf).", AS_WORD)
NOT_WORD = no("This is not a Word file.", AS_WORD)
BROKEN = no("This file is broken. It cannot be opened.", "Open it in Word and save it again.")
WITH_MACROS = no(
    "This file has a program in it, called a macro. We do not open files with programs.",
    "Save it as a Word file without macros (.docx), and bring in that one.",
)
TRICK = no("There is something in this file that no Word file needs. We did not open it.", "Paste the words instead.")
BEGINS = ((b"%PDF", A_PDF), (b"{\\rtf", RICH_TEXT))


def opened(content: bytes) -> zipfile.ZipFile:
    """The file as what it is: a folder of parts. Raises Refused, with why and what to do."""
    if not content:
        raise Refused(NOTHING)
    if len(content) > MOST_BYTES:
        raise Refused(TOO_BIG)
    if content.startswith(OLE):
        raise Refused(WITH_PASSWORD if LOCKED_INSIDE in content else OLD_WORD)
    for begin, refusal in BEGINS:
        if content.lstrip().startswith(begin):
            raise Refused(refusal)
    if not content.startswith(b"PK"):
        raise Refused(NOT_WORD)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        _insist_on_its_parts(archive)
    except (zipfile.BadZipFile, ZlibError, OSError, EOFError, ValueError, NotImplementedError, RuntimeError) as problem:
        raise Refused(BROKEN) from problem
    return archive


def _insist_on_its_parts(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    names = [part.filename for part in parts]
    if any(part.flag_bits & IS_LOCKED for part in parts):
        raise Refused(WITH_PASSWORD)
    if len(names) > MOST_FILES or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Refused(TRICK)
    if "mimetype" in names and archive.read("mimetype")[:80].startswith(b"application/vnd.oasis.opendocument"):
        raise Refused(OPEN_TEXT)
    if WORDS not in names or TYPES not in names:
        raise Refused(NOT_WORD)
    if len(set(names)) < len(names) or archive.getinfo(WORDS).file_size > MOST_OF_WORDS:
        raise Refused(TRICK)
    if _has_a_program(archive, names):
        raise Refused(WITH_MACROS)
    for name in names:
        _insist_on_plain_xml(archive, name)


def _has_a_program(archive: zipfile.ZipFile, names: list[str]) -> bool:
    return any(name.lower().endswith("vbaproject.bin") for name in names) or b"macroEnabled" in archive.read(TYPES)


def _insist_on_plain_xml(archive: zipfile.ZipFile, name: str) -> None:
    """No part declares anything of its own: so nothing can be named that lies elsewhere, or grows when it is read.

    Zeros between the letters are another way to write the same, in which a search for letters finds nothing.
    """
    part = archive.read(name) if name.lower().endswith((".xml", ".rels")) else b""
    if FORBIDDEN.search(part) or b"\x00" in part:
        raise Refused(TRICK)
