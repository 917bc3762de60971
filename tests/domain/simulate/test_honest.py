"""The made-up honest partnership: the same for the same seed, and as honest as it claims."""

import json
from collections import Counter
from datetime import UTC, datetime

import pytest

from alongside.domain.record.bundle.writing import file_of
from alongside.domain.record.signed.keys import SigningKey
from alongside.domain.record.verifying.verify import verify
from alongside.domain.simulate import Setting, Size, honest, record_of
from alongside.domain.simulate.dice import Dice
from alongside.domain.simulate.steps import Say, Step

ENDS = datetime(2026, 6, 30, 12, tzinfo=UTC)


def story_of(seed=1, **size):
    return honest(Setting(seed=seed, ends=ENDS, size=Size(**size)))


def entries_of(log):
    return [json.loads(line) for line in log.lines]


@pytest.fixture(scope="module")
def entries():
    return entries_of(record_of(story_of(), seed=1))


def test_the_same_seed_leaves_the_same_record():
    assert record_of(story_of(), seed=1).lines == record_of(story_of(), seed=1).lines


def test_another_seed_leaves_another_record():
    assert record_of(story_of(seed=2), seed=2).head.root != record_of(story_of(), seed=1).head.root


def test_its_record_verifies():
    log = record_of(story_of(), seed=1)
    log.seal(SigningKey(bytes(32)))
    answer = verify(file_of(log))
    assert answer.verified
    assert answer.entries == log.head.size


def test_steps_come_in_order_of_time_and_none_after_the_end():
    times = [step.at for step in story_of().steps]
    assert times == sorted(times)
    assert times[-1] <= ENDS


def test_everything_goes_round_the_loop(entries):
    acts = Counter(entry["act"] for entry in entries)
    for act in (
        "contribution.made",
        "reply.made",
        "proposal.made",
        "decision.closed",
        "promise.made",
        "promise.judged",
    ):
        assert acts[act] > 5


def test_most_needs_are_answered_and_nothing_is_perfect(entries):
    asked = {e["facts"]["contribution"] for e in entries if e["act"] == "contribution.made" and e["facts"]["asks"]}
    answered = {e["facts"]["contribution"] for e in entries if e["act"] == "reply.made"}
    assert 0.8 < len(asked & answered) / len(asked) < 1


def test_some_things_help_and_some_do_not():
    told = (entry for seed in range(1, 6) for entry in entries_of(record_of(story_of(seed=seed), seed=seed)))
    assert {e["facts"]["helped"] for e in told if e["act"] == "promise.judged"} == {"yes", "partly", "no", "not_sure"}


def test_something_is_still_open_when_it_stops(entries):
    opened = {e["facts"]["decision"] for e in entries if e["act"] == "decision.opened"}
    closed = {e["facts"]["decision"] for e in entries if e["act"] == "decision.closed"}
    assert opened - closed


def test_only_people_with_lived_experience_judge_promises(entries):
    stakes = {e["stake"] for e in entries if e["act"] == "promise.judged"}
    assert stakes == {"uses_services", "carer"}


def test_a_promise_is_made_only_from_a_decision_that_passed(entries):
    passed = {
        e["facts"]["decision"] for e in entries if e["act"] == "decision.closed" and e["facts"]["outcome"] == "passed"
    }
    assert {e["facts"]["decision"] for e in entries if e["act"] == "promise.made"} <= passed


def test_a_chosen_name_is_signed_by_nobody_the_record_knows(entries):
    members = {e["facts"]["member"] for e in entries if e["act"] == "member.joined"}
    chosen = [e["by"] for e in entries if e["act"] == "contribution.made" and e["facts"]["named"] == "chosen"]
    assert chosen
    assert not members & set(chosen)
    assert len(set(chosen)) == len(chosen)


def test_no_words_are_in_the_record(entries):
    text = json.dumps(entries)
    words = {word for step in story_of().steps if isinstance(step, Say) for word in step.words.split() if len(word) > 8}
    assert not [word for word in words if word in text]


@pytest.mark.parametrize("members", [8, 24, 60])
def test_it_can_be_any_size(members):
    story = story_of(members=members, needs=30, talk=200)
    assert record_of(story, seed=1).head.size > 200


def test_twice_the_talk_is_about_twice_the_steps():
    few, many = (len(story_of(talk=talk, needs=0).steps) for talk in (400, 800))
    assert 1.6 < many / few < 2.2


def test_dice_refuse_an_empty_choice():
    with pytest.raises(ValueError, match="nothing to choose"):
        Dice(1).one_of([])


def test_dice_fall_evenly_enough():
    dice = Dice("even")
    falls = Counter(dice.below(6) for _ in range(6000))
    assert all(850 < count < 1150 for count in falls.values())


def test_some_of_never_gives_more_than_there_are():
    assert sorted(Dice(1).some_of("abc", how_many=9)) == ["a", "b", "c"]


def test_every_step_knows_when_and_by_whom():
    assert all(isinstance(step, Step) and step.at.tzinfo and step.by for step in story_of().steps)


def test_nobody_acts_at_night():
    assert {step.at.hour for step in story_of(seed=3).steps} <= set(range(8, 22))


def test_the_same_words_are_not_said_twice_while_there_are_others():
    said = [step.words for step in story_of().steps if isinstance(step, Say)]
    assert len(said) == len(set(said))


def test_whoever_came_first_can_still_answer_what_is_open(entries):
    opened = [e["facts"]["decision"] for e in entries if e["act"] == "decision.opened"]
    closed = {e["facts"]["decision"] for e in entries if e["act"] == "decision.closed"}
    joined = [e["facts"]["member"] for e in entries if e["act"] == "member.joined"][:4]
    now = [e["by"] for e in entries if e["act"] == "position.taken" and e["facts"]["decision"] == opened[-1]]
    assert opened[-1] not in closed
    assert now
    assert not set(joined) & set(now)
