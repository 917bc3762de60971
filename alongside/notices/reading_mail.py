"""What does a letter say of itself, and what did a person write in it? Nothing in it is trusted, and nothing is run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from email.utils import getaddresses
from html.parser import HTMLParser
from typing import Any

from mailparser_reply import EmailReplyParser

from alongside.domain.notices import own_words
from alongside.domain.saying import say

MOST_PARTS, DEEPEST = 60, 12
HEADERS_AT_MOST = 200_000
"""Bytes that are read of a letter that is too big: enough to know whose it is."""
READ_FOR_QUOTES, LONGEST_LINE = 20_000, 300
"""Characters. Measured: to look for quoted letters in one line of twenty thousand takes the library half a minute."""
TO = ("Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc")
LANGUAGES = ["en", "de", "fr", "es", "it", "pl", "nl"]
BULK = {"bulk", "junk", "list", "auto_reply"}
HIDDEN = {"script", "style", "head", "title", "blockquote"}
NEW_LINE = {"p", "div", "br", "li", "tr", "h1", "h2", "h3"}
FILE, PICTURE = say("a file"), say("a picture")
KINDS = {
    b"\x89PNG": PICTURE,
    b"\xff\xd8\xff": PICTURE,
    b"GIF8": PICTURE,
    b"RIFF": PICTURE,
    b"%PDF": say("a PDF"),
    b"PK\x03\x04": say("a document"),
    b"\xd0\xcf\x11\xe0": say("a document"),
    b"MZ": say("a program"),
}
"""By the first bytes. What a file calls itself, anybody can write."""


@dataclass(frozen=True, slots=True)
class CameIn:
    """A letter as far as it could be opened. `words` is None where it could not be, or is too deep to look through."""

    message: Message
    words: str | None
    files: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """One header on one line; whatever cannot be read in it is replaced."""
        try:
            return " ".join(str(self.message.get(name, "")).split())
        except (ValueError, IndexError, AttributeError, LookupError):
            return ""

    def headers(self, name: str) -> list[str]:
        try:
            return [" ".join(str(each).split()) for each in self.message.get_all(name, [])]
        except (ValueError, IndexError, AttributeError, LookupError):
            return []

    @property
    def recipients(self) -> list[str]:
        return [address for _, address in getaddresses([each for name in TO for each in self.headers(name)])]

    @property
    def senders(self) -> list[str]:
        """Everybody whom it names as its writer. A true letter has one."""
        return [address.lower() for _, address in getaddresses(self.headers("From"))]

    @property
    def is_automatic(self) -> bool:
        """A program answered, and not a person (RFC 3834, and what programs from before it do)."""
        submitted = self.header("Auto-Submitted").lower().partition(";")[0].strip()
        return (
            submitted not in {"", "no"}
            or self.header("Precedence").lower() in BULK
            or self.header("Return-Path") == "<>"
            or any(self.header(name) for name in ("X-Autoreply", "X-Autorespond", "List-Id"))
        )

    @property
    def is_report(self) -> bool:
        return self.message.get_content_type() == "multipart/report"


def read(raw: bytes, *, largest: int) -> CameIn:
    """Never raises, whatever comes. Of what is larger than `largest` only the headers are read."""
    if len(raw) > largest:
        head = raw[:HEADERS_AT_MOST].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
        return CameIn(_message(head), None)
    try:
        message = _message(raw)
        parts = list(_leaves(message))
    except RecursionError:
        return CameIn(_message(raw[:HEADERS_AT_MOST].replace(b"\r\n", b"\n").partition(b"\n\n")[0]), None)
    if len(parts) > MOST_PARTS or any(depth > DEEPEST for _, depth in parts):
        return CameIn(message, None)
    leaves = [part for part, _ in parts]
    return CameIn(message, _words(leaves), tuple(_files(leaves)))


def _message(raw: bytes) -> Message:
    return message_from_bytes(raw, EmailMessage, policy=policy.compat32.clone(message_factory=Message))


def _leaves(message: Message) -> Iterator[tuple[Message, int]]:
    """Every part that holds no others, with how deep it lies. A letter within a letter is a file, and is not opened.

    By a list of its own and not by calling itself, and no further than it takes to know that there are too many.
    """
    waiting, seen = [(message, 0)], 0
    while waiting and seen <= MOST_PARTS:
        part, depth = waiting.pop()
        inside = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inside, list) and depth <= DEEPEST:
            waiting.extend((each, depth + 1) for each in reversed(inside) if isinstance(each, Message))
            continue
        seen += 1
        yield part, depth


def _is_file(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_content_maintype() not in {"text", "multipart"}


def _words(leaves: list[Message]) -> str:
    """The plain part where there is one, else what can be read of the other."""
    texts = [part for part in leaves if not _is_file(part)]
    plain = [_decoded(part) for part in texts if part.get_content_type() == "text/plain"]
    if any(each.strip() for each in plain):
        return written_by_hand("\n".join(plain))
    return written_by_hand("\n".join(_without_tags(_decoded(part)) for part in texts))


def written_by_hand(text: str) -> str:
    """Our own rules first; then a library looks for how programs begin a quoted letter, in several languages."""
    text = own_words(text)
    if len(text) > READ_FOR_QUOTES:
        return text
    lines = text.split("\n")
    short = [line if len(line) <= LONGEST_LINE else "…" for line in lines]
    found = EmailReplyParser(languages=LANGUAGES).read("\n".join(short)).replies
    quoted = next((each.headers for each in found if each.headers), "")
    begins = quoted.strip().split("\n")[0].strip() if quoted else ""
    place = next(
        (number for number, line in enumerate(lines) if begins and line.strip().startswith(begins)), len(lines)
    )
    return own_words("\n".join(lines[:place]))


def _decoded(part: Message) -> str:
    """In the letters it says it is in, or as near to them as can be."""
    raw = part.get_payload(decode=True)
    if not isinstance(raw, bytes):
        return ""
    for charset in (part.get_content_charset() or "utf-8", "utf-8"):
        try:
            return raw.decode(charset)
        except (LookupError, UnicodeError, ValueError):
            continue
    return raw.decode("latin-1")


class _Text(HTMLParser):
    """The words of a page, one line a block, less what is quoted or not shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.hidden += tag in HIDDEN
        if tag in NEW_LINE:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in HIDDEN and self.hidden > 0
        if tag in NEW_LINE and tag != "br":
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.found.append(" ".join(data.split()) + (" " if data[-1:].isspace() else ""))


