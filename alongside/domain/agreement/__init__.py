"""The rules of a partnership as data, and whether they make sense."""

from alongside.domain.agreement.agreement import FORMAT, Agreement
from alongside.domain.agreement.asked import Asked, Questions
from alongside.domain.agreement.decision_rule import (
    AGREEMENT,
    FIRST_KINDS,
    MONEY,
    ORDINARY,
    Ballot,
    Days,
    DecisionRule,
    Enough,
    Quorum,
    StakeQuorum,
    Support,
)
from alongside.domain.agreement.form.reading import agreement_from_data, agreement_from_text, rule_from_data
from alongside.domain.agreement.form.writing import (
    agreement_as_data,
    agreement_as_text,
    decision_rule_as_data,
    frozen_rule,
)
from alongside.domain.agreement.form.wrong import BadAgreement, Wrong
from alongside.domain.agreement.power_body import power_body, power_body_of
from alongside.domain.agreement.ready_made import READY_MADE, ReadyMade, ready_made, ready_made_for
from alongside.domain.agreement.rules import (
    Consent,
    EqualVoices,
    InEachGroup,
    Rule,
    ShareOfAll,
    Weight,
    Weighted,
    WithApproval,
)
from alongside.domain.agreement.sense.measure import roles_of
from alongside.domain.agreement.sense.problem import Problem
from alongside.domain.agreement.sense.problems import problems
from alongside.domain.agreement.stating import terms_of
from alongside.domain.agreement.terms import (
    CO_CHAIR_LIVED,
    CO_CHAIR_PROFESSIONAL,
    CheckThreshold,
    ClosedSpace,
    EasyRead,
    Expense,
    OverrideRight,
    PaidTime,
    Payment,
    Per,
    Published,
    Rate,
    Role,
    Stake,
    Thing,
)
from alongside.domain.agreement.threshold import Of, Reach, Threshold, at_least, more_than
from alongside.domain.agreement.words.changes import changes
from alongside.domain.agreement.words.in_words import Section, in_words
from alongside.domain.agreement.words.rule_words import decision_rule_in_words, rule_in_words

__all__ = [
    "AGREEMENT",
    "CO_CHAIR_LIVED",
    "CO_CHAIR_PROFESSIONAL",
    "FIRST_KINDS",
    "FORMAT",
    "MONEY",
    "ORDINARY",
    "READY_MADE",
    "Agreement",
    "Asked",
    "BadAgreement",
    "Ballot",
    "CheckThreshold",
    "ClosedSpace",
    "Consent",
    "Days",
    "DecisionRule",
    "EasyRead",
    "Enough",
    "EqualVoices",
    "Expense",
    "InEachGroup",
    "Of",
    "OverrideRight",
    "PaidTime",
    "Payment",
    "Per",
    "Problem",
    "Published",
    "Questions",
    "Quorum",
    "Rate",
    "Reach",
    "ReadyMade",
    "Role",
    "Rule",
    "Section",
    "ShareOfAll",
    "Stake",
    "StakeQuorum",
    "Support",
    "Thing",
    "Threshold",
    "Weight",
    "Weighted",
    "WithApproval",
    "Wrong",
    "agreement_as_data",
    "agreement_as_text",
    "agreement_from_data",
    "agreement_from_text",
    "at_least",
    "changes",
    "decision_rule_as_data",
    "decision_rule_in_words",
    "frozen_rule",
    "in_words",
    "more_than",
    "power_body",
    "power_body_of",
    "problems",
    "ready_made",
    "ready_made_for",
    "roles_of",
    "rule_from_data",
    "rule_in_words",
    "terms_of",
]
