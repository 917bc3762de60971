"""Who is to be rung when somebody is stuck? The person of this partnership; where it names none, that of the house."""

import pytest
from django.test import Client

from alongside.partnerships.models import Partnership

pytestmark = pytest.mark.django_db
HOME = "/p/harbour-lane/"
OF_THE_HOUSE = {"name": "Priya", "phone": "01632 960 100", "hours": ""}


def test_each_partnership_names_its_own_person(cast, settings):
    settings.CONTACT = OF_THE_HOUSE
    Partnership.objects.filter(pk=cast.here.pk).update(contact_name="Bea", contact_phone="01632 960 999")
    for browser in (Client(), cast.client("ana")):
        page = browser.get(HOME).content
        assert b"01632 960 999" in page
        assert b"01632 960 100" not in page
    elsewhere = f"/p/{cast.elsewhere.slug}/"
    assert b"01632 960 999" not in Client().get(elsewhere).content


def test_where_a_partnership_names_nobody_it_is_the_person_of_the_house(cast, settings):
    settings.CONTACT = OF_THE_HOUSE
    Partnership.objects.filter(pk=cast.here.pk).update(contact_name="", contact_phone="")
    for url in (HOME, "/help/"):
        assert b"01632 960 100" in Client().get(url).content
