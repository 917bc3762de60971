"""Which rows come of pieces of work, of matters and recommendations, of rooms and of people's own plans?"""

from __future__ import annotations

from alongside.domain.check.evidence.here import Facts, Here, Rows, Writers
from alongside.domain.check.evidence.numbers import day, number
from alongside.domain.record import acts


def _begun(rows: Rows, here: Here, facts: Facts) -> None:
    rows["initiatives"].append((*here.where, number(facts["initiative"]), facts["rung_claimed"], facts["stage"]))


def _moved(rows: Rows, here: Here, facts: Facts) -> None:
    rows["stages"].append((*here.where, number(facts["initiative"]), facts["stage"]))


def _rung(rows: Rows, here: Here, facts: Facts) -> None:
    rows["rungs"].append((*here.where, number(facts["initiative"]), facts["rung"]))


def _joined(rows: Rows, here: Here, facts: Facts) -> None:
    rows["work"].append((*here.of(facts["member"], ""), number(facts["initiative"]), 1))


def _left(rows: Rows, here: Here, facts: Facts) -> None:
    rows["work"].append((*here.of(facts["member"], ""), number(facts["initiative"]), -1))


def _move_asked(rows: Rows, here: Here, facts: Facts) -> None:
    rows["moves"].append((*here.where, number(facts["initiative"]), 0))


def _move_declined(rows: Rows, here: Here, facts: Facts) -> None:
    rows["moves"].append((*here.where, number(facts["initiative"]), 1))


def _matter(rows: Rows, here: Here, facts: Facts) -> None:
    rows["matters"].append((*here.where, number(facts["matter"]), number(facts["initiative"]), facts["options"]))


def _settled(rows: Rows, here: Here, facts: Facts) -> None:
    rows["matters_settled"].append((*here.where, number(facts["matter"]), day(facts["settled_on"]), facts["where"]))


def _recommended(rows: Rows, here: Here, facts: Facts) -> None:
    rows["recommendations"].append((*here.where, number(facts["recommendation"]), day(facts["due"])))


def _body_answered(rows: Rows, here: Here, facts: Facts) -> None:
    rows["recommendations_answered"].append((*here.where, number(facts["recommendation"])))


def _room(rows: Rows, here: Here, facts: Facts) -> None:
    rows["rooms"].append((*here.where, number(facts["space"]), facts["kind"]))


def _room_shown(rows: Rows, here: Here, facts: Facts) -> None:
    rows["rooms_shown"].append((*here.where, number(facts["space"])))


def _room_reached(rows: Rows, here: Here, facts: Facts) -> None:
    rows["rooms_reached"].append((*here.where, number(facts["space"]), facts["by_whom"]))


def _section(rows: Rows, here: Here, facts: Facts) -> None:
    rows["plan_sections"].append(
        (
            *here.where,
            number(facts["section"]),
            int(facts["own_words"]),
            day(facts["review_due"]),
            facts["answer"],
        )
    )


def _reviewed(rows: Rows, here: Here, facts: Facts) -> None:
    rows["plan_reviews"].append((*here.where, number(facts["section"])))


WRITERS: Writers = {
    acts.InitiativeBegun: _begun,
    acts.InitiativeMoved: _moved,
    acts.InitiativeRungClaimed: _rung,
    acts.InitiativeJoined: _joined,
    acts.InitiativeLeft: _left,
    acts.InitiativeMoveAsked: _move_asked,
    acts.InitiativeMoveDeclined: _move_declined,
    acts.MatterOpened: _matter,
    acts.MatterSettled: _settled,
    acts.RecommendationSent: _recommended,
    acts.RecommendationAnswered: _body_answered,
    acts.SpaceOpened: _room,
    acts.SpaceOpenedForSafeguarding: _room_shown,
    acts.SpaceReached: _room_reached,
    acts.PlanSectionKept: _section,
    acts.PlanReviewed: _reviewed,
}
