"""A device that knows Ana lets in a new one of hers, once she has looked at both. Whoever tries to be let in is not."""

import re

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from alongside.domain.verdict import Verdict
from alongside.people import actions, letting
from alongside.people.models import CameIn, LettingIn
from tests.people.conftest import ELSEWHERE, HERE

pytestmark = pytest.mark.both_databases
NEW, LET_IN, ANSWER = "/sign-in/device/", "/me/let-in/", "/me/let-in/answer/"
PLACES = ("first", "second", "third")


def browser_of(account=None, place=HERE):
    browser = Client(REMOTE_ADDR=place)
    if account:
        browser.force_login(account)
    return browser


def asking(browser):
    """The number that a new device shows."""
    browser.post(f"{NEW}ask/")
    return browser.get(NEW).context["number"]


def pictures_on(browser):
    return [each.name for each in browser.get(NEW).context["pictures"]]


def chosen(names):
    return dict(zip(PLACES, names, strict=True))


def other_than(names):
    return [*names[:2], next(name for name in letting.GROUPS[2] if name != names[2])]


def is_in(browser):
    return browser.get("/me/").status_code == 200


@pytest.fixture
def known(ana):
    return browser_of(ana)


@pytest.fixture
def new(db):
    return browser_of()


def test_she_types_the_number_chooses_the_pictures_and_comes_in(ana, known, new):
    number = asking(new)
    assert known.post(LET_IN, {"number": number})["Location"] == ANSWER
    assert "A device" in known.get(ANSWER).content.decode()
    assert "It is let in" in known.post(ANSWER, chosen(pictures_on(new))).content.decode()
    assert "You come in as <bdi>Ana</bdi>" in new.get(NEW).content.decode()
    assert new.post(f"{NEW}come-in/")["Location"] == "/me/"
    assert is_in(new)
    assert CameIn.objects.get().way == "device"
    assert not LettingIn.objects.exists()


def test_scanning_only_fills_in_the_number(known, new):
    number = asking(new).replace(" ", "")
    page = known.get(f"{LET_IN}?number={number}").content.decode()
    assert f'value="{number}"' in page
    assert LettingIn.objects.get().account is None


def test_on_a_shared_device_the_browser_forgets(known, new):
    known.post(LET_IN, {"number": asking(new)})
    known.post(ANSWER, chosen(pictures_on(new)))
    new.post(f"{NEW}come-in/", {"shared": "on"})
    assert new.session.get_expire_at_browser_close()


def test_she_gets_a_letter_and_her_pages_say_it(ana, known, new, letters):
    known.post(LET_IN, {"number": asking(new)})
    known.post(ANSWER, chosen(pictures_on(new)))
    [letter] = letters(lambda: new.post(f"{NEW}come-in/"))
    assert "You let in another device" in letter.body
    assert "Something was done about how you come in here." in known.get("/me/").content.decode()


def test_the_page_says_until_when_and_that_there_is_no_hurry(new):
    asking(new)
    assert "There is no hurry." in new.get(NEW).content.decode()


# What somebody tries who wants to be let in as her, or wants her to be somebody else.


def test_saying_yes_without_looking_is_refused_and_ends_it(known, new):
    known.post(LET_IN, {"number": asking(new)})
    wrong = other_than(pictures_on(new))
    known.post(ANSWER, chosen(wrong))
    assert not LettingIn.objects.exists()
    assert "Show me a number" in new.get(NEW).content.decode()
    new.post(f"{NEW}come-in/")
    assert not is_in(new)


def test_saying_yes_with_nothing_chosen_lets_nobody_in(known, new):
    known.post(LET_IN, {"number": asking(new)})
    page = known.post(ANSWER, {})
    assert page.context["form"].errors
    assert LettingIn.objects.get().said_yes_at is None


def test_whoever_says_yes_without_looking_is_right_once_in_216_times():
    assert [len(set(group)) for group in letting.GROUPS] == [6, 6, 6]
    assert len({name for group in letting.GROUPS for name in group}) == 18


def test_before_it_is_found_there_are_no_pictures_to_show_to_anybody(ana, new):
    """A page of an attacker cannot show her the pictures before she has gone to look for that device herself."""
    asking(new)
    row = LettingIn.objects.get()
    assert row.pictures == ""
    with pytest.raises(IntegrityError), transaction.atomic():
        LettingIn.objects.filter(pk=row.pk).update(pictures="cat key bus")


def test_the_new_device_is_told_whose_account_it_would_be(ana, bo, new):
    """Bo found Ana's number over her shoulder and lets her device in as himself: she sees it before she goes on."""
    bos = browser_of(bo)
    bos.post(LET_IN, {"number": asking(new)})
    bos.post(ANSWER, chosen(pictures_on(new)))
    page = new.get(NEW).content.decode()
    assert "You come in as <bdi>Bo</bdi>. If that is not you, do not go on." in page
    assert not is_in(new)


