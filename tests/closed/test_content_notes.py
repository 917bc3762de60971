"""Are words that somebody called hard to read folded wherever they stand, and in no list?"""

from __future__ import annotations

import re

import pytest
from django.db.models import F
from django.urls import reverse

from alongside.closed.actions.drafting import allow_quote, quote
from alongside.closed.actions.talking import Words, change_words
from alongside.closed.models import Post
from alongside.domain.rooms import Signing
from tests.closed.together import refused

pytestmark = pytest.mark.django_db
HARD, SAID, BEFORE = "being held down", "Two men knelt on my back.", "Two men hurt my back."
FOLDED = re.compile(r"<details.*?</details>", re.DOTALL)


@pytest.fixture
def clock(five, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: five.cast.clock.at)


def page(five, name, *things, who="ana"):
    answer = five.cast.client(who).get(reverse(f"closed:{name}", args=["harbour-lane", five.space.pk, *things]))
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def folded(told, words=SAID):
    """Somewhere on the page, under a line that says what is hard, and nowhere else."""
    parts = [part for part in FOLDED.findall(told) if words in part]
    return all(f"Hard to read: <bdi>{HARD}</bdi>. Show it</summary>" in part for part in parts) and (
        bool(parts) and words not in FOLDED.sub("", told)
    )


def test_no_list_shows_how_hard_words_begin_and_each_says_what_is_hard(five, clock):
    post = five.rooms.says(five.cast.bo, five.space, SAID, content_note=HARD)
    told = page(five, "room")
    assert SAID not in told
    assert "Something that is hard to read" in told
    assert HARD in told
    assert SAID not in page(five, "reply", post.pk)


def test_a_heading_is_shown_and_so_are_words_that_nobody_called_hard(five, clock):
    five.rooms.says(five.cast.bo, five.space, SAID, content_note=HARD, title="The ward")
    five.rooms.says(five.cast.bo, five.space, "It was quiet.")
    told = page(five, "room")
    assert "The ward" in told
    assert "It was quiet." in told


def test_a_thread_and_each_reply_are_folded_on_their_own(five, clock):
    post = five.rooms.says(five.cast.bo, five.space, SAID, content_note=HARD)
    five.rooms.replies(five.cast.ana, post, "I was there.")
    told = page(five, "thread", post.pk)
    assert folded(told)
    assert not folded(told, "I was there.")


def test_earlier_words_are_folded_if_they_were_or_are_called_hard(five, clock):
    post = five.rooms.says(five.cast.bo, five.space, BEFORE)
    change_words(by=five.cast.bo, post=post, saying=Words(words=SAID, content_note=HARD), note=five.note())
    told = page(five, "earlier", post.pk)
    assert folded(told, BEFORE)
    assert folded(told, SAID)
    change_words(by=five.cast.bo, post=post, saying=Words(words="I was hurt."), note=five.note())
    told = page(five, "earlier", post.pk)
    assert folded(told, SAID)
    assert not folded(told, "I was hurt.")


def test_words_that_are_quoted_are_folded_on_every_page_of_the_statement(five, clock):
    post = five.rooms.says(five.cast.bo, five.space, SAID, content_note=HARD)
    draft = five.draft()
    made = quote(by=five.cast.ana, statement=draft, post=post, words=SAID, note=five.note())
    assert f"<bdi>{HARD}</bdi>" in page(five, "quote", post.pk)
    assert folded(page(five, "statement", draft.pk))
    assert folded(page(five, "quoted", draft.pk, made.pk, who="bo"))
    made = five.quotes(draft)[0]
    allow_quote(by=five.cast.bo, quote=made, seen=five.now(draft).version, note=five.note())
    assert folded(page(five, "put", draft.pk))
    asked = five.agreed(Signing.GROUP, five.now(draft))
    assert folded(page(five, "voice", asked.pk))
    assert folded(page(five, "carry", asked.pk))


def test_to_say_later_that_it_is_hard_to_read_leaves_a_quote_and_its_yes(five):
    post = five.rooms.says(five.cast.bo, five.space, SAID)
    draft = five.draft()
    quote(by=five.cast.ana, statement=draft, post=post, words=SAID, note=five.note())
    allow_quote(by=five.cast.bo, quote=five.quotes(draft)[0], seen=five.now(draft).version, note=five.note())
    change_words(by=five.cast.bo, post=post, saying=Words(words=SAID, content_note=HARD), note=five.note())
    assert [each.is_agreed for each in five.quotes(draft)] == [True]
    change_words(by=five.cast.bo, post=post, saying=Words(words=BEFORE, content_note=HARD), note=five.note())
    assert five.quotes(draft) == []


def test_a_note_that_cannot_be_seen_is_none_and_one_that_is_too_long_is_refused(five):
    five.rooms.says(five.cast.bo, five.space, SAID, content_note="\u200b \u2800")
    with five.rooms.seen_by(five.cast.ana):
        assert Post.objects.get().content_note == ""
    too_long = refused(five.rooms.says, five.cast.bo, five.space, SAID, content_note="x" * 121)
    assert too_long == "What is hard to read is longer than 120 letters."


def test_words_whose_note_is_damaged_say_so_and_break_no_page(five, clock):
    post = five.rooms.says(five.cast.bo, five.space, SAID, content_note=HARD, title="The ward")
    with five.rooms.seen_by(five.cast.bo):
        Post.objects.filter(pk=post.pk).update(content_note=F("words"))
    told = page(five, "room") + page(five, "thread", post.pk) + page(five, "earlier", post.pk)
    assert "These words are damaged." in told
    assert SAID not in told
