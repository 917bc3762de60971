"""Which rows come of what people need to take part, and of papers in their form?"""

from __future__ import annotations

from alongside.domain.check.evidence.here import Facts, Here, Rows, Writers
from alongside.domain.check.evidence.numbers import day, number
from alongside.domain.record import acts


def _asked(rows: Rows, here: Here, facts: Facts) -> None:
    rows["access_asked"].append((*here.of(facts["member"], facts["member_stake"]), facts["needs"]))


def _answered(rows: Rows, here: Here, facts: Facts) -> None:
    rows["access_answers"].append((*here.standing_on(facts["member_stake"]), number(facts["meeting"]), facts["met"]))


def _paper(rows: Rows, here: Here, facts: Facts) -> None:
    rows["papers"].append(
        (
            *here.where,
            number(facts["paper"]),
            number(facts["thing"]),
            day(facts["until"]),
            facts["wanted_by"],
            facts["longest_sentence"],
            facts["pages"],
            facts["pictures"],
            facts["ideas"],
            facts["point_size"],
            int(facts["checked_by_readers"]),
            facts["paper_for"],
            facts["form"],
        )
    )


WRITERS: Writers = {
    acts.AccessAsked: _asked,
    acts.AccessAnswered: _answered,
    acts.PaperPublished: _paper,
}
