"""What no machine makes, somebody is asked to make, and the person sees how far it is."""

import pytest
from django.urls import reverse

from alongside.access.actions.making import take_on
from alongside.access.actions.rounds import confirm_nothing
from alongside.access.models import Making
from alongside.domain.access import Kind
from alongside.domain.verdict import Refused
from tests.access.needing import as_always, asked, needs, shows
from tests.decisions.pages import look, text


@pytest.fixture
def meeting(cast):
    shows(cast, cast.ana, needs(cast, cast.ana, "braille", Kind.FORMAT, ""))
    found = asked(cast, cast.cy)
    as_always(cast, cast.ana, meeting=found)
    return found


def post(cast, who, name, making):
    return cast.client(who).post(reverse(f"access:{name}", args=[cast.here.slug, making.pk]))


def test_braille_for_a_day_is_to_be_made_and_it_is_not_said_for_whom(cast, meeting):
    page = text(look(cast, "cy", "access:makings"))
    assert "Braille" in page
    assert "We meet in March" in page
    assert "Ana" not in page.split("<main")[1]


def test_large_print_is_made_by_the_machine(cast):
    shows(cast, cast.ana, needs(cast, cast.ana, "large_20", Kind.FORMAT, ""))
    as_always(cast, cast.ana, meeting=asked(cast, cast.cy))
    assert not Making.objects.exists()


def test_somebody_takes_it_on_and_makes_it_and_the_person_sees_so(cast, meeting):
    making = Making.objects.get()
    assert "Nobody makes it yet." in text(look(cast, "ana", "access:here"))
    post(cast, "cy", "take_on", making)
    assert "Cy" in text(look(cast, "ana", "access:here"))
    post(cast, "cy", "made", making)
    assert "It is made." in text(look(cast, "ana", "access:here"))
    assert post(cast, "cy", "give_back", making).status_code == 409


def test_whoever_cannot_make_it_gives_it_back(cast, meeting):
    making = Making.objects.get()
    take_on(by=cast.cy, making=making, note=cast.note())
    with pytest.raises(Refused):
        take_on(by=cast.cy, making=making, note=cast.note())
    post(cast, "cy", "give_back", making)
    making.refresh_from_db()
    assert making.taken_at is None


def test_what_the_person_takes_back_is_not_made(cast, meeting):
    confirm_nothing(by=cast.ana, meeting=meeting, note=cast.note())
    assert not Making.objects.exists()


def test_the_person_asks_for_one_paper(cast, meeting):
    said = {"title": "The plan", "format": "braille", "due_day": "1", "due_month": "3", "due_year": "2026"}
    sent = cast.client("ana").post(reverse("access:ask", args=[cast.here.slug]), said)
    assert sent.status_code == 302
    assert "The plan" in text(look(cast, "ana", "access:here"))


def test_whoever_arranges_nothing_does_not_see_what_is_to_be_made(cast, meeting):
    assert look(cast, "bo", "access:makings").status_code == 409
    assert post(cast, "bo", "take_on", Making.objects.get()).status_code == 404
