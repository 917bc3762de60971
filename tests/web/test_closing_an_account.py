"""Somebody closed their account: is every word of theirs gone from the whole database, and the record still true?"""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection
from django.urls import reverse

from alongside.decisions.models import Position
from alongside.domain.record import verify
from alongside.ledger.actions import seal
from alongside.ledger.queries import export_for
from alongside.people import actions as people
from alongside.people.models import Account, Visit
from alongside.promises.models import Promise
from alongside.web.actions import close_account
from tests.web.lives import WORD, a_life

pytestmark = pytest.mark.django_db
CLOSE = reverse("web:close_account")


def rows_with(word: str) -> dict[str, int]:
    """In which tables a word stands, in any column of any kind, and in how many rows."""
    found = {}
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            rows = cursor.execute(f'select * from "{table}"').fetchall()
        count = sum(any(word in _as_text(value).lower() for value in row) for row in rows)
        found |= {table: count} if count else {}
    return found


def _as_text(value: object) -> str:
    return bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)


def lines_of(partnership) -> str:
    with connection.cursor() as cursor:
        rows = cursor.execute(
            "select line from ledger_ledgerentry where partnership = %s order by number", [partnership.pk.hex]
        )
        return "\n".join(line for (line,) in rows.fetchall())


def test_every_word_name_and_address_of_theirs_is_gone_from_every_table(cast):
    a_life(cast)
    assert len(rows_with(WORD)) >= 12
    assert cast.client("ana").post(CLOSE).status_code == 302
    assert rows_with(WORD) == {}


def test_every_salt_of_theirs_is_gone_so_that_digests_in_the_record_say_nothing(cast):
    a_life(cast)
    close_account(by=cast.ana.account, note=cast.note())
    for model in apps.get_models():
        fields = {field.name for field in model._meta.concrete_fields}
        if {"words", "salt"} <= fields:
            kept = [row for row in model.objects.filter(words="") if bytes(row.salt) and not _had_no_reason(row)]
            assert not kept, model


def _had_no_reason(row) -> bool:
    """Somebody else's answer without a reason has a salt, and never had a word."""
    return isinstance(row, Position) and row.voter.member.forgotten_at is None


def test_the_record_only_grows_and_still_verifies(cast):
    a_life(cast)
    before = {each.pk: lines_of(each) for each in (cast.here, cast.elsewhere)}
    kept = {each.pk: str(seal(partnership_id=each.pk, note=cast.note())) for each in (cast.here, cast.elsewhere)}
    close_account(by=cast.ana.account, note=cast.note())
    for each in (cast.here, cast.elsewhere):
        seal(partnership_id=each.pk, note=cast.note())
        assert verify(export_for(None, each.pk), since=kept[each.pk]).verified
        assert lines_of(each).startswith(before[each.pk])
        assert lines_of(each).count('"act":"member.forgotten"') == 1


def test_what_people_answered_and_count_on_stays_without_the_name(cast):
    a_life(cast)
    close_account(by=cast.ana.account, note=cast.note())
    promise = Promise.objects.get(words="Tea.")
    assert (promise.owner.name, promise.owner.account) == ("A former member", None)
    page = cast.client("bo").get(reverse("promises:show", args=[cast.here.slug, promise.pk])).content.decode()
    assert "Tea." in page
    assert "Ana" not in page


def test_nobody_signs_in_as_a_closed_account_again(cast):
    account = cast.ana.account
    card = people.make_card(by=account, note=cast.note())
    browser = cast.client("ana")
    browser.post(CLOSE)
    assert not Visit.objects.filter(account=account).exists()
    assert browser.get(reverse("people:me")).status_code == 302
    tried = people.sign_in_with_link(by=None, token=card.token, source="a test", note=cast.note())
    assert not isinstance(tried, Account)


def test_the_page_says_first_what_goes_and_what_stays_and_only_an_answer_to_it_closes(cast):
    page = cast.client("ana").get(CLOSE).content.decode()
    assert "This cannot be undone" in page
    assert cast.here.name in page
    cast.ana.account.refresh_from_db()
    assert cast.ana.account.closed_at is None
    done = cast.client("ana").post(CLOSE, follow=True).content.decode()
    assert "Your account is closed" in done
    assert "Ana" not in done


def test_somebody_in_no_partnership_can_close_their_account_too(cast):
    cast.client("dot").post(CLOSE)
    cast.dot.refresh_from_db()
    assert (cast.dot.name, cast.dot.runs_server, cast.dot.is_active) == ("", False, False)


def test_it_is_all_of_it_or_nothing(cast, monkeypatch):
    a_life(cast)
    before = rows_with(WORD)
    monkeypatch.setattr("alongside.web.actions.people.close_account", lambda **_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        close_account(by=cast.ana.account, note=cast.note())
    assert rows_with(WORD) == before


def test_my_page_leads_to_it(cast):
    assert CLOSE in cast.client("ana").get(reverse("people:me")).content.decode()
