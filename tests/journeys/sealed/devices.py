"""Devices in real browsers, and a server that lies to one of them: what it says is changed on its way."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse
from playwright.sync_api import Page, Route

from alongside.partnerships.models import Member
from alongside.sealed.asset import script
from alongside.spaces.models import Space

DRIVE = (Path(__file__).parent / "device.js").read_text(encoding="utf-8")
Lie = Callable[[dict[str, Any], str], dict[str, Any]]
"""What the server said, and the query it was asked with, to what the device is told."""

START = """
  const device = await lock.store.newKeptDevice(at.store, at.member, "phone");
  await at.store.put({ ...lock.emptyKept(at.space, at.member, device), names: { [at.member]: given.name } });
  await room.load();
  await room.change("start", { admit: 1, remove: 1, history: "all", ...given.rule });
  await room.open();
"""
INVITE = """
  const made = await lock.joining.invite(room);
  at.code = made.code;
  return made.written;
"""
ANSWER = """
  const secret = await lock.codes.read(given.written);
  await lock.joining.answer(at, { secret, kind: "phone", name: given.name });
"""
ACCEPT = "return lock.joining.letIn(room, at.code, await lock.joining.answerTo(room, at.code));"
ARRIVE = """
  if (!(await lock.joining.arrived(at))) return "not yet";
  await room.load();
  await room.open();
  return "in";
"""
TEXTS = 'return room.reading.lines().filter((line) => line.kind === "text").map((line) => line.said.text);'


class Device:
    """One browser of one member, with the real script and no pages. Every act answers what came of it."""

    def __init__(self, page: Page, site: str, space: Space, member: Member) -> None:
        self.page, self.space, self.member, self.name = page, space, member, member.name
        where = {"slug": space.partnership.slug, "space_id": space.pk}
        self.api = reverse("sealed:room", kwargs=where)
        frame = page.request.get(site + self.api).text()
        token = re.search('data-csrf="([^"]+)"', frame)
        assert token, "only a reader of the space gets the frame of its pages"
        self.where = {"api": self.api, "space": space.pk.hex, "member": member.pk.hex, "token": token[1]}
        self.src = site + staticfiles_storage.url(script("sealed").path)
        page.goto(site + reverse("sealed:about", kwargs={"slug": where["slug"]}))

    def do(self, body: str, **given: Any) -> dict[str, Any]:
        return self.page.evaluate(DRIVE.replace("/* what to do */", body), [self.src, self.where, given])

    def got(self, body: str, **given: Any) -> Any:
        """What came of it, where nothing may go wrong."""
        answer = self.do(body, **given)
        assert "ok" in answer, answer
        return answer["ok"]

    def start(self, **rule: Any) -> Device:
        self.got(START, name=self.name, rule=rule)
        return self

    def let_in(self, other: Device, *, expect: str = "in") -> str:
        """By a code of this device's, as if it had been read out. Answers the code."""
        written = self.got(INVITE)
        other.got(ANSWER, written=written, name=other.name)
        assert self.got(ACCEPT) == expect
        if expect == "in":
            assert other.got(ARRIVE) == "in"
        return written

    def say(self, text: str) -> dict[str, Any]:
        return self.do('await room.say({ k: "text", text: given.text });', text=text)

    def sync(self) -> dict[str, Any]:
        return self.do("await room.sync();")

    def reopen(self) -> dict[str, Any]:
        """As after loading the page again: only what is kept in the browser is known."""
        return self.do(
            "globalThis.room = new lock.Room(at); await globalThis.room.load(); await globalThis.room.open();"
        )

    def texts(self) -> list[str]:
        return self.got(TEXTS)

    def id(self) -> str:
        return self.got("return room.me.id;")

    # ---------- the server lies to this device ----------

    def told(self, part: str, lie: Lie) -> None:
        """Answers of `list`, `items`, `keys` or `codes` are changed on their way. The newest lie counts."""

        def change(route: Route) -> None:
            if route.request.method != "GET":
                return route.fallback()
            answer = route.fetch()
            said = answer.json() if answer.ok else {}
            body = json.dumps(lie(said, urlsplit(route.request.url).query))
            return route.fulfill(status=200, content_type="application/json", body=body)

        self.page.route(re.compile(re.escape(f"{self.api}{part}/")), change)

    def keeps_back(self, part: str, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> list[dict[str, Any]]:
        """What this device sends there is kept from everybody else; `answer` says what it is told."""
        caught: list[dict[str, Any]] = []

        def catch(route: Route) -> None:
            if route.request.method != "POST":
                return route.fallback()
            caught.append(json.loads(route.request.post_data or "{}"))
            return route.fulfill(status=200, content_type="application/json", body=json.dumps(answer(caught[-1])))

        self.page.route(re.compile(re.escape(f"{self.api}{part}/") + r"$"), catch)
        return caught

    def told_the_truth(self) -> None:
        self.page.unroute_all()
