"""The way in by a card, a link or a list: for somebody new, somebody signed in, and somebody who may not."""

import re
from datetime import UTC, datetime

import pytest

from alongside.partnerships import queries
from alongside.partnerships.actions.inviting import WORKS_FOR, Guest, invite, make_again, take_back
from alongside.partnerships.models import Invitation, Member
from alongside.people.cards import as_typed
from alongside.people.models import Account
from tests.partnerships.test_starting import begin

pytestmark = pytest.mark.django_db
INVITE = "/p/harbour-lane/people/invite/"


@pytest.fixture
def made(cast):
    (made,) = invite(by=cast.ana, partnership=cast.here, guests=[Guest("Fay", "professional")], note=_now(cast))
    return made


def _now(cast):
    """Pages read the real clock, so what they use has to be new."""
    cast.clock.at = _today()
    return cast.note()


def _today():
    return datetime.now(UTC)


def walk_in(browser, *, name="Fay", stake="carer"):
    assert browser.get("/join/about/").status_code == 200
    assert browser.post("/join/name/", {"name": name})["Location"] == "/join/group/"
    return browser.post("/join/group/", {"stake": stake})


def test_somebody_new_comes_in_by_the_link_and_is_signed_in(cast, made):
    browser = cast.client("nobody")
    scanned = browser.get(f"/join/{made.secret.token}/")
    assert scanned["Location"] == "/join/about/"
    assert scanned["Referrer-Policy"] == "no-referrer"
    inside = walk_in(browser)
    assert inside["Location"] == "/p/harbour-lane/people/joined/"
    page = browser.get(inside["Location"]).content.decode()
    assert "You are in, Fay" in page
    assert "/me/card/" in page
    fay = Member.objects.get(name="Fay")
    assert fay.stake == "carer"
    assert fay.account.email == ""


def test_the_first_page_says_what_it_is_and_chooses_nothing(cast, made):
    browser = cast.client("nobody")
    browser.get(f"/join/{made.secret.token}/")
    page = browser.get("/join/about/").content.decode()
    for words in ("Harbour Lane", "We run the crisis café together.", "Cannot change", "More than half of each group"):
        assert words in page
    browser.post("/join/name/", {"name": "Fay"})
    assert "checked" not in browser.get("/join/group/").content.decode()


def test_the_six_words_lead_to_the_same_place(cast, made):
    browser = cast.client("nobody")
    typed = as_typed(made.secret.words).upper().replace(" ", ", ")
    assert browser.post("/join/", {"words": typed})["Location"] == "/join/about/"
    assert walk_in(browser).status_code == 302


def test_wrong_words_are_kept_and_guessing_is_slow(cast, made):
    browser = cast.client("nobody")
    wrong = as_typed(tuple(reversed(made.secret.words)))
    page = browser.post("/join/", {"words": wrong}).content.decode()
    assert "We do not know this invitation." in page
    assert wrong in page
    for _ in range(6):
        browser.post("/join/", {"words": wrong})
    right = browser.post("/join/", {"words": as_typed(made.secret.words)})
    assert right.status_code == 200
    assert "several wrong tries" in right.content.decode()


@pytest.mark.parametrize(("words", "said"), [("", "Type the six words"), ("one two", "A card has six words")])
def test_words_that_cannot_be_an_invitation(cast, words, said):
    assert said in cast.client("nobody").post("/join/", {"words": words}).content.decode()


def test_somebody_signed_in_joins_with_their_account(cast, made):
    browser = cast.client("eve")
    browser.get(f"/join/{made.secret.token}/")
    assert "signed in as" in browser.get("/join/about/").content.decode()
    assert 'value="Eve"' in browser.get("/join/name/").content.decode()
    accounts = Account.objects.count()
    walk_in(browser, name="E.")
    assert Account.objects.count() == accounts
    assert queries.membership(cast.eve.account, cast.here).name == "E."


def test_a_member_uses_nothing_up(cast, made):
    browser = cast.client("bo")
    browser.get(f"/join/{made.secret.token}/")
    assert browser.get("/join/about/")["Location"] == "/p/harbour-lane/people/"
    assert Invitation.objects.get().used_at is None


def test_one_question_after_the_other(cast, made):
    browser = cast.client("nobody")
    browser.get(f"/join/{made.secret.token}/")
    assert browser.get("/join/group/")["Location"] == "/join/name/"
    assert "Tell us what people here may call you." in browser.post("/join/name/", {}).content.decode()
    browser.post("/join/name/", {"name": "Fay"})
    assert 'value="Fay"' in browser.get("/join/name/").content.decode()
    assert "Choose the one that is true for you." in browser.post("/join/group/", {}).content.decode()
    assert not Member.objects.filter(name="Fay").exists()


@pytest.mark.parametrize("page", ["/join/about/", "/join/name/", "/join/group/"])
def test_without_an_invitation_there_is_nothing_but_help(cast, page):
    answer = cast.client("nobody").get(page)
    assert answer.status_code == 404
    assert "We do not know this invitation." in answer.content.decode()


