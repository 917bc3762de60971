"""Whoever may read the original may read its easy version, and nobody else; nothing of a closed room ever has one."""

import re

import pytest

from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.models import Contribution, Reply
from alongside.decisions.actions.proposals import propose
from alongside.documents.actions.asking import ask_for
from alongside.documents.actions.papers import write_paper
from alongside.documents.actions.writing import begin, save
from alongside.documents.models import EasyAsk, EasyVersion
from alongside.domain.agreement import Thing
from alongside.domain.verdict import Refused
from alongside.spaces.models import Space
from alongside.web.actions import forget_member
from tests.decisions.pages import look, send, text
from tests.decisions.record import those
from tests.decisions.world import CAFE
from tests.documents.world import checked, found_of, page_of, written


@pytest.fixture
def paper(cast):
    return write_paper(by=cast.cy, title="The café", words="It opens late.", note=cast.note())


@pytest.mark.parametrize(("who", "status"), [("bo", 200), ("eve", 404), ("dot", 404), ("nobody", 404)])
def test_a_paper_of_members_has_an_easy_version_for_members(cast, paper, who, status):
    checked(cast, cast.cy, cast.ana, cast.di, of=(Thing.PAPER, paper.pk))
    assert look(cast, who, "documents:easy", "paper", paper.pk).status_code == status


@pytest.mark.parametrize("who", ["ana", "eve", "nobody"])
def test_the_agreement_is_public_and_so_is_its_easy_version(cast, who):
    written(cast, cast.cy, Thing.AGREEMENT, cast.here.pk, {"We decide together.": ()})
    assert "We decide together." in text(look(cast, who, "documents:easy", "agreement", cast.here.pk))


def test_somebody_elsewhere_can_neither_begin_nor_ask_nor_write(cast, paper):
    """An attack: the id of a thing in another partnership."""
    easy = written(cast, cast.cy, Thing.PAPER, paper.pk)
    for act in (begin, ask_for):
        with pytest.raises(Refused, match="nothing here"):
            act(by=cast.eve, kind=Thing.PAPER, thing=paper.pk, note=cast.note())
    with pytest.raises(Refused, match="nothing here"):
        save(by=cast.eve, easy=easy, page=page_of(easy), then="add", note=cast.note())
    with pytest.raises(Refused, match="nothing here"):
        begin(by=cast.eve, kind=Thing.AGREEMENT, thing=cast.here.pk, note=cast.note())


@pytest.mark.parametrize("kind", ["one_stake", "lived"])
def test_a_reply_in_a_closed_room_has_no_easy_version(cast, kind):
    """An attack: even its own author, who may read it, cannot carry it out of its room like this."""
    space = Space.objects.create(
        id=cast.clock.chance.new_id(), partnership=cast.here, kind=kind, name="Ours", opened_at=cast.clock.at,
        stake="uses_services" if kind == "one_stake" else "",
    )  # fmt: skip
    told = Contribution.objects.create(
        id=cast.clock.chance.new_id(), partnership=cast.here, space=space, author=cast.ana, shown_name="Ana",
        named="own", kind="need", asks=True, reply_due=cast.clock.at.date(), words="Between us",
        salt=cast.clock.chance.new_salt(), said_at=cast.clock.at,
    )  # fmt: skip
    inside = Reply.objects.create(
        id=cast.clock.chance.new_id(), contribution=told, by=cast.ana, outcome="noted", words="Between us too",
        salt=cast.clock.chance.new_salt(), made_at=cast.clock.at,
    )  # fmt: skip
    assert look(cast, "ana", "documents:easy", "reply", inside.pk).status_code == 404
    with pytest.raises(Refused, match="nothing here"):
        begin(by=cast.ana, kind=Thing.REPLY, thing=inside.pk, note=cast.note())


