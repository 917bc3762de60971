"""The printed answer page as a picture, marked as people mark it, and photographed as people photograph."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw, ImageFilter

from alongside.domain.paper import DECISION, SURVEY, Sheet

DPI = 150
A_MM = DPI / 25.4


@lru_cache(maxsize=8)
def _drawn(pdf: bytes, dpi: int) -> Image.Image:
    opened = pypdfium2.PdfDocument(pdf)
    try:
        return opened[len(opened) - 1].render(scale=dpi / 72).to_pil().convert("L")
    finally:
        opened.close()


def last_page(pdf: bytes, dpi: int = DPI) -> Image.Image:
    """The answer page is the last one."""
    return _drawn(pdf, dpi).copy()


def box_of(sheet: Sheet, question: str, value: str, scale: float = A_MM) -> tuple[float, float, float, float]:
    box = next(each for each in sheet.boxes if (each.question, each.value) == (question, value))
    return box.left * scale, box.top * scale, (box.left + box.side) * scale, (box.top + box.side) * scale


def crossed(page: Image.Image, *values: str, grey: int = 40, wide: int = 5, scale: float = A_MM) -> Image.Image:
    """A cross in each of these boxes of a decision."""
    for value in values:
        _cross(page, box_of(DECISION, "answer", value, scale), grey=grey, wide=wide)
    return page


def with_faces(page: Image.Image, **faces: int) -> Image.Image:
    for question, value in faces.items():
        _cross(page, box_of(SURVEY, question, str(value)), grey=40, wide=4)
    return page


def _cross(page: Image.Image, box: tuple[float, float, float, float], *, grey: int, wide: int) -> None:
    left, top, right, bottom = box
    edge = (right - left) * 0.15
    pen = ImageDraw.Draw(page)
    pen.line((left + edge, top + edge, right - edge, bottom - edge), fill=grey, width=wide)
    pen.line((left + edge, bottom - edge, right - edge, top + edge), fill=grey, width=wide)


def ticked(page: Image.Image, value: str) -> Image.Image:
    left, top, right, bottom = box_of(DECISION, "answer", value)
    wide, high = right - left, bottom - top
    points = [(left + wide * 0.2, top + high * 0.5), (left + wide * 0.4, top + high * 0.75), (right, top - high * 0.2)]
    ImageDraw.Draw(page).line(points, fill=60, width=4)
    return page


def turned(page: Image.Image, degrees: float) -> Image.Image:
    return page.rotate(degrees, expand=True, fillcolor=150, resample=Image.Resampling.BICUBIC)


def askew(page: Image.Image) -> Image.Image:
    """Seen from one side, on a table."""
    wide, high = page.size
    table = Image.new("L", (int(wide * 1.3), int(high * 1.3)), 110)
    table.paste(page, (int(wide * 0.15), int(high * 0.15)))
    w, h = table.size
    straight = [(0, 0), (0, h), (w, h), (w, 0)]
    seen = [(w * 0.10, h * 0.06), (-w * 0.02, h * 1.02), (w * 1.05, h * 0.97), (w * 0.93, h * 0.02)]
    lens = _through(straight, seen)
    return table.transform(table.size, Image.Transform.PERSPECTIVE, lens, Image.Resampling.BICUBIC, fillcolor=110)


def _through(here: list[tuple[float, float]], there: list[tuple[float, float]]) -> list[float]:
    """What a lens does: the eight numbers of a perspective, by least squares."""
    rows = [
        row
        for (x, y), (u, v) in zip(here, there, strict=True)
        for row in ([x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y])
    ]
    return list(np.linalg.lstsq(np.array(rows), np.array(there).ravel(), rcond=None)[0])


def bent(page: Image.Image) -> Image.Image:
    """Not quite flat: it was folded in an envelope."""
    w, h = page.size
    corners = (w * 0.02, h * 0.01, 0, h, w, h * 0.99, w * 0.99, 0)
    return page.transform(page.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC, fillcolor=110)


def shadowed(page: Image.Image) -> Image.Image:
    """Half of it in a deep shadow with a soft edge."""
    dots = np.asarray(page, dtype=np.float32)
    across = np.linspace(0, 1, dots.shape[1])[None, :] + np.linspace(0, 0.4, dots.shape[0])[:, None]
    light = 0.42 + 0.58 / (1 + np.exp(-(across - 0.6) * 12))
    return Image.fromarray(np.clip(dots * light, 0, 255).astype(np.uint8))


def noisy(page: Image.Image) -> Image.Image:
    chance = np.random.default_rng(7)
    dots = np.asarray(page, dtype=np.float32)
    return Image.fromarray(np.clip(dots + chance.normal(0, 18, dots.shape), 0, 255).astype(np.uint8))


def blurred(page: Image.Image) -> Image.Image:
    return page.filter(ImageFilter.GaussianBlur(1.6))


def pale(page: Image.Image) -> Image.Image:
    """As from a copier that has run out of ink: black is a light grey."""
    return page.point(lambda dot: 170 + dot * 85 // 255)


def as_jpeg(page: Image.Image, **how: object) -> bytes:
    written = BytesIO()
    page.save(written, "JPEG", quality=80, **how)
    return written.getvalue()


def as_png(page: Image.Image) -> bytes:
    written = BytesIO()
    page.save(written, "PNG", compress_level=1)
    return written.getvalue()


def as_scan(*pages: Image.Image) -> bytes:
    """As an office scanner makes it: a PDF with a picture on each page."""
    written = BytesIO()
    pages[0].save(written, "PDF", resolution=DPI, save_all=True, append_images=pages[1:])
    return written.getvalue()
