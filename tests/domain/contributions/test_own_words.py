"""What is kept of somebody's words, when are there too many, and how do they read on one line?"""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.contributions import LONGEST, can_be_seen, gist, how_many_words, kept, may_be_said

ANY_TEXT = st.text(st.characters(), max_size=200)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  The door was shut.  ", "The door was shut."),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\0b\x07c", "abc"),
        ("half \ud83d a face", "half \ufffd a face"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("مرحبا \u202etext", "مرحبا \u202etext"),
        ("tabs\tstay", "tabs\tstay"),
        ("speling is thiers", "speling is thiers"),
    ],
)
def test_words_are_kept_as_they_were_typed_less_what_nobody_can_type(typed, stored):
    assert kept(typed) == stored


@given(ANY_TEXT)
@settings(max_examples=200)
def test_what_is_kept_can_always_be_stored_and_keeping_it_again_changes_nothing(typed):
    words = kept(typed)
    assert words.encode("utf-8").decode("utf-8") == words
    assert "\0" not in words
    assert kept(words) == words


@given(st.text(st.characters(categories=["L", "N", "P", "S", "M", "Cf"]), max_size=200))
@settings(max_examples=100)
def test_no_letter_sign_accent_or_direction_mark_is_ever_lost(typed):
    assert kept(typed) == typed


@pytest.mark.parametrize("words", ["", " \n ", "\u200b\u200d", "\u202e", "\u2800\u3164", "\ufeff"])
def test_words_that_nobody_can_see_are_not_words_yet(words):
    verdict = may_be_said(kept(words))
    assert not verdict
    assert verdict.reason == "There are no words here yet."
    assert verdict.next_step


@pytest.mark.parametrize("words", ["x", "😀", "?", "需要", "🏴‍☠️"])
def test_a_single_sign_is_enough(words):
    assert can_be_seen(words)
    assert may_be_said(words)


def test_too_many_words_are_counted_aloud_with_what_to_do():
    verdict = may_be_said("x" * 100_000)
    assert verdict.reason == "That is 100,000 characters. We can keep 10,000 at a time."
    assert verdict.next_step == "Take something out, or say it in two or more parts."
    assert may_be_said("x" * LONGEST)
    assert not may_be_said("x" * (LONGEST + 1))


def test_words_are_counted_by_the_space_between_them():
    assert how_many_words("the  café\nshuts at nine") == 5
    assert how_many_words("😀") == 1


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("The café is shut.", "The café is shut."),
        ("The café\nis shut.", "The café is shut."),
        ("The café is shut when we need it most.", "The café is shut…"),
        ("x" * 30, "x" * 19 + "…"),
        ("safe \u202eevil\u202c text", "safe evil text"),
    ],
)
def test_the_beginning_fits_on_one_line(words, line):
    assert gist(words, most=20) == line


def test_a_face_with_a_skin_tone_or_a_family_is_never_cut_in_two():
    assert gist("👍🏽" * 20, most=10) == "👍🏽" * 4 + "…"
    assert gist("e\u0301" * 20, most=10) == "e\u0301" * 4 + "…"
    family = "👩\u200d👩\u200d👧"
    assert gist(family * 5, most=8) == family + "…"


@given(ANY_TEXT, st.integers(5, 60))
@settings(max_examples=200)
def test_a_gist_is_one_short_line_without_marks_that_turn_text_round(words, most):
    line = gist(kept(words), most=most)
    assert len(line) <= most
    assert len(line.splitlines()) <= 1
    assert not any(
        unicodedata.bidirectional(each) in {"RLO", "LRO", "RLE", "LRE", "RLI", "LRI", "FSI"} for each in line
    )
