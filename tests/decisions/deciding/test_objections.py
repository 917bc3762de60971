"""Somebody replies to an objection; whoever made it, and nobody else, says whether it still stands."""

import pytest

from alongside.decisions import queries
from alongside.decisions.actions.objections import reply, settle
from alongside.decisions.models import Objection
from alongside.domain.decisions import Answer
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from tests.decisions.record import last
from tests.decisions.world import after_its_time, opened, rules, says


@pytest.fixture
def said(cast):
    rules(cast, hide_results_until_close=False)
    decision = opened(cast)
    says(cast, decision, cast.ana, Answer.OBJECT, "It is too far.")
    return Objection.objects.select_related("decision").get()


def test_another_member_replies_and_it_is_in_the_record(cast, said):
    reply(by=cast.cy, objection=said, words="We pay for taxis.", note=cast.note())
    said.refresh_from_db()
    assert (said.answered_by, said.answer_words) == (cast.cy, "We pay for taxis.")
    digest = salted_digest(bytes(said.answer_salt), "We pay for taxis.")
    facts = {"objection": said.pk.hex, "decision": said.decision.pk.hex, "words": digest}
    assert last(cast) == ("objection.answered", facts)


def test_nobody_replies_to_themselves(cast, said):
    with pytest.raises(Refused, match="Somebody else has to reply"):
        reply(by=cast.ana, objection=said, words="Never mind.", note=cast.note())


def test_there_is_one_reply(cast, said):
    reply(by=cast.cy, objection=said, words="We pay for taxis.", note=cast.note())
    with pytest.raises(Refused, match="has a reply already"):
        reply(by=cast.bo, objection=said, words="I can drive you.", note=cast.note())


def test_what_is_not_shown_yet_cannot_be_replied_to(cast):
    rules(cast)
    decision = opened(cast)
    says(cast, decision, cast.ana, Answer.OBJECT, "It is too far.")
    hidden = Objection.objects.select_related("decision").get()
    with pytest.raises(Refused, match="There is nothing here"):
        reply(by=cast.cy, objection=hidden, words="?", note=cast.note())
    with pytest.raises(Refused, match="not shown to everyone yet"):
        reply(by=cast.ana, objection=hidden, words="?", note=cast.note())


def test_nobody_outside_replies(cast, said):
    with pytest.raises(Refused, match="There is nothing here"):
        reply(by=cast.eve, objection=said, words="?", note=cast.note())


@pytest.mark.parametrize(("stands", "act"), [(True, "objection.stands"), (False, "objection.withdrawn")])
def test_whoever_objected_says_whether_it_stands(cast, said, stands, act):
    reply(by=cast.cy, objection=said, words="We pay for taxis.", note=cast.note())
    settle(by=cast.ana, objection=said, stands=stands, note=cast.note())
    said.refresh_from_db()
    assert said.stands is stands
    assert last(cast)[0] == act


def test_nobody_else_says_so(cast, said):
    for member in (cast.bo, cast.cy):
        with pytest.raises(Refused, match="Only whoever said this"):
            settle(by=member, objection=said, stands=False, note=cast.note())


def test_what_was_taken_back_stays_taken_back_until_they_answer_again(cast, said):
    settle(by=cast.ana, objection=said, stands=False, note=cast.note())
    with pytest.raises(Refused, match="You have taken this back"):
        settle(by=cast.ana, objection=said, stands=True, note=cast.note())
    says(cast, said.decision, cast.ana, Answer.OBJECT, "It is too far after all.")
    said.refresh_from_db()
    assert (said.stands, said.words) == (None, "It is too far after all.")


def test_after_a_reply_the_words_of_an_objection_stay_as_they_were_replied_to(cast, said):
    reply(by=cast.cy, objection=said, words="We pay for taxis.", note=cast.note())
    says(cast, said.decision, cast.ana, Answer.OBJECT, "I do not want a taxi.")
    said.refresh_from_db()
    assert (said.words, said.stands) == ("It is too far.", True)


def test_taken_back_without_a_new_answer_it_leaves_it_to_the_others(cast, said):
    settle(by=cast.ana, objection=said, stands=False, note=cast.note())
    says(cast, said.decision, cast.bo, Answer.AGREE)
    decision = after_its_time(cast, said.decision)
    first = decision.working["shown"]["stakes"][0]
    assert (first["took_part"], first["agreed"]) == (1, 0)


def test_after_the_close_a_reply_is_still_owed_and_nothing_can_be_settled(cast, said):
    cast.clock.at = said.decision.closes_at
    with pytest.raises(Refused, match="closed"):
        settle(by=cast.ana, objection=said, stands=False, note=cast.note(minutes=0))
    after_its_time(cast, said.decision)
    reply(by=cast.cy, objection=said, words="You were right.", note=cast.note())
    with pytest.raises(Refused, match="has closed"):
        settle(by=cast.ana, objection=said, stands=False, note=cast.note())
    assert queries.objections_for(cast.bo.viewer, said.decision).get().answered_by == cast.cy
