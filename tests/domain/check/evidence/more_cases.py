"""The same for what is proposed, decided, promised, paid, worked on and asked of others."""

from __future__ import annotations

from alongside.domain.record import CLOCK, acts
from tests.domain.check.evidence.cases import (
    DEC_1,
    LATER,
    MORE,
    OF_ANA,
    OF_CY,
    OF_NOBODY,
    OTHER,
    THING,
    WORDS,
    M,
    O,
    T,
)
from tests.domain.record.examples import ANA, CY

COUNTED = acts.StakeCount(seats=6, took_part=5, agreed=4, needed=4)

DECIDED = [
    (
        ANA,
        acts.ProposalMade(
            proposal=THING, kind="ordinary", words=WORDS, from_contributions=(OTHER, MORE), initiative=MORE
        ),
        "proposals",
        {**OF_ANA, "proposal": T, "initiative": M, "sources": 2},
    ),
    (
        ANA,
        acts.ProposalChanged(proposal=THING, words=WORDS),
        "proposals_changed",
        {**OF_ANA, "proposal": T, "changed": 1},
    ),
    (ANA, acts.ProposalWithdrawn(proposal=THING), "proposals_changed", {**OF_ANA, "proposal": T, "changed": 0}),
    (
        CLOCK,
        acts.DecisionOpened(
            decision=THING, proposal=OTHER, kind="ordinary", rule=WORDS, agreement_version=1, closes_at=LATER,
            secret=True, hidden_until_close=True, seats={"uses_services": 6, "carer": 3, "professional": 5},
            options=(OTHER, MORE),
        ),
        "decisions_opened",
        {
            **OF_NOBODY, "decision": T, "proposal": O, "round": 1, "closes_day": DEC_1, "options": 2, "secret": 1,
            "lived_seats": 9, "professional_seats": 5, "kind": "ordinary",
        },
    ),
    (
        ANA,
        acts.PositionTaken(decision=THING, answer="object", round=2, changed=True),
        "positions",
        {**OF_ANA, "decision": T, "round": 2, "changed": 1, "answer": "object"},
    ),
    (
        CY,
        acts.ObjectionAnswered(objection=OTHER, decision=THING),
        "objections",
        {**OF_CY, "objection": O, "decision": T, "became": "answered"},
    ),
    (
        ANA,
        acts.ObjectionWithdrawn(objection=OTHER, decision=THING),
        "objections",
        {**OF_ANA, "objection": O, "decision": T, "became": "withdrawn"},
    ),
    (
        ANA,
        acts.ObjectionStands(objection=OTHER, decision=THING),
        "objections",
        {**OF_ANA, "objection": O, "decision": T, "became": "stands"},
    ),
    (
        CLOCK,
        acts.DecisionClosed(decision=THING, outcome="open_objections", by_stake={}, carried={}),
        "decisions_closed",
        {**OF_NOBODY, "decision": T, "passed": 0, "no_quorum": 0, "open_objections": 1, "outcome": "open_objections"},
    ),
    (
        CLOCK,
        acts.DecisionClosed(decision=THING, outcome="passed", by_stake={"carer": COUNTED}, carried={"carer": True}),
        "decision_stakes",
        {
            "member": 0, "stake": "carer", "side": "lived", "decision": T, "seats": 6, "took_part": 5, "agreed": 4,
            "needed": 4, "carried": 1, "passed": 1,
        },
    ),
    (CY, acts.DecisionOverridden(decision=THING, law=WORDS, reason=WORDS), "overrides", {**OF_CY, "decision": T}),
    (
        CY,
        acts.PromiseMade(
            promise=THING, decision=OTHER, owner=ANA.pseudonym, owner_stake="uses_services", due="2026-12-01",
            words=WORDS,
        ),
        "promises",
        {**OF_ANA, "promise": T, "decision": O, "due_day": DEC_1},
    ),
    (CY, acts.PromiseProgressed(promise=THING, words=WORDS), "promises_told", {**OF_CY, "promise": T}),
    (
        ANA,
        acts.PromiseJudged(promise=THING, judge_stake="uses_services", kept="yes", helped="partly"),
        "judgements",
        {**OF_ANA, "promise": T, "kept": "yes", "helped": "partly"},
    ),
]  # fmt: skip

