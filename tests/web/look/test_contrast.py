"""Can everybody read it? Every pair of colours that meets on a page, in each theme, computed as WCAG 2.2 does."""

from __future__ import annotations

import re

import pytest

from alongside.web.styles import HERE

GROUNDS = ("paper", "surface", "soft", "warm")
SOFTS = ("action-soft", "closed-soft", "holding-soft", "slipping-soft", "unsure-soft", "none-soft", "wrong-soft")
TEXT = [
    *(("ink", ground) for ground in (*GROUNDS, *SOFTS)),
    *(("quiet", ground) for ground in (*GROUNDS, "none-soft", "action-soft", "closed-soft")),
    *(("action", ground) for ground in (*GROUNDS, *SOFTS)),
    *(("action-over", ground) for ground in (*GROUNDS, *SOFTS)),
    *(("closed", ground) for ground in ("paper", "surface", "closed-soft")),
    *((state, f"{state}-soft") for state in ("holding", "slipping", "unsure", "none", "wrong")),
    *(
        (state, ground)
        for state in ("holding", "slipping", "unsure", "none", "wrong")
        for ground in ("paper", "surface")
    ),
    ("surface", "ink"),
    ("on-action", "action"),
    ("on-action", "action-over"),
    ("on-closed", "closed"),
]
SHAPES = [
    *(("edge", ground) for ground in GROUNDS),
    *((f"stake{i}", ground) for i in range(1, 6) for ground in ("paper", "surface", "soft")),
    ("focus", "paper"),
    ("focus", "focus-gap"),
    ("ink", "spot"),
    ("closed", "paper"),
    ("slipping", "slipping-soft"),
]


def colours(text: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-Fa-f]{6});", text))


def themes() -> dict[str, dict[str, str]]:
    text = (HERE / "tokens.css").read_text()
    blocks = re.findall(r'\[data-theme="(\w+)"\] \{(.*?)\n *\}', text, flags=re.DOTALL)
    return {name: colours(block) for name, block in blocks}


def by_device() -> dict[str, str]:
    text = (HERE / "tokens.css").read_text()
    return colours(text.partition("@media screen and (prefers-color-scheme: dark)")[2])


def light(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, bright = sorted([light(one), light(other)])
    return (bright + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_the_standard_says():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_there_are_four_themes_that_name_the_same_colours():
    found = themes()
    assert set(found) == {"light", "cream", "dark", "contrast"}
    assert found["light"].keys() == found["cream"].keys() == found["dark"].keys() == found["contrast"].keys()
    assert len(found["light"]) > 30


def test_what_is_printed_is_dark_on_white():
    text = (HERE / "tokens.css").read_text()
    before_any_screen = text.partition("@media screen")[0]
    assert colours(before_any_screen) == themes()["light"]


def test_a_device_that_asks_for_dark_gets_the_same_dark():
    assert by_device() == themes()["dark"]


@pytest.mark.parametrize("theme", ["light", "cream", "dark", "contrast"])
@pytest.mark.parametrize(("words", "ground"), TEXT)
def test_words_stand_out_seven_to_one(theme, words, ground):
    found = themes()[theme]
    assert contrast(found[words], found[ground]) >= 7


@pytest.mark.parametrize("theme", ["light", "cream", "dark", "contrast"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_and_edges_stand_out_three_to_one(theme, shape, ground):
    found = themes()[theme]
    assert contrast(found[shape], found[ground]) >= 3
