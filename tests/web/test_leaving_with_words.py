"""Somebody takes their words out of one partnership. Is it told beforehand, with true counts, and done whole?"""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from alongside.contributions.models import Contribution
from alongside.domain.record import verify
from alongside.ledger.actions import seal
from alongside.ledger.models import LedgerEntry
from alongside.ledger.queries import export_for
from alongside.partnerships.actions.joining import join
from alongside.partnerships.actions.walls import put_up_wall
from alongside.partnerships.models import Member, Wall
from alongside.web.actions import close_account
from alongside.web.queries.going import going_of
from tests.web.lives import WORD, a_life
from tests.web.test_closing_an_account import CLOSE, rows_with

pytestmark = pytest.mark.django_db


def address(member: Member) -> str:
    return reverse("web:take_words_away", args=[member.pk])


def counts_on(page: str) -> dict[str, int]:
    return {words: int(count) for count, words in re.findall(r"<li[^>]*>(\d+) ([^<]+)</li>", page)}


def elsewhere(cast) -> Member:
    return Member.objects.get(account=cast.ana.account, partnership=cast.elsewhere)


def test_the_page_says_how_much_goes_and_how_much_stays(cast):
    a_life(cast)
    said = counts_on(cast.client("ana").get(address(cast.ana)).content.decode())
    mine = Contribution.objects.filter(author=cast.ana).exclude(words="")
    assert said["things you said, under any name"] == mine.count() == 3
    assert said["times it read otherwise before"] == 2
    assert said["replies"] == 2
    assert said["objection or question"] == 1
    assert said["promise that people count on"] == 1


def test_the_lines_it_counts_are_those_the_record_keeps(cast):
    a_life(cast)
    pens = set(Contribution.objects.filter(author=cast.ana).exclude(pen="").values_list("pen", flat=True))
    lines = LedgerEntry.objects.filter(partnership=cast.here.pk).values_list("line", flat=True)
    theirs = sum(any(name in line for name in {cast.ana.pseudonym, *pens}) for line in lines)
    assert f"The record keeps {theirs} lines" in cast.client("ana").get(address(cast.ana)).content.decode()


def test_once_it_is_done_there_is_nothing_left_to_go_and_what_was_to_stay_stays(cast):
    a_life(cast)
    account = cast.ana.account
    before = {each.many: each.count for each in going_of(account).stays}
    close_account(by=account, note=cast.note())
    for member in Member.objects.filter(pseudonym=cast.ana.pseudonym):
        after = going_of(account, member)
        assert after.goes == ()
        assert {each.many: each.count for each in after.stays} == before


def test_it_takes_all_their_words_from_one_place_and_none_from_another(cast):
    a_life(cast)
    put_up_wall(by=cast.ana, against=cast.cy, note=cast.note())
    done = cast.client("ana").post(address(cast.ana), follow=True).content.decode()
    assert "your words there are deleted" in done
    left = Contribution.objects.filter(words__contains=WORD)
    assert {each.partnership for each in left} == {cast.elsewhere}
    assert cast.ana.account.is_active
    assert Wall.objects.count() == 1, "It may still be needed in another place."


def test_whoever_left_long_ago_can_still_take_their_words(cast):
    a_life(cast)
    member = elsewhere(cast)
    assert member.left_at
    cast.client("ana").post(address(member))
    assert not Contribution.objects.filter(partnership=cast.elsewhere, words__contains=WORD).exists()
    assert Contribution.objects.filter(partnership=cast.here, words__contains=WORD).exists()


def test_nobody_takes_anybody_elses_words(cast):
    a_life(cast)
    before = rows_with(WORD)
    for who in ("bo", "cy", "eve", "dot"):
        for answer in (cast.client(who).get(address(cast.ana)), cast.client(who).post(address(cast.ana))):
            assert answer.status_code == 404
    assert rows_with(WORD).items() >= {key: count for key, count in before.items() if key != "people_visit"}.items()


def test_the_record_still_verifies_and_they_can_come_back_as_somebody_new(cast):
    a_life(cast)
    cast.client("ana").post(address(cast.ana))
    seal(partnership_id=cast.here.pk, note=cast.note())
    assert verify(export_for(None, cast.here.pk)).verified
    again = join(by=cast.ana.account, partnership=cast.here, name="Ana", stake="carer", note=cast.note())
    assert again.pk != cast.ana.pk
    assert again.pseudonym != cast.ana.pseudonym


def test_leaving_offers_it_and_closing_counts_it(cast):
    a_life(cast)
    browser = cast.client("ana")
    assert address(cast.ana) in browser.get(reverse("partnerships:leave", args=[cast.here.slug])).content.decode()
    everywhere = counts_on(browser.get(CLOSE).content.decode())
    assert everywhere["things you said, under any name"] == 4


def test_a_closed_account_leaves_no_wall_behind(cast):
    put_up_wall(by=cast.ana, against=cast.cy, note=cast.note())
    put_up_wall(by=cast.bo, against=cast.ana, note=cast.note())
    close_account(by=cast.ana.account, note=cast.note())
    assert not Wall.objects.exists()
