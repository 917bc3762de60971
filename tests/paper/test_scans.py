"""The real printed page, marked and photographed in every way that we could think of."""

from __future__ import annotations

from base64 import b64decode

import pytest
from PIL import Image

from alongside.domain.paper import Sure
from alongside.domain.verdict import Refused
from alongside.paper.scans import opened as opened_picture
from alongside.paper.scans import read_scan
from tests.decisions.pages import address
from tests.paper import photographing as photo
from tests.paper.papers import opened, pack_for


def pdf_of(cast, made, who="ana"):
    answer = cast.client(who).post(address(cast, "paper:pdf"), {"code": made.code})
    assert answer["Content-Type"] == "application/pdf"
    return answer.content


@pytest.fixture(scope="module")
def pages(django_db_setup, django_db_blocker):
    """Drawn once for all: the pages of Ana's pack and of Bo's, with their codes."""
    return {}


@pytest.fixture
def drawn(cast, pages):
    if not pages:
        decision = opened(cast)
        for who in ("ana", "bo"):
            made = pack_for(cast, getattr(cast, who), decision)
            pages[who] = (pdf_of(cast, made, who), made.code)
    return pages


def fresh(drawn, who="ana", dpi=photo.DPI):
    return photo.last_page(drawn[who][0], dpi)


