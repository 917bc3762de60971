"""Words that people would type, and the pictures that they would look for."""

import pytest

from alongside import symbols
from alongside.symbols import find, symbol


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("vote", "vote"),
        ("Voting", "vote"),
        ("votes", "vote"),
        ("carers", "carer"),
        ("care", "carer"),
        ("meetings", "meeting"),
        ("BSL", "sign-language"),
        ("social worker", "social-worker"),
        ("easy read", "easy-read"),
        ("complain", "complaint"),
        ("signature", "signature"),
        ("interpreters", "interpreter"),
        ("care home", "care-home"),
        ("blind", "blind-person"),
        ("paid", "money-for-time"),
        ("worries", "worried"),
        ("house", "house"),
    ],
    ids=lambda value: value.replace(" ", "_"),
)
def test_a_word_in_any_form_finds_its_picture_first(typed, first):
    assert find(typed)[0].name == first


def test_a_sentence_finds_the_pictures_of_its_words():
    assert {"bus", "money"} <= {each.name for each in find("We will pay for your bus.")}


def test_the_beginning_of_a_word_is_enough():
    assert "hospital" in {each.name for each in find("hosp")}


@pytest.mark.parametrize("typed", ["", "  ", "xyzzy", "'; drop", "\u0000", "x" * 5000], ids=range(6))
def test_what_fits_nothing_finds_nothing(typed):
    assert find(typed) == []


def test_care_is_not_a_car():
    assert "car" not in {each.name for each in find("care")}
    assert find("cars")[0].name == "car"


def test_every_symbol_is_found_by_its_own_name_and_each_of_its_words():
    for each in symbols.every_symbol():
        for words in (each.name.replace("-", " "), *each.words):
            assert each in find(words), (each.name, words)


def test_a_name_that_is_none_is_a_lookup_error():
    with pytest.raises(LookupError):
        symbol("../../etc/passwd")
