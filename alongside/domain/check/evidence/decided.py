"""Which rows come of proposals, decisions and promises?"""

from __future__ import annotations

from alongside.domain.check.evidence.here import Facts, Here, Row, Rows, Writer, Writers
from alongside.domain.check.evidence.numbers import UNTOLD, day, number
from alongside.domain.record import acts
from alongside.domain.stakes import Side


def _proposed(rows: Rows, here: Here, facts: Facts) -> None:
    rows["proposals"].append(
        (*here.where, number(facts["proposal"]), number(facts["initiative"]), len(facts["from_contributions"]))
    )


def _changed(rows: Rows, here: Here, facts: Facts) -> None:
    rows["proposals_changed"].append((*here.where, number(facts["proposal"]), 1))


def _withdrawn(rows: Rows, here: Here, facts: Facts) -> None:
    rows["proposals_changed"].append((*here.where, number(facts["proposal"]), 0))


def _opened(rows: Rows, here: Here, facts: Facts) -> None:
    seats = facts["seats"]
    rows["decisions_opened"].append(
        (
            *here.nobody(),
            number(facts["decision"]),
            number(facts["proposal"]),
            facts["round"],
            day(facts["closes_at"]),
            len(facts["options"]),
            int(facts["secret"]),
            here.state.of_side(Side.LIVED, seats),
            here.state.of_side(Side.PROFESSIONAL, seats),
            facts["kind"],
        )
    )


def _answered(rows: Rows, here: Here, facts: Facts) -> None:
    rows["positions"].append(
        (*here.where, number(facts["decision"]), facts["round"], int(facts["changed"]), facts["answer"])
    )


def _objection(became: str) -> Writer:
    def write(rows: Rows, here: Here, facts: Facts) -> None:
        rows["objections"].append((*here.where, number(facts["objection"]), number(facts["decision"]), became))

    return write


def _closed(rows: Rows, here: Here, facts: Facts) -> None:
    decision, outcome = number(facts["decision"]), facts["outcome"]
    passed = int(outcome == "passed")
    rows["decisions_closed"].append(
        (
            *here.nobody(),
            decision,
            passed,
            int(outcome == "no_quorum"),
            int(outcome == "open_objections"),
            outcome,
        )
    )
    rows["decision_stakes"].extend(
        (*here.nobody(stake), decision, *_shown(counts), int(facts["carried"].get(stake, UNTOLD)), passed)
        for stake, counts in sorted(facts["by_stake"].items())
    )


def _shown(counts: Facts) -> Row:
    wanted = (counts["seats"], counts["took_part"], counts["agreed"], counts["needed"])
    return tuple(UNTOLD if count is None else count for count in wanted)


def _overridden(rows: Rows, here: Here, facts: Facts) -> None:
    rows["overrides"].append((*here.where, number(facts["decision"])))


def _promised(rows: Rows, here: Here, facts: Facts) -> None:
    rows["promises"].append(
        (
            *here.of(facts["owner"], facts["owner_stake"]),
            number(facts["promise"]),
            number(facts["decision"]),
            day(facts["due"]),
        )
    )


def _progressed(rows: Rows, here: Here, facts: Facts) -> None:
    rows["promises_told"].append((*here.where, number(facts["promise"])))


def _judged(rows: Rows, here: Here, facts: Facts) -> None:
    rows["judgements"].append(
        (*here.standing_on(facts["judge_stake"]), number(facts["promise"]), facts["kept"], facts["helped"])
    )


WRITERS: Writers = {
    acts.ProposalMade: _proposed,
    acts.ProposalChanged: _changed,
    acts.ProposalWithdrawn: _withdrawn,
    acts.DecisionOpened: _opened,
    acts.PositionTaken: _answered,
    acts.ObjectionAnswered: _objection("answered"),
    acts.ObjectionWithdrawn: _objection("withdrawn"),
    acts.ObjectionStands: _objection("stands"),
    acts.DecisionClosed: _closed,
    acts.DecisionOverridden: _overridden,
    acts.PromiseMade: _promised,
    acts.PromiseProgressed: _progressed,
    acts.PromiseJudged: _judged,
}
