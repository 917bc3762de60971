"""Which rows come of what people say, and of the answers they get?"""

from __future__ import annotations

from alongside.domain.check.evidence.here import Facts, Here, Rows, Writers
from alongside.domain.check.evidence.numbers import DAY_0, UNTOLD, day, number
from alongside.domain.record import acts


def _made(rows: Rows, here: Here, facts: Facts) -> None:
    rows["contributions"].append(
        (
            *here.where,
            number(facts["contribution"]),
            number(facts["initiative"]),
            int(facts["asks"]),
            0,
            number(facts["entered_by"]),
            facts["length"],
            here.state.reply_days,
            facts["kind"],
            facts["channel"],
        )
    )


def _carried(rows: Rows, here: Here, facts: Facts) -> None:
    """A statement says nothing of a piece of work or of who put it in, and comes by the website."""
    rows["contributions"].append(
        (
            *here.where,
            number(facts["contribution"]),
            0,
            int(facts["asks"]),
            1,
            0,
            facts["length"],
            here.state.reply_days,
            facts["kind"],
            "web",
        )
    )


def _gone(rows: Rows, here: Here, facts: Facts) -> None:
    rows["contributions_gone"].append((*here.where, number(facts["contribution"]), 1))


def _shown(rows: Rows, here: Here, facts: Facts) -> None:
    rows["contributions_gone"].append((*here.where, number(facts["contribution"]), -1))


def _replied(rows: Rows, here: Here, facts: Facts) -> None:
    by, at = here.entry.by, here.at
    seconds = (at.toordinal() - DAY_0) * 86_400 + at.hour * 3_600 + at.minute * 60 + at.second
    last = here.state.replied.get(by)
    here.state.replied[by] = seconds
    rows["replies"].append(
        (
            *here.where,
            number(facts["contribution"]),
            day(facts["due"]),
            UNTOLD if last is None else seconds - last,
            facts["outcome"],
        )
    )


def _told(rows: Rows, here: Here, facts: Facts) -> None:
    rows["replies_told"].append((*here.where, number(facts["contribution"]), int(facts["in_their_form"])))


def _judged(rows: Rows, here: Here, facts: Facts) -> None:
    rows["replies_judged"].append((*here.where, number(facts["contribution"]), facts["answered"]))


def _survey(rows: Rows, here: Here, facts: Facts) -> None:
    rows["survey"].append(
        (
            *here.nobody(facts["of_stake"]),
            number(facts["meeting"]),
            facts["face"],
            int(facts["entered_by_helper"]),
            day(facts["week"]),
            facts["question"],
            facts["after"],
            facts["channel"],
        )
    )


def _brought_in(rows: Rows, here: Here, facts: Facts) -> None:
    rows["imports"].append((*here.where, 1, facts["count"]))


def _taken_out(rows: Rows, here: Here, facts: Facts) -> None:
    rows["imports"].append((*here.where, -1, facts["count"]))


WRITERS: Writers = {
    acts.ContributionMade: _made,
    acts.StatementCarried: _carried,
    acts.ContributionWithdrawn: _gone,
    acts.ContributionHidden: _gone,
    acts.ContributionShown: _shown,
    acts.ReplyMade: _replied,
    acts.ReplyTold: _told,
    acts.ReplyJudged: _judged,
    acts.SurveyAnswered: _survey,
    acts.ImportMade: _brought_in,
    acts.ImportUndone: _taken_out,
}
