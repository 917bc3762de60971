"""The people in a room decide of its own life by one rule, and nothing keeps who suggested it or who said what."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from alongside.closed import queries
from alongside.closed.actions.agreeing import Suggested, answer_suggestion, settle, suggest
from alongside.closed.actions.entering import leave
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.models import RoomRule, Suggestion, SuggestionVoice
from alongside.domain.rooms import Matter
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.models import LedgerEntry
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
RULES = "1. Nobody is named outside.\n2. One speaks at a time."


@pytest.fixture
def asks(five):
    """The people in the room, and a suggestion of rules."""
    return Asks(five)


class Asks:
    def __init__(self, five):
        self.five, self.cast, self.space = five, five.cast, five.space

    def suggests(self, who=None, words=RULES):
        return suggest(
            by=who or self.cast.ana,
            space=self.space,
            suggested=Suggested(matter=Matter.RULES, words=words),
            note=self.five.note(),
        )

    def says(self, who, suggestion, objection=""):
        answer_suggestion(by=who, suggestion=suggestion, objection=objection, note=self.five.note())

    def settles(self, suggestion, who=None):
        return settle(by=who or self.cast.bo, suggestion=suggestion, note=self.five.note())

    def agreed(self, **more):
        made = self.suggests(**more)
        for who in self.five.everyone:
            self.says(who, made)
        self.five.days(3)
        return made

    def rules(self):
        with self.five.rooms.seen_by(self.cast.ana):
            return [each.words for each in queries.room_rules(self.cast.ana.viewer, self.space, at=self.at)]

    def voices(self):
        with self.five.rooms.seen_by(self.cast.ana):
            return SuggestionVoice.objects.count()

    @property
    def at(self):
        return self.cast.clock.at


def test_rules_hold_once_the_room_has_agreed_and_others_take_their_place(asks):
    assert asks.rules() == []
    asks.settles(asks.agreed())
    assert asks.rules() == ["Nobody is named outside.", "One speaks at a time."]
    asks.settles(asks.agreed(words="Be kind."))
    assert asks.rules() == ["Be kind."]
    with asks.five.rooms.seen_by(asks.cast.bo):
        assert RoomRule.objects.filter(until=asks.at).count() == 2, "the ones before are kept with when they held"


def test_nothing_holds_before_the_room_has_agreed(asks):
    made = asks.suggests()
    for who in asks.five.everyone[:2]:
        asks.says(who, made)
    asks.five.days(3)
    assert refused(asks.settles, made).startswith("2 said yes.")
    asks.says(asks.five.everyone[2], made)
    asks.says(asks.five.everyone[3], made, "The second one shuts people up.")
    assert refused(asks.settles, made) == "Somebody in the room objects."
    asks.says(asks.five.everyone[3], made)
    asks.settles(made)
    assert len(asks.rules()) == 2


def test_three_days_go_by_first(asks):
    made = asks.suggests()
    for who in asks.five.everyone:
        asks.says(who, made)
    asks.five.days(2.9)
    assert "three days" in refused(asks.settles, made)


def test_what_each_person_said_goes_once_it_holds(asks):
    made = asks.agreed()
    assert asks.voices() == 5
    asks.settles(made)
    assert asks.voices() == 0
    assert refused(asks.says, asks.cast.ana, made) == "This suggestion is over."
    assert refused(asks.settles, made) == "This suggestion is over."


def test_what_was_not_agreed_in_a_month_is_over_and_its_answers_go_with_the_next(asks):
    made = asks.suggests()
    asks.says(asks.cast.ana, made)
    assert refused(asks.suggests, words="Be kind.") == "The room is being asked this already."
    asks.five.days(30)
    assert refused(asks.says, asks.cast.bo, made) == "This suggestion is over."
    asks.suggests(words="Be kind.")
    assert asks.voices() == 0


def test_only_those_inside_now_are_counted(asks):
    made = asks.suggests()
    for who in asks.five.everyone[:3]:
        asks.says(who, made)
    asks.five.days(3)
    leave(by=asks.five.everyone[2], space=asks.space, note=asks.five.note())
    assert refused(asks.settles, made).startswith("2 said yes.")


def test_whoever_is_forgotten_takes_their_answer_along(asks):
    made = asks.suggests()
    asks.says(asks.five.everyone[2], made, "Not this.")
    forget_words(by=asks.five.everyone[2], note=asks.five.note())
    assert asks.voices() == 0


def test_a_guest_reads_and_does_not_decide(asks):
    made = asks.suggests()
    asks.five.guest(asks.cast.cy)
    assert "guest" in refused(asks.says, asks.cast.cy, made)
    assert "guest" in refused(asks.suggests, asks.cast.cy)
    assert "guest" in refused(asks.settles, made, asks.cast.cy)


def test_nobody_outside_can_do_any_of_it_and_finds_no_difference(asks):
    made = asks.suggests()
    for act in (asks.suggests, lambda who: asks.says(who, made), lambda who: asks.settles(made, who)):
        assert refused(act, asks.cast.cy) == NOT_HERE.reason


@pytest.mark.parametrize("words", ["", "\n-\n", "\u200b"])
def test_rules_that_are_none_are_refused(asks, words):
    assert refused(asks.suggests, words=words) == "There is no rule in it."


def test_the_record_is_silent(asks):
    lines = LedgerEntry.objects.count()
    asks.settles(asks.agreed())
    assert LedgerEntry.objects.count() == lines


def test_one_person_says_one_thing(asks):
    made = asks.suggests()
    asks.says(asks.cast.ana, made, "No.")
    asks.says(asks.cast.ana, made)
    assert asks.voices() == 1
    with asks.five.rooms.seen_by(asks.cast.ana):
        again = SuggestionVoice.objects.get()
        again.pk = asks.five.note().chance.new_id()
        with pytest.raises(IntegrityError), transaction.atomic():
            again.save(force_insert=True)


def test_damaged_words_are_never_taken_for_rules(asks):
    made = asks.agreed()
    with asks.five.rooms.seen_by(asks.cast.ana):
        row = Suggestion.objects.filter(pk=made.pk)
        row.update(words=b"\x00" * 60)
    assert "damaged" in refused(asks.settles, made)


def test_from_the_suggestion_to_the_rule_by_its_pages(asks, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: asks.at)

    def address(name, *things):
        return reverse(f"closed:{name}", args=["harbour-lane", asks.space.pk, *things])

    browsers = []
    for who in asks.five.everyone:
        browsers.append(Client())
        browsers[-1].force_login(who.account)
    ana = browsers[0]
    shown = ana.get(address("together")).content.decode()
    assert "We have no rules of our own yet" in shown
    empty = ana.post(address("suggest", "rules"), {"words": " "})
    assert "Write one rule on each line." in empty.content.decode()
    sent = ana.post(address("suggest", "rules"), {"words": "Nobody is <b>named</b>."}, follow=True)
    assert "Nobody is &lt;b&gt;named&lt;/b&gt;." in sent.content.decode()
    with asks.five.rooms.seen_by(asks.cast.ana):
        made = Suggestion.objects.get()
    assert "Say yes, or object" in browsers[1].get(address("room")).content.decode()
    no_reason = ana.post(address("suggestion_voice", made.pk), {"answer": "object", "reason": ""})
    assert "Say in a few words what is wrong" in no_reason.content.decode()
    for each in browsers:
        assert each.post(address("suggestion_voice", made.pk), {"answer": "yes"}).status_code == 302
    assert "5 so far." in ana.get(address("suggestion", made.pk)).content.decode()
    assert ana.post(address("settle", made.pk)).status_code == 409
    asks.five.days(3)
    done = ana.post(address("settle", made.pk), follow=True).content.decode()
    assert "These are the rules of the room now." in done
    assert "Nobody is &lt;b&gt;named&lt;/b&gt;." in done
    assert "It held from" in ana.get(address("suggestion", made.pk)).content.decode()
    assert ana.get(address("suggest", "nonsense")).status_code == 404
