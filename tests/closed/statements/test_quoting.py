"""Words of one person are carried only with that person's own second act; so is a name."""

from __future__ import annotations

import pytest

from alongside.closed.actions.drafting import allow_quote, change_statement, leave_out, quote
from alongside.closed.actions.entering import leave
from alongside.closed.actions.forgetting import forget_words
from alongside.closed.actions.talking import Words, change_words, withdraw
from alongside.closed.models import Voice
from alongside.domain.rooms import Signing
from alongside.ledger.models import LedgerEntry
from alongside.partnerships.actions.walls import put_up_wall
from tests.closed.together import WORDS, refused

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
SAID = "They locked the door at night, and nobody came when I called."
PART = "nobody came when I called"
WAITS = "There are words of a person in it who has not said yes to that."


@pytest.fixture
def quoting(five):
    """Bo said something; Ana wants to quote a part of it."""
    five.post = five.rooms.says(five.cast.bo, five.space, SAID)
    five.statement = five.draft()
    five.quote = quote(
        by=five.cast.ana, statement=five.statement, post=five.post, words=PART, note=five.note()
    )  # fmt: skip
    five.quote = five.quotes(five.statement)[0]
    return five


def allows(together, who=None):
    seen = together.now(together.statement).version
    return allow_quote(by=who or together.cast.bo, quote=together.quote, seen=seen, note=together.note())


def test_it_is_carried_with_their_yes_and_marked_as_what_one_person_said(quoting):
    allows(quoting)
    made = quoting.carried(quoting.agreed(statement=quoting.now(quoting.statement)))
    assert made.words == f"{WORDS}\n\nOne of us said: “{PART}”"
    assert not quoting.quotes(quoting.statement)
    assert quoting.now(quoting.statement).words == made.words


def test_without_their_yes_it_is_neither_put_nor_carried(quoting):
    assert refused(quoting.put, quoting.now(quoting.statement)) == WAITS


@pytest.mark.parametrize("who", ["ana", "cy"])
def test_nobody_says_yes_for_another(quoting, who):
    reason = refused(allows, quoting, getattr(quoting.cast, who))
    assert reason in {"Only the person who said this can say yes to it.", "There is nothing here."}
    assert refused(quoting.put, quoting.now(quoting.statement)) == WAITS


def test_their_yes_falls_away_when_the_words_around_it_change(quoting):
    allows(quoting)
    seen = quoting.now(quoting.statement).version
    change_statement(
        by=quoting.cast.ana, statement=quoting.statement, words="All is well.", kind="need", seen=seen,
        note=quoting.note(),
    )  # fmt: skip
    assert refused(quoting.put, quoting.now(quoting.statement)) == WAITS


def test_a_yes_to_a_text_that_was_changed_meanwhile_counts_for_nothing(quoting):
    seen = quoting.now(quoting.statement).version
    change = {"words": "All is well.", "kind": "need", "seen": seen, "note": quoting.note()}
    change_statement(by=quoting.cast.ana, statement=quoting.statement, **change)
    act = {"by": quoting.cast.bo, "quote": quoting.quote, "seen": seen, "note": quoting.note()}
    assert refused(allow_quote, **act) == "The words changed since you read them."


def test_other_words_are_not_put_into_somebodys_mouth(quoting):
    for words in ("nobody ever came when I called", SAID.upper()):
        act = {"statement": quoting.draft(), "post": quoting.post, "words": words, "note": quoting.note()}
        assert refused(quote, by=quoting.cast.ana, **act) == "Those are not the words that were said."


def test_what_was_said_in_another_room_cannot_be_quoted_here(quoting):
    elsewhere = quoting.rooms.says(quoting.cast.bo, quoting.rooms.carers, SAID)
    act = {"statement": quoting.statement, "post": elsewhere, "words": PART, "note": quoting.note()}
    assert refused(quote, by=quoting.cast.bo, **act) == "There is nothing here."


