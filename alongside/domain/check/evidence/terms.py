"""Which rows say what the partnership holds itself to, from which entry on?"""

from __future__ import annotations

from alongside.domain.check.evidence.here import Facts, Here, Rows, Writers
from alongside.domain.record import acts

DRAWN = {"line": 1, "none": 0}
LEFT_OUT = -1


def _stated(rows: Rows, here: Here, facts: Facts) -> None:
    """The terms are counted, so that two statements of one version are still two. They hold for themselves already."""
    state = here.state
    state.terms += 1
    state.reply_days, state.pay_days = facts["reply_days"], facts["pay_days"]
    where = (*here.where[:4], state.terms, *here.where[5:])
    rows["terms_stated"].append(
        (
            *where,
            facts["version"],
            facts["small_group"],
            facts["reply_days"],
            facts["notice_days"],
            facts["pay_days"],
        )
    )
    rows["lines"].extend(
        (*where, each["indicator"], DRAWN[each["drawn"]], each["above"], each["below"]) for each in facts["lines"]
    )
    rows["lines"].extend((*where, indicator, LEFT_OUT, 0, 1) for indicator in facts["left_out"])


WRITERS: Writers = {acts.TermsStated: _stated}
