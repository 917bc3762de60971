"""Which picture is in a PDF from a scanner? A scanner makes one page of one picture; everything else is refused.

Nothing of a PDF is drawn or run. The one picture is taken out, and read like any other.
"""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

from PIL import Image

from alongside.domain.verdict import Refused, no

MOST_DOTS = 30_000_000
NOT_A_SCAN = no("This PDF is not a scan of one page.", "Scan the page as a picture, or type it in by hand.")
TOO_MANY = no("This PDF has more than one page.", "Send one answer page at a time.")
LOCKED = no("This PDF is locked.", "Scan the page as a picture, or type it in by hand.")


def picture_in(content: bytes) -> bytes:
    """The one picture of a one-page PDF, as a JPEG or a PNG. Raises Refused."""
    from pikepdf import PasswordError, Pdf, PdfError  # noqa: PLC0415 - its system libraries may be missing

    try:
        with Pdf.open(BytesIO(content)) as opened:
            if len(opened.pages) != 1:
                raise Refused(TOO_MANY if len(opened.pages) > 1 else NOT_A_SCAN)
            pictures = list(opened.pages[0].get_images(recursive=False).values())
            if len(pictures) != 1:
                raise Refused(NOT_A_SCAN)
            return _taken_out(pictures[0])
    except PasswordError as problem:
        raise Refused(LOCKED) from problem
    except (PdfError, ValueError, TypeError, KeyError, AttributeError, RecursionError, zlib.error) as problem:
        raise Refused(NOT_A_SCAN) from problem


def _taken_out(picture: Any) -> bytes:
    kinds = picture.get("/Filter")
    kinds = [str(kinds)] if str(kinds).startswith("/") else [str(each) for each in (kinds or [])]
    if kinds == ["/DCTDecode"]:
        return bytes(picture.read_raw_bytes())
    wide, high = int(picture.Width), int(picture.Height)
    deep = {"/DeviceGray": 1, "/DeviceRGB": 3}.get(str(picture.get("/ColorSpace")), 0)
    plain = kinds == ["/FlateDecode"] and "/DecodeParms" not in picture and int(picture.BitsPerComponent) == 8
    if not plain or not deep or not 0 < wide * high <= MOST_DOTS:
        raise Refused(NOT_A_SCAN)
    whole = wide * high * deep
    dots = zlib.decompressobj().decompress(bytes(picture.read_raw_bytes()), whole)
    if len(dots) != whole:
        raise Refused(NOT_A_SCAN)
    written = BytesIO()
    Image.frombytes("L" if deep == 1 else "RGB", (wide, high), dots).convert("L").save(written, "PNG", compress_level=1)
    return written.getvalue()
