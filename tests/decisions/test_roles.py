"""Where the rule asks a role, its holder says yes or no: with their name, before the close, and never after."""

import pytest

from alongside.decisions import queries
from alongside.decisions.actions.roles import speak_as_role
from alongside.decisions.models import RoleWord
from alongside.domain.agreement import Ballot, InEachGroup, Quorum, ShareOfAll, WithApproval, more_than
from alongside.domain.decisions import Answer
from alongside.domain.verdict import Refused
from alongside.partnerships.actions.roles import accept_role, lay_down_role, name_for_role
from alongside.partnerships.models import RoleHeld
from tests.decisions.record import last
from tests.decisions.world import after_its_time, everyone_says, opened, rules, says

CHAIR = "co_chair_lived"
HALF = more_than("1/2")
APPROVED = WithApproval(InEachGroup(HALF), CHAIR)
CASTING = ShareOfAll(HALF, casting_vote=CHAIR)


def become_chair(cast, member, *, named_by):
    asked = name_for_role(by=named_by, role=CHAIR, member=member, note=cast.note())
    accept_role(by=member, asked=asked, note=cast.note())


@pytest.fixture
def chair(cast):
    become_chair(cast, cast.ana, named_by=cast.bo)
    return cast.ana


def speak(cast, decision, member, *, yes=True, role=CHAIR):
    speak_as_role(by=member, decision=decision, role=role, yes=yes, words="I thought about it.", note=cast.note())


@pytest.mark.parametrize(
    ("says_yes", "outcome", "sentence"),
    [
        (True, "passed", "said yes"),
        (False, "not_passed", "had to say yes, and said no"),
        (None, "not_passed", "had to say yes, and did not"),
    ],
)
def test_an_approval_that_the_rule_asks_for(cast, chair, says_yes, outcome, sentence):
    rules(cast, rule=APPROVED)
    decision = opened(cast)
    everyone_says(cast, decision)
    if says_yes is not None:
        speak(cast, decision, chair, yes=says_yes)
    after_its_time(cast, decision)
    assert decision.outcome == outcome
    assert sentence in " ".join(decision.working["sentences"])


@pytest.mark.parametrize(("says_yes", "outcome"), [(True, "passed"), (False, "not_passed"), (None, "tied")])
def test_a_casting_vote_settles_an_exact_half(cast, chair, says_yes, outcome):
    rules(cast, rule=CASTING, quorum=Quorum())
    [dee] = cast.more("carer", "Dee")
    decision = opened(cast)
    for member, answer in ((cast.ana, Answer.AGREE), (cast.bo, Answer.AGREE)):
        says(cast, decision, member, answer)
    for member in (cast.cy, dee):
        says(cast, decision, member, Answer.OBJECT, "No.")
    if says_yes is not None:
        speak(cast, decision, chair, yes=says_yes)
    assert after_its_time(cast, decision).outcome == outcome


def test_a_casting_vote_settles_nothing_else(cast, chair):
    rules(cast, rule=CASTING, quorum=Quorum())
    decision = opened(cast)
    for member in (cast.bo, cast.cy):
        says(cast, decision, member, Answer.OBJECT, "No.")
    speak(cast, decision, chair)
    assert after_its_time(cast, decision).outcome == "not_passed"


def test_only_the_holder_says_so_and_only_where_the_rule_asks(cast, chair):
    rules(cast, rule=APPROVED)
    decision = opened(cast)
    for member, role in ((cast.bo, CHAIR), (cast.cy, CHAIR), (cast.ana, "co_chair_professional"), (cast.ana, "")):
        with pytest.raises(Refused, match="Only whoever holds this role"):
            speak(cast, decision, member, role=role)
    rules(cast, rule=InEachGroup(HALF))
    with pytest.raises(Refused, match="Only whoever holds this role"):
        speak(cast, opened(cast), chair)


def test_it_can_be_changed_until_the_close_and_not_after(cast, chair):
    rules(cast, rule=APPROVED)
    decision = opened(cast)
    speak(cast, decision, chair, yes=False)
    speak(cast, decision, chair)
    assert RoleWord.objects.get().yes
    cast.clock.at = decision.closes_at
    with pytest.raises(Refused, match="closed"):
        speak_as_role(by=chair, decision=decision, role=CHAIR, yes=False, words="No.", note=cast.note(minutes=0))


def test_whoever_holds_the_role_now_has_the_newest_word(cast, chair):
    rules(cast, rule=APPROVED)
    decision = opened(cast)
    speak(cast, decision, chair)
    lay_down_role(by=chair, held=RoleHeld.objects.get(member=chair), note=cast.note())
    with pytest.raises(Refused, match="Only whoever holds this role"):
        speak(cast, decision, chair, yes=False)
    become_chair(cast, cast.bo, named_by=cast.ana)
    speak(cast, decision, cast.bo, yes=False)
    assert [(word.member, word.yes) for word in RoleWord.objects.all()] == [(cast.bo, False)]


@pytest.mark.parametrize(
    ("parts", "says_in_record", "seen_by_cy"),
    [
        ({"hide_results_until_close": False}, "yes", 1),
        ({"hide_results_until_close": True}, "", 0),
        ({"ballot": Ballot.SECRET}, "", 0),
    ],
)
def test_it_is_hidden_as_long_as_results_are(cast, chair, parts, says_in_record, seen_by_cy):
    rules(cast, rule=APPROVED, **parts)
    decision = opened(cast)
    speak(cast, decision, chair)
    assert (last(cast)[0], last(cast)[1]["says"]) == ("decision.role_spoke", says_in_record)
    assert len(queries.role_words_for(cast.cy.viewer, decision)) == seen_by_cy
    assert len(queries.role_words_for(chair.viewer, decision)) == 1
    after_its_time(cast, decision)
    assert len(queries.role_words_for(cast.cy.viewer, decision)) == 1
    assert not queries.role_words_for(cast.eve.viewer, decision)
