"""What does WeasyPrint leave out of a tagged page? It is put in here.

For which cells a heading of a table speaks; that links print; and that the number at the foot of a page is no part of
what is read. Each was found with a checker, and each has a test.
"""

from __future__ import annotations

import io
import re
from collections import defaultdict
from typing import Any

PRINTS = 4
"""The flag of an annotation that is printed with its page (ISO 32000-1, table 165)."""
MARKED = re.compile(rb"/\w+\s*<<\s*/MCID (\d+)\s*>>\s*BDC")
"""Where content begins that belongs to an element, by number."""
NOT_READ = b"/Artifact BMC"


def mended(pdf: bytes) -> bytes:
    """The same pages. The same bytes in give the same bytes out."""
    from pikepdf import Dictionary, Name, Pdf  # noqa: PLC0415 - its library may be missing

    with Pdf.open(io.BytesIO(pdf)) as opened:
        tree = opened.Root.StructTreeRoot
        for heading, in_head in _headings(tree, in_head=False):
            scope = Name("/Column") if in_head else Name("/Row")
            heading.A = Dictionary(O=Name("/Table"), Scope=scope)
        read = _read_of_each_page(tree)
        for page in opened.pages:
            _leave_out_what_is_not_read(page, read[page.obj.objgen])
            for link in page.get("/Annots", []):
                link.F = int(link.get("/F", 0)) | PRINTS
        written = io.BytesIO()
        opened.save(written, deterministic_id=True)
    return written.getvalue()


def _headings(node: Any, *, in_head: bool) -> list[tuple[Any, bool]]:
    """Every heading cell below, and whether it stands in the head of its table."""
    from pikepdf import Array, Dictionary  # noqa: PLC0415

    if isinstance(node, Array):
        return [found for each in node for found in _headings(each, in_head=in_head)]
    if not isinstance(node, Dictionary):
        return []
    kind = str(node.get("/S", ""))
    below = _headings(node.get("/K"), in_head=in_head or kind == "/THead") if "/K" in node else []
    return [(node, in_head), *below] if kind == "/TH" else below


def _read_of_each_page(tree: Any) -> defaultdict[tuple[int, int], set[int]]:
    """The numbers of marked content that some element has, by page."""
    from pikepdf import Array, Dictionary  # noqa: PLC0415

    read: defaultdict[tuple[int, int], set[int]] = defaultdict(set)
    waiting: list[tuple[Any, Any]] = [(tree.get("/K"), None)]
    while waiting:
        node, page = waiting.pop()
        if isinstance(node, Array):
            waiting.extend((each, page) for each in node)
        elif isinstance(node, Dictionary):
            page = node.get("/Pg", page)
            waiting.append((node.get("/MCID") if "/MCID" in node else node.get("/K"), page))
        elif isinstance(node, int) and page is not None:
            read[page.objgen].add(node)
    return read


def _leave_out_what_is_not_read(page: Any, read: set[int]) -> None:
    content = page.Contents.read_bytes()
    kept = MARKED.sub(lambda found: found[0] if int(found[1]) in read else NOT_READ, content)
    if kept != content:
        page.Contents.write(kept)