def _without_tags(html: str) -> str:
    reader = _Text()
    reader.feed(html)
    reader.close()
    return "".join(reader.found)


def _files(leaves: list[Message]) -> Iterator[str]:
    """What came along, by what it is. A small picture that belongs to the text is somebody's letterhead."""
    for part in leaves:
        if not _is_file(part):
            continue
        raw = part.get_payload(decode=True)
        start = raw[:8] if isinstance(raw, bytes) else b""
        kind = next((said for sign, said in KINDS.items() if start.startswith(sign)), FILE)
        belongs = part.get_content_disposition() != "attachment" and part.get("Content-ID")
        if not (kind == PICTURE and belongs):
            yield kind


def failed_for_good(message: Message) -> bool:
    """Does a report say that somebody gets no letters there any more, and not only that it takes longer? (RFC 3464)"""
    for part, _ in _leaves(message):
        if part.get_content_type() != "message/delivery-status":
            continue
        blocks: Any = part.get_payload()
        for block in blocks if isinstance(blocks, list) else []:
            action = str(block.get("Action", "")).strip().lower()
            if action == "failed" and str(block.get("Status", "5")).strip().startswith("5"):
                return True
    return False


def is_proved(came: CameIn, *, by: str) -> bool | None:
    """What our mail server found out about the sender (RFC 8601); None where this house names none.

    Only the topmost line of that server counts: whoever sends a letter can write such lines too, but only under it.
    """
    if not by:
        return None
    for line in came.headers("Authentication-Results"):
        who, _, found = line.partition(";")
        if who.strip().split(" ")[0].lower() == by.lower():
            results = [each.strip().lower() for each in found.split(";")]
            passed = {each.partition("=")[0] for each in results if each.partition("=")[2].startswith("pass")}
            failed = {each.partition("=")[0] for each in results if each.partition("=")[2].startswith("fail")}
            return "dmarc" not in failed and bool(passed & {"dmarc", "dkim", "spf"})
    return False
