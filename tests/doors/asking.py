"""Asking at a door as somebody, so that nothing stays changed afterwards, and what came back."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from django.db import connection, transaction
from django.http import HttpResponse
from django.urls import reverse

from tests.doors.house import CAST, House
from tests.doors.table import Row

OWN_BUSINESS = {"people_visit", "people_knock", "sealed_sealedtry", "check_keptcheck"}
"""Being signed in, being slowed down after wrong guesses, and what counting gave are written for anybody who comes."""
TOKEN = re.compile(r'(?:(?<=name="csrfmiddlewaretoken" value=")|(?<=data-csrf="))[^"]+')
WRITES = re.compile(r'^\s*(?:insert(?: or \w+)? into|update|delete from)\s+"?(\w+)', re.IGNORECASE)
NOT_TOLD = {"Set-Cookie", "Content-Security-Policy"}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: str
    body: str
    onward: str
    wrote: frozenset[str]

    @property
    def everything(self) -> str:
        return unquote(self.headers) + self.body

    @property
    def is_page(self) -> bool:
        return "Content-Type: text/html" in self.headers and self.body.lstrip()[:15].lower() == "<!doctype html>"

    @property
    def was_refused(self) -> bool:
        return self.status in (403, 404, 405, 409) or (self.status == 302 and self.onward.startswith("/sign-in/?next="))


class Doors:
    """Six browsers, one for each of the cast, before the doors of one house."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.browsers = {who: house.cast.client(who) for who in CAST}
        for browser in self.browsers.values():
            browser.raise_request_exception = False
        self.seen: dict[tuple[str, str, Row], Answer] = {}
        self.kept = {who: deepcopy(browser.cookies) for who, browser in self.browsers.items()}

    def address(self, row: Row, instead: Callable[[Any], Any] = lambda thing: thing, *, there: bool = False) -> str:
        """`instead` says what stands in the address in place of each thing; `there` takes Mill Road's things."""
        slug = {"slug": self.house.here["slug"]} if row.things.get("slug") == "slug" else {}
        named = {key: instead(self.house.address_of(thing, there=there)) for key, thing in row.things.items()}
        return reverse(row.address, kwargs=named | slug)

    def once(self, who: str, row: Row, method: str = "get") -> Answer:
        """The same, asked once for all tests that look at it: as it is, or with an empty form."""
        if (who, method, row) not in self.seen:
            self.seen[who, method, row] = self.ask(who, row, method)
        return self.seen[who, method, row]

    def ask(self, who: str, row: Row, method: str = "get", body: Any = None, *, address: str = "") -> Answer:
        query = {key: str(self.house.address_of(thing)) for key, thing in row.query.items()}
        sent = query if method == "get" else body or {}
        return self.at(who, address or self.address(row), method, sent)

    def at(self, who: str, address: str, method: str = "get", sent: Any = None) -> Answer:
        """Whatever it changes is taken back, in the browser too, and said in `wrote`."""
        browser, wrote = self.browsers[who], set()

        def watch(execute: Any, sql: str, *rest: Any) -> Any:
            wrote.update(WRITES.findall(sql))
            return execute(sql, *rest)

        with transaction.atomic():
            with connection.execute_wrapper(watch):
                answered = _sent(browser, method, address, sent)
            transaction.set_rollback(True)
        browser.cookies = deepcopy(self.kept[who])
        return _read(answered, frozenset(wrote - OWN_BUSINESS))


def _sent(browser: Any, method: str, address: str, sent: Any) -> HttpResponse:
    if method in ("get", "post"):
        return getattr(browser, method)(address, sent or {})
    return getattr(browser, method)(address)


def _read(answered: HttpResponse, wrote: frozenset[str]) -> Answer:
    headers = "\n".join(f"{name}: {value}" for name, value in answered.headers.items() if name not in NOT_TOLD)
    body = TOKEN.sub("", answered.content.decode("utf-8", "replace"))
    return Answer(answered.status_code, headers, body, answered.headers.get("Location", ""), wrote)
