"""Which kinds of partnership are there, and what does each do otherwise than an ordinary honest one?

This is the whole table of behaviours. A change that stands here happens on as many occasions as the strength says; on
all others the partnership does what it usually does, its own honest way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from alongside.domain.simulate.behaving.luck import Luck
from alongside.domain.simulate.behaving.ways import UNREACHABLE

Changes = Mapping[str, Any]
STRENGTHS: Mapping[str, float] = {"weak": 0.3, "medium": 0.6, "strong": 0.9}
"""On how many of the occasions it happens."""

TOKENISTIC: Mapping[str, Changes] = {
    # People are asked about what has been settled elsewhere; work begins without them; staff propose, in a hurry.
    "decided_beforehand": {
        "settled_before": 0.95, "one_option": 0.85, "starts_together": 0.0, "staff_proposals": 0.9, "takes_up": 0.25,
        "matters": 0.9,
    },
    # The easy version comes days after the other one, untested, or never.
    "late_easy_read": {"easy": 0.5, "easy_lag": 9.0, "easy_read_by_readers": 0.0, "in_their_form": 0.1},
    # "That is not on the agenda today." Staff fill the time.
    "agenda_held": {
        "lived_item_in": 0.12, "staff_item_in": 1.0, "lived_item_minutes": 8, "staff_item_minutes": 30,
        "reason_for_no": 0.5,
    },
    # Minutes come late, and stand before anybody with lived experience has said that so it was.
    "minutes_unapproved": {"waits_for_yes": 0.0, "drafts": 0.8, "draft_days": 22},
    # A lively start. Then few meetings, no news, and nobody sits down to answer.
    "silence_after_burst": {
        "meets": 0.25, "news": 0.05, "desk_days": 0.15, "answers": 0.6, "tells": 0.3, "tells_progress": 0.15,
        "staff_proposals": 0.05, "takes_up": 0.1,
    },
    # The same three are always asked. Nobody new comes in.
    "usual_suspects": {"invites": 0.1, "recruits": 0.02, "open_to": 0.1},
    # People have seats. Somebody else is in the chair.
    "seats_without_chairs": {"led_by_lived": 0.0, "led_together": 0.03},
    # Staff are on salary. Everybody else gives their time.
    "unpaid": {"offers": 0.08, "pays": 0.04, "pays_preparing": 0.0},
    # It is paid in the end, months after, when somebody has asked three times.
    "slow_to_pay": {"pay_days": 75, "loses_claims": 0.2},
    # What was decided is set aside, and objections are heard and passed over.
    "overrides": {"overrides": 0.7, "answers_objections": 0.1},
    # The answer is no, and nobody says why.
    "refused_without_reasons": {
        "says_no": 0.75, "explains": 0.04, "only_notes": 0.15, "lived_item_in": 0.4, "reason_for_no": 0.03,
        "takes_up": 0.2,
    },
    # Designed together, then nothing: work never reaches the people it was for.
    "stops_before_delivery": {"moves_on": 0.04, "promises": 0.35, "delivers": 0.1, "tells_progress": 0.25},
}  # fmt: skip
"""From docs on practice: each is a complaint that people with lived experience have made in print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """`changed` happens as often as the strength says; `always` is how it is in any case.

    `of_several` draws so many of the tokenistic ways by the seed. `from_half` begins half-way; `after_burst` begins
    after so many days. `favourites`: the same few are asked. `stand_ins`: how many of the carers are friends of staff.
    """

    says: str
    changed: Changes = field(default_factory=dict)
    always: Changes = field(default_factory=dict)
    of_several: tuple[int, int] = (0, 0)
    from_half: bool = False
    after_days: int = 0
    stand_ins: float = 0.0
    months: int = 12
    members: int = 20
    honest: bool = False


def _mixed(*names: str) -> Changes:
    return {name: value for each in names for name, value in TOKENISTIC[each].items()}


