"""One message to the lead: just what was shown before, read by two people and by nobody else."""

from __future__ import annotations

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from alongside.closed.actions.choosing import stop_leading
from alongside.closed.actions.clearing import clear_rooms
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.actions.telling import Told, answer_message, close_message, tell
from alongside.closed.models import LeadAnswer, LeadMessage, Post
from alongside.closed.queries import telling
from alongside.closed.reading import tending
from alongside.domain.rooms.telling import From
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import CLOCK
from alongside.ledger.models import LedgerEntry
from alongside.partnerships.actions.walls import put_up_wall
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
WORDS = "I am worried about somebody here."


class Telling:
    def __init__(self, guards):
        self.guards, self.cast, self.space = guards, guards.cast, guards.space
        self.lead = guards.leads(guards.cast.cy)

    def tells(self, who=None, words=WORDS, under=From.NONE, lead=None):
        told = Told(words=words, under=under, lead=(lead or self.lead).pk)
        return tell(by=who or self.cast.ana, space=self.space, told=told, note=self.guards.note())

    def answers(self, message, who=None, words="Thank you. I will ring you."):
        answer_message(by=who or self.cast.cy, message=message, words=words, note=self.guards.note())

    def closes(self, message, who):
        close_message(by=who, message=message, note=self.guards.note())

    def read_by(self, who):
        with self.guards.five.rooms.seen_by(who):
            mine = list(telling.my_messages(who.viewer, self.space)) + list(telling.told_to(who.viewer))
            return [(each.who_line, each.shown) for each in mine]


@pytest.fixture
def told(guards):
    return Telling(guards)


@pytest.mark.parametrize(
    ("under", "line"),
    [
        (From.OWN, "It is from Ana, who is in the room for people with lived experience."),
        (From.ROOM, "It is from somebody in the room for people with lived experience. There they are called Robin."),
        (From.NONE, "It is from somebody in the room for people with lived experience. They do not say who."),
    ],
)
def test_the_lead_reads_the_words_and_the_name_that_was_chosen(told, under, line):
    told.tells(under=under)
    assert told.read_by(told.cast.cy) == [(line, WORDS)]


def test_nobody_else_finds_it_inside_or_outside(told):
    told.answers(told.tells())
    assert told.read_by(told.cast.ana)
    for who in (told.cast.bo, told.guards.five.everyone[2], told.cast.eve):
        assert told.read_by(who) == []


def test_the_database_shows_it_to_the_two_alone_whatever_a_query_forgets(told):
    if transaction.get_connection().vendor != "postgresql":
        pytest.skip("SQLite has no row-level security.")
    told.answers(told.tells())
    for who, finds in ((told.cast.ana, 1), (told.cast.cy, 1), (told.cast.bo, 0), (told.cast.eve, 0)):
        with told.guards.five.rooms.seen_by(who):
            assert LeadMessage.objects.count() == finds, who
            assert LeadAnswer.objects.count() == finds, who
    with told.guards.five.rooms.seen_by(told.cast.cy):
        assert not Post.objects.exists()


def test_being_told_something_shows_no_more_of_the_room(told):
    told.guards.five.rooms.says(told.cast.ana, told.space, "Between us.")
    told.tells()
    browser = told.cast.client("cy")
    assert browser.get(reverse("closed:room", args=["harbour-lane", told.space.pk])).status_code == 404


def test_one_is_open_at_a_time(told):
    message = told.tells()
    assert refused(told.tells) == "You have sent a message already."
    told.tells(told.cast.bo)
    told.closes(message, told.cast.cy)
    told.tells()
    with tending(told.space.pk), pytest.raises(IntegrityError), transaction.atomic():
        LeadMessage.objects.update(closed_at=None)


def test_it_goes_to_nobody_but_whom_they_were_shown(told):
    kim = told.cast.more("professional", "Kim")[0]
    before = told.lead
    told.lead = told.guards.leads(kim)
    assert refused(told.tells, lead=before) == "The lead is not who it was when you read this."
    stop_leading(by=kim, lead=told.lead, note=told.guards.note())
    assert refused(told.tells) == "This room has no safeguarding lead now."


def test_whoever_keeps_from_the_lead_that_they_are_here_cannot_send_their_name(told):
    put_up_wall(by=told.cast.ana, against=told.cast.cy, note=told.guards.note())
    assert "Your name would tell them." in refused(told.tells, under=From.OWN)
    told.tells(under=From.ROOM)
    room = reverse("closed:tell", args=["harbour-lane", told.space.pk])
    told.closes(LeadMessage(pk=_only(told).pk), told.cast.ana)
    shown = told.cast.client("ana").get(room).content.decode()
    assert "My name in this room: Robin" in shown
    assert "My name outside" not in shown


def _only(told):
    with tending(told.space.pk):
        return LeadMessage.objects.get()


def test_a_lead_inside_tells_nobody_but_themselves(told):
    told.lead = told.guards.leads(told.cast.bo)
    assert refused(told.tells, told.cast.bo).startswith("You are the safeguarding lead")


