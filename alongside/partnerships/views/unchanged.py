"""May somebody who has a page already be told that nothing has changed? Only a visitor whom nobody knows.

Whoever is signed in always gets the whole page, without a mark (an ETag), and no browser is asked to keep it: the next
person on a shared device would find it there. See docs/decisions/2026-11-25-only-public-pages-have-a-mark.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache, wraps
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.crypto import salted_hmac
from django.utils.http import parse_etags
from django.utils.timezone import localdate

from alongside.ledger.queries import record_size
from alongside.partnerships.request import Request
from alongside.people.queries import demo_ahead

View = Callable[..., HttpResponse]
HOUSE = Path(__file__).resolve().parents[2]
OURS = frozenset({".py", ".html", ".css", ".js"})


def told_if_unchanged(view: View) -> View:
    """For a page that anyone may read, and that shows only what the record tells of, and what day it is.

    The mark is made before the page: so a page can be newer than its mark, and then is fetched once more, but a mark
    never stands on a page that is older.
    """

    @wraps(view)
    def shown(request: Any, *args: Any, **named: Any) -> HttpResponse:
        if not _is_nobody_we_know(request):
            return view(request, *args, **named)
        mark = f'"{_mark(request)}"'
        known = [each.removeprefix("W/") for each in parse_etags(request.headers.get("If-None-Match", ""))]
        answer = HttpResponseNotModified() if mark in known else view(request, *args, **named)
        return _marked(answer, mark) if _may_be_kept(request, answer) else answer

    return shown


def _is_nobody_we_know(request: Request) -> bool:
    """Without a session, not even an empty one: messages, the tokens of forms, all that is somebody's hangs on one."""
    is_stranger = settings.SESSION_COOKIE_NAME not in request.COOKIES and request.viewer is None
    return is_stranger and request.method in {"GET", "HEAD"} and not settings.DEBUG


def _may_be_kept(request: Request, answer: HttpResponse) -> bool:
    has_token = bool(request.META.get("CSRF_COOKIE_NEEDS_UPDATE"))
    return answer.status_code in {200, 304} and not answer.cookies and not has_token


def _marked(answer: HttpResponse, mark: str) -> HttpResponse:
    answer["ETag"] = mark
    patch_cache_control(answer, private=True, no_cache=True)
    patch_vary_headers(answer, ["Cookie"])
    return answer


def _mark(request: Request) -> str:
    """Of everything that the page could depend on. Keyed, so that nobody can make the mark of a page they never had."""
    parts = [str(part) for part in _parts(request)]
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    return salted_hmac("the mark of a public page", whole, algorithm="sha256").hexdigest()


def _parts(request: Request) -> Iterator[object]:
    partnership = request.partnership
    yield from (of_the_house(), settings.CONTACT, settings.DEMO, demo_ahead())
    yield from (request.scheme, request.get_host(), request.get_full_path(), request.headers.get("Cookie", ""))
    yield localdate(request.note.at)
    yield from (getattr(partnership, field.attname) for field in partnership._meta.concrete_fields)
    yield record_size(request.viewer, partnership.pk)


@lru_cache(maxsize=1)
def of_the_house() -> str:
    """Another version of the house writes other pages. Every process of one installation finds the same."""
    whole = sha256()
    for path in sorted(HOUSE.rglob("*")):
        if path.suffix in OURS:
            found = path.stat()
            whole.update(f"{path.relative_to(HOUSE)} {found.st_size} {found.st_mtime_ns}\n".encode())
    return whole.hexdigest()
