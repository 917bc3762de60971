"""What is marked on a page that somebody photographed or scanned?

The codes in the corners tell whose page it is, which way up it lies and how it is skewed. The page is straightened,
and how dark the inside of each box is against the paper beside it is measured. Nothing of the picture is kept: not on
the disk, not in the database, and no place or time that a camera wrote into it.
"""

from __future__ import annotations

import warnings
from base64 import b64encode
from dataclasses import dataclass
from io import BytesIO
from struct import error as StructError
from typing import Any

import numpy as np
import zxingcpp
from PIL import Image

from alongside.domain.paper import Box, Marked, Sheet, marks_of, of_corner
from alongside.domain.paper.sheets import CORNERS, HEIGHT, WIDTH
from alongside.domain.verdict import Refused, no
from alongside.paper.pdf_pictures import picture_in

A_MM = 8
"""Dots a millimetre of the straightened page: about 200 to an inch."""
SIZE = (int(WIDTH * A_MM), int(HEIGHT * A_MM))
WIDEST = 4_000
MOST_DOTS = 30_000_000
MOST_DRAFTED = 120_000_000
"""A JPEG can be read small from the start, so that one of 50 or 100 million dots never fills the memory."""
MOST_BYTES = 20_000_000
INK = 0.82
"""A dot is ink when it is darker than this share of the paper around its box."""
INSET = 0.2
"""So much of each side of a box is left out, for its printed edge and a page that is not quite flat."""
BROKEN = (OSError, ValueError, TypeError, KeyError, IndexError, SyntaxError, MemoryError, StructError)