@pytest.mark.parametrize("words", ["", " ", "\u200b", "x" * 20_001])
def test_nothing_and_too_much_is_refused(told, words):
    assert refused(told.tells, words=words)
    assert refused(told.answers, told.tells(), words=words)


def test_nobody_outside_sends_and_nobody_else_answers_or_closes(told):
    assert refused(told.tells, told.cast.cy) == NOT_HERE.reason
    message = told.tells()
    for who in (told.cast.bo, told.cast.eve):
        assert refused(told.answers, message, who) == NOT_HERE.reason
        assert refused(told.closes, message, who) == NOT_HERE.reason
    assert refused(told.answers, message, told.cast.ana) == NOT_HERE.reason


def test_either_closes_it_and_then_nothing_is_added(told):
    message = told.tells()
    told.closes(message, told.cast.ana)
    assert refused(told.answers, message) == "This message is closed."
    assert refused(told.closes, message, told.cast.cy) == "This message is closed."


def test_it_goes_a_year_after_it_is_closed_and_not_before(told):
    message = told.tells()
    told.answers(message)
    told.closes(message, told.cast.cy)
    assert left_after(told, 364) == 1
    assert left_after(told, 2) == 0
    with tending(told.space.pk):
        assert not LeadAnswer.objects.exists()


def left_after(told, days):
    told.cast.clock.at += timedelta(days=days)
    clear_rooms(by=CLOCK, note=told.guards.note())
    with tending(told.space.pk):
        return LeadMessage.objects.count()


def test_one_that_nobody_closes_goes_a_year_after_the_last_word_of_it(told):
    message = told.tells()
    assert left_after(told, 364) == 1
    told.answers(message)
    assert left_after(told, 364) == 1
    assert left_after(told, 2) == 0


def test_whoever_is_forgotten_takes_their_words_along(told):
    told.answers(told.tells())
    told.tells(told.cast.bo)
    forget_words(by=told.cast.ana, note=told.guards.note())
    assert len(told.read_by(told.cast.cy)) == 1
    forget_words(by=told.cast.cy, note=told.guards.note())
    with tending(told.space.pk):
        message = LeadMessage.objects.get()
        assert message.shown == WORDS
        assert message.lead is None
        assert message.closed_at is not None
        assert not LeadAnswer.objects.exists()


def test_the_record_is_silent(told):
    lines = LedgerEntry.objects.count()
    message = told.tells()
    told.answers(message)
    told.closes(message, told.cast.cy)
    assert LedgerEntry.objects.count() == lines


def test_what_is_stored_is_locked(told):
    told.answers(told.tells(under=From.OWN))
    with tending(told.space.pk):
        rows = [*LeadMessage.objects.values_list("words", "from_whom"), *LeadAnswer.objects.values_list("words")]
    assert not [one for row in rows for one in row if not bytes(one) or WORDS.encode() in bytes(one)]


def line_in(page):
    return unescape(re.search(r'name="line" value="([^"]*)"', page)[1])


def test_what_is_shown_before_is_what_is_sent_to_the_letter(told, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: told.guards.at)
    hostile = "  <b>Help</b>\r\n'them' & \"me\"  "
    address = reverse("closed:tell", args=["harbour-lane", told.space.pk])
    ana, cy = told.cast.client("ana"), told.cast.client("cy")
    assert "The lead is <bdi>Cy</bdi>" in ana.get(address).content.decode()
    assert "Choose a name, or no name." in ana.post(address, {"words": hostile, "under": ""}).content.decode()
    typed = {"words": hostile, "under": "room"}
    seen = ana.post(address, typed).content.decode()
    exact = "<p>&lt;b&gt;Help&lt;/b&gt;<br>&#x27;them&#x27; &amp; &quot;me&quot;</p>"
    assert exact in seen
    assert "There they are called Robin." in seen
    assert told.read_by(told.cast.cy) == [], "nothing goes by looking"
    assert "This is what will be sent" in ana.post(address, typed | {"send": "nonsense"}).content.decode()
    assert told.read_by(told.cast.cy) == []
    sent = typed | {"send": told.lead.pk.hex, "line": line_in(seen)}
    other = ana.post(address, sent | {"line": "It is from somebody else."}).content.decode()
    assert "Something changed since you looked" in other
    assert told.read_by(told.cast.cy) == [], "nor under a line that they did not see"
    assert "There is no answer yet." in ana.post(address, sent, follow=True).content.decode()
    listed = cy.get(reverse("closed:leading", args=["harbour-lane"])).content.decode()
    assert "There they are called Robin." in listed
    its_page = reverse("closed:told", args=["harbour-lane", _only(told).pk])
    assert exact in cy.get(its_page).content.decode()
    cy.post(its_page, {"words": "I <i>read</i> it."})
    assert "I &lt;i&gt;read&lt;/i&gt; it." in ana.get(address).content.decode()
    assert cy.post(its_page, {"close": "1"}).status_code == 302
    after = ana.get(address).content.decode()
    assert "What do you want to tell the lead?" in after
    assert exact in after
    assert told.cast.client("bo").get(its_page).status_code == 404
