"""What is new in what I follow, to me and to nobody else?"""

import pytest

from alongside.contributions import queries
from alongside.contributions.actions.changing import change_words
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.spaces.actions import follow, see, unfollow
from alongside.spaces.models import Followed
from alongside.spaces.queries import follow_of, follows_of
from tests.contributions.speaking import says

pytestmark = pytest.mark.django_db


@pytest.fixture
def need(cast):
    return says(cast, cast.ana, asks=True)


def new_to(member):
    return list(queries.news(member.viewer))


def follows(cast, member, thing):
    return follow(by=member, kind=Followed.CONTRIBUTION, thing=thing.id, note=cast.note())


CHANGES = {
    "replied": lambda cast, need: reply(
        by=cast.cy, contribution=need, outcome="noted", words="Heard.", note=cast.note()
    ),
    "commented": lambda cast, need: says(cast, cast.cy, "Me too.", kind="comment", about=need),
    "hidden": lambda cast, need: hide(by=cast.cy, contribution=need, reason="A name.", note=cast.note()),
    "changed": lambda cast, need: change_words(by=cast.ana, contribution=need, words="Other.", note=cast.note()),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whoever_follows_something_is_told_what_somebody_else_did(cast, need, change):
    follows(cast, cast.bo, need)
    assert new_to(cast.bo) == []
    CHANGES[change](cast, need)
    assert new_to(cast.bo) == [need]
    assert new_to(cast.cy) == []
    see(by=cast.bo, thing=need.id, note=cast.note())
    assert new_to(cast.bo) == []


def test_an_author_follows_their_own_and_is_not_told_what_they_did_themselves(cast, need):
    CHANGES["changed"](cast, need)
    says(cast, cast.ana, "And another thing.", kind="comment", about=need)
    assert new_to(cast.ana) == []
    CHANGES["replied"](cast, need)
    assert new_to(cast.ana) == [need]


def test_following_twice_is_following_once_and_stopping_is_always_possible(cast, need):
    assert follows(cast, cast.bo, need) == follows(cast, cast.bo, need)
    assert follow_of(cast.bo.viewer, need.id)
    unfollow(by=cast.bo, thing=need.id, note=cast.note())
    unfollow(by=cast.bo, thing=need.id, note=cast.note())
    assert follow_of(cast.bo.viewer, need.id) is None
    CHANGES["replied"](cast, need)
    assert new_to(cast.bo) == []


def test_nobody_follows_nothing(need):
    assert follow_of(None, need.id) is None
    assert list(follows_of(None, Followed.CONTRIBUTION)) == []
    assert list(queries.news(None)) == []
    assert list(queries.hidden_and_mine(None)) == []