TOO_LARGE = no("This picture is too large to read.", "Take it again with a smaller size, or type in the page by hand.")
NO_PICTURE = no("This is not a picture that we can read.", "Send a JPEG, a PNG, or a PDF from a scanner.")
NO_PAGE = no(
    "We cannot find an answer page in this picture.", "Take it again in good light. Or type in the page by hand."
)
HALF = no(
    "We cannot see all four corners of the page.", "Take it again with the whole page in it, flat and in good light."
)
TWO_PAGES = no(
    "The corners of this page do not belong together.", "Send one page at a time. If it is one page, do not count it."
)


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece cut out of the straightened page, to look at beside what was read. `source` holds the picture itself."""

    question: str
    source: str


@dataclass(frozen=True, slots=True)
class Scanned:
    """A page that was read: what kind, whose code, what is marked, and the pieces to look at."""

    sheet: Sheet
    code: str
    marks: tuple[Marked, ...]
    strips: tuple[Strip, ...]

    @property
    def answer(self) -> str:
        """For a page with one question."""
        return self.marks[0].value


def read_scan(content: bytes) -> Scanned:
    """Raises Refused, with why and what to do, for whatever is no whole page of one person."""
    picture = opened(content)
    sheet, code, places = _corners(picture)
    page = _straight(picture, places)
    dots = np.asarray(page, dtype=np.float32)
    dark = {(box.question, box.value): _dark(dots, box) for box in sheet.boxes}
    strips = tuple(Strip(name, _cut(page, edges)) for name, edges in sheet.strips.items())
    return Scanned(sheet, code, marks_of(sheet, dark), strips)


def opened(content: bytes) -> Image.Image:
    """The dots of a picture and nothing else, in grey, no larger than it takes. Raises Refused."""
    if len(content) > MOST_BYTES:
        raise Refused(TOO_LARGE)
    if content[:1024].lstrip().startswith(b"%PDF-"):
        content = picture_in(content)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(content), formats=("JPEG", "PNG", "MPO")) as picture:
                return _grey(picture)
        except Image.DecompressionBombError as problem:
            raise Refused(TOO_LARGE) from problem
        except BROKEN as problem:
            raise Refused(NO_PICTURE) from problem


def _grey(picture: Image.Image) -> Image.Image:
    drafted = picture.format in {"JPEG", "MPO"} and "progressive" not in picture.info
    if picture.width * picture.height > (MOST_DRAFTED if drafted else MOST_DOTS):
        raise Refused(TOO_LARGE)
    picture.draft("L", (WIDEST, WIDEST))
    if picture.mode in {"RGBA", "LA", "P"}:
        white = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(white, picture.convert("RGBA"))
    grey = picture.convert("L")
    grey.thumbnail((WIDEST, WIDEST))
    return Image.frombytes("L", grey.size, grey.tobytes())


Places = dict[str, Any]


def _corners(picture: Image.Image) -> tuple[Sheet, str, Places]:
    """The one sheet, the one code, and where each of the four corners lies."""
    found = [
        (of_corner(each.text), each.position)
        for each in zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    ]
    ours = [(known, position) for known, position in found if known is not None]
    if not ours:
        raise Refused(NO_PAGE)
    if len({(sheet.letter, code) for (sheet, _, code), _ in ours}) > 1 or len(ours) > len(CORNERS):
        raise Refused(TWO_PAGES)
    places = {corner: position for (_, corner, _), position in ours}
    if len(places) != len(CORNERS):
        raise Refused(HALF if len(places) == len(ours) else TWO_PAGES)
    sheet, _, code = ours[0][0]
    return sheet, code, places


def _straight(picture: Image.Image, places: Places) -> Image.Image:
    """The page as it was printed. From the middles of the four codes, as far apart as they were printed."""
    there = {corner: _middle(position) for corner, position in places.items()}
    if not _goes_round(there):
        raise Refused(TWO_PAGES)
    ours = [(x * A_MM, y * A_MM) for x, y in CORNERS.values()]
    theirs = [there[corner] for corner in CORNERS]
    return picture.transform(
        SIZE, Image.Transform.PERSPECTIVE, _perspective(ours, theirs), Image.Resampling.BILINEAR, fillcolor=255
    )


def _middle(position: Any) -> tuple[float, float]:
    """Where the lines between opposite corners cross: the true middle, also of a code seen askew."""
    a, b, c, d = (
        complex(each.x, each.y)
        for each in (position.top_left, position.top_right, position.bottom_right, position.bottom_left)
    )
    along, across = c - a, d - b
    turned = (along.conjugate() * across).imag
    if not turned:
        raise Refused(NO_PAGE)
    way = ((b - a).conjugate() * across).imag / turned
    middle = a + way * along
    return middle.real, middle.imag


def _goes_round(there: dict[str, tuple[float, float]]) -> bool:
    """Whether A, B, C and D go round once the same way: a page in a mirror, or pieces of pages, do not."""
    points = [complex(*there[corner]) for corner in CORNERS]
    turns = [
        ((points[(i + 1) % 4] - points[i]).conjugate() * (points[(i + 2) % 4] - points[(i + 1) % 4])).imag
        for i in range(4)
    ]
    return all(turn > 0 for turn in turns)


def _perspective(ours: list[tuple[float, float]], theirs: list[tuple[float, float]]) -> list[float]:
    """The eight numbers that lead from a place on the straight page to its place in the picture."""
    rows, right = [], []
    for (x, y), (u, v) in zip(ours, theirs, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    try:
        return [float(each) for each in np.linalg.solve(np.array(rows), np.array(right))]
    except np.linalg.LinAlgError as problem:
        raise Refused(NO_PAGE) from problem


def _dark(dots: Any, box: Box) -> float:
    """The share of the inside of a box that is ink, held against the paper just outside: a shadow darkens both."""
    side = box.side * A_MM
    left, top = box.left * A_MM, box.top * A_MM
    edge = side * INSET
    inside = dots[int(top + edge) : int(top + side - edge), int(left + edge) : int(left + side - edge)]
    near, far = int(1.5 * A_MM), int(3.5 * A_MM)
    around = dots[int(top) : int(top + side), int(left) - far : int(left) - near]
    paper = float(np.median(around))
    return float(np.mean(inside < min(paper, float(np.quantile(inside, 0.95)) or paper) * INK)) if paper > 0 else 0.0


def _cut(page: Image.Image, edges: tuple[float, float, float, float]) -> str:
    """As an address that holds the picture itself, small enough for a page on a bad line."""
    left, top, right, bottom = (int(each * A_MM) for each in edges)
    piece = page.crop((left, top, right, bottom))
    piece.thumbnail((700, 700))
    written = BytesIO()
    piece.save(written, "JPEG", quality=45)
    return f"data:image/jpeg;base64,{b64encode(written.getvalue()).decode()}"
