"""Who may open which room, and what may be done with what was said in one?"""

from uuid import UUID

import pytest

from alongside.domain.agreement import ClosedSpace
from alongside.domain.rooms import Said, may_change, may_open, may_reply, may_withdraw, whom
from alongside.domain.stakes import Side
from alongside.domain.visibility import SpaceKind, Viewer

BO = Viewer(UUID(int=1), UUID(int=12), "carer", Side.LIVED)
CARERS = ClosedSpace(SpaceKind.ONE_STAKE, "carer")
USERS = ClosedSpace(SpaceKind.ONE_STAKE, "uses_services")
LIVED = ClosedSpace(SpaceKind.LIVED)


@pytest.mark.parametrize(
    ("space", "agreed", "there", "reason"),
    [
        (CARERS, [CARERS, LIVED], [], ""),
        (LIVED, [CARERS, LIVED], [CARERS], ""),
        (CARERS, [LIVED], [], "The agreement has no such room."),
        (CARERS, [], [], "The agreement has no such room."),
        (USERS, [USERS], [], "Only the people whom a room is for can open it."),
        (CARERS, [CARERS], [CARERS], "There is a room like this already."),
    ],
)
def test_a_room_is_opened_as_the_agreement_allows_by_somebody_it_is_for(space, agreed, there, reason):
    verdict = may_open(BO, space, agreed=agreed, there=there)
    assert (bool(verdict), verdict.reason) == (not reason, reason)


def test_whom_a_room_is_for_is_said_in_the_partnerships_own_words():
    assert whom(LIVED, {}) == "people with lived experience"
    assert whom(CARERS, {"carer": "unpaid carers"}) == "unpaid carers"
    assert whom(ClosedSpace(SpaceKind.ONE_STAKE, "care_leaver"), {}) == "care leaver"


MINE, THEIRS = Said(is_mine=True), Said(is_mine=False)
GONE, HIDDEN = Said(is_mine=True, is_withdrawn=True), Said(is_mine=True, is_hidden=True)


@pytest.mark.parametrize(
    ("said", "change", "withdraw", "reply"),
    [
        (MINE, True, True, True),
        (THEIRS, False, False, True),
        (GONE, False, False, True),
        (HIDDEN, False, True, False),
    ],
)
def test_what_was_said_is_changed_by_its_author_alone(said, change, withdraw, reply):
    assert (bool(may_change(said)), bool(may_withdraw(said)), bool(may_reply(said))) == (change, withdraw, reply)
