"""Which words may stand in a column of words? Those that the record knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from alongside.domain.check.indicators import INDICATORS
from alongside.domain.record import acts
from alongside.domain.record.facts import Act, hints, shape_of

_SAID: Mapping[tuple[str, str], tuple[type[Act], str]] = {
    ("reasons", "why"): (acts.LeavingExplained, "why"),
    ("access_answers", "met"): (acts.AccessAnswered, "met"),
    ("agenda_settled", "outcome"): (acts.AgendaSettled, "outcome"),
    ("papers", "paper_for"): (acts.PaperPublished, "paper_for"),
    ("papers", "form"): (acts.PaperPublished, "form"),
    ("contributions", "kind"): (acts.ContributionMade, "kind"),
    ("contributions", "channel"): (acts.ContributionMade, "channel"),
    ("replies", "outcome"): (acts.ReplyMade, "outcome"),
    ("replies_judged", "answered"): (acts.ReplyJudged, "answered"),
    ("positions", "answer"): (acts.PositionTaken, "answer"),
    ("decisions_closed", "outcome"): (acts.DecisionClosed, "outcome"),
    ("judgements", "kept"): (acts.PromiseJudged, "kept"),
    ("judgements", "helped"): (acts.PromiseJudged, "helped"),
    ("time_given", "kind"): (acts.TimeGiven, "kind"),
    ("claims", "kind"): (acts.ClaimMade, "kind"),
    ("budget", "decided_by"): (acts.BudgetDecided, "decided_by"),
    ("initiatives", "stage"): (acts.InitiativeBegun, "stage"),
    ("stages", "stage"): (acts.InitiativeMoved, "stage"),
    ("matters_settled", "where_settled"): (acts.MatterSettled, "where"),
    ("contacts", "kind"): (acts.ContactMade, "kind"),
    ("survey", "question"): (acts.SurveyAnswered, "question"),
    ("survey", "after"): (acts.SurveyAnswered, "after"),
    ("survey", "channel"): (acts.SurveyAnswered, "channel"),
    ("rooms", "kind"): (acts.SpaceOpened, "kind"),
    ("rooms_reached", "by_whom"): (acts.SpaceReached, "by_whom"),
    ("plan_sections", "answer"): (acts.PlanSectionKept, "answer"),
}
BECAME = ("answered", "withdrawn", "stands")
OWN_WORDS = frozenset({("roles", "role"), ("invitations", "for_stake"), ("decisions_opened", "kind"),
                       ("groups", "in_group")})  # fmt: skip
"""Columns whose words each partnership chooses itself: any short word."""


def _choices(act: type[Act], fact: str) -> tuple[str, ...]:
    shape: Any = shape_of(hints(act)[fact])
    return tuple(word for word in shape.schema["enum"] if word)


CHOICES: Mapping[tuple[str, str], tuple[str, ...]] = {
    **{place: _choices(*said) for place, said in _SAID.items()},
    ("objections", "became"): BECAME,
    ("lines", "indicator"): tuple(INDICATORS),
}
