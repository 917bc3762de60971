"""A supporter tries to be more than help: to answer unasked, to see closed rooms, to change who somebody is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from alongside.contributions.models import Contribution
from alongside.decisions.models import Position
from alongside.documents.actions.papers import write_paper
from alongside.documents.actions.reading import answer
from alongside.documents.models import EasyAnswer, EasyVersion, Sitting
from alongside.domain.agreement import Thing
from alongside.domain.plainwords.states import Says
from alongside.domain.supporters import Area
from alongside.domain.verdict import Refused
from alongside.partnerships.actions.walls import put_up_wall
from alongside.supporters.actions import ask
from alongside.supporters.models import Support
from alongside.supporters.request import HELPING
from alongside.supporters.scope import AREA_OF, area_of
from tests.closed.rooms import Rooms
from tests.contributions.speaking import says
from tests.decisions.pages import text
from tests.decisions.world import opened
from tests.documents.world import found_of, given, reading, written
from tests.doors.asking import TOKEN
from tests.supporters.helped import helping, sam, supported


def at(cast, name, *thing):
    return reverse(name, args=[cast.here.slug, *thing])


def names_in(urls, space=""):
    for each in urls:
        if hasattr(each, "url_patterns"):
            yield from names_in(each.url_patterns, each.namespace or space)
        else:
            yield f"{space}:{each.name}"


def test_reading_does_not_open_writing(cast):
    client = helping(cast, supported(cast, areas=[Area.READ]))
    page = client.post(at(cast, "contributions:say"), {"kind": "need", "words": "Not asked for.", "named": "own"})
    assert page.status_code == 403
    assert "has not asked you to help with this" in text(page)
    assert not Contribution.objects.exists()


def test_a_professional_of_this_partnership_puts_in_nobodys_answer(cast):
    decision = opened(cast)
    client = helping(cast, supported(cast, account=cast.cy.account))
    assert client.post(at(cast, "decisions:answer", decision.pk), {"answer": "agree"}).status_code == 403
    assert not Position.objects.exists()


def test_one_who_became_a_professional_here_stops_answering_at_once(cast):
    decision = opened(cast)
    support = supported(cast, account=cast.bo.account)
    client = helping(cast, support)
    type(cast.bo).objects.filter(pk=cast.bo.pk).update(side="professional")
    assert client.post(at(cast, "decisions:answer", decision.pk), {"answer": "agree"}).status_code == 403


def in_easy_words(cast, *, by):
    """A paper with its easy version, of which Ana is a reader, and what is sent to say that she understands it."""
    paper = write_paper(by=cast.cy, title="The café", words="It opens late.", note=cast.note())
    reading(cast, cast.ana)
    easy = given(cast, by, written(cast, by, Thing.PAPER, paper.pk))
    (stands_as,) = found_of(easy).kept.stands_as.values()
    return (Thing.PAPER, paper.pk), {"says": "understand", "stands_as": stands_as}


def refused_everywhere(cast, client, thing, sent):
    for name, what in (("documents:read", sent), ("documents:send", {"minutes": "5"})):
        yield client.post(at(cast, name, *thing), what)
    assert not EasyAnswer.objects.exists()
    assert not Sitting.objects.exists()


@pytest.mark.parametrize("areas", [[Area.READ], [Area.READ, Area.SAY]])
def test_one_who_reads_with_somebody_says_for_nobody_that_they_understand(cast, areas):
    thing, sent = in_easy_words(cast, by=cast.cy)
    client = helping(cast, supported(cast, areas=areas))
    assert [page.status_code for page in refused_everywhere(cast, client, thing, sent)] == [403, 403]


def test_a_professional_of_this_partnership_says_for_nobody_that_they_understand(cast):
    thing, sent = in_easy_words(cast, by=cast.bo)
    client = helping(cast, supported(cast, account=cast.cy.account))
    assert client.get(at(cast, "documents:easy", *thing)).status_code == 200
    assert [page.status_code for page in refused_everywhere(cast, client, thing, sent)] == [403, 403]
    assert client.post(at(cast, "documents:reader"), {"reads": "no"}).status_code == 403


def test_a_writer_does_not_help_a_reader_to_find_their_own_words_easy(cast):
    thing, sent = in_easy_words(cast, by=cast.bo)
    client = helping(cast, supported(cast, account=cast.bo.account))
    for page in refused_everywhere(cast, client, thing, sent):
        assert "Your supporter wrote a part of this." in text(page)
    assert cast.client("ana").post(at(cast, "documents:read", *thing), sent).status_code == 302


def test_an_action_that_is_asked_for_without_its_page_refuses_a_writer_too(cast):
    thing, sent = in_easy_words(cast, by=cast.bo)
    support, easy = supported(cast, account=cast.bo.account), EasyVersion.objects.get(thing_id=thing[1])
    note = replace(cast.note(), support=support.pk)
    key = found_of(easy).ideas[0].key
    with pytest.raises(Refused, match="Your supporter wrote a part"):
        answer(by=cast.ana, easy=easy, key=key, stands_as=sent["stands_as"], says=Says.UNDERSTAND, note=note)


def test_nobody_writes_an_easy_version_or_a_paper_as_somebody_else(cast):
    thing, _ = in_easy_words(cast, by=cast.bo)
    client = helping(cast, supported(cast))
    key = EasyVersion.objects.get().ideas.get().key
    names = [("begin", *thing), ("edit", *thing), ("give", *thing), ("bring", *thing), ("picture", *thing, key),
             ("photo", *thing, key), ("new_paper",), ("bring_paper",), ("change_paper", thing[1])]  # fmt: skip
    for name, *rest in names:
        page = client.post(at(cast, f"documents:{name}", *rest), {"title": "Mine", "words": "Mine"})
        assert page.status_code == 403, name


def test_no_closed_room_opens_with_help_and_all_look_alike(cast, settings, tmp_path):
    settings.ROOM_KEYS = tmp_path / "room-keys"
    room = Rooms.furnished(cast).users
    client = helping(cast, supported(cast))
    nowhere = cast.clock.chance.new_id()
    there, missing = (client.get(reverse("closed:room", args=[cast.here.slug, each])) for each in (room.pk, nowhere))
    assert there.status_code == missing.status_code == 403
    assert TOKEN.sub("", text(there)).replace(str(room.pk), "") == TOKEN.sub("", text(missing)).replace(
        str(nowhere), ""
    )


@pytest.mark.parametrize(
    "name",
    ["partnerships:me", "partnerships:my_group", "partnerships:walls", "partnerships:leave", "partnerships:stand_up",
     "partnerships:invite", "partnerships:roles", "supporters:mine", "supporters:ask", "documents:reader"],
)  # fmt: skip
def test_who_somebody_is_cannot_be_seen_or_changed_with_help(cast, name):
    client = helping(cast, supported(cast))
    for page in (client.get(at(cast, name)), client.post(at(cast, name), {"name": "Me", "areas": ["answer"]})):
        assert page.status_code == 403
    assert Support.objects.count() == 1


def test_a_supporter_names_no_further_supporter(cast):
    support = supported(cast)
    note = cast.note()
    note = type(note)(at=note.at, chance=note.chance, support=support.pk)
    with pytest.raises(Refused):
        ask(by=cast.ana, name="A friend of mine", areas=[Area.ANSWER], note=note)


def test_what_nobody_thought_of_is_not_done_with_help():
    names = set(names_in(get_resolver().url_patterns))
    assert area_of("anything:new") is None
    assert set(AREA_OF) <= names
    assert not [name for name in AREA_OF if name.split(":")[0] in {"closed", "sealed", "people", "supporters"}]


def test_another_browsers_choice_or_a_made_up_one_opens_nothing(cast):
    support = supported(cast)
    for account in (cast.cy.account, cast.eve.account):
        client = Client()
        client.force_login(account)
        assert client.post(f"/supporting/{support.pk}/help/").status_code == 404
        session = client.session
        session[HELPING] = {"support": str(support.pk), "slug": cast.here.slug}
        session.save()
        assert client.get(at(cast, "contributions:talk")).url == "/supporting/"


def test_help_in_one_partnership_is_none_in_another(cast):
    support = supported(cast, by=cast.eve)
    client = helping(cast, support)
    assert client.get(at(cast, "contributions:talk")).status_code == 404


def test_a_wall_between_the_two_ends_help_without_saying_so(cast):
    support = supported(cast, account=cast.bo.account)
    client = helping(cast, support)
    put_up_wall(by=cast.ana, against=cast.bo, note=cast.note())
    page = client.get(at(cast, "contributions:talk"))
    assert page.status_code == 403
    assert "treated" not in text(page)


def test_somebody_who_is_kept_from_the_supporter_is_kept_from_the_two_of_them(cast):
    says(cast, cast.cy, "Quillwort grows here.")
    support = supported(cast, account=cast.bo.account)
    client = helping(cast, support)
    assert "Quillwort" in text(client.get(at(cast, "contributions:said")))
    put_up_wall(by=cast.cy, against=cast.bo, note=cast.note())
    assert "Quillwort" not in text(client.get(at(cast, "contributions:said")))
    assert "Quillwort" in text(cast.client("ana").get(at(cast, "contributions:said")))


def test_nobody_who_has_left_is_helped_in(cast):
    client = helping(cast, supported(cast))
    type(cast.ana).objects.filter(pk=cast.ana.pk).update(left_at=cast.clock.at)
    assert client.get(at(cast, "contributions:talk")).url == "/supporting/"


def test_signing_out_stops_the_help(cast):
    client = helping(cast, supported(cast))
    client.post("/sign-out/")
    client.force_login(sam(cast))
    assert client.get(at(cast, "contributions:talk")).status_code == 404
