"""What evidence does the check count? One narrow table a noun, of small whole numbers and short stable words.

Every row has the columns of `WHERE`. `entry` is the number of the entry in the record; `day` counts days since
1970-01-01 in UTC; `quarter` is year × 4 + 0 to 3; `terms` counts the statements of terms so far: 0 before any;
`member`, like every other id, is the first 60 bits of the pseudonym as a whole number, and 0 for nobody; `stake` and
`side` are the footing of that member, or empty. A yes or no is 1 or 0. What is not known is -1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "whole"]
WHERE: Mapping[str, Kind] = {
    "partnership": "text",
    "entry": "whole",
    "day": "whole",
    "quarter": "whole",
    "terms": "whole",
    "member": "whole",
    "stake": "text",
    "side": "text",
}


@dataclass(frozen=True, slots=True)
class Table:
    """One evidence table: what a row of it is, in plain words, and its own columns after those of `WHERE`."""

    name: str
    row: str
    own: Mapping[str, Kind]

    @property
    def columns(self) -> dict[str, Kind]:
        return {**WHERE, **self.own}


def _table(name: str, row: str, *, whole: str = "", text: str = "") -> Table:
    own: dict[str, Kind] = dict.fromkeys(whole.split(), "whole")
    return Table(name, row, {**own, **dict.fromkeys(text.split(), "text")})


_ALL = (
    _table("joins", "Somebody joined. The member is who joined."),
    _table("exits", "Somebody left."),
    _table("reasons", "Somebody who left says why. The member is nobody.", text="why"),
    _table("seats", "A seat was taken (1) or left (-1).", whole="change"),
    _table("roles", "A role was taken (1) or left (-1).", whole="change", text="role"),
    _table("invitations", "Somebody was invited. The member is who invited.", whole="invitation", text="for_stake"),
    _table("access_asked", "A member was asked what they need; `needs` counts what they said.", whole="needs"),
    _table(
        "access_answers", "A member with needs says whether they were met: yes, part, no.", whole="meeting", text="met"
    ),
    _table("meetings_called", "A meeting was called for a day and an hour.", whole="meeting initiative on_day hour"),
    _table(
        "meetings_held",
        "A meeting was held. How many led it, and how many of those have lived experience.",
        whole="meeting minutes leads lived_leads premeeting_offered",
    ),
    _table(
        "attendance", "A member was asked to a meeting and came, or not.", whole="meeting came preparing travelling"
    ),
    _table("voices", "How often one stake spoke at a meeting. The member is nobody.", whole="meeting turns people"),
    _table("agenda", "Somebody put an item forward.", whole="item meeting"),
    _table("agenda_settled", "What became of an item.", whole="item meeting minutes with_reason", text="outcome"),
    _table(
        "papers",
        "A paper was there to read, in one form; `until_day` ends the time for it.",
        whole="paper thing until_day wanted_by longest_sentence pages pictures ideas point_size checked",
        text="paper_for form",
    ),
    _table("minutes_drafted", "Minutes were sent round.", whole="meeting"),
    _table("minutes_agreed", "A member agreed the minutes.", whole="meeting"),
    _table("minutes_stand", "Minutes stand.", whole="meeting"),
    _table(
        "contributions",
        "Somebody said something. `carried`: it came from a closed room as a statement. `entered_by`: the member "
        "who put it in for them, or 0.",
        whole="contribution initiative asks carried entered_by length reply_days",
        text="kind channel",
    ),
    _table(
        "contributions_gone",
        "Something said was taken back or hidden (1), or shown again (-1).",
        whole="contribution gone",
    ),
    _table(
        "replies",
        "Something said was answered. `gap` is seconds since the same member last answered anything, -1 for never.",
        whole="contribution due_day gap",
        text="outcome",
    ),
    _table("replies_told", "Whoever said it was told of the answer.", whole="contribution in_their_form"),
    _table(
        "replies_judged",
        "Whoever said it says whether it answers them: yes, partly, no.",
        whole="contribution",
        text="answered",
    ),
    _table("proposals", "Somebody proposed something.", whole="proposal initiative sources"),
    _table("proposals_changed", "A proposal got new words (1), or was taken back (0).", whole="proposal changed"),
    _table(
        "decisions_opened",
        "A decision opened. Seats of both sides then. The member is nobody.",
        whole="decision proposal round closes_day options secret lived_seats professional_seats",
        text="kind",
    ),
    _table(
        "positions", "A seat answered; empty where answers are hidden.", whole="decision round changed", text="answer"
    ),
    _table(
        "objections",
        "An objection was answered, withdrawn, or stands.",
        whole="objection decision",
        text="became",
    ),
    _table(
        "decisions_closed",
        "A decision closed. The member is nobody; the stakes are in `decision_stakes`.",
        whole="decision passed no_quorum open_objections",
        text="outcome",
    ),
    _table(
        "decision_stakes",
        "How one stake answered a decision that closed; -1 where a small group is not shown.",
        whole="decision seats took_part agreed needed carried passed",
    ),
    _table("overrides", "A decision was set aside.", whole="decision"),
    _table("promises", "Somebody said what they will do by a day.", whole="promise decision due_day"),
    _table("promises_told", "Somebody said how a promise is going.", whole="promise"),
    _table("judgements", "A member with lived experience judged a promise.", whole="promise", text="kept helped"),
    _table("offers", "A member was offered payment.", whole="before_start complete adviser_named"),
    _table(
        "time_given",
        "Minutes a member gave, whether pay was wanted, minutes paid.",
        whole="minutes wanted paid",
        text="kind",
    ),
    _table("claims", "A member asked for money, in pence.", whole="claim pence pay_days", text="kind"),
    _table("claims_paid", "It was paid.", whole="claim pence"),
    _table("claims_withdrawn", "It is not asked for any more.", whole="claim"),
    _table("budget", "Money was decided about, in pence.", whole="line pence initiative", text="decided_by"),
    _table("initiatives", "A piece of work began.", whole="initiative rung", text="stage"),
    _table("stages", "A piece of work entered a stage.", whole="initiative", text="stage"),
    _table("rungs", "A piece of work claimed another rung.", whole="initiative rung"),
    _table("work", "A member joined a piece of work (1) or left it (-1).", whole="initiative change"),
    _table("moves", "A move was asked for, or declined (1).", whole="initiative declined"),
    _table(
        "matters", "People were asked about a matter; what was still possible then.", whole="matter initiative options"
    ),
    _table(
        "matters_settled", "When and where it was really settled.", whole="matter settled_day", text="where_settled"
    ),
    _table("recommendations", "Another body was formally asked.", whole="recommendation due_day"),
    _table("recommendations_answered", "It answered.", whole="recommendation"),
    _table("contacts", "The partnership got in touch with a member.", text="kind"),
    _table(
        "survey",
        "One answer of the picture survey, 1 to 5. The member is nobody.",
        whole="meeting face helped_in on_week",
        text="question after channel",
    ),
    _table(
        "groups",
        "One group: members who say they belong, of those asked; of 1,000 people served.",
        whole="members asked served",
        text="in_group",
    ),
    _table("rooms", "A room for talk was opened.", whole="room", text="kind"),
    _table("rooms_shown", "A part of a closed room was shown for safeguarding.", whole="room"),
    _table("rooms_reached", "Somebody from outside got into a closed room.", whole="room", text="by_whom"),
    _table(
        "plan_sections",
        "A part of somebody's own plan was written.",
        whole="section own_words review_day",
        text="answer",
    ),
    _table("plan_reviews", "It was looked at again.", whole="section"),
    _table("imports", "A batch was brought in (1) or taken out (-1).", whole="change things"),
)
TABLES: Mapping[str, Table] = {table.name: table for table in _ALL}

PARTNERSHIPS = Table(
    "partnerships",
    "One row a partnership: when it began and how far its record goes.",
    {"started_day": "whole", "last_day": "whole", "entries": "whole", "verified": "whole"},
)
"""Has no columns of `WHERE` but `partnership`. `last_day` is the day as of which things are still waiting."""

LINES = Table(
    "lines",
    "One row for each line drawn in each terms.",
    {"indicator": "text", "drawn": "whole", "above": "whole", "below": "whole"},
)
"""`WHERE` columns as all; read by the findings, not by counting. `terms` is the number of the terms that draw it.

`drawn` is 1 for a line, 0 where the partnership draws none, -1 where it does not count this optional indicator.
"""

TERMS = Table(
    "terms_stated",
    "One row for each statement of terms.",
    {"version": "whole", "small_group": "whole", "reply_days": "whole", "notice_days": "whole", "pay_days": "whole"},
)

UNKNOWN = Table("unknown", "An act that this version does not know.", {"act": "text", "act_v": "whole"})
