"""A secret answer is final, and nothing in any table or in the record joins it to whoever gave it.

The attacker here has the whole database, the list of who answered in which order, and all the time in the world.
"""

from itertools import permutations

import pytest
from django.apps import apps
from django.db import connection

from alongside.decisions.models import Objection, Position, SecretBallot, Voter
from alongside.domain.decisions import Answer
from alongside.domain.record.chance import SeededChance
from alongside.domain.verdict import Refused
from tests.decisions.record import lines, those
from tests.decisions.world import after_its_time, opened, says, secret

GIVEN = [Answer.AGREE, Answer.OBJECT, Answer.ABSTAIN, Answer.AGREE_WITH_CHANGES, Answer.NEED_TO_KNOW]


@pytest.fixture
def decision(cast):
    secret(cast)
    cast.more("uses_services", "Dee", "Sam")
    return opened(cast)


def voters(decision):
    return [voter.member for voter in decision.voters.select_related("member__partnership").order_by("pk")]


def everyone_votes(cast, decision):
    """In order; answers who gave which, as the attacker would like to know."""
    given = {}
    for member, answer in zip(voters(decision), GIVEN, strict=True):
        says(cast, decision, member, answer, f"Reason {answer.value}")
        given[member.pk] = answer.value
    return given


def test_a_secret_answer_is_final(cast, decision):
    says(cast, decision, cast.ana, Answer.AGREE)
    with pytest.raises(Refused, match="secret vote, so it cannot be changed"):
        says(cast, decision, cast.ana, Answer.OBJECT, "No!")
    assert [each.answer for each in SecretBallot.objects.all()] == ["agree"]
    assert Voter.objects.get(member=cast.ana).took_part


def test_no_answer_stands_beside_a_name(cast, decision):
    everyone_votes(cast, decision)
    assert not Position.objects.exists()
    assert not Objection.objects.exists()
    fields = {field.name for field in SecretBallot._meta.concrete_fields}
    assert fields == {"id", "decision", "stake", "round", "answer", "reason"}


def test_the_record_says_only_that_a_seat_took_part(cast, decision):
    everyone_votes(cast, decision)
    facts = {"decision": decision.pk.hex, "answer": "", "round": 1, "changed": False, "words": ""}
    assert those(cast, "position.taken") == [facts] * 5


def rows_of(table):
    """Every row of a table in the order in which the database keeps it, with whatever hidden number it has."""
    with connection.cursor() as cursor:
        hidden = "rowid" if connection.vendor == "sqlite" else "ctid::text"
        cursor.execute(f'select {hidden} as hidden, * from "{table}" order by {hidden}')
        names = [column[0] for column in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def test_no_table_keeps_ballots_in_the_order_of_answering(cast, decision):
    """Of 120 orders one is the order of answering. Whatever the chance, ballots lie in the order of their keys."""
    for seed in range(5):
        cast.clock.chance = SeededChance(f"chance {seed}")
        SecretBallot.objects.all().delete()
        Voter.objects.update(took_part=False)
        everyone_votes(cast, decision)
        ballots = rows_of("decisions_secretballot")
        assert [row["id"] for row in ballots] == sorted(row["id"] for row in ballots)
        if connection.vendor == "sqlite":
            assert all(row["hidden"] == row["id"] for row in ballots)  # no second, counted number beside the key


def test_the_order_of_ballots_is_as_good_as_any(cast, decision):
    """Over many ballots, the first to answer lies first about as often as last."""
    places = []
    for seed in range(25):
        cast.clock.chance = SeededChance(f"order {seed}")
        SecretBallot.objects.all().delete()
        Voter.objects.update(took_part=False)
        everyone_votes(cast, decision)
        order = [row["answer"] for row in rows_of("decisions_secretballot")]
        places.append(order.index(GIVEN[0].value))
    assert {places.count(place) > 0 for place in range(5)} == {True}
    assert max(places.count(place) for place in range(5)) < 15


def every_value_of(row):
    return {str(value) for value in row.values() if value not in (None, "", 0, 1, b"")}


def test_no_value_of_a_ballot_is_found_beside_a_name_anywhere(cast, decision):
    """Ids, times, digests: nothing that is only one ballot's own stands in any other table, or in the record."""
    everyone_votes(cast, decision)
    ballots = rows_of("decisions_secretballot")
    shared = {str(decision.pk.hex), *{row["stake"] for row in ballots}, *(answer.value for answer in GIVEN), "1"}
    own = {value for row in ballots for value in every_value_of(row)} - shared
    assert len(own) >= 10  # five keys and five reasons
    text = "\n".join(str(line) for line in lines(cast))
    for model in apps.get_models():
        if model is SecretBallot:
            continue
        for row in rows_of(model._meta.db_table):
            assert not own & every_value_of(row), model
    assert not [value for value in own if value in text]


def test_trying_every_way_of_matching_tells_nothing_but_the_group(cast, decision):
    """All that a ballot shares with a voter is the stake: every order of the answers within a group fits as well."""
    given = everyone_votes(cast, decision)
    ballots = rows_of("decisions_secretballot")
    for stake in ("uses_services", "carer", "professional"):
        mine = [voter.member_id for voter in decision.voters.filter(stake=stake)]
        answers = [row["answer"] for row in ballots if row["stake"] == stake]
        fitting = set(permutations(answers))
        assert tuple(given[member] for member in mine) in fitting
        assert len(fitting) == {1: 1, 3: 6}[len(mine)]


def test_after_the_count_the_ballots_are_gone_and_no_number_of_a_small_group_is_kept(cast, decision):
    everyone_votes(cast, decision)
    after_its_time(cast, decision)
    assert not SecretBallot.objects.exists()
    shown = decision.working["shown"]
    assert shown["hides"]
    assert {each["agreed"] for each in shown["stakes"]} == {None}
    counts = those(cast, "decision.closed")[0]["by_stake"]
    assert {each["agreed"] for each in counts.values()} == {None}


def test_what_people_wrote_is_kept_without_a_name_a_group_or_an_answer(cast, decision):
    everyone_votes(cast, decision)
    after_its_time(cast, decision)
    said = rows_of("decisions_objection")
    assert {row["words"] for row in said} == {f"Reason {answer.value}" for answer in GIVEN}
    assert {row["by_id"] for row in said} == {None}
    assert {row["is_question"] for row in said} == {False}
    assert len({row["made_at"] for row in said}) == 1