def test_to_write_them_into_the_draft_oneself_does_not_get_round_it(quoting):
    draft = quoting.draft(f"We were told: {SAID.upper()}")
    assert refused(quoting.put, draft) == "Some of these words are what one person said in this room."


@pytest.mark.parametrize("how", ["changed", "taken back"])
def test_when_they_change_or_take_back_what_they_said_it_all_starts_again(quoting, how):
    allows(quoting)
    statement = quoting.agreed(statement=quoting.now(quoting.statement))
    if how == "changed":
        change_words(by=quoting.cast.bo, post=quoting.post, saying=Words(words="No."), note=quoting.note())
    else:
        withdraw(by=quoting.cast.bo, post=quoting.post, note=quoting.note())
    assert refused(quoting.carried, statement) == "The words changed since you read them."
    assert not quoting.quotes(statement)
    assert quoting.now(statement).phase == "draft"


def test_a_no_needs_no_reason_and_anyone_may_take_a_quote_out(quoting):
    leave_out(by=quoting.others[0], quote=quoting.quote, note=quoting.note())
    assert not quoting.quotes(quoting.statement)
    assert quoting.put(quoting.now(quoting.statement))


def test_somebody_who_has_gone_out_cannot_be_quoted(quoting):
    leave(by=quoting.cast.bo, space=quoting.space, note=quoting.note())
    assert refused(allows, quoting) == "There is nothing here."


def test_asking_and_answering_write_nothing_to_the_record(quoting):
    before = LedgerEntry.objects.count()
    allows(quoting)
    leave_out(by=quoting.cast.bo, quote=quoting.quote, note=quoting.note())
    assert LedgerEntry.objects.count() == before


def test_only_the_names_of_those_who_said_yes_to_that_stand_under_it(five):
    statement = five.put(signing=Signing.NAMES)
    for who in five.everyone:
        five.says(who, statement, with_name=who in (five.cast.ana, five.others[0]))
    five.days(3)
    made = five.carried(statement)
    assert made.shown_name == "Ana and Gus"
    with five.rooms.seen_by(five.cast.ana):
        assert Voice.objects.count() == 2


def test_a_yes_with_a_name_is_nothing_where_it_is_signed_otherwise(five):
    statement = five.put()
    for who in five.everyone:
        five.says(who, statement, with_name=True)
    five.days(3)
    assert "Ana" not in five.carried(statement).shown_name
    with five.rooms.seen_by(five.cast.ana):
        assert not Voice.objects.exists()


def test_nothing_is_signed_with_names_when_nobody_gave_one(five):
    assert refused(five.carried, five.agreed(Signing.NAMES)) == "Nobody has said yes to their own name."


def test_the_name_of_somebody_who_keeps_it_from_somebody_never_stands_at_the_table(five):
    statement = five.put(signing=Signing.NAMES)
    for who in five.everyone:
        five.says(who, statement, with_name=who in (five.cast.ana, five.cast.bo))
    put_up_wall(by=five.cast.ana, against=five.cast.cy, note=five.note())
    reason = refused(five.says, five.cast.ana, statement, with_name=True)
    assert reason == "You keep from somebody that you are here. Your name would tell them."
    five.days(3)
    assert five.carried(statement).shown_name == "Bo"


def test_who_is_forgotten_takes_their_name_from_what_was_carried(five):
    statement = five.put(signing=Signing.NAMES)
    for who in five.everyone:
        five.says(who, statement, with_name=who in (five.cast.ana, five.cast.bo))
    five.days(3)
    made = five.carried(statement)
    forget_words(by=five.cast.bo, note=five.note())
    made.refresh_from_db()
    assert (made.shown_name, made.words) == ("Ana", WORDS)


def test_who_is_forgotten_leaves_no_quote_in_a_draft(quoting):
    forget_words(by=quoting.cast.bo, note=quoting.note())
    assert not quoting.quotes(quoting.statement)
