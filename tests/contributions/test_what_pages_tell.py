"""Do the pages keep what is closed closed, and a chosen name chosen, for everyone who looks?"""

import re

import pytest
from django.urls import reverse

from alongside.contributions.actions.changing import accept, change_words, suggest
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.actions.taking_back import withdraw
from alongside.domain.visibility import SpaceKind, may_read
from alongside.ledger.actions import Note
from tests.contributions.speaking import closed_space, entries, says

pytestmark = pytest.mark.django_db
SECRET = "marzipan"
LISTS = ["talk", "said"]
ONES = ["one", "earlier", "comment", "reply", "change", "suggest", "withdraw", "hide", "show"]
QUERIES = ["", "?show=waiting", "?show=late", "?show=answered", "?show=mine", "?kind=need", "?kind=comment", "?page=2"]


def at(name, *args):
    return reverse(f"contributions:{name}", args=["harbour-lane", *args])


def every_page(client, things):
    """The text of every page there is, as this client sees it."""
    for query in QUERIES:
        yield client.get(at("said") + query)
    yield client.get(at("talk"))
    yield client.get(at("say"))
    for thing in things:
        for name in ONES:
            yield client.get(at(name, thing.pk))


@pytest.fixture
def behind_doors(cast):
    """In every kind of closed room: a need, answered, with a comment, a suggestion and earlier words, all secret."""
    things = []
    for kind, stake, author in [
        (SpaceKind.ONE_STAKE, "uses_services", cast.ana),
        (SpaceKind.ONE_STAKE, "carer", cast.bo),
        (SpaceKind.ONE_STAKE, "professional", cast.cy),
        (SpaceKind.LIVED, "", cast.ana),
    ]:
        room = closed_space(cast, kind=kind, stake=stake)
        need = says(cast, author, f"{SECRET} need", asks=True, space=room, chosen_name=f"{SECRET} {stake}")
        says(cast, author, f"{SECRET} comment", kind="comment", about=need, space=room)
        change_words(by=author, contribution=need, words=f"{SECRET} changed", note=cast.note())
        things.append(need)
    reply(by=cast.bo, contribution=things[-1], outcome="no", words=f"{SECRET} reply", note=cast.note())
    return things


@pytest.mark.parametrize("who", ["ana", "bo", "cy", "eve", "dot", "nobody"])
def test_no_page_tells_anything_from_behind_a_door_to_whom_it_is_not_open(cast, behind_doors, who):
    client = cast.client(who)
    viewer = getattr(cast, who).viewer if who not in {"dot", "nobody"} else None
    closed = [thing for thing in behind_doors if not may_read(viewer, thing.space.place)]
    for response in every_page(client, closed):
        found = response.content.decode()
        assert SECRET not in found
    assert len(closed) == {"ana": 2, "bo": 2, "cy": 3}.get(who, 4)


@pytest.mark.parametrize("name", ONES)
@pytest.mark.parametrize("who", ["ana", "cy", "eve", "dot"])
def test_a_closed_thing_and_a_missing_thing_answer_alike(cast, behind_doors, who, name):
    carers_only = behind_doors[1]
    client = cast.client(who)
    closed = client.get(at(name, carers_only.pk))
    missing = client.get(at(name, cast.clock.chance.new_id()))
    assert closed.status_code == missing.status_code == 404
    assert steady(closed) == steady(missing)


@pytest.mark.parametrize("name", ["follow", "reply", "hide", "withdraw"])
def test_nothing_can_be_done_to_what_cannot_be_read(cast, behind_doors, name):
    before = len(entries(cast.here))
    response = cast.client("cy").post(at(name, behind_doors[0].pk), {"words": "x", "outcome": "no", "reason": "x"})
    assert response.status_code == 404
    assert len(entries(cast.here)) == before


def steady(response):
    """A page without what differs each time it is fetched."""
    text = response.content.decode()
    text = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", text)
    return re.sub(r"/p/harbour-lane/said/[0-9a-f-]{36}/", "", text)


