"""How is a picture made safe to show? It is painted anew, and nothing that came with it comes along.

Where it was taken, by which device, and whatever else was hidden behind or between its dots stays outside: only the
dots are read. A picture that moves keeps still.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from struct import error as StructError

from PIL import Image

from alongside.domain.rooms import FileKind
from alongside.domain.rooms.files import MOST_DRAFTED, MOST_PIXELS, NOT_WHOLE, TOO_WIDE
from alongside.domain.verdict import Refused

WIDEST = 2_000
"""Dots on the longer side: enough for a large screen, and small enough for a phone that pays for each megabyte."""
QUALITY = 85
READS = ("PNG", "JPEG", "WEBP", "GIF")
DRAFTED = ("JPEG", "MPO")
SHRINKS = ("RGB", "RGBA", "L")
"""Kinds of dots that can be made fewer as they are. A palette cannot."""
PAINTED = {FileKind.JPEG: (FileKind.JPEG, "JPEG", "RGB"), FileKind.WEBP: (FileKind.WEBP, "WEBP", "RGBA")}
"""As what a kind is painted anew; every other as PNG, which loses nothing."""
ORIENTATION = 0x0112
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What puts a picture the right way up, by what its camera says of how it was held (Exif 2.32, tag 0x0112)."""
BROKEN = (OSError, ValueError, TypeError, KeyError, IndexError, SyntaxError, MemoryError, StructError)
"""What comes of opening bytes that are no picture, or half of one."""


def painted_anew(content: bytes, kind: FileKind) -> tuple[FileKind, bytes]:
    """Raises Refused for what is cut, is no picture, or would fill the memory when it is opened."""
    into, form, mode = PAINTED.get(kind, (FileKind.PNG, "PNG", "RGBA"))
    written = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(content), formats=READS) as picture:
                if picture.width * picture.height > _most(picture):
                    raise Refused(TOO_WIDE)
                still = _upright(_small(picture)).convert(mode)
            clean = Image.frombytes(mode, still.size, still.tobytes())
            clean.save(written, form, quality=QUALITY)
        except Image.DecompressionBombError as problem:
            raise Refused(TOO_WIDE) from problem
        except BROKEN as problem:
            raise Refused(NOT_WHOLE) from problem
    return into, written.getvalue()


def _most(picture: Image.Image) -> int:
    """How many dots it may have. Only a JPEG that is not sent in layers is read small from the start."""
    return MOST_DRAFTED if picture.format in DRAFTED and "progressive" not in picture.info else MOST_PIXELS


def _small(picture: Image.Image) -> Image.Image:
    """Before anything else is done with it, so that the large one is in memory once and never again."""
    picture.draft(None, (WIDEST, WIDEST))
    if picture.mode not in SHRINKS:
        picture = picture.convert("RGBA")
    picture.thumbnail((WIDEST, WIDEST))
    return picture


def _upright(picture: Image.Image) -> Image.Image:
    """Nothing but how it was held is read of what a camera wrote: the rest may be damaged, and is not ours to know."""
    turned = UPRIGHT.get(picture.getexif().get(ORIENTATION, 1))
    return picture if turned is None else picture.transpose(turned)
