"""Which rows come of time, offers, claims, payments and the budget?"""

from __future__ import annotations

from alongside.domain.check.evidence.here import Facts, Here, Rows, Writers
from alongside.domain.check.evidence.numbers import number
from alongside.domain.record import acts


def _offered(rows: Rows, here: Here, facts: Facts) -> None:
    said = (int(facts["before_start"]), int(facts["complete"]), int(facts["adviser_named"]))
    rows["offers"].append((*here.of(facts["member"], facts["member_stake"]), *said))


def _given(rows: Rows, here: Here, facts: Facts) -> None:
    rows["time_given"].append(
        (
            *here.of(facts["member"], facts["member_stake"]),
            facts["minutes"],
            int(facts["wanted"]),
            facts["paid"],
            facts["kind"],
        )
    )


def _claimed(rows: Rows, here: Here, facts: Facts) -> None:
    rows["claims"].append(
        (*here.where, number(facts["claim"]), facts["pence"], here.state.pay_days, facts["kind"]),
    )


def _paid(rows: Rows, here: Here, facts: Facts) -> None:
    rows["claims_paid"].append((*here.where, number(facts["claim"]), facts["pence"]))


def _withdrawn(rows: Rows, here: Here, facts: Facts) -> None:
    rows["claims_withdrawn"].append((*here.where, number(facts["claim"])))


def _budget(rows: Rows, here: Here, facts: Facts) -> None:
    rows["budget"].append(
        (*here.where, number(facts["line"]), facts["pence"], number(facts["initiative"]), facts["decided_by"])
    )


WRITERS: Writers = {
    acts.OfferMade: _offered,
    acts.TimeGiven: _given,
    acts.ClaimMade: _claimed,
    acts.ClaimPaid: _paid,
    acts.ClaimWithdrawn: _withdrawn,
    acts.BudgetDecided: _budget,
}
