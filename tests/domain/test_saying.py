"""A sentence that can be said again in another language, and is plain English until then."""

import copy
import json
import pickle

import pytest

from alongside.domain import saying
from alongside.domain.saying import Said, say
from alongside.domain.verdict import no

WELSH = {
    "{name} has left {place}.": "Mae {name} wedi gadael {place}.",
    "Too late.": "Rhy hwyr.",
    "It has to be %(least)d or more.": "Rhaid iddo fod yn %(least)d neu fwy.",
    "the room": "yr ystafell",
}


@pytest.fixture
def in_welsh(monkeypatch):
    monkeypatch.setattr(Said, "teller", [WELSH.get])


def test_in_english_it_is_the_sentence():
    said = say("{name} has left {place}.", name="Ana", place="Harbour Lane")
    assert said == "Ana has left Harbour Lane."
    assert isinstance(said, str)


def test_it_is_told_in_the_language_that_is_read_only_when_it_is_shown(in_welsh):
    said = say("{name} has left {place}.", name="Ana", place=say("the room"))
    assert str(said) == f"{said}" == "Mae Ana wedi gadael yr ystafell."
    assert said == "Ana has left the room."
    assert {said: 1}["Ana has left the room."] == 1


def test_what_has_no_translation_is_told_in_english_with_parts_that_have_one(in_welsh):
    assert str(say("Come to {place}.", place=say("the room"))) == "Come to yr ystafell."


def test_what_is_kept_is_english_whoever_reads(in_welsh):
    said = say("Too late.")
    assert json.dumps([said]) == '["Too late."]'
    assert "".join([said]) == "Too late."


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda said: pickle.loads(pickle.dumps(said))])  # noqa: S301
def test_a_copy_can_still_be_told(in_welsh, again):
    assert str(again(say("Too late."))) == "Rhy hwyr."


def test_it_is_never_markup(in_welsh):
    assert say("{name} has left {place}.", name="<b>", place='"x"').__html__() == (
        "Mae &lt;b&gt; wedi gadael &quot;x&quot;."
    )


def test_the_numbers_of_a_form_are_filled_in_afterwards(in_welsh):
    assert say("It has to be %(least)d or more.") % {"least": 3} == "Rhaid iddo fod yn 3 neu fwy."


def test_what_a_person_wrote_is_not_told_otherwise_though_it_is_a_part(in_welsh):
    assert str(say("{name} has left {place}.", name="Too late.", place="the room")) == (
        "Mae Too late. wedi gadael the room."
    )


def test_braces_that_a_person_wrote_are_theirs(in_welsh):
    assert str(say("{name} has left {place}.", name="{place}", place="{0.__class__}")) == (
        "Mae {place} wedi gadael {0.__class__}."
    )


def test_a_hole_that_nothing_fills_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        say("{name} has left {place}.", name="Ana")


def test_saying_it_twice_says_it_once(in_welsh):
    said = say("Too late.")
    assert say(said) is said


def test_a_refusal_can_be_told_and_says_no(in_welsh):
    verdict = no("Too late.", "Ask again.")
    assert not verdict
    assert (str(verdict.reason), str(verdict.next_step)) == ("Rhy hwyr.", "Ask again.")


def test_one_teller_replaces_the_other(monkeypatch):
    monkeypatch.setattr(Said, "teller", [])
    saying.tell_with({"Too late.": "Zu spät."}.get)
    saying.tell_with(WELSH.get)
    assert str(say("Too late.")) == "Rhy hwyr."
