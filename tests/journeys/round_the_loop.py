"""The steps of the loop, each as somebody takes it in a browser, with the page looked at on the way."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page

from tests.journeys.looking import Shot
from tests.journeys.pressing import go


@dataclass(frozen=True)
class Story:
    """What is said on the way, and what each page is called when its picture is taken."""

    need: str
    reply: str
    title: str
    proposal: str
    promise: str
    pictures: str = ""


@dataclass(frozen=True)
class Walk:
    """One walk round the loop: the site's addresses, the words, and what is done at each page."""

    at: Callable[[str], str]
    story: Story
    sound: Callable[[Page], None]
    shot: Shot

    def look(self, page: Page, name: str = "") -> None:
        self.sound(page)
        if name:
            self.shot(page, f"{self.story.pictures}{name}")

    def says_what_they_need(self, page: Page) -> str:
        page.goto(self.at("say/"))
        page.get_by_label("What do you want to say?").fill(self.story.need)
        page.get_by_label("Something I need").check()
        page.get_by_label("I want a reply to this").check()
        self.look(page, "say")
        press(page, "Next")
        self.look(page)
        press(page, "Share it")
        assert self.story.need in page.inner_text("main")
        return page.url

    def replies(self, page: Page, need: str) -> None:
        page.goto(need)
        self.look(page, "need")
        page.goto(f"{need}reply/")
        page.get_by_label("Planned").check()
        page.locator("textarea").fill(self.story.reply)
        self.look(page)
        go(page, page.locator("main form .btns button:visible").last)
        assert self.story.reply in page.inner_text("main")

    def proposes(self, page: Page, need: str) -> str:
        page.goto(need)
        page.get_by_role("link", name="Suggest something from this").click()
        page.get_by_label("What should we do?").fill(self.story.title)
        page.get_by_label("Tell us more").fill(self.story.proposal)
        assert page.get_by_label(re.compile(re.escape(self.story.need[:30]))).is_checked()
        press(page, "Suggest this")
        assert self.story.title in page.inner_text("h1")
        self.look(page, "proposal")
        return page.url

    def supports(self, page: Page, proposal: str) -> None:
        page.goto(proposal)
        press(page, "upport")

    def puts_it_to_everyone(self, page: Page, proposal: str) -> None:
        page.goto(f"{proposal}put/")
        self.look(page)
        go(page, page.locator("main form .btns button:visible").last)
        assert "It is in front of everyone now" in page.inner_text("main")

    def answers(self, page: Page, *, pictures: bool) -> str:
        page.goto(self.at("decide/"))
        page.get_by_role("link", name=self.story.title).first.click()
        what = page.url
        for part, name in (("", "what"), ("how/", "how"), ("answer/", "answer")):
            page.goto(what + part)
            if pictures:
                self.look(page, f"decision-{name}")
        page.get_by_role("radio", name=re.compile("It is good enough to try")).check()
        press(page, "answer")
        assert "You have answered" in page.inner_text("main")
        return what

    def promises(self, page: Page, decision: str) -> None:
        page.goto(decision)
        assert "Passed" in page.inner_text("main")
        self.look(page, "decision-passed")
        page.goto(f"{decision}promise/")
        due = timezone.localdate() + timedelta(days=60)
        page.get_by_label("What will be done?").fill(self.story.promise)
        for label, number in (("Day", due.day), ("Month", due.month), ("Year", due.year)):
            page.get_by_label(label, exact=True).fill(str(number))
        self.look(page)
        press(page, "Save")
        assert self.story.promise in page.inner_text("main")

    def says_it_is_done(self, page: Page) -> None:
        promise = self._promise(page)
        page.goto(f"{promise}progress/")
        page.locator("textarea").fill("It is in place now.")
        page.get_by_label("It is done").check()
        self.look(page)
        go(page, page.locator("main form .btns button:visible").last)

    def says_it_helped(self, page: Page) -> None:
        promise = self._promise(page)
        page.goto(f"{promise}judge/")
        page.get_by_label("Yes, it was kept").check()
        page.get_by_label("Yes, it helped").check()
        self.look(page, "did-it-help")
        go(page, page.locator("main form .btns button:visible").last)
        self.look(page)

    def _promise(self, page: Page) -> str:
        page.goto(self.at("promises/"))
        self.look(page)
        page.get_by_role("link", name=self.story.promise).first.click()
        return page.url


def press(page: Page, words: str) -> None:
    go(page, page.get_by_role("button", name=re.compile(words)).first)
