"""Which account is behind this browser, from one page to the next?"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, get_user
from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.db import SessionStore as RowStore
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import constant_time_compare

from alongside.people import queries
from alongside.people.cards import digest
from alongside.people.models import Account, Visit
from alongside.people.ways import Way

ACCOUNT_IN_SESSION = "_auth_user_id"
CAME = "came"
ENDS_WITH_BROWSER = 0
A_DAY = 60 * 60 * 24
"""A browser that opens its old tabs again keeps its session. On a shared device it has to end all the same."""

AN_HOUR = timedelta(hours=1)


class KnownAccount(BaseBackend):
    """Finds the account again on each page. Nobody signs in through it: that is what the actions are for."""

    def get_user(self, user_id: UUID | str) -> Account | None:
        return queries.open_account(user_id)


class SessionStore(RowStore):
    """Django's own, except that a row's key is a digest of the cookie, and that a row says whose it is."""

    account: Account | None = None
    """Whoever the row says it belongs to. Only `account_behind` decides whether they are signed in."""

    @classmethod
    def get_model_class(cls) -> type[Visit]:
        return Visit

    def get_session_cookie_age(self) -> int:
        """A year for somebody on their own device; a day on a shared one, and for whoever has not signed in."""
        remembered = ACCOUNT_IN_SESSION in self and self.get("_session_expiry") != ENDS_WITH_BROWSER
        return settings.SESSION_COOKIE_AGE if remembered else A_DAY

    def _get_session_from_db(self) -> Visit | None:
        found = queries.visit(_kept_as(self.session_key), now=timezone.now())
        if found is None:
            self._session_key = None
        else:
            self.account = found.account
        return found

    def exists(self, session_key: str) -> bool:
        return super().exists(_kept_as(session_key))

    def create_model_instance(self, data: dict[str, Any]) -> Visit:
        made = cast(Visit, super().create_model_instance(data))
        made.session_key = _kept_as(made.session_key)
        made.account_id = data.get(ACCOUNT_IN_SESSION)
        _say_of(made, data.get(CAME, {}))
        return made

    def delete(self, session_key: str | None = None) -> None:
        key = session_key or self.session_key
        if key:
            super().delete(_kept_as(key))


def came(*, way: Way, device: str, at: datetime, shared: bool) -> dict[str, Any]:
    """What a session says about how somebody came in, as JSON can hold it."""
    return {"way": way, "device": device, "at": at.isoformat(), "here": at.isoformat(), "shared": shared}


def note_that_still_here(visit: Any, *, now: datetime) -> None:
    """Once an hour, on a device of one's own: then the session also lasts a year from now. A shared one never lasts
    longer than a day, whatever is done there.
    """
    said = visit.get(CAME)
    if said and not said["shared"] and now - datetime.fromisoformat(said["here"]) >= AN_HOUR:
        visit[CAME] = said | {"here": now.isoformat()}


def _say_of(made: Visit, said: dict[str, Any]) -> None:
    """The row tells its owner what the session knows of how they came in."""
    if said:
        made.way, made.device, made.is_shared = said["way"], said["device"], said["shared"]
        made.began_at, made.last_here_at = (datetime.fromisoformat(said[key]) for key in ("at", "here"))


def account_behind(request: HttpRequest) -> Account | AnonymousUser:
    """Who is signed in. Django's own answer, without asking for an account that came with the visit.

    Wherever anything at all is not as it should be, Django is left to ask again and to decide.
    """
    visit = request.session
    signed = visit.get(HASH_SESSION_KEY, "")
    account = getattr(visit, "account", None)
    if (
        account is not None
        and account.is_active
        and visit.get(ACCOUNT_IN_SESSION) == str(account.pk)
        and visit.get(BACKEND_SESSION_KEY) in settings.AUTHENTICATION_BACKENDS
        and constant_time_compare(signed, account.get_session_auth_hash())
    ):
        return cast(Account, account)
    return get_user(request)


def kept_key(visit: Any) -> str:
    """Under which key this browser's own row is kept."""
    return _kept_as(visit.session_key)


def _kept_as(session_key: str | None) -> str:
    """As long as Django's own keys, which are 40 letters: 160 bits of a digest."""
    return digest("session", session_key or "")[:40]
