"""How often does each page ask the database? Follows every link, as different people, and prints the most, as JSON."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any

import django

LINK = re.compile(r'href="(/[^"#]*)')
OF_EACH_KIND = 5
"""So many pages behind one name are opened: five decisions, five pages of a list, and so on."""
LONGEST_WALK = 1_500


def walk(client: Any, starts: Iterable[str]) -> dict[str, int]:
    """The most queries of any page behind each name, for every page that links lead to from the first ones."""
    most: dict[str, int] = {}
    opened: Counter[str] = Counter()
    waiting = deque(starts)
    seen = set(waiting)
    while waiting and sum(opened.values()) < LONGEST_WALK:
        address = waiting.popleft()
        name = _name_of(address)
        if name is None or opened[name] == OF_EACH_KIND:
            continue
        opened[name] += 1
        answered, asked = _open(client, address)
        if answered.status_code == 200:
            most[name] = max(most.get(name, 0), asked)
        links = [link.replace("&amp;", "&") for link in LINK.findall(_text(answered))]
        waiting.extend(link for link in dict.fromkeys(links) if link not in seen)
        seen.update(links)
    return most


def _open(client: Any, address: str) -> tuple[Any, int]:
    connection = import_module("django.db").connection
    with import_module("django.test.utils").CaptureQueriesContext(connection) as asked:
        answered = client.get(address)
    return answered, len(asked)


def _text(answered: Any) -> str:
    is_page = answered.headers.get("Content-Type", "").startswith("text/html")
    return answered.content.decode() if is_page else answered.headers.get("Location", "").join(('href="', '"'))


def _name_of(address: str) -> str | None:
    urls = import_module("django.urls")
    try:
        return str(urls.resolve(address.partition("?")[0]).view_name)
    except urls.Resolver404:
        return None


def people() -> list[Any]:
    """Both co-chairs, somebody whose proposal gathers support, whoever runs the server, and nobody."""
    held = import_module("alongside.partnerships.models").RoleHeld.objects
    chairs = held.filter(taken_at__isnull=False, left_at__isnull=True).order_by("role")
    gathering = import_module("alongside.decisions.models").Proposal.objects.filter(state="gathering")
    members = [*(chair.member for chair in chairs), *(each.by for each in gathering.order_by("made_at")[:1])]
    operators = import_module("alongside.people.models").Account.objects.filter(runs_server=True)
    return [*(member.account for member in members), *operators, None]


def names() -> list[str]:
    """Of every address of the site."""
    spaces = import_module("django.urls").get_resolver().namespace_dict
    return [f"{space}:{name}" for space, (_, inner) in spaces.items() for name in inner.reverse_dict if is_word(name)]


def is_word(name: Any) -> bool:
    return isinstance(name, str)


def starts(slug: str) -> Iterator[str]:
    """Every address that names nothing but, at most, the partnership."""
    urls = import_module("django.urls")
    for name in sorted(names()):
        for named in ({}, {"slug": slug}):
            with suppress(urls.NoReverseMatch):
                yield urls.reverse(name, kwargs=named)


def main() -> None:
    django.setup()
    import_module("django.core.management").call_command("collectstatic", verbosity=0, interactive=False)
    slug = import_module("alongside.partnerships.models").Partnership.objects.get().slug
    most: Counter[str] = Counter()
    for account in people():
        client = import_module("django.test").Client(SERVER_NAME="127.0.0.1")
        if account is not None:
            client.force_login(account)
        most |= Counter(walk(client, starts(slug)))
    json.dump({"most": dict(most), "not_opened": sorted(set(names()) - set(most))}, sys.stdout)


if __name__ == "__main__":
    main()
