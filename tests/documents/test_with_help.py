"""A supporter reads an easy version with somebody, and puts in what that person says of each idea."""

from io import BytesIO
from uuid import UUID

import pytest

from alongside.documents.actions.papers import write_paper
from alongside.documents.models import EasyAnswer, EasyAsk, Sitting
from alongside.domain.agreement import Thing
from alongside.domain.supporters import Area
from tests.decisions.pages import address, text
from tests.documents.world import FIRST, SECOND, found_of, given, keys, photo, read_by, state, written
from tests.supporters.helped import helping, supported


@pytest.fixture
def paper(cast):
    return write_paper(by=cast.cy, title="The café: a paper", words="It opens late.", note=cast.note())


@pytest.fixture
def easy(cast, paper):
    return given(cast, cast.cy, written(cast, cast.cy, Thing.PAPER, paper.pk, {FIRST: (), SECOND: ()}))


def reads(cast, client, easy, says="understand", *, minutes="9"):
    """Every idea, one page after the other, and then the page that sends it."""
    where = address(cast, "documents:read", easy.of, easy.thing_id)
    stands_as = found_of(easy).kept.stands_as
    for number, key in enumerate(keys(easy), start=1):
        client.post(f"{where}?idea={number}", {"says": says, "stands_as": stands_as[key]})
    return client.post(address(cast, "documents:send", easy.of, easy.thing_id), {"minutes": minutes})


def test_whoever_may_read_with_somebody_reads_papers_and_easy_versions_with_them(cast, paper, easy):
    client = helping(cast, supported(cast, areas=[Area.READ]))
    of = (easy.of, easy.thing_id)
    for name, *thing in (
        ("documents:papers",), ("documents:paper", paper.pk), ("documents:easy_list",), ("documents:easy", *of),
        ("documents:take", *of), ("documents:take_text", *of), ("documents:take_page", *of),
        ("glossary:list",), ("glossary:house",),
    ):  # fmt: skip
        assert client.get(address(cast, name, *thing)).status_code == 200, name
    assert FIRST in text(client.get(address(cast, "documents:easy", *of) + "?idea=1"))


def test_a_page_that_is_read_with_help_offers_no_button_that_would_be_refused(cast, easy):
    client = helping(cast, supported(cast))
    assert "Make the booklet" not in text(client.get(address(cast, "documents:take", easy.of, easy.thing_id)))
    page = text(client.get(address(cast, "documents:easy_list")))
    assert "You read easy versions." in page
    assert "I do not want to check any more" not in page


def test_what_is_said_of_ideas_with_help_is_the_persons_and_shows_that_there_was_help(cast, easy):
    client = helping(cast, supported(cast))
    assert reads(cast, client, easy).status_code == 302
    mine = EasyAnswer.objects.all()
    assert {(each.member, each.says, each.sent, each.with_help.name) for each in mine} == {
        (cast.ana, "understand", True, "Sam Oyelaran")
    }
    assert Sitting.objects.get().member == cast.ana
    assert found_of(easy).standing.understood_by == 1
    for name in ("documents:read", "documents:send"):
        assert "Ana, with help from Sam Oyelaran" in text(
            cast.client("ana").get(address(cast, name, easy.of, easy.thing_id))
        )


def test_it_counts_as_one_reader_like_any_other(cast, easy):
    reads(cast, helping(cast, supported(cast)), easy)
    assert state(easy) == "draft"
    read_by(cast, easy, cast.di)
    assert state(easy) == "checked"


def test_the_person_can_say_something_else_alone_and_then_there_was_no_help(cast, easy):
    reads(cast, helping(cast, supported(cast)), easy)
    reads(cast, cast.client("ana"), easy, "do_not")
    assert {(each.says, each.with_help) for each in EasyAnswer.objects.all()} == {("do_not", None)}
    assert "with help from" not in text(cast.client("ana").get(address(cast, "documents:send", easy.of, easy.thing_id)))


def test_nobody_else_reads_how_somebody_answered_or_with_whose_help(cast, easy):
    reads(cast, helping(cast, supported(cast)), easy)
    for who in ("bo", "di", "cy"):
        page = text(cast.client(who).get(address(cast, "documents:easy", easy.of, easy.thing_id)))
        assert "Oyelaran" not in page
        assert "1 of 2 have understood all of it so far" in page


def test_an_easy_version_can_be_asked_for_and_a_hard_word_told_with_help(cast, paper):
    client = helping(cast, supported(cast))
    assert client.post(address(cast, "documents:ask", Thing.PAPER, paper.pk)).status_code == 302
    assert EasyAsk.objects.get().member == cast.ana
    assert client.post(address(cast, "glossary:flag"), {"word": "quorum"}).status_code == 302


def test_a_photo_in_it_is_shown_to_the_two_of_them(cast, easy):
    from_page = {"consent": "nobody", "alt": "Two cups"}
    with_file = from_page | {"file": _file()}
    cast.client("cy").post(address(cast, "documents:photo", easy.of, easy.thing_id, keys(easy)[0]), with_file)
    shown = UUID(found_of(easy).ideas[0].picture.removeprefix("photo:"))
    client = helping(cast, supported(cast, areas=[Area.READ]))
    seen = client.get(address(cast, "documents:photo_file", easy.of, easy.thing_id, shown))
    assert seen["Content-Type"] == "image/jpeg"


def _file():
    file = BytesIO(photo())
    file.name = "cups.jpg"
    return file
