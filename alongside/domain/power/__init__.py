"""Who can decide what under a rule, exactly, and the smallest change that makes it level.

    >>> from alongside.domain.power import analyse
    >>> majority = {"share": {"of": ["carer", "professional"], "more_than": "1/2"}}
    >>> found = analyse(majority, {"carer": 3, "professional": 4})
    >>> found.parity.groups, found.parity.people
    (0.0, 1.0)
    >>> found.sentences[1]
    'If all professionals agree with each other, they can decide without anyone else.'

A body is plain data, such as JSON, with these keys:

    groups      how many seats each group has; a named actor, or role, is a group of one seat
    rule        how it decides: one of the rules below
    sides       which groups stand on which side; may be left out, and a group may stand on none
    attendance  how likely a seat of a group is there, up to 1; above 1, how many of its seats usually come

A rule is an object with one of these keys. "How much" is `more_than` or `at_least`, with a part of what there is
("1/2", "50%", 0.5; 1 is all of it) or with a number of seats (2 or more as it is, any number as {"count": 1}).

    {"share": {"of": ["carer"], "more_than": "1/2"}}
        Enough of the seats of these groups, all counted together, agree. Those who are not there do not agree.
    {"weighted": {"weights": {"carer": 2, "professional": 1}, "quota": 5}}
        What agreeing seats weigh reaches the quota. Weights are those of one seat. Instead of a quota it may be said
        how much of all the weight it takes.
    {"all_of": [rule, …]}    {"any_of": [rule, …]}    {"at_least_of": {"k": 2, "rules": [rule, …]}}
    {"casting_vote": {"role": "chair", "share": {…}}}
        As the share says, but a tie is settled by the role: it passes if the role agrees. A tie is as many for as
        against; where the share asks for another part than half, it is exactly that part. The role has an ordinary vote
        too only if it is among those of the share.
    {"approval": "minister"}    {"approval": {"role": "minister", "rule": rule}}
        The role agrees, and so does the rule if there is one.
    {"override": {"role": "council", "rule": rule}}    {"override": "council"}
        The role may set aside what the rule has passed. With "can": "pass" it may carry what the rule has not passed
        instead, and with "can": "both" it decides whatever the rule says. Without a rule it is, like an approval,
        whether the role agrees, and the place in the tree says what that does.

A group may occur in several places. The answer stays exact: each group that occurs once is counted by itself, groups
that occur more often jointly. Where that would need more than 20 million cells, or the whole count more than 20,000
million steps, TooLarge says so. Up to there it takes some twenty seconds at most, and mostly far less than one.
"""

from alongside.domain.power.analysis import Analysis, analyse
from alongside.domain.power.attended import Attended
from alongside.domain.power.blocs import Bloc
from alongside.domain.power.changing.suggestions import Suggestion
from alongside.domain.power.indices import SeatPower
from alongside.domain.power.parity import Parity
from alongside.domain.power.powers import GroupPower, SidePower
from alongside.domain.power.problems import BadRule, TooLarge
from alongside.domain.power.reading.check import check
from alongside.domain.power.reading.parse import load_body, parse_body
from alongside.domain.power.reading.written import body_as_data
from alongside.domain.power.rule import (
    AllOf,
    AnyOf,
    Approval,
    AtLeastOf,
    Body,
    CastingVote,
    Override,
    Reach,
    Share,
    Threshold,
    Weighted,
)
from alongside.domain.power.tallied import passes

__all__ = [
    "AllOf",
    "Analysis",
    "AnyOf",
    "Approval",
    "AtLeastOf",
    "Attended",
    "BadRule",
    "Bloc",
    "Body",
    "CastingVote",
    "GroupPower",
    "Override",
    "Parity",
    "Reach",
    "SeatPower",
    "Share",
    "SidePower",
    "Suggestion",
    "Threshold",
    "TooLarge",
    "Weighted",
    "analyse",
    "body_as_data",
    "check",
    "load_body",
    "parse_body",
    "passes",
]
