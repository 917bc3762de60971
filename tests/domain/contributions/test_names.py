"""Under which names may somebody speak, so that nobody is taken for somebody else?"""

import pytest

from alongside.domain.contributions import clean_name, likeness, may_be_called

HERE = ["Bo", "Cy", "Zoë Ng"]


@pytest.mark.parametrize("name", ["Robin", "A carer", "Somebody tired", "🦊", "需要", "Мария", "Ο Νίκος"])
def test_most_names_are_free_to_choose(name):
    assert may_be_called(name, own="Ana", others=HERE)


@pytest.mark.parametrize("name", ["Bo", "BO", " b.o. ", "Bö", "Bо", "B0", "Zoe Ng", "zoe-ng", "ＢＯ"])
def test_nobody_may_be_taken_for_another_member(name):
    verdict = may_be_called(clean_name(name), own="Ana", others=HERE)
    assert verdict.reason in {"Somebody here goes by that name already.", "That name mixes letters of two alphabets."}
    assert verdict.next_step


@pytest.mark.parametrize("name", ["Ana", "ANA", "Ána", "A na", "ΑΝΑ"])
def test_ones_own_name_is_no_chosen_name(name):
    assert may_be_called(name, own="Ana", others=HERE).reason == "That is your own name here."


def test_letters_of_two_alphabets_in_one_name_are_refused():
    assert may_be_called("Аna", own="Dee", others=[]).reason == "That name mixes letters of two alphabets."


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "\u202e"])
def test_a_name_has_to_be_seen(name):
    assert may_be_called(clean_name(name), own="Ana", others=HERE).reason == "There is no name here yet."


def test_a_name_has_to_fit():
    assert not may_be_called("x" * 81, own="Ana", others=HERE)
    assert may_be_called("x" * 80, own="Ana", others=HERE)


def test_a_name_is_one_line_without_marks_that_turn_text_round():
    assert clean_name(" Ro\u202ebin\nthe  \0Fox\u2069 ") == "Robin the Fox"


@pytest.mark.parametrize(("one", "other"), [("Bill", "BiII"), ("Olga", "0lga"), ("Рауl", "Payl"), ("José", "jose")])
def test_names_that_look_alike_are_alike(one, other):
    assert likeness(one) == likeness(other)


@pytest.mark.parametrize(("one", "other"), [("Person 1", "Person 2"), ("Ana", "Anna"), ("🦊", "🐻"), ("Bo", "Jo")])
def test_names_that_look_different_are_different(one, other):
    assert likeness(one) != likeness(other)
