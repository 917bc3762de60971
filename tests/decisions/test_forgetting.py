"""Somebody asks to be forgotten: their words go, what everybody answered stays, and the record still holds."""

import pytest

from alongside.decisions.actions.forgetting import forget_words
from alongside.decisions.actions.objections import reply
from alongside.decisions.actions.proposals import change_words
from alongside.decisions.actions.roles import speak_as_role
from alongside.decisions.models import EarlierProposal, Objection, Position, Proposal, RoleWord, SecretBallot
from alongside.domain.agreement import InEachGroup, WithApproval, more_than
from alongside.domain.decisions import Answer
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.partnerships.actions.leaving import forget
from tests.decisions.test_roles import CHAIR, become_chair
from tests.decisions.world import after_its_time, opened, proposed, put_by, rules, says, secret

MINE = ProposalText(title="Mine", words="Only Ana says this.", at_stake="Sleep", can_change="All", cannot_change="Law")


def test_what_never_opened_loses_its_words_and_is_taken_away(cast):
    made = [proposed(cast, text=MINE), put_by(cast, cast.bo, proposed(cast, text=MINE))]
    change_words(by=cast.ana, proposal=made[0], text=MINE, note=cast.note())
    forget_words(by=cast.ana, note=cast.note())
    for proposal in Proposal.objects.all():
        assert (proposal.state, proposal.words, proposal.title, bytes(proposal.salt)) == ("withdrawn", "", "", b"")
        assert proposal.withdrawn_at is not None
    assert [(each.words, each.at_stake, bytes(each.salt)) for each in EarlierProposal.objects.all()] == [("", "", b"")]


def test_what_opened_keeps_its_text_and_loses_its_name(cast):
    rules(cast)
    decision = opened(cast, text=MINE)
    after_its_time(cast, decision)
    forget_words(by=cast.ana, note=cast.note())
    forget(by=cast.ana, note=cast.note())
    proposal = Proposal.objects.select_related("by").get()
    assert (proposal.words, bool(bytes(proposal.salt))) == (MINE.words, True)
    assert proposal.by.name != "Ana"


@pytest.fixture
def decision(cast):
    become_chair(cast, cast.ana, named_by=cast.bo)
    rules(cast, rule=WithApproval(InEachGroup(more_than("1/2")), CHAIR), hide_results_until_close=False)
    return opened(cast)


def test_reasons_objections_and_replies_go_and_answers_stay(cast, decision):
    says(cast, decision, cast.ana, Answer.OBJECT, "It is too far.")
    says(cast, decision, cast.bo, Answer.NEED_TO_KNOW, "What does it cost?")
    question = Objection.objects.get(by=cast.bo)
    reply(by=cast.ana, objection=question, words="About £9,000.", note=cast.note())
    speak_as_role(by=cast.ana, decision=decision, role=CHAIR, yes=True, words="Good.", note=cast.note())
    forget_words(by=cast.ana, note=cast.note())
    mine = Position.objects.get(voter__member=cast.ana)
    assert (mine.words, bytes(mine.salt), mine.answer) == ("", b"", "object")
    assert Objection.objects.get(by=cast.ana).words == ""
    question.refresh_from_db()
    assert (question.words, question.answer_words, bytes(question.answer_salt)) == ("What does it cost?", "", b"")
    assert RoleWord.objects.get().words == ""
    assert after_its_time(cast, decision).outcome == "no_quorum"


def test_others_keep_what_they_said(cast, decision):
    says(cast, decision, cast.bo, Answer.OBJECT, "Not for me.")
    forget_words(by=cast.ana, note=cast.note())
    assert Position.objects.get().words == "Not for me."


def test_a_secret_answer_cannot_be_found_so_it_stays_in_its_box(cast):
    secret(cast)
    decision = opened(cast)
    says(cast, decision, cast.ana, Answer.AGREE, "I trust them.")
    forget_words(by=cast.ana, note=cast.note())
    assert SecretBallot.objects.get().reason == "I trust them."
