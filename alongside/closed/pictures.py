"""How is a picture made safe to show? It is painted anew, and nothing that came with it comes along.

Where it was taken, by which device, and whatever else was hidden behind or between its dots stays outside: only the
dots are read. A picture that moves keeps still.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from alongside.domain.contributions import clean_name
from alongside.domain.rooms import FileKind, file_name, kind_of, may_be_described, may_be_kept
from alongside.domain.rooms.files import MOST_PIXELS, NONE_OF_THEM, NOT_WHOLE, TOO_WIDE
from alongside.domain.verdict import Refused, insist

WIDEST = 2_000
"""Dots on the longer side: enough for a large screen, and small enough for a phone that pays for each megabyte."""
QUALITY = 85
READS = ("PNG", "JPEG", "WEBP", "GIF")
PAINTED = {FileKind.JPEG: (FileKind.JPEG, "JPEG", "RGB"), FileKind.WEBP: (FileKind.WEBP, "WEBP", "RGBA")}
"""As what a kind is painted anew; every other as PNG, which loses nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """A picture or file that may be kept, as it is kept. `made_ready` makes it, and nothing else."""

    kind: FileKind
    name: str
    alt: str
    content: bytes


def made_ready(content: bytes, *, name: str, alt: str) -> Ready:
    """Raises Refused, with why."""
    alt = clean_name(alt)
    insist(may_be_described(alt))
    insist(may_be_kept(content))
    kind = kind_of(content)
    if kind is None:
        raise Refused(NONE_OF_THEM)
    if kind.is_picture:
        kind, content = painted_anew(content, kind)
    return Ready(kind=kind, name=file_name(name, kind), alt=alt, content=content)


def painted_anew(content: bytes, kind: FileKind) -> tuple[FileKind, bytes]:
    """Raises Refused for what is cut, is no picture, or would fill the memory when it is opened."""
    into, form, mode = PAINTED.get(kind, (FileKind.PNG, "PNG", "RGBA"))
    written = BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(BytesIO(content), formats=READS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise Refused(TOO_WIDE)
                picture.draft(mode, (WIDEST, WIDEST))
                still = ImageOps.exif_transpose(picture).convert(mode)
            still.thumbnail((WIDEST, WIDEST))
            clean = Image.frombytes(mode, still.size, still.tobytes())
            clean.save(written, form, quality=QUALITY)
        except (OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError) as problem:
            raise Refused(NOT_WHOLE) from problem
    return into, written.getvalue()
