"""Each picture that ships: that it says what it shows and whose it is, that it is harmless, and that it is small."""

import re
from xml.etree import ElementTree

import pytest
from django.contrib.staticfiles import finders

from alongside.symbols import PICTURES, every_symbol

EACH = pytest.mark.parametrize("one", every_symbol(), ids=lambda one: one.name)
ONE_AT_MOST, ALL_AT_MOST = 12_500, 600_000
DRAWS = {
    "svg", "g", "path", "circle", "ellipse", "rect", "line", "polygon", "polyline", "defs", "use", "clipPath", "mask",
    "linearGradient", "radialGradient", "stop",
}  # fmt: skip
LICENCES = {"Apache-2.0"}


@EACH
def test_it_says_what_it_shows_and_where_it_is_from(one):
    assert one.alt[0].isupper()
    assert 2 <= len(one.alt.split()) <= 16
    assert not one.alt.endswith(".")
    assert one.words
    assert one.source.startswith(("noto: ", "drawn for Alongside"))
    assert one.licence in LICENCES


@EACH
def test_it_does_nothing_but_draw(one):
    for element in ElementTree.parse(one.file).iter():  # noqa: S314 - files of our own
        assert element.tag.removeprefix("{http://www.w3.org/2000/svg}") in DRAWS
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on")
            assert name != "style"  # a page of ours refuses inline styles
            assert ":" not in value
            assert all(to.startswith("#") for to in re.findall(r"url\(['\"]?([^)'\"]*)", value))
            if name.endswith("href"):
                assert value.startswith("#")


@EACH
def test_it_is_small_and_square(one):
    assert one.file.stat().st_size <= ONE_AT_MOST
    _, _, width, height = map(float, ElementTree.parse(one.file).getroot().attrib["viewBox"].split())  # noqa: S314
    assert width == height


def test_all_together_are_small():
    assert sum(each.file.stat().st_size for each in every_symbol()) <= ALL_AT_MOST


def test_there_is_no_file_without_its_line_and_no_line_twice():
    names = [each.name for each in every_symbol()]
    assert sorted(path.stem for path in PICTURES.iterdir()) == sorted(names)
    assert len(set(names)) == len(names)
    assert len({each.alt for each in every_symbol()}) == len(names)


def test_the_licence_and_where_each_set_is_from_come_along():
    said = (PICTURES.parent / "LICENCES.md").read_text()
    assert "Apache-2.0.txt" in said
    assert "Apache License" in (PICTURES.parent / "Apache-2.0.txt").read_text()


def test_a_site_shows_them_as_static_files():
    for each in every_symbol()[:3]:
        assert finders.find(each.static) == str(each.file)
