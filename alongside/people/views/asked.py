"""What was this browser asked to sign, a moment ago? Each question is answered once, for one purpose, in an hour."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from alongside.people.passkeys import State
from alongside.people.request import Request

ASKED = "asked_to_sign"
LASTS = timedelta(hours=1)


def keep(request: Request, purpose: str, state: State) -> None:
    until = (request.note.at + LASTS).isoformat()
    request.session[ASKED] = {"purpose": purpose, "until": until, "state": dict(state)}


def take(request: Request, purpose: str) -> State:
    """An empty state where nothing was asked: no answer fits it. Taken once, however the answer turns out."""
    asked: dict[str, Any] = request.session.pop(ASKED, {})
    if asked.get("purpose") != purpose or datetime.fromisoformat(asked["until"]) <= request.note.at:
        return {}
    state: State = asked["state"]
    return state
