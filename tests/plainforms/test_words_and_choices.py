"""Are words, numbers and choices taken as they were meant, and is what is wrong said plainly?"""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from alongside.plainforms import (
    PlainCharField,
    PlainChoiceField,
    PlainChoicesField,
    PlainEmailField,
    PlainForm,
    PlainNumberField,
    PlainSelectField,
    PlainTickField,
    PlainWordsField,
)
from tests.plainforms.forms import cleaned, form_of, told

POSITIONS = [("agree", "I agree"), ("object", "I object")]


@pytest.mark.parametrize(
    "words",
    ["😀👍", "مرحبا", "a\u202eb", "<script>alert(1)</script>", "Dŵr i bawb", "one\ntwo", "x" * 10_000],
)
def test_a_persons_own_words_are_kept_as_they_are(words):
    assert cleaned(PlainWordsField(), words) == words


def test_the_two_signs_that_browsers_send_for_an_end_of_line_count_as_one():
    assert cleaned(PlainWordsField(max_length=5), "a\r\nb\r\nc") == "a\nb\nc"


def test_too_long_says_how_long_it_is():
    said = told(PlainWordsField(max_length=5), "123456")
    assert said == "This is 6 letters and spaces. We can keep 5. Make it shorter, or send it in two parts."


def test_too_short_says_how_much_is_enough():
    assert told(PlainCharField(min_length=3), "ab") == "This is very short. Write 3 letters or more."


def test_a_sign_that_cannot_be_kept_is_named():
    assert (
        told(PlainWordsField(), "a\x00b")
        == "There is a sign in this that we cannot keep. Take it out, then send it again."
    )


@pytest.mark.parametrize("field", [PlainCharField, PlainWordsField])
def test_only_spaces_are_nothing(field):
    assert told(field(), " \n ") == "Write something here. A few words is enough."
    assert told(field(missing="Tell us what to change."), "") == "Tell us what to change."


def test_other_words_for_a_mistake_may_be_given():
    assert (
        told(PlainCharField(max_length=1, error_messages={"max_length": "One letter only."}), "ab")
        == "One letter only."
    )


def test_email_addresses():
    assert cleaned(PlainEmailField(), " ana@example.org ") == "ana@example.org"
    assert told(PlainEmailField(), "ana") == "Check the email address. It needs an @ and a dot, like ana@example.org."
    assert told(PlainEmailField(), "") == "Write an email address."
    assert 'type="email"' in str(form_of(PlainEmailField())["asked"])


@pytest.mark.parametrize(("typed", "meant"), [("12", 12), (" 1 200 ", 1200), ("1,200", 1200), ("-3", -3), ("0", 0)])
def test_numbers(typed, meant):
    assert cleaned(PlainNumberField(), typed) == meant


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Write a number."),
        ("lots", "Write a whole number, like 12."),
        ("1.5", "Write a whole number, like 12."),
        ("9" * 5_000, "Write a whole number, like 12."),
        ("0", "The number has to be 1 or more."),
        ("501", "The number has to be 500 or less."),
    ],
)
def test_numbers_that_will_not_do(typed, said):
    assert told(PlainNumberField(min_value=1, max_value=500), typed) == said


def test_a_number_may_be_left_out():
    assert cleaned(PlainNumberField(required=False), "") is None
    assert PlainNumberField(required=False).clean(None) is None


def test_one_answer_of_a_few():
    assert cleaned(PlainChoiceField(choices=POSITIONS), "agree") == "agree"
    assert told(PlainChoiceField(choices=POSITIONS), "") == "Choose one of the answers."
    assert told(PlainChoiceField(choices=POSITIONS), "shrug") == "That is not one of the answers. Choose one of these."


def test_as_many_answers_as_fit():
    assert cleaned(PlainChoicesField(choices=POSITIONS), {"asked": ["agree", "object"]}) == ["agree", "object"]
    assert cleaned(PlainChoicesField(choices=POSITIONS, required=False), {}) == []
    assert told(PlainChoicesField(choices=POSITIONS), {}) == "Choose one or more of the answers."
    assert told(PlainChoicesField(choices=POSITIONS), {"asked": ["x"]}).startswith("That is not one of the answers.")
    with pytest.raises(ValidationError, match="not one of the answers"):
        PlainChoicesField(choices=POSITIONS).clean("agree")


def test_answers_that_are_only_known_later_keep_their_lines_and_pictures():
    form = form_of(PlainChoiceField(choices=[], lines={"a": "Help"}, icons={"a": "tick"}))
    form.fields["asked"].choices = [("a", "Ana")]
    assert "Help" in str(form["asked"])
    assert "<svg" in str(form["asked"])


def test_one_of_a_long_list():
    field = PlainSelectField(choices=[("", "Choose a person"), ("ana", "Ana")])
    assert cleaned(field, "ana") == "ana"
    assert told(field, "") == "Choose one from the list."
    assert told(field, "bo") == "That is not in the list any more. Choose another."


def test_a_tick():
    assert cleaned(PlainTickField(), "on") is True
    assert cleaned(PlainTickField(required=False), "") is False
    assert (
        told(PlainTickField(missing="Read the agreement, then tick this."), "") == "Read the agreement, then tick this."
    )


def test_problems_are_listed_in_the_order_of_the_page_with_their_place():
    class Form(PlainForm):
        name = PlainCharField(label="What shall we call you?")
        position = PlainChoiceField(label="What do you think?", choices=POSITIONS)

        def clean(self):
            raise ValidationError("This closed a minute ago.")

    assert Form({}).problems == [
        ("", "This closed a minute ago.", ""),
        ("What shall we call you?", "Write something here. A few words is enough.", "id_name"),
        ("What do you think?", "Choose one of the answers.", "id_position_0"),
    ]
    assert Form().problems == []


@given(st.text())
def test_words_come_back_or_a_reason_does(typed):
    form = form_of(PlainWordsField(max_length=20), {"asked": typed})
    assert form.is_valid() or form.problems[0].words.endswith(".")
