"""Is it safe to start? A demo lets anybody be anybody, so it must never be mistaken for the real thing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register, run_checks
from django.core.exceptions import ImproperlyConfigured

from alongside.people import queries

THIS_MACHINE = frozenset({"127.0.0.1", "localhost", "::1", "[::1]"})
KEY_THAT_EVERYBODY_KNOWS = "demo-only-"


@register(Tags.database)
def no_demo_people_outside_a_demo(databases: Iterable[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Asked only where a database may be read, because it is registered as a database check."""
    if settings.DEMO or not any(queries.has_demo_people(database=name) for name in databases or ()):
        return []
    return [
        Error(
            "This database holds the made-up people of a demo, and demo mode is off.",
            hint="Use another database (DATABASE_URL), or set ALONGSIDE_DEMO=true to run it as a demo.",
            id="alongside.E001",
        )
    ]


@register(Tags.security)
def demo_stays_on_this_machine(**_: Any) -> list[CheckMessage]:
    elsewhere = sorted({urlsplit(settings.SITE_ADDRESS).hostname or "", *settings.ALLOWED_HOSTS} - THIS_MACHINE)
    if not settings.DEMO or settings.DEMO_IN_PUBLIC or not elsewhere:
        return []
    return [
        Error(
            f"This is a demo, where anybody can be anybody, and it would answer as {', '.join(elsewhere)}.",
            hint="If it holds nothing but made-up people and may be public, set ALONGSIDE_DEMO_IN_PUBLIC=true.",
            id="alongside.E002",
        )
    ]


@register(Tags.security)
def secret_key_is_secret(**_: Any) -> list[CheckMessage]:
    known = settings.SECRET_KEY.startswith(KEY_THAT_EVERYBODY_KNOWS)
    if not known or (settings.DEMO and not settings.DEMO_IN_PUBLIC):
        return []
    return [
        Error(
            "The secret key is the demo’s, which everybody knows.",
            hint="Put a long random text in ALONGSIDE_SECRET_KEY, or its file in ALONGSIDE_SECRET_KEY_FILE.",
            id="alongside.E003",
        )
    ]


def refuse_if_not_fit(*, database: str = "default") -> None:
    """For the web server's start. Raises ImproperlyConfigured with each reason not to."""
    wrong = [problem for problem in run_checks(databases=[database]) if problem.is_serious()]
    if wrong:
        raise ImproperlyConfigured(" ".join(f"{problem.msg} {problem.hint or ''}".strip() for problem in wrong))