def test_a_reply_in_the_room_of_everybody_has_one_until_it_is_hidden(cast):
    said = say(by=cast.ana, space=cast.joint, saying=Saying(words="I need it.", kind="need", asks=True),
               note=cast.note())  # fmt: skip
    reply(by=cast.cy, contribution=said, outcome="planned", words="We plan it.", note=cast.note())
    answer = Reply.objects.get(contribution=said)
    written(cast, cast.bo, Thing.REPLY, answer.pk, {"It will happen.": ()})
    assert "It will happen." in text(look(cast, "ana", "documents:easy", "reply", answer.pk))
    hide(by=cast.cy, contribution=said, reason="It names somebody.", note=cast.note())
    assert look(cast, "bo", "documents:easy", "reply", answer.pk).status_code == 404
    assert "It will happen." not in text(look(cast, "bo", "documents:easy_list"))


def test_the_list_does_not_tell_by_a_gap_or_a_page_that_there_is_one_more(cast):
    """Whoever may not read something sees the list as if it had no easy version, nor anybody who asked for one."""
    said = say(by=cast.ana, space=cast.joint, saying=Saying(words="I need it.", kind="need", asks=True),
               note=cast.note())  # fmt: skip
    reply(by=cast.cy, contribution=said, outcome="planned", words="We plan it.", note=cast.note())
    hide(by=cast.cy, contribution=said, reason="It names somebody.", note=cast.note())
    before = words_of_list(cast)
    answer = Reply.objects.get(contribution=said)
    EasyAsk.objects.create(partnership=cast.here, of=Thing.REPLY, thing=answer.pk, member=cast.cy, at=cast.clock.at)
    assert words_of_list(cast) == before
    for _ in range(13):
        easy = EasyVersion(id=cast.clock.chance.new_id(), partnership=cast.here, of=Thing.REPLY, title="Secret")
        easy.thing_id, easy.made_at, easy.changed_at = cast.clock.chance.new_id(), cast.clock.at, cast.clock.at
        easy.save()
    EasyVersion.objects.filter(pk=easy.pk).update(thing_id=answer.pk)
    assert words_of_list(cast) == before


def words_of_list(cast) -> str:
    page = text(look(cast, "bo", "documents:easy_list"))
    return re.sub(r"<[^>]+>", "", page[page.index("<main") : page.index("</main>")])


def test_a_kind_that_there_is_not_is_as_missing(cast, paper):
    assert look(cast, "ana", "documents:easy", "minutes", paper.pk).status_code == 404
    assert look(cast, "ana", "documents:easy", "nonsense", paper.pk).status_code == 404


def test_asking_counts_each_member_once_and_everybody_sees_how_many(cast):
    made = propose(by=cast.ana, text=CAFE, kind="ordinary", note=cast.note())
    for who in ("ana", "bo", "bo"):
        send(cast, who, "documents:ask", "proposal", made.pk)
    assert EasyAsk.objects.count() == len(those(cast, "easy.asked")) == 2
    assert "2 people ask" in text(look(cast, "cy", "documents:easy", "proposal", made.pk))
    assert "2 people ask" in text(look(cast, "cy", "documents:easy_list"))


def test_the_top_of_a_page_says_honestly_how_its_easy_version_stands(cast):
    made = propose(by=cast.ana, text=CAFE, kind="ordinary", note=cast.note())
    assert "There is no easy version yet." in text(look(cast, "bo", "proposal", made.pk))
    written(cast, cast.cy, Thing.PROPOSAL, made.pk)
    assert "No reader has checked it yet." in text(look(cast, "bo", "proposal", made.pk))


def test_whoever_is_forgotten_takes_their_papers_and_answers_with_them(cast, paper):
    checked(cast, cast.cy, cast.ana, cast.di, of=(Thing.PAPER, paper.pk))
    easy = EasyVersion.objects.get()
    for who in (cast.cy, cast.ana):
        forget_member(by=who, note=cast.note())
    paper.refresh_from_db()
    assert (paper.words, paper.title, bytes(paper.salt)) == ("", "", b"")
    assert not easy.answers.filter(member=cast.ana).exists()
    assert easy.answers.filter(member=cast.di).exists()
    assert not easy.earlier.exists()
    assert not easy.sittings.filter(member=cast.ana).exists()


def test_readers_who_have_left_do_not_count_for_what_is_not_checked_yet(cast, paper):
    mine = checked(cast, cast.cy, cast.ana, of=(Thing.PAPER, paper.pk))
    forget_member(by=cast.ana, note=cast.note())
    assert found_of(mine).standing.understood_by == 0
