"""A proposal gathers support and changes; only its author changes it, and how it read before is kept."""

import pytest

from alongside.contributions.actions.saying import Saying, say
from alongside.contributions.actions.taking_back import withdraw as take_words_back
from alongside.decisions import queries
from alongside.decisions.actions.proposals import change_words, propose, remark, support, withdraw, withdraw_support
from alongside.decisions.models import EarlierProposal, Proposal, Support
from alongside.domain.decisions.proposal_text import ProposalText
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from alongside.partnerships.actions.leaving import leave
from tests.decisions.record import acts, last
from tests.decisions.world import CAFE, opened, proposed, put_by, rules

LATER = ProposalText(title="Open the café until midnight", words="Every day.", at_stake="Sleep")


def need(cast, words="I feel worst at night."):
    return say(by=cast.ana, space=cast.joint, saying=Saying(words=words, kind="need", asks=True), note=cast.note())


def test_any_member_may_suggest_something_from_what_people_said(cast):
    said = need(cast)
    made = propose(by=cast.bo, text=CAFE, kind="ordinary", contributions=[said], note=cast.note())
    assert list(queries.sources_of(cast.cy.viewer, made)) == [said]
    assert list(queries.proposals_from(cast.cy.viewer, said)) == [made]
    assert last(cast) == (
        "proposal.made",
        {
            "proposal": made.pk.hex,
            "kind": "ordinary",
            "initiative": "",
            "from_contributions": [said.pk.hex],
            "words": salted_digest(bytes(made.salt), CAFE.whole),
        },
    )


def test_whoever_suggests_it_supports_it(cast):
    made = propose(by=cast.ana, text=CAFE, kind="ordinary", note=cast.note())
    assert [each.member for each in queries.supporters_of(cast.bo.viewer, made)] == [cast.ana]
    with pytest.raises(Refused, match="so you support it"):
        withdraw_support(by=cast.ana, proposal=made, note=cast.note())


def test_nothing_can_come_from_what_was_taken_back(cast):
    said = need(cast)
    take_words_back(by=cast.ana, contribution=said, note=cast.note())
    with pytest.raises(Refused, match="taken back or hidden"):
        propose(by=cast.bo, text=CAFE, kind="ordinary", contributions=[said], note=cast.note())


def test_nothing_can_come_from_another_partnership(cast):
    said = need(cast)
    with pytest.raises(Refused, match="taken back or hidden"):
        propose(by=cast.eve, text=CAFE, kind="ordinary", contributions=[said], note=cast.note())


@pytest.mark.parametrize("kind", ["agreement", "weather", ""])
def test_a_proposal_is_of_a_kind_that_the_agreement_knows(cast, kind):
    with pytest.raises(Refused, match="no rule for this kind"):
        propose(by=cast.ana, text=CAFE, kind=kind, note=cast.note())


def test_support_is_given_once_and_can_be_taken_back(cast):
    made = propose(by=cast.ana, text=CAFE, kind="ordinary", note=cast.note())
    for _ in range(2):
        support(by=cast.bo, proposal=made, note=cast.note())
    assert Support.objects.filter(proposal=made).count() == 2
    for _ in range(2):
        withdraw_support(by=cast.bo, proposal=made, note=cast.note())
    assert [act for act, _ in acts(cast)][-3:] == [
        "proposal.made",
        "proposal.supported",
        "proposal.support_withdrawn",
    ]


def test_somebody_who_has_left_supports_nothing_any_more(cast):
    made = proposed(cast)
    leave(by=cast.bo, note=cast.note())
    assert cast.bo not in [each.member for each in queries.supporters_of(cast.ana.viewer, made)]


def test_the_author_changes_the_words_and_the_earlier_ones_are_kept(cast):
    made = proposed(cast)
    before = bytes(made.salt)
    change_words(by=cast.ana, proposal=made, text=LATER, note=cast.note())
    made.refresh_from_db()
    assert queries.text_of(cast.bo.viewer, made) == LATER
    earlier = EarlierProposal.objects.get()
    assert (queries.text_of(None, earlier), bytes(earlier.salt)) == (CAFE, before)
    assert last(cast)[1]["words"] == salted_digest(bytes(made.salt), LATER.whole)


def test_nobody_else_changes_the_words(cast):
    made = proposed(cast)
    with pytest.raises(Refused, match="Only whoever suggested this"):
        change_words(by=cast.cy, proposal=made, text=LATER, note=cast.note())


def test_a_suggested_change_is_said_as_a_comment(cast):
    made = proposed(cast)
    remark(by=cast.cy, proposal=made, words="Only on Saturdays, please.", note=cast.note())
    [said] = queries.remarks_of(cast.ana.viewer, made)
    assert said.contribution.open_words == "Only on Saturdays, please."
    assert last(cast)[0] == "contribution.made"


def test_a_comment_that_was_taken_back_is_not_shown(cast):
    made = proposed(cast)
    said = remark(by=cast.cy, proposal=made, words="Hm.", note=cast.note())
    take_words_back(by=cast.cy, contribution=said.contribution, note=cast.note())
    assert not queries.remarks_of(cast.ana.viewer, made)


@pytest.mark.parametrize("act", [support, withdraw_support])
def test_what_is_put_to_everyone_gathers_no_more_support(cast, act):
    made = put_by(cast, cast.bo, proposed(cast))
    with pytest.raises(Refused, match="in front of everyone"):
        act(by=cast.cy, proposal=made, note=cast.note())


def test_the_words_of_what_is_open_are_frozen(cast):
    rules(cast)
    decision = opened(cast)
    for act in (withdraw, lambda **said: change_words(text=LATER, **said)):
        with pytest.raises(Refused, match="Nothing about it can change"):
            act(by=cast.ana, proposal=decision.proposal, note=cast.note())


def test_the_author_can_take_it_away(cast):
    made = proposed(cast)
    with pytest.raises(Refused, match="Only whoever suggested this"):
        withdraw(by=cast.bo, proposal=made, note=cast.note())
    withdraw(by=cast.ana, proposal=made, note=cast.note())
    assert Proposal.objects.get().state == "withdrawn"
    assert last(cast)[0] == "proposal.withdrawn"
    assert list(queries.proposals_for(cast.bo.viewer, live=True)) == []
    assert list(queries.proposals_for(cast.bo.viewer, live=False)) == [made]


def test_nobody_outside_sees_a_proposal(cast):
    made = proposed(cast)
    assert not queries.proposals_for(None, live=True)
    assert not queries.proposals_for(cast.eve.viewer, live=True)
    assert not queries.sources_of(cast.eve.viewer, made)
    for act in (support, withdraw):
        with pytest.raises(Refused, match="There is nothing here"):
            act(by=cast.eve, proposal=made, note=cast.note())