def counts_in(response):
    return re.findall(r"\d+ things?", response.content.decode())


def test_a_closed_room_counts_for_nobody_outside(cast, behind_doors):
    says(cast, cast.ana, "In the open.")
    for who in ("ana", "bo", "cy"):
        assert counts_in(cast.client(who).get(at("said"))) == ["1 thing"]


def test_only_the_door_of_a_closed_room_shows(cast, behind_doors):
    shown = cast.client("cy").get(at("talk")).content.decode()
    assert "A room for carers" in shown
    assert "A room for people with lived experience" in shown
    assert "Behind the door" not in shown  # the room's own name may tell too much


@pytest.fixture
def by_robin(cast):
    """Ana speaks as Robin, in every way there is; Bo and Cy take part."""
    story = says(cast, cast.ana, "My landlord.", kind="story", asks=True, chosen_name="Robin")
    change_words(by=cast.ana, contribution=story, words="My neighbour.", note=cast.note())
    accept(
        by=cast.ana,
        suggestion=suggest(by=cast.bo, contribution=story, words="A neighbour.", note=cast.note()),
        note=cast.note(),
    )
    says(cast, cast.ana, "And more.", kind="comment", about=story, chosen_name="Robin")
    reply(by=cast.cy, contribution=story, outcome="noted", words="I hear you.", note=cast.note())
    gone = says(cast, cast.ana, "A thing.", chosen_name="Robin")
    withdraw(by=cast.ana, contribution=gone, note=cast.note())
    hidden = says(cast, cast.ana, "Another.", chosen_name="Robin")
    hide(by=cast.cy, contribution=hidden, reason="A name in it.", note=cast.note())
    return [story, gone, hidden]


@pytest.mark.parametrize("who", ["bo", "cy"])
def test_no_page_tells_another_member_who_spoke_under_a_chosen_name(cast, by_robin, who):
    for response in every_page(cast.client(who), by_robin):
        found = response.content.decode()
        assert not re.search(r"\bAna\b", found), response.request["PATH_INFO"]
        for trace in (cast.ana.pk, cast.ana.account_id, cast.ana.pseudonym):
            assert str(trace) not in found
            assert str(trace).replace("-", "") not in found


def test_what_another_member_sees_is_the_same_whoever_of_the_others_wrote_it(cast):
    """Ana's and Cy's words under one name differ in nothing that Bo can see but the name and the words."""
    seen = set()
    for author, name in ((cast.ana, "Robin"), (cast.cy, "Rowan")):
        thing = says(cast, author, "The same words.", asks=True, chosen_name=name)
        cast.clock.at = thing.said_at  # the same minute again
        pages = [cast.client("bo").get(at(each, thing.pk)) for each in ("one", "earlier", "hide", "suggest")]
        text = "".join(steady(page) for page in pages)
        seen.add(re.sub(r"Robin|Rowan|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32}", "", text))
    assert len(seen) == 1


def test_the_record_ties_nothing_under_a_chosen_name_to_anything_else(cast, by_robin):
    own = [entry for entry in entries(cast.here) if entry["by"] == cast.ana.pseudonym]
    assert {entry["act"] for entry in own} == {"member.joined", "seat.taken"}
    pens = [entry["by"] for entry in entries(cast.here) if entry["facts"].get("named") == "chosen"]
    assert len(set(pens)) == len(pens) == 4
    assert {each["stake"] for each in entries(cast.here) if each["by"] in pens} == {""}


def test_what_one_member_entered_for_another_says_who_did_on_every_page_it_stands_on(cast):
    by_phone = Note(at=cast.clock.at, chance=cast.clock.chance, channel="phone", entered_by=cast.cy.pseudonym)
    said = say(by=cast.ana, space=cast.joint, saying=Saying(words="Rung in.", kind="need"), note=by_phone)
    for url in (at("talk"), at("said"), at("one", said.pk)):
        page = cast.client("bo").get(url).content.decode()
        assert "Said by phone" in page
        assert "Entered by <bdi>Cy</bdi>" in page