BURST_DAYS = 75
_OWN: Mapping[str, Mapping[str, Any]] = {"silence_after_burst": {"after_days": BURST_DAYS}}
_SAYS = {
    "decided_beforehand": "people are asked about what is settled",
    "late_easy_read": "easy versions come days later, untested, or never",
    "agenda_held": "staff fill the agenda",
    "minutes_unapproved": "minutes come late and stand unasked",
    "silence_after_burst": "a lively start, then silence",
    "usual_suspects": "the same three are always asked",
    "seats_without_chairs": "people have seats, and never the chair",
    "unpaid": "nobody but staff is paid",
    "slow_to_pay": "money comes months later",
    "overrides": "what was decided is set aside",
    "refused_without_reasons": "the answer is no, and nobody says why",
    "stops_before_delivery": "designed together, and never done",
}

HONEST: Mapping[str, Kind] = {
    "honest": Kind(says="honest, and not perfect", honest=True),
    "new": Kind(says="honest, and three months old", months=3, honest=True),
    "small": Kind(says="honest, with eight members", members=8, honest=True),
    "poor": Kind(
        says="honest, with little money",
        honest=True,
        always={
            "pay_wished": 0.5, "pays": 0.95, "pays_preparing": 0.6, "pay_days": 21, "desk_days": 1.4, "easy": 0.78,
            "draft_days": 10, "matters": 0.3, "recruits": 0.4,
        },
    ),
}  # fmt: skip

GAMED: Mapping[str, Kind] = {
    "gamed_sham_proposals": Kind(
        says="small things are proposed by friendly members, and all pass",
        changed=_mixed("decided_beforehand", "agenda_held"),
        always={"shams": 2.5},
    ),
    "gamed_splitting": Kind(
        says="one item is cut into many small ones",
        changed=_mixed("agenda_held", "stops_before_delivery"),
        always={"pieces": 5},
    ),
    "gamed_bulk_replies": Kind(
        says="all that waits is answered in minutes with one sentence",
        changed=_mixed("silence_after_burst", "refused_without_reasons"),
        always={"sweeps": 1.0, "meets": 0.9},
    ),
    "gamed_stand_ins": Kind(
        says="friends of staff are declared as carers",
        changed=_mixed("decided_beforehand", "overrides", "usual_suspects"),
        stand_ins=0.5,
    ),
    "gamed_hours": Kind(
        says="meetings are at hours that nobody can reach",
        changed=_mixed("decided_beforehand"),
        always={"hours": UNREACHABLE},
    ),
    "gamed_surveys": Kind(
        says="staff fill in surveys for others",
        changed=_mixed("silence_after_burst", "refused_without_reasons", "stops_before_delivery"),
        always={"filled_in": 0.9, "meets": 0.85},
    ),
}

KINDS: Mapping[str, Kind] = {
    **HONEST,
    **{name: Kind(says=_SAYS[name], changed=each, **_OWN.get(name, {})) for name, each in TOKENISTIC.items()},
    "tokenistic": Kind(says="several of the twelve ways at once", of_several=(3, 5)),
    "slipping": Kind(says="honest until half-way, then several of the twelve ways", of_several=(3, 5), from_half=True),
    **GAMED,
    "gamed": Kind(says="one of the six ways of looking better than it is"),
}


def kind_of(name: str, luck: Luck) -> Kind:
    """The kind of that name; where the seed chooses among several, the one it chose. KeyError for another name."""
    return GAMED[luck.one_of(tuple(GAMED))] if name == "gamed" else KINDS[name]


def changes_of(kind: Kind, luck: Luck) -> Changes:
    """What it does otherwise, the drawn ways included."""
    fewest, most = kind.of_several
    drawn = luck.some_of(tuple(TOKENISTIC), how_many=fewest + luck.below(most - fewest + 1)) if most else ()
    return {**kind.changed, **_mixed(*drawn)}