def test_a_device_that_one_account_has_found_is_no_other_accounts(ana, bo, known, new):
    number = asking(new)
    known.post(LET_IN, {"number": number})
    assert browser_of(bo).post(LET_IN, {"number": number}).context["form"].errors
    assert LettingIn.objects.get().account == ana


def test_nobody_answers_for_another_account(ana, bo, known, new, note):
    known.post(LET_IN, {"number": asking(new)})
    row = LettingIn.objects.get()
    said = actions.let_in(by=bo, note=note(), letting_id=row.pk, picked=row.pictures.split())
    assert isinstance(said, Verdict)
    assert not said
    actions.turn_away(by=bo, note=note(), letting_id=row.pk)
    assert LettingIn.objects.filter(pk=row.pk).exists()


def test_another_browser_than_the_one_that_asked_is_not_let_in(known, new):
    known.post(LET_IN, {"number": asking(new)})
    known.post(ANSWER, chosen(pictures_on(new)))
    thief = browser_of()
    thief.get(NEW)
    thief.post(f"{NEW}come-in/")
    assert not is_in(thief)


def test_two_devices_are_not_swapped(ana, known, new):
    """The attacker asks too. Hers is let in by her number; the other's pictures are never drawn."""
    attacker = browser_of(place=ELSEWHERE)
    asking(attacker)
    known.post(LET_IN, {"number": asking(new)})
    known.post(ANSWER, chosen(pictures_on(new)))
    attacker.post(f"{NEW}come-in/")
    assert not is_in(attacker)
    assert "pictures" not in attacker.get(NEW).context


def test_it_is_used_once(known, new):
    known.post(LET_IN, {"number": asking(new)})
    known.post(ANSWER, chosen(pictures_on(new)))
    new.post(f"{NEW}come-in/")
    new.post("/sign-out/")
    new.post(f"{NEW}come-in/")
    assert not is_in(new)


def test_it_is_over_after_an_hour(ana, note):
    made, number = actions.ask_to_be_let_in(by=None, note=note(), device="A phone", source=HERE)
    found = actions.find_new_device(by=ana, note=note(), typed=number)
    actions.let_in(by=ana, note=note(), letting_id=made.pk, picked=found.pictures.split())
    note.later(hours=1)
    assert isinstance(actions.come_in_here(by=None, note=note(), letting_id=made.pk), Verdict)
    assert isinstance(actions.find_new_device(by=ana, note=note(), typed=number), Verdict)


def test_guessing_numbers_is_slow(ana, note):
    for n in range(10):
        actions.find_new_device(by=ana, note=note(), typed=f"{n:06}")
    _, number = actions.ask_to_be_let_in(by=None, note=note(), device="A phone", source=HERE)
    assert actions.find_new_device(by=ana, note=note(), typed=number).reason == "There were many tries."


def test_one_place_cannot_ask_without_end(db, note):
    asked = [actions.ask_to_be_let_in(by=None, note=note(), device="x", source=HERE) for _ in range(11)]
    assert isinstance(asked[-1], Verdict)
    assert not isinstance(actions.ask_to_be_let_in(by=None, note=note(), device="x", source=ELSEWHERE), Verdict)


def test_she_is_told_when_the_device_is_somewhere_else(ana, known):
    far = browser_of(place=ELSEWHERE)
    known.post(LET_IN, {"number": asking(far)})
    assert "It may be in another place" in known.get(ANSWER).content.decode()
    near = browser_of()
    known.post(LET_IN, {"number": asking(near)})
    assert "It is in the same place as this one" in known.get(ANSWER).content.decode()


def test_no_turns_it_away(known, new):
    known.post(LET_IN, {"number": asking(new)})
    known.post(f"{LET_IN}no/")
    assert not LettingIn.objects.exists()


def test_a_device_that_others_use_too_lets_in_no_other(ana, note, new):
    card = actions.make_card(by=ana, note=note())
    shared = browser_of()
    shared.post("/sign-in/words/", {"words": " ".join(card.words), "shared": "on"})
    page = shared.post(LET_IN, {"number": asking(new)}).content.decode()
    assert "Not from a device that others use too" in page
    assert LettingIn.objects.get().account is None


@pytest.mark.parametrize("typed", ["", "abc", "0" * 100_000, "\x00", "½½½½½½", "🌻"], ids=range(6))
def test_a_number_may_be_anything(known, new, typed):
    asking(new)
    assert known.post(LET_IN, {"number": typed}).context["form"].errors


def test_the_number_is_not_in_the_rows(new):
    number = asking(new).replace(" ", "")
    assert re.fullmatch(r"\d{6}", number)
    assert number not in str(list(LettingIn.objects.values("number_digest", "device", "source_digest", "pictures")))


def test_closing_an_account_ends_it(ana, known, new, note):
    known.post(LET_IN, {"number": asking(new)})
    actions.close_account(by=ana, note=note())
    assert not LettingIn.objects.exists()
