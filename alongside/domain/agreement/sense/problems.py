"""Everything in an agreement that contradicts itself or cannot be, in plain words."""

from __future__ import annotations

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.asked import Questions
from alongside.domain.agreement.sense.about_change import about_change
from alongside.domain.agreement.sense.about_check import about_check
from alongside.domain.agreement.sense.about_decisions import about_decisions
from alongside.domain.agreement.sense.about_stakes import about_roles, about_stakes
from alongside.domain.agreement.sense.about_terms import about_terms
from alongside.domain.agreement.sense.problem import Problem


def problems(agreement: Agreement, questions: Questions | None = None) -> list[Problem]:
    """Every contradiction, each with a stable code, where it is and what would help. Empty when it makes sense.

    An agreement with a problem must not be adopted: nothing could be decided under it as its words say. `questions`
    are what the check asks, from `alongside.domain.check.agreed`; without them lines for no question are not found.
    """
    return [
        *about_stakes(agreement),
        *about_roles(agreement),
        *about_decisions(agreement),
        *about_change(agreement),
        *about_terms(agreement),
        *about_check(agreement, questions),
    ]
