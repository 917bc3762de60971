"""Whose page counts is told so, in the way they chose, and until when they can change it."""

import pytest

from alongside.domain.access import Format, Pace, Reach
from alongside.domain.decisions import Answer
from alongside.notices.actions.choosing import give_address
from alongside.notices.models import Outgoing, Reaching
from alongside.paper.actions.texting import keep_number
from alongside.paper.actions.typing import choose_page
from tests.decisions.world import says
from tests.notices.post import writes_to, written
from tests.paper.papers import NO, YES, by_phone, counted, opened, pack_for, typed

pytestmark = pytest.mark.django_db


def reached(cast, way=Reach.EMAIL, **chosen):
    if way == Reach.TEXT_MESSAGE:
        keep_number(by=cast.ana, number="+447700900123", note=cast.note())
    account = writes_to(cast, "ana", way=way, **chosen)
    if way == Reach.LETTER:
        give_address(by=account, lines="Ana\n1 Lane", printer=cast.fay, me=cast.ana, note=cast.note())
    return account


def about_it(letters):
    (letter,) = [each for each in letters if "page counts" in each.body]
    return letter


@pytest.mark.parametrize("form", [Format.STANDARD, Format.EASY, Format.PLAIN_TEXT])
def test_by_email_it_says_what_counted_and_until_when_it_can_be_changed(cast, form):
    decision = opened(cast)
    reached(cast, format=form)
    counted(cast, decision, cast.ana)
    body = about_it(written(cast)).body
    assert "You said: I agree. You can change your answer." in body
    assert f"Until {decision.closes_at:%A} {decision.closes_at.day} {decision.closes_at:%B}" in body


def test_whoever_prints_a_letter_reads_that_it_counts_and_not_what_it_says(cast):
    decision = opened(cast)
    reached(cast, Reach.LETTER)
    counted(cast, decision, cast.ana, NO)
    letter = about_it(written(cast))
    for said in (letter.body, letter.html):
        assert "page counts" in said
        assert "You can change your answer." in said
        assert "object" not in said.lower()
        assert NO.words not in said


def test_a_text_says_that_it_counts_and_not_what_it_says(cast):
    decision = opened(cast)
    reached(cast, Reach.TEXT_MESSAGE)
    counted(cast, decision, cast.ana, NO)
    text = about_it(written(cast))
    assert "page counts" in text.body
    assert "Until " in text.body
    assert "object" not in text.body.lower()


def test_of_a_secret_vote_nothing_is_told_but_that_it_counts(cast):
    decision = opened(cast, secret=True)
    reached(cast)
    counted(cast, decision, cast.ana)
    body = about_it(written(cast)).body
    assert "Nobody can see your answer" in body
    assert "You said" not in body
    assert "You can change" not in body


def test_a_page_that_only_one_has_typed_in_or_that_two_read_differently_is_not_told(cast):
    decision = opened(cast)
    reached(cast)
    made = pack_for(cast, cast.ana, decision)
    typed(cast, cast.bo, made, YES)
    typed(cast, cast.di, made, NO)
    assert not any("page counts" in each.body for each in written(cast))


def test_what_its_person_changed_since_or_chose_themselves_is_not_told_to_them(cast):
    decision = opened(cast)
    reached(cast)
    counted(cast, decision, cast.ana)
    cast.note(days=0)
    says(cast, decision, cast.ana, Answer.OBJECT, "No, it is too far.")
    assert not any("page counts" in each.body for each in written(cast))


def test_a_page_that_they_chose_over_their_first_answer_is_not_told_to_them(cast):
    decision = opened(cast)
    made = pack_for(cast, cast.ana, decision)
    says(cast, decision, cast.ana, Answer.OBJECT, "No, it is too far.")
    for typist in (cast.bo, cast.di):
        typed(cast, typist, made)
    reached(cast)
    choose_page(by=cast.ana, pack=made.pack, paper=True, note=cast.note())
    assert not any("page counts" in each.body for each in written(cast))


def test_an_answer_by_phone_is_told_too(cast):
    decision = opened(cast)
    reached(cast)
    by_phone(cast, cast.bo, pack_for(cast, cast.ana, decision))
    assert any("Your answer by phone counts" in each.body for each in written(cast))


def test_a_letter_that_would_come_too_late_to_change_anything_comes_now(cast):
    decision = opened(cast)
    account = reached(cast, pace=Pace.MONTHLY)
    Reaching.objects.filter(account=account).update(next_at=decision.closes_at)
    counted(cast, decision, cast.ana)
    assert Reaching.objects.get().next_at < decision.closes_at
    assert about_it(written(cast)).account == account


def test_a_letter_that_comes_in_time_anyway_comes_when_it_was_to_come(cast):
    decision = opened(cast)
    account = reached(cast)
    before = Reaching.objects.get(account=account).next_at
    counted(cast, decision, cast.ana)
    assert Reaching.objects.get().next_at == before


def test_whoever_looks_for_themselves_or_stopped_is_sent_nothing(cast):
    decision = opened(cast)
    reached(cast, pace=Pace.NEVER)
    counted(cast, decision, cast.ana)
    written(cast)
    assert not Outgoing.objects.exists()
