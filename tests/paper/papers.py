"""Packs, pages and readings for tests, made by the same acts as any other."""

from __future__ import annotations

from typing import Any

from alongside.decisions.models import Decision, Position, SecretBallot, Voter
from alongside.domain.decisions import Answer
from alongside.domain.paper import Reading, Way
from alongside.paper.actions.packs import Made, make_pack
from alongside.paper.actions.typing import type_in
from alongside.paper.models import Pack
from alongside.partnerships.models import Member
from tests.cast import Cast
from tests.decisions import world

YES = Reading(Answer.AGREE.value, "Yes if theres tea")
NO = Reading(Answer.OBJECT.value, "To far at nite")


def opened(cast: Cast, *, secret: bool = False, by: Member | None = None) -> Decision:
    """Put by Cy unless a test says so: whoever suggested it cannot type in answers to it."""
    world.secret(cast) if secret else world.rules(cast)
    return world.opened(cast, by=by or cast.cy)


def pack_for(cast: Cast, whose: Member, decision: Decision, *, by: Member | None = None) -> Made:
    return make_pack(by=by or whose, whose=whose, decision=decision, note=cast.note())


def typed(cast: Cast, by: Member, made: Made, reading: Reading = YES, **how: Any) -> Pack:
    return type_in(by=by, code=made.code, reading=reading, note=cast.note(), **how)


def by_phone(cast: Cast, by: Member, made: Made, reading: Reading = YES) -> Pack:
    return typed(cast, by, made, reading, way=Way.PHONE)


def counted(cast: Cast, decision: Decision, whose: Member, reading: Reading = YES) -> Made:
    """Ana's page, typed in by Bo and Di."""
    made = pack_for(cast, whose, decision)
    typed(cast, cast.bo, made, reading)
    typed(cast, cast.di, made, reading)
    return made


def answers(decision: Decision) -> list[tuple[str, str, str]]:
    """Who answered what, with which words; of a secret vote without who."""
    named = Position.objects.filter(voter__decision=decision, round=decision.round)
    found = [(each.voter.member.name, each.answer, each.words) for each in named.order_by("pk")]
    return found + [("", each.answer, each.reason) for each in SecretBallot.objects.filter(decision=decision)]


def took_part(decision: Decision) -> list[str]:
    voters = Voter.objects.filter(decision=decision, took_part=True).select_related("member")
    return sorted(each.member.name for each in voters)
