"""Whoever reads easy versions is asked to check one, once, on the page of what needs them now."""

import pytest

from alongside.documents.actions.papers import write_paper
from alongside.domain.agreement import Thing
from alongside.web.queries.today import needed_by
from tests.decisions.pages import address, text
from tests.documents.world import given, read_by, reading, written


@pytest.fixture
def easy(cast):
    paper = write_paper(by=cast.cy, title="The café: a paper", words="It opens late.", note=cast.note())
    reading(cast, cast.cy)
    return given(cast, cast.cy, written(cast, cast.cy, Thing.PAPER, paper.pk))


def asked(cast, who):
    return [each for each in needed_by(getattr(cast, who).viewer, now=cast.clock.at) if each.kind == "easy"]


def test_its_readers_are_asked_until_they_have_sent_it_and_its_writer_is_not(cast, easy):
    assert [len(asked(cast, who)) for who in ("ana", "di", "bo", "cy")] == [1, 1, 0, 0]
    read_by(cast, easy, cast.ana)
    assert [len(asked(cast, who)) for who in ("ana", "di")] == [0, 1]


def test_nobody_is_asked_once_it_is_checked(cast, easy):
    read_by(cast, easy, cast.ana, cast.di)
    assert [len(asked(cast, who)) for who in ("ana", "di", "ed")] == [0, 0, 0]


def test_it_leads_to_the_first_idea(cast, easy):
    seen = text(cast.client("ana").get(address(cast, "web:home")))
    assert "Do you understand this? “The café: a paper”" in seen
    assert address(cast, "documents:read", "paper", easy.thing_id) in seen
