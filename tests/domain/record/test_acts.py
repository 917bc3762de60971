"""Is there an act for everything that happens, and no room in any for somebody's words?"""

from __future__ import annotations

import dataclasses
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.record import act_from, facts_of
from alongside.domain.record import acts as every_act
from alongside.domain.record.acts import ACTS, KNOWN, Act, DecisionClosed, PartnershipStarted, StakeCount, UnknownAct
from alongside.domain.record.entry import entry_of
from alongside.domain.record.facts import fits, hints, in_words
from alongside.domain.record.reading import ACT
from alongside.domain.record.shapes import day, moment, time_of
from tests.domain.record.examples import ANA, ANY_ACT, HERE, NOON, contribution

PERSONAL = ["Ana", "I need a ramp", "ana@example.org", "07700 900123", "a" * 31, "A" * 32, "", "ana smith", "é"]


def test_every_act_is_known_by_its_name_and_version() -> None:
    assert len(ACTS) == len(KNOWN)
    classes = {each for each in vars(every_act).values() if isinstance(each, type) and issubclass(each, Act)}
    assert classes - {Act} == set(KNOWN)
    assert all(ACT.fullmatch(act.act) for act in KNOWN)


@given(ANY_ACT)
@settings(max_examples=100)
def test_an_act_survives_the_record(act: Act) -> None:
    entry = entry_of(act, n=0, at=NOON, partnership=HERE, by=ANA)
    assert act_from(entry) == act


@pytest.mark.parametrize("words", PERSONAL)
@pytest.mark.parametrize("fact", ["contribution", "kind", "named", "words", "space", "channel"])
def test_no_fact_of_a_contribution_has_room_for_words(fact: str, words: str) -> None:
    with pytest.raises(ValueError, match=f"contribution.made: “{fact}” has to be"):
        dataclasses.replace(contribution(1), **{fact: words})


@given(ANY_ACT, st.sampled_from(PERSONAL[:4]), st.data())
@settings(max_examples=100)
def test_no_fact_of_any_act_has_room_for_words(act: Act, words: str, data: st.DataObject) -> None:
    fact = data.draw(st.sampled_from(sorted(hints(type(act)))))
    for shaped in (words, (words,), {words: words}, {"carer": words}, {"carer": StakeCount(seats=words)}):  # type: ignore[arg-type]
        with pytest.raises(ValueError, match="has to be"):
            dataclasses.replace(act, **{fact: shaped})


@pytest.mark.parametrize("wrong", [-1, 2**53, True, "1", 1.0, None])
def test_a_count_is_a_whole_number(wrong: object) -> None:
    with pytest.raises(ValueError, match="length"):
        dataclasses.replace(contribution(1), length=wrong)


@pytest.mark.parametrize("wrong", [0, 1, "true", None])
def test_yes_or_no_is_true_or_false(wrong: object) -> None:
    with pytest.raises(ValueError, match="asks"):
        dataclasses.replace(contribution(1), asks=wrong)


def test_a_stake_stands_on_one_of_two_sides() -> None:
    PartnershipStarted(agreement="e" * 64, stakes={"carer": "lived", "professional": "professional"})
    with pytest.raises(ValueError, match="for each stake, one of"):
        PartnershipStarted(agreement="e" * 64, stakes={"carer": "neither"})


def test_counts_of_a_small_group_are_left_out_not_made_up() -> None:
    closed = DecisionClosed(
        decision="d" * 32,
        outcome="passed",
        by_stake={"carer": StakeCount(), "professional": StakeCount(seats=9, took_part=8, agreed=7, needed=5)},
        carried={"carer": True, "professional": True},
    )
    assert facts_of(closed)["by_stake"]["carer"] == {"seats": None, "took_part": None, "agreed": None, "needed": None}
    assert act_from(entry_of(closed, n=0, at=NOON, partnership=HERE, by=ANA)) == closed


@pytest.mark.parametrize(
    "changed",
    [
        {"act": "meeting.held"},
        {"act_v": 2},
        {"facts": {}},
        {"facts": {**facts_of(contribution(1)), "extra": 1}},
        {"facts": {**facts_of(contribution(1)), "kind": "secret"}},
        {"facts": {**facts_of(contribution(1)), "length": None}},
    ],
)
def test_an_act_of_a_later_version_is_carried_not_dropped(changed: dict[str, object]) -> None:
    entry = dataclasses.replace(entry_of(contribution(1), n=0, at=NOON, partnership=HERE, by=ANA), **changed)
    assert act_from(entry) == UnknownAct(entry.act, entry.act_v, entry.facts)


@pytest.mark.parametrize("by_stake", [{"carer": {"seats": 1}}, {"carer": []}, [], {"carer": None}, {"Ana": {}}])
def test_facts_that_are_nested_wrongly_do_not_become_an_act(by_stake: object) -> None:
    facts = {"decision": "d" * 32, "outcome": "passed", "by_stake": by_stake, "carried": {}, "option": ""}
    entry = entry_of(contribution(1), n=0, at=NOON, partnership=HERE, by=ANA)
    entry = dataclasses.replace(entry, act="decision.closed", facts=facts)
    assert isinstance(act_from(entry), UnknownAct)


def test_each_type_of_fact_can_be_said_in_words() -> None:
    said = {in_words(hint) for act in KNOWN for hint in hints(act).values()}
    assert "true or false" in said
    assert "a list, each an id of 32 hexadecimal digits" in said
    assert "an object: for each stake, an object of seats, took_part, agreed, needed" in said
    assert in_words(hints(StakeCount)["seats"]) == "a whole number, 0 or more or null"


def test_times_are_written_in_utc_and_read_back() -> None:
    in_tonga = NOON.astimezone(timezone(timedelta(hours=13)))
    assert moment(in_tonga) == "2026-11-22T12:00:00.000000Z"
    assert time_of(moment(in_tonga)) == NOON
    with pytest.raises(ValueError, match="time zone"):
        moment(datetime(2026, 11, 22))  # noqa: DTZ001


@pytest.mark.parametrize(
    "text", ["2026-11-22", "2026-13-22T12:00:00.000000Z", "2026-11-22T24:00:00.000000Z", "noon", ""]
)
def test_a_text_that_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"time|month|hour|iso"):
        time_of(text)


def test_dates_are_written_as_the_calendar_has_them() -> None:
    assert day(date(2026, 11, 22)) == "2026-11-22"
    assert day(None) == ""


@pytest.mark.parametrize(("text", "fine"), [("2024-02-29", True), ("2026-02-29", False), ("2026-11-22 ", False)])
def test_a_due_date_has_to_be_in_the_calendar(text: str, fine: bool) -> None:
    due = hints(ACTS["promise.made", 1])["due"]
    assert fits(due, text) is fine