MONEY = [
    (
        CY,
        acts.OfferMade(
            member=ANA.pseudonym, member_stake="uses_services", before_start=True, complete=False, adviser_named=True
        ),
        "offers",
        {**OF_ANA, "before_start": 1, "complete": 0, "adviser_named": 1},
    ),
    (
        CY,
        acts.TimeGiven(
            member=ANA.pseudonym, member_stake="uses_services", kind="reading", minutes=50, wanted=True, paid=20
        ),
        "time_given",
        {**OF_ANA, "minutes": 50, "wanted": 1, "paid": 20, "kind": "reading"},
    ),
    (
        ANA,
        acts.ClaimMade(claim=THING, kind="expenses", pence=1250),
        "claims",
        {**OF_ANA, "claim": T, "pence": 1250, "pay_days": 28, "kind": "expenses"},
    ),
    (CY, acts.ClaimPaid(claim=THING, pence=1250), "claims_paid", {**OF_CY, "claim": T, "pence": 1250}),
    (ANA, acts.ClaimWithdrawn(claim=THING), "claims_withdrawn", {**OF_ANA, "claim": T}),
    (
        CY,
        acts.BudgetDecided(line=THING, pence=500_000, decided_by="jointly", initiative=OTHER),
        "budget",
        {**OF_CY, "line": T, "pence": 500_000, "initiative": O, "decided_by": "jointly"},
    ),
]

WORK = [
    (
        CY,
        acts.InitiativeBegun(initiative=THING, stage="design", rung_claimed=6, words=WORDS),
        "initiatives",
        {**OF_CY, "initiative": T, "rung": 6, "stage": "design"},
    ),
    (
        ANA,
        acts.InitiativeMoved(initiative=THING, stage="deliver"),
        "stages",
        {**OF_ANA, "initiative": T, "stage": "deliver"},
    ),
    (ANA, acts.InitiativeRungClaimed(initiative=THING, rung=7), "rungs", {**OF_ANA, "initiative": T, "rung": 7}),
    (
        ANA,
        acts.InitiativeJoined(initiative=THING, member=ANA.pseudonym),
        "work",
        {**OF_ANA, "initiative": T, "change": 1},
    ),
    (
        ANA,
        acts.InitiativeLeft(initiative=THING, member=ANA.pseudonym),
        "work",
        {**OF_ANA, "initiative": T, "change": -1},
    ),
    (
        ANA,
        acts.InitiativeMoveAsked(initiative=THING, move=OTHER, stage="deliver", rung=0),
        "moves",
        {**OF_ANA, "initiative": T, "declined": 0},
    ),
    (
        CY,
        acts.InitiativeMoveDeclined(initiative=THING, move=OTHER),
        "moves",
        {**OF_CY, "initiative": T, "declined": 1},
    ),
    (
        CY,
        acts.MatterOpened(matter=THING, options=3, initiative=OTHER),
        "matters",
        {**OF_CY, "matter": T, "initiative": O, "options": 3},
    ),
    (
        CY,
        acts.MatterSettled(matter=THING, settled_on="2026-12-01", where="elsewhere"),
        "matters_settled",
        {**OF_CY, "matter": T, "settled_day": DEC_1, "where_settled": "elsewhere"},
    ),
    (
        ANA,
        acts.RecommendationSent(recommendation=THING, due="2026-12-01"),
        "recommendations",
        {**OF_ANA, "recommendation": T, "due_day": DEC_1},
    ),
    (CY, acts.RecommendationAnswered(recommendation=THING), "recommendations_answered", {**OF_CY, "recommendation": T}),
    (ANA, acts.SpaceOpened(space=THING, kind="joint"), "rooms", {**OF_ANA, "room": T, "kind": "joint"}),
    (
        CLOCK,
        acts.SpaceOpenedForSafeguarding(space=THING, since=LATER, until=LATER, reason=WORDS),
        "rooms_shown",
        {**OF_NOBODY, "room": T},
    ),
    (
        CLOCK,
        acts.SpaceReached(space=THING, by_whom="operator"),
        "rooms_reached",
        {**OF_NOBODY, "room": T, "by_whom": "operator"},
    ),
    (
        CY,
        acts.PlanSectionKept(section=THING, answer="partly", own_words=True, review_due="2026-12-01"),
        "plan_sections",
        {**OF_CY, "section": T, "own_words": 1, "review_day": DEC_1, "answer": "partly"},
    ),
    (CY, acts.PlanReviewed(section=THING), "plan_reviews", {**OF_CY, "section": T}),
]

TERMS = acts.TermsStated(
    version=3,
    small_group=4,
    reply_days=15,
    notice_days=10,
    pay_days=14,
    lines=(
        acts.Line(indicator="reply_rate", drawn="line", above=9, below=10),
        acts.Line(indicator="voice", drawn="none"),
    ),
    left_out=("easy_read",),
)