ODD = {
    "as it was printed": lambda p: p,
    "turned a little": lambda p: photo.turned(p, 4),
    "turned more": lambda p: photo.turned(p, -17),
    "upside down": lambda p: photo.turned(p, 180),
    "on its side": lambda p: photo.turned(p, 90),
    "askew": photo.askew,
    "bent": photo.bent,
    "in a shadow": photo.shadowed,
    "askew and in a shadow": lambda p: photo.shadowed(photo.askew(p)),
    "noisy": photo.noisy,
    "not sharp": photo.blurred,
    "pale": photo.pale,
    "small": lambda p: p.resize((p.width * 2 // 3, p.height * 2 // 3), Image.Resampling.LANCZOS),
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("value", ["agree", "object", "abstain"])
def test_one_cross_is_read_however_the_page_lies(drawn, odd, value):
    found = read_scan(photo.as_jpeg(odd(photo.crossed(fresh(drawn), value))))
    assert (found.code, found.answer) == (drawn["ana"][1], value)
    assert found.marks[0].sure is Sure.ONE


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_an_unmarked_page_is_never_read_as_a_mark(drawn, odd):
    found = read_scan(photo.as_jpeg(odd(fresh(drawn))))
    assert found.answer == ""
    assert found.marks[0].sure is Sure.NONE


def test_a_tick_is_read_also_where_it_leaves_its_box(drawn):
    assert read_scan(photo.as_png(photo.ticked(fresh(drawn), "agree_with_changes"))).answer == "agree_with_changes"


def test_two_marks_fill_nothing_in(drawn):
    found = read_scan(photo.as_png(photo.crossed(fresh(drawn), "agree", "object")))
    assert (found.answer, found.marks[0].sure) == ("", Sure.SEVERAL)


def test_a_faint_pencil_fills_nothing_in_that_is_not_clear(drawn):
    found = read_scan(photo.as_png(photo.crossed(fresh(drawn), "agree", grey=212, wide=2)))
    assert found.answer in ("", "agree")
    assert found.marks[0].sure in (Sure.FAINT, Sure.NONE, Sure.ONE)
    assert read_scan(photo.as_png(photo.crossed(fresh(drawn), "agree", grey=175, wide=3))).answer == "agree"


def test_what_was_read_is_shown_as_pieces_that_are_small(drawn):
    found = read_scan(photo.as_jpeg(photo.crossed(fresh(drawn), "agree")))
    assert [each.question for each in found.strips] == ["answer", "words"]
    assert all(each.source.startswith("data:image/jpeg;base64,") for each in found.strips)
    assert sum(len(each.source) for each in found.strips) < 80_000


def test_a_scan_of_an_office_scanner_is_read_from_its_pdf(drawn):
    assert read_scan(photo.as_scan(photo.crossed(fresh(drawn), "object"))).answer == "object"


def refused(content, match):
    with pytest.raises(Refused, match=match) as caught:
        read_scan(content)
    assert caught.value.verdict.next_step


def test_half_a_page_is_refused(drawn):
    whole = photo.crossed(fresh(drawn), "agree")
    refused(photo.as_png(whole.crop((0, 0, whole.width, whole.height // 2))), "all four corners")


def test_a_page_in_a_mirror_is_refused(drawn):
    refused(photo.as_png(fresh(drawn).transpose(Image.Transpose.FLIP_LEFT_RIGHT)), "answer page|corners|belong")


def test_two_pages_in_one_picture_are_refused(drawn):
    both = Image.new("L", (fresh(drawn).width * 2, fresh(drawn).height), 255)
    both.paste(fresh(drawn), (0, 0))
    both.paste(fresh(drawn, "bo"), (fresh(drawn).width, 0))
    refused(photo.as_png(both), "belong together")


@pytest.mark.parametrize("corner", ["A", "B", "C", "D"])
def test_a_page_with_a_corner_of_another_page_glued_on_is_refused(drawn, corner):
    """A forged code: the mark is Ana's, and somebody wants it to count for Bo, or the other way round."""
    x, y = {"A": (9, 9), "B": (179, 9), "C": (179, 266), "D": (9, 266)}[corner]
    around = tuple(int(each * photo.A_MM) for each in (x, y, x + 22, y + 22))
    forged = photo.crossed(fresh(drawn), "agree")
    forged.paste(fresh(drawn, "bo").crop(around), around[:2])
    refused(photo.as_png(forged), "belong together")


def test_a_page_with_the_same_corner_twice_is_refused(drawn):
    forged = fresh(drawn)
    around = tuple(int(each * photo.A_MM) for each in (9, 9, 31, 31))
    forged.paste(forged.crop(around), (int(179 * photo.A_MM), int(9 * photo.A_MM)))
    refused(photo.as_png(forged), "belong together")


def test_a_picture_of_something_else_is_refused(drawn):
    refused(photo.as_png(Image.new("L", (900, 1200), 255)), "cannot find an answer page")


def test_where_a_picture_was_taken_goes_no_further(drawn):
    place = Image.Exif()
    place.get_ifd(0x8825)[1] = "N"
    place[0x010E] = "at the kitchen table of Ana"
    found = read_scan(photo.as_jpeg(photo.crossed(fresh(drawn), "agree"), exif=place.tobytes()))
    assert not any(b"Exif" in opened_bytes(each.source) for each in found.strips)


def opened_bytes(source):
    return b64decode(source.partition(",")[2])


@pytest.mark.slow
def test_a_picture_of_fifty_million_dots_is_read_small(drawn):
    large = photo.crossed(fresh(drawn), "agree").resize((6_000, 8_485), Image.Resampling.BILINEAR)
    content = photo.as_jpeg(large)
    assert max(opened_picture(content).size) <= 4_000
    assert read_scan(content).answer == "agree"


def test_a_drawing_of_fifty_million_dots_is_refused_before_it_fills_the_memory():
    refused(photo.as_png(Image.new("L", (7_100, 7_100), 255)), "too large")


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (b"", "not a picture"),
        (b"GIF89a" + b"\0" * 50, "not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "not a picture"),
        (b"\xff\xd8\xff" + b"\0" * 50, "not a picture"),
        (b"%PDF-1.7 nothing", "not a scan"),
        (b"x" * 20_000_001, "too large"),
    ],
    ids=["nothing", "moving picture", "drawing", "half a png", "half a jpeg", "broken pdf", "flood"],
)
def test_what_is_no_picture_is_refused_in_words(content, match):
    refused(content, match)
