"""Browsers with somebody signed in, and the partnership's clock."""

from __future__ import annotations

from django.utils import timezone
from playwright.sync_api import Browser, Page

from alongside.decisions.actions.closing import close_due
from alongside.decisions.actions.opening import open_due
from alongside.ledger.actions import CLOCK, Note, RealChance
from alongside.people.actions.demo import move_demo_clock
from tests.cast import Cast

WIDE = {"width": 1280, "height": 900}


class Door:
    """The site as one test serves it, and a way in for each of the cast."""

    def __init__(self, browser: Browser, live_server, cast: Cast, **wanted) -> None:
        self.browser, self.site, self.cast, self.wanted = browser, live_server.url, cast, wanted

    def page_of(self, who: str) -> Page:
        """A browser of their own. "nobody" is signed out."""
        context = self.browser.new_context(viewport=WIDE, locale="en-GB", **self.wanted)
        page = context.new_page()
        if who != "nobody":
            cookie = self.cast.client(who).cookies["sessionid"]
            context.add_cookies([{"name": "sessionid", "value": cookie.value, "url": self.site}])
        return page

    def at(self, path: str) -> str:
        return f"{self.site}/p/{self.cast.here.slug}/{path}"


def let_weeks_pass(weeks: int) -> None:
    """Press the button of the demo's clock, and let the clock's own process do what is due each time."""
    for _ in range(weeks):
        now, chance = timezone.now(), RealChance()
        ahead = move_demo_clock(by=None, note=Note(at=now, chance=chance), days=7)
        open_due(by=CLOCK, note=Note(at=now + ahead, chance=chance))
        close_due(by=CLOCK, note=Note(at=now + ahead, chance=chance))
