"""A PDF is only ever a scanner's one picture: what else may be in one is refused before it does harm."""

import zlib
from io import BytesIO

import pytest
from pikepdf import Dictionary, Encryption, Name, Pdf, Stream
from PIL import Image

from alongside.domain.verdict import Refused
from alongside.paper.pdf_pictures import picture_in
from tests.paper.photographing import as_scan

WHITE = Image.new("L", (40, 60), 255)


def pdf_with(data: bytes, **about):
    made = Pdf.new()
    page = made.add_blank_page()
    picture = Stream(made, data)
    for name, value in {
        "Width": 40,
        "Height": 60,
        "BitsPerComponent": 8,
        "ColorSpace": Name.DeviceGray,
        **about,
    }.items():
        picture[f"/{name}"] = value
    picture.Type, picture.Subtype = Name.XObject, Name.Image
    page.Resources = Dictionary(XObject=Dictionary(Im0=picture))
    return saved(made)


def saved(made, **how):
    written = BytesIO()
    made.save(written, compress_streams=False, **how)
    return written.getvalue()


def packed(dots):
    return zlib.compress(dots, 9)


def test_a_picture_that_is_packed_without_loss_is_taken_out():
    flate = pdf_with(packed(b"\x80" * 2_400), Filter=Name.FlateDecode)
    assert Image.open(BytesIO(picture_in(flate))).size == (40, 60)


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (as_scan(WHITE, WHITE), "more than one page"),
        (saved(Pdf.new()), "not a scan"),
        (pdf_with(packed(b"\0" * 50_000_000), Filter=Name.FlateDecode, Width=100_000, Height=100_000), "not a scan"),
        (pdf_with(packed(b"\0" * 10), Filter=Name.FlateDecode), "not a scan"),
        (pdf_with(b"not packed", Filter=Name.FlateDecode), "not a scan"),
        (pdf_with(b"x" * 2_400), "not a scan"),
        (pdf_with(b"x", Filter=Name.JBIG2Decode), "not a scan"),
        (pdf_with(packed(b"\0" * 2_400), Filter=Name.FlateDecode, Width=0), "not a scan"),
    ],
    ids=["two pages", "no page", "bomb", "too few dots", "not packed", "raw", "another packing", "no width"],
)
def test_everything_else_is_refused(content, match):
    with pytest.raises(Refused, match=match):
        picture_in(content)


def test_a_bomb_that_lies_about_its_size_is_stopped_at_the_size_it_says():
    """2,400 dots are said and 50 million come: no more than was said is ever unpacked."""
    found = picture_in(pdf_with(packed(b"\0" * 50_000_000), Filter=Name.FlateDecode))
    assert Image.open(BytesIO(found)).size == (40, 60)


def test_a_locked_pdf_is_refused():
    with Pdf.open(BytesIO(as_scan(WHITE))) as made:
        locked = saved(made, encryption=Encryption(owner="o", user="u"))
    with pytest.raises(Refused, match="locked"):
        picture_in(locked)
