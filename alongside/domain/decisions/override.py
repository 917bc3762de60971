"""A legal duty sets a decision aside: who, under which law, why. It is never an outcome and never a decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from alongside.domain.agreement import Agreement
from alongside.domain.saying import say
from alongside.domain.verdict import ALLOWED, Verdict, no


@dataclass(frozen=True, slots=True)
class Override:
    """A named person sets a decision aside, holding a role that the agreement gives that right under that law."""

    named: str
    role: str
    law: str
    reason: str
    at: datetime


def may_override(agreement: Agreement, override: Override) -> Verdict:
    """Only a role the agreement names, only under the law it names, with a name and a reason for all to read."""
    rights = [right for right in agreement.overrides if right.role == override.role]
    if not rights:
        return no("Our agreement does not let this role set a decision aside.", "Put a new proposal to everyone.")
    if override.law not in {right.law for right in rights}:
        laws = "; ".join(right.law for right in rights)
        return no(
            say("It can only be done under this law: {laws}.", laws=laws), "Choose the law that makes it your duty."
        )
    if not override.named.strip():
        return no("Whoever sets a decision aside gives their name.", "Write your name. Anyone can read it.")
    if not override.reason.strip():
        return no("Whoever sets a decision aside says why.", "Write the reason. Anyone can read it.")
    return ALLOWED
