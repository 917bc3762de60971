"""A partnership begins with rules that fit together, and with nobody above the others."""

import pytest

from alongside.domain.agreement import agreement_from_data, ready_made
from alongside.domain.verdict import Refused
from alongside.partnerships import queries
from alongside.partnerships.actions.starting import About, start
from alongside.partnerships.models import Member, Partnership
from tests.cast import CONTACT, SEATS
from tests.partnerships.reading import entries

pytestmark = pytest.mark.django_db


def begin(cast, *, by=None, slug="quay-street", seats=SEATS):
    about = About(slug=slug, name="Quay Street", purpose="We run the day centre together.", **CONTACT)
    return start(by=by or cast.dot, about=about, agreement=ready_made("consent", seats), note=cast.note())


def test_it_begins_with_its_first_agreement_and_its_first_entry(cast):
    made = begin(cast)
    version = queries.newest_agreement(None, made)
    assert version.number == 1
    assert agreement_from_data(version.body) == ready_made("consent", SEATS)
    entry, terms = entries(made)
    assert (entry["act"], entry["n"], entry["by"]) == ("partnership.started", 0, "installer")
    assert entry["facts"]["agreement"] == version.digest
    assert (terms["act"], terms["by"], terms["facts"]["version"]) == ("terms.stated", "installer", 1)


def test_whoever_starts_it_gets_no_membership_seat_or_role(cast):
    made = begin(cast)
    assert not Member.objects.filter(partnership=made).exists()
    assert queries.membership(cast.dot, made) is None
    assert queries.seats_held(None, made) == {}


def test_only_who_keeps_the_server_running_may_start_one(cast):
    with pytest.raises(Refused) as refused:
        begin(cast, by=cast.ana.account)
    assert "keep this site running" in refused.value.verdict.reason


def test_in_the_demo_anybody_may(cast, settings):
    settings.DEMO = True
    assert begin(cast, by=cast.ana.account).pk


def test_rules_that_contradict_each_other_start_nothing(cast):
    before = Partnership.objects.count()
    with pytest.raises(Refused) as refused:
        begin(cast, seats={"uses_services": 0, "carer": 0, "professional": 3})
    assert "lived experience" in refused.value.verdict.reason
    assert Partnership.objects.count() == before


def test_two_partnerships_of_one_name_have_two_addresses(cast):
    slugs = [begin(cast).slug for _ in range(3)]
    assert slugs == ["quay-street", "quay-street-2", "quay-street-3"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Café am Fluß", "cafe-am-flu"),
        ("🙂🙂", "partnership"),
        ("شراكة", "partnership"),
        ("<script>", "script"),
        ("a" * 400, "a" * 54),
        ("!!!", "partnership"),
    ],
)
def test_any_name_gives_an_address(cast, name, slug):
    assert queries.free_slug(None, name) == slug
