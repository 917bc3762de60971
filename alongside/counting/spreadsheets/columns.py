"""Which columns has each table as a spreadsheet, which have to be there, and what stands for those that are not?"""

from __future__ import annotations

from collections.abc import Mapping

from alongside.domain.check.tables import LINES, TABLES, TERMS, Table

SHEETS: Mapping[str, Table] = {**TABLES, "terms": TERMS, "lines": LINES}
"""The tables by the names of their files, without “.csv”. “stakes.csv” is read besides."""

DAY, MEMBER, STAKE = "day", "member", "stake"
ALSO_CALLED: Mapping[str, str] = {"date": DAY, "person": MEMBER, "group": STAKE}


def _named(columns: str) -> frozenset[str]:
    return frozenset(columns.split())


NOBODYS = _named("reasons voices decisions_opened decisions_closed decision_stakes survey groups terms lines")
"""Rows that belong to no member, so that nobody can put one there."""
OF_NO_STAKE = _named("decisions_opened decisions_closed groups terms lines")
WORKED_OUT: Mapping[str, frozenset[str]] = {"decisions_closed": frozenset({"passed", "no_quorum", "open_objections"})}
"""Columns that the others say already."""

IDS = _named(
    "invitation meeting initiative item paper thing contribution entered_by proposal decision objection promise claim "
    "line matter recommendation room section member"
)
DAYS = _named("day on_day until_day due_day closes_day settled_day review_day on_week")
YES_OR_NO = _named(
    "came premeeting_offered with_reason checked asks carried in_their_form secret changed passed no_quorum "
    "open_objections before_start complete adviser_named wanted declined helped_in own_words drawn"
)
IN_OR_OUT = frozenset({"change", "gone"})

REQUIRED: Mapping[str, str] = {
    "reasons": "stake why",
    "seats": "member change",
    "roles": "member change role",
    "joins": "member stake",
    "exits": "member",
    "access_asked": "member needs",
    "access_answers": "member met",
    "meetings_called": "meeting on_day hour",
    "meetings_held": "meeting leads lived_leads",
    "attendance": "member meeting came",
    "voices": "stake meeting turns people",
    "agenda": "item",
    "agenda_settled": "item outcome",
    "papers": "thing until_day paper_for form",
    "minutes_drafted": "meeting",
    "minutes_agreed": "meeting",
    "minutes_stand": "meeting",
    "contributions": "contribution kind",
    "contributions_gone": "contribution",
    "replies": "contribution outcome",
    "replies_told": "contribution in_their_form",
    "replies_judged": "contribution answered",
    "proposals": "proposal",
    "proposals_changed": "proposal changed",
    "decisions_opened": "decision closes_day lived_seats professional_seats",
    "positions": "decision answer",
    "objections": "objection decision became",
    "decisions_closed": "decision outcome",
    "decision_stakes": "stake decision carried passed",
    "overrides": "decision",
    "promises": "promise due_day",
    "promises_told": "promise",
    "judgements": "promise kept",
    "offers": "member before_start complete adviser_named",
    "time_given": "member minutes wanted paid",
    "claims": "member claim pence",
    "claims_paid": "claim pence",
    "claims_withdrawn": "claim",
    "budget": "pence decided_by",
    "initiatives": "initiative rung stage",
    "stages": "initiative stage",
    "rungs": "initiative rung",
    "work": "member initiative change",
    "moves": "initiative declined",
    "matters": "matter options",
    "matters_settled": "matter settled_day where_settled",
    "recommendations": "recommendation due_day",
    "recommendations_answered": "recommendation",
    "contacts": "member kind",
    "survey": "stake question face",
    "groups": "in_group members asked served",
    "rooms": "room kind",
    "rooms_shown": "room",
    "rooms_reached": "room by_whom",
    "plan_sections": "section answer own_words review_day",
    "plan_reviews": "section",
    "imports": "change things",
    "terms": "reply_days",
    "lines": "indicator above below",
}
"""What cannot be left out besides the day."""

USUAL: Mapping[str, int | str] = {
    "due_day": -1,
    "gap": -1,
    "seats": -1,
    "took_part": -1,
    "agreed": -1,
    "needed": -1,
    "gone": 1,
    "round": 1,
    "options": 1,
    "drawn": 1,
    "version": 1,
    "small_group": 5,
    "notice_days": 7,
    "pay_days": 28,
    "reply_days": 20,
    "channel": "web",
    "after": "meeting",
}
"""What stands for a column that is left out or a cell that is empty. For all others: 0, nobody, or nothing."""
USUAL_IN: Mapping[tuple[str, str], int | str] = {
    ("time_given", "kind"): "other",
    ("claims", "kind"): "time",
    ("decisions_opened", "kind"): "ordinary",
    ("contributions", "reply_days"): -1,
    ("claims", "pay_days"): -1,
    ("survey", "on_week"): -1,
    ("plan_sections", "review_day"): -1,
}
"""The days to reply and to pay are then those of the terms in force; the week is that of the day."""

BOUNDS: Mapping[str, tuple[int, int]] = {"hour": (0, 23), "face": (1, 5), "rung": (1, 7), "below": (1, 10**9)}
LARGEST = 10**12


def own_columns(sheet: str) -> tuple[str, ...]:
    """The headings a file may have: when, who and on what footing, and those of its own."""
    of_whom = [*([MEMBER] if sheet not in NOBODYS else []), *([STAKE] if sheet not in OF_NO_STAKE else [])]
    return (DAY, *of_whom, *(own for own in SHEETS[sheet].own if own not in WORKED_OUT.get(sheet, ())))


def required(sheet: str) -> frozenset[str]:
    return frozenset({DAY, *REQUIRED.get(sheet, "").split()})


def usual(sheet: str, column: str) -> int | str:
    nothing: int | str = "" if SHEETS[sheet].columns[column] == "text" else 0
    return USUAL_IN.get((sheet, column), USUAL.get(column, nothing))
