"""Suggest a change to how we work: which thing, how, what it would do to whose power, and why."""

from fractions import Fraction

import pytest

from alongside.decisions.actions.proposals import support
from alongside.decisions.models import Proposal
from alongside.domain.agreement import agreement_from_data
from tests.decisions.pages import look, text
from tests.decisions.record import those
from tests.decisions.world import after_its_time, agreement, everyone_says, put_by, rules

MAJORITY = {"rule": "simple_majority"}
WHY = {"why-title": "Decide by simple majority", "why-words": "It is faster."}


def to(cast, who, thing, **typed):
    client = cast.client(who)
    return client.post(f"/p/{cast.here.slug}/agreement/suggest/?thing={thing}", typed)


def test_any_member_chooses_one_thing(cast):
    page = text(look(cast, "bo", "suggest"))
    assert "How we decide: Everyday decisions" in page
    assert "Choose the one thing you would change." in text(look(cast, "bo", "suggest", thing=""))
    assert "That is not one of the answers." in text(look(cast, "bo", "suggest", thing="the moon"))
    for who, status in (("eve", 404), ("dot", 404), ("nobody", 302)):
        assert look(cast, who, "suggest").status_code == status


def test_it_is_shown_as_it_is_now(cast):
    assert "Each group must agree" in text(look(cast, "bo", "suggest", thing="rule.ordinary"))


def test_changing_nothing_is_told(cast):
    assert "These are the rules as they are now." in text(to(cast, "bo", "rule.ordinary", rule="each_group"))


def test_what_it_would_do_is_shown_before_it_is_suggested(cast):
    page = text(to(cast, "bo", "rule.ordinary", **MAJORITY))
    for words in ("this goes: More than half of each group must agree.", "If it passes", "Say why"):
        assert words in page
    assert 'name="rule" value="simple_majority"' in page
    assert not Proposal.objects.exists()


def test_without_a_reason_it_is_not_suggested_and_nothing_is_lost(cast):
    page = text(to(cast, "bo", "rule.ordinary", **MAJORITY, **(WHY | {"why-words": ""})))
    assert "Say why. A few words is enough." in page
    assert "Decide by simple majority" in page
    assert 'name="rule" value="simple_majority"' in page


def test_going_back_keeps_the_answer(cast):
    page = text(to(cast, "bo", "rule.ordinary", **MAJORITY, again="yes"))
    assert "See what it would do" in page
    assert Proposal.objects.count() == 0


def test_it_becomes_a_proposal_and_by_its_decision_the_agreement(cast):
    rules(cast)
    assert to(cast, "bo", "rule.ordinary", **MAJORITY, **WHY).status_code == 302
    made = Proposal.objects.get()
    page = text(look(cast, "cy", "proposal", made.pk))
    for words in ("What changes in our agreement", "Who holds the power: Everyday decisions", "If it passes"):
        assert words in page
    for member in (cast.ana, cast.cy):
        support(by=member, proposal=made, note=cast.note())
    put_by(cast, cast.bo, made)
    made.refresh_from_db()
    decision = made.decision
    assert "What changes in our agreement" in text(look(cast, "cy", "show", decision.pk))
    everyone_says(cast, decision)
    after_its_time(cast, decision)
    assert (
        agreement(cast).rule_for("ordinary").rule == agreement_from_data(made.new_agreement).rule_for("ordinary").rule
    )
    version = cast.here.agreements.get(decision_id=decision.pk)
    assert f"This is version {version.number}." in text(look(cast, "cy", "show", decision.pk))


@pytest.mark.parametrize("thing", ["seats", "term", "groups", "secrecy", "waits", "payment", "access", "open.money"])
def test_everything_that_can_change_has_its_question(cast, thing):
    assert "See what it would do" in text(look(cast, "bo", "suggest", thing=thing))


LINE = {"what": "line", "number": "90", "why": "One in ten is too many to forget."}


def test_a_line_of_the_check_is_chosen_by_its_question(cast):
    page = text(look(cast, "bo", "suggest", thing="check"))
    assert "Does everybody who says something get an answer?" in page
    assert "The line to begin with: at least 81 in 100." in page
    assert 'href="?thing=check.reply_rate"' in page
    assert "At least how many in 100?" in text(look(cast, "bo", "suggest", thing="check.reply_rate"))
    assert "That is not one of the answers." in text(look(cast, "bo", "suggest", thing="check.happiness"))


def test_only_its_decision_draws_it_and_the_record_then_says_so(cast):
    rules(cast)
    page = text(to(cast, "bo", "check.reply_rate", **LINE))
    assert "Our line for “Does everybody who says something get an answer?” is at least 9 in 10." in page
    assert to(cast, "bo", "check.reply_rate", **LINE, **WHY).status_code == 302
    made = Proposal.objects.get()
    for member in (cast.ana, cast.cy):
        support(by=member, proposal=made, note=cast.note())
    put_by(cast, cast.bo, made)
    made.refresh_from_db()
    assert agreement(cast).check_thresholds == ()
    assert not [facts for facts in those(cast, "terms.stated") if facts["lines"]]
    everyone_says(cast, made.decision)
    after_its_time(cast, made.decision)
    (line,) = agreement(cast).check_thresholds
    assert (line.indicator, line.line, line.why) == ("reply_rate", Fraction(9, 10), LINE["why"])
    (drawn,) = those(cast, "terms.stated")[-1]["lines"]
    assert (drawn["indicator"], drawn["above"], drawn["below"]) == ("reply_rate", 9, 10)
