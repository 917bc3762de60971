"""Words are found however their letters are written."""

import pytest

from alongside.domain.contributions import spellings


@pytest.mark.parametrize(
    ("typed", "stands"),
    [
        ("café", "CAFÉ"),
        ("CAFÉ", "café"),
        ("CAFÉ", "Café"),
        ("cafe\u0301", "café"),
        ("café", "cafe\u0301"),
        ("ŵyl", "Ŵyl"),
        ("STRASSE", "STRASSE"),
        ("😀", "😀"),
    ],
)
def test_a_word_is_looked_for_in_every_case_and_with_its_accents_in_one_sign_or_two(typed, stands):
    [one] = spellings(typed)
    assert stands in one


def test_a_word_of_english_letters_is_left_to_the_database():
    assert spellings(" Bus  LATE ") == [frozenset({"Bus"}), frozenset({"LATE"})]


def test_nothing_is_no_word_and_there_is_an_end_to_words():
    assert spellings(" \t\n ") == []
    assert len(spellings("a " * 5_000)) == 8
