"""Can anything that people write break out of a picture?"""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.web.pictures import icons
from alongside.web.pictures.svg import number, picture, safe, tag
from tests.web.pictures.reading import read, words


def as_xml_reads(text: str) -> str:
    """XML 1.0: the characters it allows (section 2.2), each end of line as one sign (section 2.11)."""
    allowed = [
        ch for ch in text if ch in "\t\n\r" or "\x20" <= ch <= "\ud7ff" or "\ue000" <= ch <= "\ufffd" or ch > "\uffff"
    ]
    return re.sub("\r\n?", "\n", "".join(allowed))


@given(st.text())
def test_whatever_is_written_is_read_back_as_words(text):
    svg = picture(tag("text", safe(text), class_=text), view="0 0 1 1", name=f"n{text}", detail=f"d{text}")
    assert [one.tagName for one in read(svg).childNodes] == ["title", "desc", "text"]
    assert words(svg, "title") == ["n" + as_xml_reads(text)]
    assert words(svg, "text") == [as_xml_reads(text)]


def test_markup_in_a_name_is_only_words():
    svg = picture(view="0 0 1 1", name="</title><script>alert(1)</script>")
    assert "<script" not in svg
    assert words(svg, "title") == ["</title><script>alert(1)</script>"]


def test_a_picture_with_a_name_is_an_image_for_everyone():
    svg = read(picture(view="0 0 1 1", name="A door"))
    assert svg.getAttribute("role") == "img"
    assert not svg.hasAttribute("aria-hidden")


def test_a_picture_without_a_name_is_hidden():
    svg = read(picture(view="0 0 1 1"))
    assert svg.getAttribute("aria-hidden") == "true"
    assert not svg.hasAttribute("role")


@pytest.mark.parametrize(
    ("value", "written"), [(1.0, "1"), (-0.01, "0"), (0.04, "0"), (12.34, "12.3"), (-3.06, "-3.1"), (10.0, "10")]
)
def test_numbers_are_as_short_as_they_can_be(value, written):
    assert number(value) == written


@pytest.mark.parametrize("name", icons.ICONS)
def test_every_icon_is_drawn_and_hidden_from_readers(name):
    svg = read(icons.icon(name))
    assert svg.getAttribute("aria-hidden") == "true"
    assert svg.childNodes


def test_an_icon_that_nobody_drew_is_a_mistake():
    with pytest.raises(KeyError):
        icons.icon("stock photograph of hands")
