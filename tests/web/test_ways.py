"""Do the ways about the house stay where they are, also on pages that are about no partnership?"""

import pytest
from django.urls import reverse

from alongside.partnerships.actions.joining import join
from tests.cast import Cast

pytestmark = pytest.mark.django_db
OUTSIDE = ["/today/", "/me/", "/help/", "/privacy/"]
HOME = 'href="/p/harbour-lane/"'


def ways(response) -> str:
    page = response.content.decode()
    return page[page.find('<nav class="nav"') : page.find("</nav>")] if '<nav class="nav"' in page else ""


@pytest.mark.parametrize("address", OUTSIDE)
def test_whoever_is_in_one_partnership_keeps_its_ways_everywhere(cast, address):
    assert HOME in ways(cast.client("ana").get(address))


@pytest.mark.parametrize("address", OUTSIDE)
def test_whoever_is_in_two_chooses_first(cast, address):
    join(by=cast.ana.account, partnership=cast.elsewhere, name="Ana", stake="carer", note=cast.note())
    assert not ways(cast.client("ana").get(address))


@pytest.mark.parametrize(("who", "address"), [("dot", "/today/"), ("dot", "/help/"), ("nobody", "/help/")])
def test_whoever_is_in_none_has_none(cast: Cast, who, address):
    assert not ways(cast.client(who).get(address))


def test_in_a_partnership_that_is_not_mine_there_are_none(cast):
    assert not ways(cast.client("eve").get(reverse("web:home", args=["harbour-lane"])))
