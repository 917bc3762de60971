"""How does a partnership behave? Its habits as plain numbers: chances from 0 to 1, days, times a month.

None of them knows of an indicator. Each says what somebody does when the occasion comes.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from alongside.domain.simulate.behaving.luck import Luck

SUITABLE, UNREACHABLE = (10, 11, 13, 14, 17, 18), (7, 8, 22)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The habits of an ordinary honest partnership, before each draws its own around them."""

    # Meetings
    meets: float = 0.95
    hours: tuple[int, ...] = SUITABLE
    called_days: float = 24
    invites: float = 1.0
    """Chance that somebody with lived experience who is no favourite is asked to come at all."""
    led_by_lived: float = 0.33
    led_together: float = 0.35
    premeeting: float = 0.75
    # The agenda
    lived_item_in: float = 0.86
    staff_item_in: float = 0.9
    lived_item_minutes: float = 20
    staff_item_minutes: float = 20
    reason_for_no: float = 0.88
    # Papers and minutes
    papers: float = 0.96
    papers_days: float = 9.5
    easy: float = 0.88
    easy_lag: float = 0.6
    """Days that the easy version comes after the other one; half of the time it comes with it."""
    easy_read_by_readers: float = 0.65
    drafts: float = 0.95
    draft_days: float = 7
    waits_for_yes: float = 0.9
    """Minutes stand only when somebody with lived experience said yes to them."""
    # Access
    asks_needs: float = 0.94
    meets_needs: float = 0.78
    # Answers
    desk_days: float = 2.0
    """How often a week somebody sits down to answer what people said."""
    desk_at_once: float = 3.0
    """How many things get answered at one sitting, for every 20 members."""
    answers: float = 0.94
    """Chance that something read gets an answer, and is not put away without one."""
    says_no: float = 0.16
    only_notes: float = 0.2
    explains: float = 0.88
    tells: float = 0.85
    in_their_form: float = 0.8
    # Deciding and doing
    takes_up: float = 0.6
    """Chance that a need which people back becomes a proposal."""
    staff_proposals: float = 0.4
    settled_before: float = 0.03
    """Chance that a matter had been settled before people were asked."""
    one_option: float = 0.05
    settled_elsewhere: float = 0.06
    """Chance that a matter that was open is settled by others after all, and not here."""
    matters: float = 0.5
    overrides: float = 0.015
    answers_objections: float = 0.88
    promises: float = 0.9
    delivers: float = 0.8
    tells_progress: float = 0.8
    starts_together: float = 0.88
    """Chance that work begins with the people it is for, at the very beginning."""
    moves_on: float = 0.85
    """Chance that work enters its next stage when the time for it has come."""
    claims_rung: tuple[int, ...] = (5, 5, 6, 6, 6, 7)
    # Money
    offers: float = 0.88
    pays: float = 0.92
    pays_preparing: float = 0.88
    pay_wished: float = 1.0
    """How many of those who would like pay still ask for it, where everybody knows how little there is."""
    pay_days: float = 15
    loses_claims: float = 0.015
    shares_budget: float = 0.82
    # Staying in touch
    news: float = 0.9
    recruits: float = 0.5
    open_to: float = 0.9
    """How likely somebody of a group that is seldom asked comes in, beside how many of them are served."""
    answered_by_others: float = 0.85
    """Chance that another body answers what the partnership formally asks of it, in time."""
    # Dressing up: nothing of it where people are honest
    shams: float = 0.0
    """Small things a month that staff have a friendly member propose."""
    pieces: int = 1
    """Into how many one item of somebody with lived experience is cut."""
    sweeps: float = 0.0
    """Chance that at the end of a month all that waits is answered in minutes, with one sentence."""
    filled_in: float = 0.0
    """Chance that staff fill in a survey for somebody else."""


SPREADS = {
    "easy": 0.2, "easy_read_by_readers": 0.4, "premeeting": 0.35, "led_by_lived": 0.15, "led_together": 0.15,
    "takes_up": 0.25, "shares_budget": 0.25, "in_their_form": 0.25, "asks_needs": 0.12, "meets_needs": 0.16,
    "says_no": 0.12, "only_notes": 0.15, "tells": 0.2, "answers": 0.1, "delivers": 0.2, "moves_on": 0.2,
    "recruits": 0.3, "open_to": 0.3, "answered_by_others": 0.2, "staff_proposals": 0.2, "matters": 0.3,
}  # fmt: skip
"""How much honest partnerships differ from each other; 0.1 where nothing is said."""
USUAL_SPREAD = 0.1
DIFFER = {"papers_days": 0.35, "draft_days": 0.6, "pay_days": 0.5, "desk_days": 0.35, "desk_at_once": 0.3}
"""Days and paces: by how much of themselves they differ."""
SAME = frozenset({"invites", "overrides", "loses_claims", "one_option", "settled_before", "pay_wished"})
STRUGGLES = ("easy", "tells", "desk_days", "tells_progress", "meets_needs", "draft_days", "premeeting", "recruits")
"""What an honest partnership is often bad at. Most have one or two such things."""


def own_ways(luck: Luck, ways: Ways) -> Ways:
    """One partnership's own habits around the usual ones. Whoever is honest is not perfect: one or two things limp."""
    drawn: dict[str, float] = {}
    for name, value in ((each.name, getattr(ways, each.name)) for each in fields(ways)):
        if name in DIFFER:
            drawn[name] = value * (1 + (luck.unit() + luck.unit() - 1) * DIFFER[name])
        elif isinstance(value, float) and 0 < value <= 1 and name not in SAME:
            drawn[name] = luck.around(value, SPREADS.get(name, USUAL_SPREAD))
    for name in luck.some_of(STRUGGLES, how_many=luck.below(3)):
        drawn[name] = drawn[name] * (1.6 if name == "draft_days" else 0.75)
    return replace(ways, **drawn)  # type: ignore[arg-type]
