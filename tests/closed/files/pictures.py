"""Pictures and files for tests, made here so that each byte is known."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

from PIL import Image

PLANTED = b"samphire-grows-by-the-harbour"


def picture(form: str = "PNG", size: tuple[int, int] = (40, 30), **more: Any) -> bytes:
    written = BytesIO()
    Image.new("RGB", size, (180, 60, 30)).save(written, form, **more)
    return written.getvalue()


def with_its_place() -> bytes:
    """As a phone makes it: turned on its side, and saying where and by whom it was taken."""
    told = Image.Exif()
    told[0x0112] = 6
    told[0x010F] = PLANTED.decode()
    told.get_ifd(0x8825)[0x0001] = "N"
    return picture("JPEG", exif=told)


def that_moves() -> bytes:
    frames = [Image.new("RGB", (20, 20), (shade, 0, 0)) for shade in (0, 200)]
    written = BytesIO()
    frames[0].save(written, "GIF", save_all=True, append_images=frames[1:])
    return written.getvalue()


def that_says_it_is_huge(width: int = 100_000, height: int = 100_000) -> bytes:
    """A few bytes that would be that many dots."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(*each) for each in ((b"IHDR", head), (b"IDAT", b""), (b"IEND", b"")))


def held_sideways(tag: int, kind: int) -> bytes:
    """As a camera writes it that errs in one other thing it says: `kind` is of TIFF 6.0, and not what `tag` takes."""
    said = sorted([(0x0112, 3, b"\x06\x00\x00\x00"), (tag, kind, b"\x01\x02\x00\x00")])
    rows = b"".join(struct.pack("<HHI", number, form, 1) + value for number, form, value in said)
    return picture("JPEG", exif=b"Exif\x00\x00II*\x00" + struct.pack("<IH", 8, len(said)) + rows + bytes(4))


def _part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
