"""What is reported, by nobody; what a moderator does about it; how its author and the room answer that."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.http import Http404

from alongside.closed import queries
from alongside.closed.actions.adding import add_file
from alongside.closed.actions.agreeing import Suggested, answer_suggestion, settle, suggest
from alongside.closed.actions.clearing import clear_rooms
from alongside.closed.actions.drafting import quote
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.actions.moderating import step_down
from alongside.closed.actions.rekeying import rekey
from alongside.closed.actions.reporting import Why, answer_report, ask_again, report
from alongside.closed.actions.talking import Words, change_words, withdraw
from alongside.closed.models import Attachment, ModeratorAct, Quote, Report
from alongside.closed.pictures import made_ready
from alongside.closed.queries import reports
from alongside.closed.reading import tending
from alongside.domain.rooms import Matter
from alongside.domain.rooms import moderating as rule
from alongside.domain.rooms.agreeing import ABOUT_YOU
from alongside.domain.rooms.moderating import Did, Ground
from alongside.domain.rooms.talking import HIDDEN
from alongside.domain.visibility import NOT_HERE
from alongside.ledger.actions import CLOCK
from alongside.ledger.models import LedgerEntry
from tests.closed.together import refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def two_keep(keepers):
    """Gus and Hal moderate; the room has two rules; Bo said something."""
    keepers.rules = keepers.ruled()
    keepers.moderates(keepers.gus, keepers.hal)
    keepers.post = keepers.says(keepers.bo)
    return keepers


def about(keepers, who):
    with keepers.rooms.seen_by(who):
        post = queries.post_or_404(who.viewer, keepers.space, keepers.post.pk, at=keepers.at)
        return [(each.reason, each.shown) for each in reports.desk_of(who.viewer, post, at=keepers.at).reports]


def listed(keepers, who):
    with keepers.rooms.seen_by(who):
        return [each.pk for each in reports.posts_reported(who.viewer, keepers.space, at=keepers.at)]


def test_no_row_says_who_reported_or_at_what_hour():
    names = {field.name for field in Report._meta.concrete_fields}
    assert names == {"id", "space", "post", "ground", "rule", "words", "day"}


def test_a_moderator_reads_why_and_puts_it_aside_for_that_rule(two_keep):
    lines = LedgerEntry.objects.count()
    made = two_keep.reports(two_keep.ida, two_keep.post, Ground.RULE, rule=two_keep.rules[0].pk, words="It is my ward.")
    assert about(two_keep, two_keep.gus) == [("Rule 1: Nobody is named.", "It is my ward.")]
    two_keep.does(two_keep.gus, two_keep.post, Did.ASIDE, made)
    now = two_keep.now(two_keep.post)
    assert (now.can_be_read, now.line) == (False, "This was put aside by a moderator.")
    assert two_keep.log() == [("Put aside", "Bird Gus", "Rule 1: Nobody is named.")]
    assert two_keep.how_many() == 0, "what was reported goes once it is answered"
    assert LedgerEntry.objects.count() == lines


@pytest.mark.parametrize("who", ["ana", "bo", "ida"])
def test_nobody_but_a_moderator_reads_reports(two_keep, who):
    two_keep.reports(two_keep.ida, two_keep.post)
    assert listed(two_keep, two_keep.hal) == [two_keep.post.pk]
    assert listed(two_keep, getattr(two_keep, who)) == []
    assert about(two_keep, getattr(two_keep, who)) == []


def test_a_moderator_hears_nothing_of_reports_about_their_own_words_and_decides_nothing(two_keep):
    two_keep.post = two_keep.says(two_keep.gus)
    made = two_keep.reports(two_keep.ida, two_keep.post)
    assert listed(two_keep, two_keep.gus) == about(two_keep, two_keep.gus) == []
    with two_keep.rooms.seen_by(two_keep.gus):
        assert reports.waiting_for(two_keep.gus.viewer, two_keep.space, at=two_keep.at).how_many == 0
    for did in (Did.ASIDE, Did.STAYS, Did.SHOWN):
        assert refused(two_keep.does, two_keep.gus, two_keep.post, did, made) == rule.MY_WORDS.reason
    two_keep.does(two_keep.hal, two_keep.post, Did.ASIDE, made)
    assert refused(two_keep.does, two_keep.gus, two_keep.post, Did.SHOWN) == rule.MY_WORDS.reason


def test_it_can_be_left_as_it_is_and_the_log_names_each_rule_once(two_keep):
    two_keep.reports(two_keep.ida, two_keep.post, Ground.LAW)
    for each in (two_keep.ida, two_keep.ana):
        two_keep.reports(each, two_keep.post, Ground.RULE, rule=two_keep.rules[1].pk)
    two_keep.does(two_keep.hal, two_keep.post, Did.STAYS)
    assert two_keep.now(two_keep.post).can_be_read
    said = {reason for _, _, reason in two_keep.log()}
    assert said == {"It is against the law", "Rule 2: Be kind."}
    assert two_keep.acts() == 2
    again = (two_keep.does, two_keep.gus, two_keep.post, Did.STAYS)
    assert refused(*again) == rule.NOT_REPORTED.reason


def test_nothing_is_put_aside_that_nobody_reported_or_for_a_reason_nobody_gave(two_keep):
    assert refused(two_keep.does, two_keep.gus, two_keep.post, Did.ASIDE) == rule.NOT_REPORTED.reason
    other = two_keep.says(two_keep.ana)
    elsewhere = two_keep.reports(two_keep.ida, other)
    two_keep.reports(two_keep.ida, two_keep.post)
    assert refused(two_keep.does, two_keep.gus, two_keep.post, Did.ASIDE, elsewhere) == rule.NOT_REPORTED.reason


def test_only_a_moderator_on_turn_answers(two_keep):
    made = two_keep.reports(two_keep.ida, two_keep.post)
    assert refused(two_keep.does, two_keep.ana, two_keep.post, Did.ASIDE, made) == rule.I_AM_NOT.reason
    step_down(by=two_keep.gus, space=two_keep.space, note=two_keep.note())
    assert refused(two_keep.does, two_keep.gus, two_keep.post, Did.ASIDE, made) == rule.I_AM_NOT.reason
    two_keep.five.days(91)
    assert refused(two_keep.does, two_keep.hal, two_keep.post, Did.ASIDE, made) == rule.I_AM_NOT.reason
    assert refused(two_keep.does, two_keep.hal, two_keep.post, Did.ROOM_SHOWED) == rule.I_AM_NOT.reason


def test_somebody_outside_finds_the_same_as_for_nothing_at_all(two_keep):
    made = two_keep.reports(two_keep.ida, two_keep.post)
    cy = two_keep.cast.cy
    tries = [(report, {"why": Why(ground=Ground.LAW)}), (ask_again, {"words": ""})]
    tries += [(answer_report, {"did": did, "about": made.pk}) for did in Did]
    found = {refused(act, by=cy, post=two_keep.post, **named, note=two_keep.note()) for act, named in tries}
    assert found == {NOT_HERE.reason}
    with two_keep.rooms.seen_by(cy):
        assert not reports.acts(cy.viewer, two_keep.space, at=two_keep.at)
        assert not reports.posts_reported(cy.viewer, two_keep.space, at=two_keep.at)


def test_a_rule_is_one_that_holds_here_now(two_keep):
    made = two_keep.rules[0].pk
    for ground, named in (
        (Ground.RULE, None),
        (Ground.LAW, made),
        (Ground.AGAIN, None),
        (Ground.RULE, two_keep.post.pk),
    ):
        assert refused(two_keep.reports, two_keep.ida, two_keep.post, ground, rule=named) == rule.NO_SUCH_RULE.reason
    two_keep.ruled("Other rules.")
    assert refused(two_keep.reports, two_keep.ida, two_keep.post, Ground.RULE, rule=made) == rule.NO_SUCH_RULE.reason


def test_ones_own_words_and_too_many_reports_are_refused_and_a_guest_can_report(two_keep):
    assert refused(two_keep.reports, two_keep.bo, two_keep.post) == rule.YOUR_OWN.reason
    two_keep.five.guest(two_keep.cast.cy)
    two_keep.post = two_keep.says(two_keep.bo)  # a guest finds nothing from before
    for who in (two_keep.cast.cy, two_keep.ana, two_keep.ida, two_keep.gus, two_keep.hal):
        assert two_keep.reports(who, two_keep.post)
    assert refused(two_keep.reports, two_keep.ida, two_keep.post) == rule.WAITS.reason
    assert "1,001 characters" in refused(two_keep.reports, two_keep.ida, two_keep.says(two_keep.ana), words="x" * 1_001)


def test_what_is_put_aside_is_neither_changed_nor_answered_nor_quoted_nor_borrowed_and_its_file_is_gone(two_keep):
    words = "The manager wrote in my own notes that none of us may ever come back there."
    two_keep.post = post = two_keep.says(two_keep.bo, words)
    letter = made_ready(b"Dear ward", name="letter.txt", alt="A letter")
    file = add_file(by=two_keep.bo, post=post, file=letter, note=two_keep.note())
    draft = two_keep.five.draft()
    quote(by=two_keep.ana, statement=draft, post=post, words=words, note=two_keep.note())
    two_keep.puts_aside(two_keep.gus, post)
    with two_keep.rooms.seen_by(two_keep.ana):
        assert not Quote.objects.filter(post=post).exists()
        found = queries.post_or_404(two_keep.ana.viewer, two_keep.space, post.pk, at=two_keep.at)
        assert Attachment.objects.filter(post=post).exists()
        with pytest.raises(Http404):
            queries.file_or_404(two_keep.ana.viewer, found, file.pk, at=two_keep.at)
    change = {"by": two_keep.bo, "post": post, "saying": Words(words="Other."), "note": two_keep.note()}
    assert refused(change_words, **change) == HIDDEN.reason
    assert "put this aside" in refused(two_keep.rooms.replies, two_keep.ana, post)
    named = {"statement": two_keep.five.now(draft), "post": post, "words": words, "note": two_keep.note()}
    assert refused(quote, by=two_keep.ana, **named)
    borrowed = two_keep.five.draft(f"We say: {words}")
    assert "what one person said" in refused(two_keep.five.put, borrowed)


def test_another_moderator_takes_the_second_look_that_its_author_asks_for(two_keep):
    post = two_keep.puts_aside(two_keep.gus, two_keep.post)
    again = {"by": two_keep.ana, "post": post, "words": "", "note": two_keep.note()}
    assert refused(ask_again, **again) == rule.NOT_MINE.reason
    again |= {"by": two_keep.bo, "words": "She told me I may say it."}
    ask_again(**again)
    assert refused(ask_again, **again) == rule.ASKED_AGAIN.reason
    assert about(two_keep, two_keep.hal) == [("Its author asks for another look", "She told me I may say it.")]
    assert refused(two_keep.does, two_keep.gus, post, Did.LEFT_ASIDE) == rule.I_PUT_IT.reason
    two_keep.does(two_keep.hal, post, Did.LEFT_ASIDE)
    assert not two_keep.now(post).can_be_read
    two_keep.does(two_keep.gus, post, Did.SHOWN)
    assert two_keep.now(post).can_be_read
    assert [what for what, _, _ in two_keep.log()] == ["Shown again", "Looked at again, and left aside", "Put aside"]


def test_the_room_shows_it_again_and_the_moderator_is_not_asked(two_keep):
    post = two_keep.puts_aside(two_keep.gus, two_keep.post)
    made = two_keep.asked(Matter.SHOW_AGAIN, post=post.pk)
    with two_keep.rooms.seen_by(two_keep.gus):
        found = queries.suggestion_or_404(two_keep.gus.viewer, two_keep.space, made.pk, at=two_keep.at)
        assert queries.is_about_me(two_keep.gus.viewer, found)
        assert found.lines == ["What Bird Gus put aside is shown again."]
    two_keep.five.days(3)
    said = {"by": two_keep.gus, "suggestion": made, "objection": "No.", "note": two_keep.note()}
    assert refused(answer_suggestion, **said) == ABOUT_YOU.reason
    settle(by=two_keep.ida, suggestion=made, note=two_keep.note())
    assert two_keep.now(post).can_be_read
    assert two_keep.log()[0][:2] == ("Shown again: the room agreed it", "The room")
    assert refused(two_keep.reports, two_keep.ida, post) == rule.ROOM_SAID.reason
    change_words(by=two_keep.bo, post=post, saying=Words(words="Mr Brown, too."), note=two_keep.note())
    assert two_keep.reports(two_keep.ida, post), "other words are another matter"


def test_what_the_room_agreed_does_not_show_what_was_put_aside_since(two_keep):
    post = two_keep.puts_aside(two_keep.gus, two_keep.post)
    made = two_keep.asked(Matter.SHOW_AGAIN, post=post.pk)
    two_keep.does(two_keep.hal, post, Did.SHOWN)
    two_keep.five.days(3)
    assert refused(settle, by=two_keep.ida, suggestion=made, note=two_keep.note()) == rule.NOT_ASIDE.reason
    two_keep.puts_aside(two_keep.gus, post)
    assert refused(settle, by=two_keep.ida, suggestion=made, note=two_keep.note()) == rule.NOT_ASIDE.reason


def test_only_what_is_put_aside_here_can_be_asked_about(two_keep):
    for post in (two_keep.post.pk, None):
        wanted = Suggested(matter=Matter.SHOW_AGAIN, post=post)
        named = {"by": two_keep.ana, "space": two_keep.space, "suggested": wanted, "note": two_keep.note()}
        assert refused(suggest, **named) == rule.NOT_ASIDE.reason


def test_what_is_taken_back_or_forgotten_takes_its_reports_along(two_keep):
    two_keep.reports(two_keep.ida, two_keep.post)
    withdraw(by=two_keep.bo, post=two_keep.post, note=two_keep.note())
    assert two_keep.how_many() == 0
    two_keep.reports(two_keep.ida, two_keep.says(two_keep.bo))
    forget_words(by=two_keep.bo, note=two_keep.note())
    assert two_keep.how_many() == 0


def test_what_is_put_aside_can_be_taken_back_and_the_log_keeps_no_name_of_who_is_forgotten(two_keep):
    post = two_keep.puts_aside(two_keep.gus, two_keep.post)
    withdraw(by=two_keep.bo, post=post, note=two_keep.note())
    assert two_keep.now(post).words == ""
    forget_words(by=two_keep.gus, note=two_keep.note())
    assert two_keep.log() == [("Put aside", "Somebody who is gone", "Somebody may be in danger")]


def test_it_goes_with_the_words_of_its_time(two_keep, monkeypatch):
    monkeypatch.setattr("alongside.closed.queries.days_kept", lambda viewer, space: 30)
    post = two_keep.puts_aside(two_keep.gus, two_keep.post)
    two_keep.reports(two_keep.ida, two_keep.says(two_keep.ana))
    began = two_keep.at
    for days, left in ((29, (1, 1)), (31, (0, 0))):
        two_keep.cast.clock.at = began + timedelta(days=days)
        clear_rooms(by=CLOCK, note=two_keep.note())
        assert (two_keep.how_many(Report), two_keep.how_many(ModeratorAct)) == left
    with tending(two_keep.space.pk):
        assert not type(post).objects.filter(pk=post.pk).exclude(words=b"").exists()


def test_what_is_stored_is_locked_and_opens_with_a_new_key(two_keep):
    two_keep.reports(two_keep.ida, two_keep.post, words="It is my ward.")
    with tending(two_keep.space.pk):
        (stored,) = Report.objects.values_list("words", flat=True)
    assert len(bytes(stored)) > 40
    assert b"ward" not in bytes(stored)
    rekey(by=CLOCK, space=two_keep.space, note=two_keep.note())
    assert about(two_keep, two_keep.gus) == [("Somebody may be in danger", "It is my ward.")]


def test_a_rule_that_was_replaced_and_cleared_leaves_the_line_of_the_log(two_keep):
    two_keep.puts_aside(two_keep.gus, two_keep.post, ground=Ground.RULE, rule=two_keep.rules[0].pk)
    with tending(two_keep.space.pk):
        two_keep.rules[0].delete()
    assert two_keep.log() == [("Put aside", "Bird Gus", "A rule that we no longer keep")]


def test_the_day_of_a_report_is_the_day_where_people_are(two_keep):
    """Half past midnight in London in summer is still the day before elsewhere."""
    two_keep.cast.clock.at = datetime(2026, 7, 1, 23, 29, tzinfo=UTC)
    made = two_keep.reports(two_keep.ida, two_keep.post)
    assert made.day == date(2026, 7, 2)


def test_how_many_wait_is_as_many_as_a_moderator_finds_on_the_list(two_keep):
    """Several reports of one thing are one, and of their own words nobody counts any."""
    own = two_keep.says(two_keep.gus, "Something of a moderator.")
    for post, by in ((two_keep.post, two_keep.ida), (two_keep.post, two_keep.ana), (own, two_keep.ida)):
        two_keep.reports(by, post)
    counted = {}
    for who in (two_keep.gus, two_keep.hal, two_keep.ida):
        with two_keep.rooms.seen_by(who):
            waits = reports.waiting_for(who.viewer, two_keep.space, at=two_keep.at)
            listed = reports.posts_reported(who.viewer, two_keep.space, at=two_keep.at)
            counted[who.name] = (waits.on_turn, waits.how_many)
            assert waits.how_many == listed.count()
    assert counted == {two_keep.gus.name: (True, 1), two_keep.hal.name: (True, 2), two_keep.ida.name: (False, 0)}
