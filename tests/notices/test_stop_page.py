import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from alongside.domain.access import Pace
from alongside.notices.models import Reaching
from alongside.notices.signing import stop_token
from tests.notices.post import commented, said_by, sent, writes_to, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(cast):
    writes_to(cast, "ana")
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    written(cast)
    sent(cast)
    return mail.outbox[0].extra_headers["List-Unsubscribe"].strip("<>").removeprefix("http://127.0.0.1:8000")


def test_to_open_the_link_changes_nothing_since_programs_that_check_mail_do(cast, link):
    page = Client().get(link)
    assert b"Stop writing to me" in page.content
    assert Reaching.objects.get().pace == Pace.DAILY


def test_a_mail_programs_own_button_stops_them_signed_out_and_without_a_form(cast, link):
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(link, {"List-Unsubscribe": "One-Click"})
    assert answer.status_code == 200
    assert Reaching.objects.get().pace == Pace.NEVER


def test_one_press_stops_them_and_another_starts_them_again(cast, link):
    somebody = Client()
    assert b"We have stopped" in somebody.post(link).content
    somebody.post(f"{link}again/")
    assert Reaching.objects.get().pace == Pace.DAILY


def test_the_page_does_not_say_whose_letters_they_are(cast, link):
    page = Client().get(link).content.decode()
    assert not [each for each in ("Ana", "ana@example.org", "Harbour Lane") if each in page]


def test_a_link_that_somebody_made_up_stops_nobody(cast, link):
    forged = stop_token(cast.ana.account_id).replace(cast.ana.account_id.hex, cast.bo.account_id.hex)
    for token in (forged, "x", cast.ana.account_id.hex):
        assert Client().post(reverse("notices:stop", args=[token])).status_code == 404
    assert Reaching.objects.get().pace == Pace.DAILY


def test_a_closed_account_has_no_letters_to_stop(cast, link):
    from alongside.web.actions import close_account  # noqa: PLC0415

    close_account(by=cast.ana.account, note=cast.note())
    assert Client().get(link).status_code == 404