@pytest.mark.parametrize("token", ["x" * 43, "🙂", "a" * 5_000])
def test_a_link_that_is_none_says_no_more_than_that(cast, token):
    browser = cast.client("nobody")
    assert browser.get(f"/join/{token}/")["Location"] == "/join/about/"
    assert browser.get("/join/about/").status_code == 404


def test_an_invitation_stops_in_the_middle_when_it_is_taken_back_or_made_again(cast, made):
    browser = cast.client("nobody")
    browser.get(f"/join/{made.secret.token}/")
    new = make_again(by=cast.ana, invitation=made.invitation, note=_now(cast))
    assert browser.get("/join/name/").status_code == 404
    browser.get(f"/join/{new.secret.token}/")
    take_back(by=cast.ana, invitation=made.invitation, note=_now(cast))
    answer = browser.get("/join/name/")
    assert answer.status_code == 410
    assert "This invitation was taken back." in answer.content.decode()


def test_a_used_and_an_old_invitation_say_so(cast, made):
    walk = cast.client("nobody")
    walk.get(f"/join/{made.secret.token}/")
    walk_in(walk)
    late = cast.client("nobody")
    late.get(f"/join/{made.secret.token}/")
    assert "has been used" in late.get("/join/about/").content.decode()
    Invitation.objects.update(used_at=None, used_by=None, use_before=_today() - WORKS_FOR)
    assert "too old" in late.get("/join/about/").content.decode()


def test_a_forged_cookie_opens_nothing(cast, made):
    browser = cast.client("nobody")
    browser.cookies["held_invitation"] = made.invitation.token_digest
    assert browser.get("/join/about/").status_code == 404


def test_one_card_is_made_shown_once_and_works(cast):
    browser = cast.client("ana")
    page = browser.post(f"{INVITE}one/", {"name": "Fay", "group": "carer"}).content.decode()
    token = re.search(r"/join/([\w-]{43})/", page)[1]
    assert queries.invitation_with_link(None, token).name == "Fay"
    assert page.count("printed-words") == 1
    listed = browser.get(INVITE).content.decode()
    assert "Fay" in listed
    assert "You thought of: carers" in listed
    assert token not in listed


def test_a_list_is_looked_at_mended_and_printed(cast):
    browser = cast.client("ana")
    looked = browser.post(f"{INVITE}list/", {"names": "Fay, carer\nGus, carrer\nHal"}).content.decode()
    assert "We do not have a group “carrer”." in looked
    assert Invitation.objects.count() == 0
    rows = {"rows": "3", "name-0": "Fay", "group-0": "carer", "name-1": "Gus", "group-1": "", "name-2": "Hal"}
    printed = browser.post(f"{INVITE}list/", rows).content.decode()
    assert printed.count("printed-words") == 3
    assert Invitation.objects.count() == 3
    for word in ("Fay", "Gus", "Hal"):
        assert word in printed


def test_a_list_that_is_still_broken_is_shown_again_with_everything_in_it(cast):
    rows = {"rows": "2", "name-0": "Fay", "name-1": "fay"}
    page = cast.client("ana").post(f"{INVITE}list/", rows).content.decode()
    assert "This name is here twice." in page
    assert 'value="fay"' in page
    assert Invitation.objects.count() == 0


@pytest.mark.parametrize("rows", ["0", "-1", "a", "99999999", ""])
def test_a_number_of_rows_that_cannot_be(cast, rows):
    page = cast.client("ana").post(f"{INVITE}list/", {"rows": rows})
    assert page.status_code == 200
    assert Invitation.objects.count() == 0


def test_an_invitation_is_made_again_or_taken_back_after_a_question(cast, made):
    browser = cast.client("bo")
    address = f"{INVITE}{made.invitation.pk}/"
    assert "Keep the old one" in browser.get(f"{address}again/").content.decode()
    assert "printed-words" in browser.post(f"{address}again/").content.decode()
    assert queries.invitation_with_link(None, made.secret.token) is None
    assert "Leave it out" in browser.get(f"{address}back/").content.decode()
    assert browser.post(f"{address}back/").status_code == 302
    assert browser.get(f"{address}back/").status_code == 404


def test_nobody_touches_another_partnerships_invitation(cast, made):
    address = f"/p/mill-road/people/invite/{made.invitation.pk}/"
    for path in ("again/", "back/"):
        assert cast.client("eve").post(address + path).status_code == 404
    assert queries.invitation_with_link(None, made.secret.token)


def test_whoever_started_it_invites_until_the_first_person_joins(cast):
    begin(cast)
    dot = cast.client("dot")
    page = dot.post("/p/quay-street/people/invite/one/", {"name": ""}).content.decode()
    token = re.search(r"/join/([\w-]{43})/", page)[1]
    assert dot.get("/p/quay-street/people/").status_code == 404
    assert cast.client("eve").get("/p/quay-street/people/invite/one/").status_code == 404
    browser = cast.client("nobody")
    browser.get(f"/join/{token}/")
    walk_in(browser)
    assert dot.get("/p/quay-street/people/invite/one/").status_code == 404
