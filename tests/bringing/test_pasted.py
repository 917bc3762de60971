"""Words that were pasted: from a letter, an e-mail, or a page."""

from __future__ import annotations

import pytest

from alongside.bringing import Kind, from_pasted, pieces
from alongside.domain.verdict import Refused


def found(pasted):
    return [(piece.kind.value, piece.words) for piece in from_pasted(pasted).pieces]


def test_each_line_is_a_piece_and_empty_lines_are_none():
    assert found("One thing.\n\n  \nAnother   thing.\r\n") == [
        ("paragraph", "One thing."),
        ("paragraph", "Another thing."),
    ]


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "– ", "1. ", "12) "], ids=range(6))
def test_a_line_with_a_bullet_is_a_list_item(bullet):
    assert found(f"{bullet}More time") == [("item", "More time")]


def test_a_number_that_begins_a_sentence_is_no_bullet():
    assert found("3 people came.") == [("paragraph", "3 people came.")]


def test_a_pasted_page_is_read_for_its_words():
    page = "<h2>Help</h2><p>We <b>want</b> more.</p><ul><li>Time</li><li>Tea</li></ul>"
    assert found(page) == [("heading", "Help"), ("paragraph", "We want more."), ("item", "Time"), ("item", "Tea")]
    assert from_pasted(page).title == "Help"


@pytest.mark.parametrize(
    "harm",
    [
        "<p>Words</p><script>steal()</script>",
        "<p>Words<style>p{}</style></p>",
        "<p onclick='steal()'>Words</p>",
        "<p>Words</p><iframe src='https://b.invalid'>inside</iframe>",
        "<p>Words<img src='https://b.invalid/a.png' alt='outside' onerror='steal()'></p>",
        "<p>Words</p><svg><script>steal()</script></svg>",
        "<p>Words<!-- hidden --></p>",
    ],
    ids=["script", "style", "handler", "frame", "picture", "svg", "comment"],
)
def test_of_a_pasted_page_only_words_come_along(harm):
    brought = from_pasted(harm)
    assert [piece.words for piece in brought.pieces] == ["Words"]
    assert not any(piece.pictures for piece in brought.pieces)


def test_a_row_of_a_pasted_table_is_one_piece():
    assert found("<table><tr><td>Monday</td><td>Tea</td></tr></table>") == [("paragraph", "Monday; Tea")]


def test_markup_without_an_end_is_read_as_far_as_it_goes():
    assert found("<p>One<p>Two<li>Three") == [("paragraph", "One"), ("paragraph", "Two"), ("item", "Three")]


@pytest.mark.parametrize("nothing", ["", "   \n ", "<p></p>", "<p><img src=x></p>", "\u200b\u202e"], ids=range(5))
def test_nothing_is_told_to_be_nothing(nothing):
    with pytest.raises(Refused) as problem:
        from_pasted(nothing)
    assert problem.value.verdict == pieces.NO_WORDS


@pytest.mark.parametrize("much", ["word " * 10_001, "x" * 300_001, "a\n" * 1_501], ids=["words", "letters", "lines"])
def test_too_much_is_told_to_be_too_much(much):
    with pytest.raises(Refused) as problem:
        from_pasted(much)
    assert problem.value.verdict == pieces.TOO_LONG


def test_kinds_are_told_apart_by_name():
    assert {kind.value for kind in Kind} == {"heading", "paragraph", "item"}
