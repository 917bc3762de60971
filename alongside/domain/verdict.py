"""May this be done, and if not, why: one value that carries both."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.domain.saying import say


@dataclass(frozen=True, slots=True)
class Verdict:
    """True or false, the reason in plain words, and what the person could do next."""

    allowed: bool
    reason: str = ""
    next_step: str = ""

    def __bool__(self) -> bool:
        return self.allowed


ALLOWED = Verdict(allowed=True)


def no(reason: str, next_step: str = "") -> Verdict:
    """Whatever is written out here is one of our sentences, so a page can say it in its reader's language."""
    return Verdict(allowed=False, reason=say(reason), next_step=say(next_step))


class Refused(Exception):
    """The one exception that crosses from actions to pages. It carries the verdict; nobody reads its text."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(verdict.reason)
        self.verdict = verdict


def insist(verdict: Verdict) -> None:
    """Raise Refused unless the verdict allows it."""
    if not verdict:
        raise Refused(verdict)
