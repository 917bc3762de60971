"""Adding a picture by its page, and everybody who asks for it by its address."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from alongside.closed.actions.entering import leave
from alongside.closed.models import Attachment, Post
from alongside.plainforms.uploads import OnlyInMemory
from tests.closed.files.pictures import picture

pytestmark = pytest.mark.django_db
WORDS, ALT = "They wrote this to me.", "A letter from the ward"


@pytest.fixture(autouse=True)
def _clock(five, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: five.cast.clock.at)


def address(five, name, *things):
    return reverse(f"closed:{name}", args=["harbour-lane", five.space.pk, *things])


def sent(content, name="letter.png", kind="image/png"):
    return SimpleUploadedFile(name, content, content_type=kind)


def says(five, content, *, name="letter.png", kind="image/png", **more):
    said = {"words": WORDS, "alt": ALT, "file": sent(content, name, kind)} | more
    return five.cast.client("ana").post(address(five, "say"), said)


def the_file(five):
    with five.rooms.seen_by(five.cast.ana):
        return Attachment.objects.defer("content").select_related("post").get()


def asked_for(five, browser):
    file = the_file(five)
    return browser.get(address(five, "file", file.post_id, file.pk))


@pytest.fixture
def shown(five):
    assert says(five, picture(), name="../<svg onload=1>.svg", kind="image/svg+xml").status_code == 302
    return the_file(five)


def test_the_page_says_what_becomes_of_a_picture(five):
    page = five.cast.client("ana").get(address(five, "say")).content.decode()
    assert "At most 20 MB. We take out of a picture where and when it was made." in page
    assert "A picture that moves will keep still." in page


def test_a_picture_is_shown_under_the_words_with_its_own(five, shown):
    page = five.cast.client("bo").get(address(five, "thread", shown.post_id)).content.decode()
    assert WORDS in page
    assert f'alt="{ALT}"' in page
    assert str(shown.pk) in page
    assert "svg onload" not in page


def test_it_is_sent_as_what_it_is_and_nothing_runs_in_it(five, shown):
    answer = asked_for(five, five.cast.client("bo"))
    assert answer.status_code == 200
    assert answer["Content-Type"] == "image/png"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer["Cache-Control"]
    assert "private" in answer["Cache-Control"]
    assert not answer.has_header("ETag")
    assert answer["Content-Disposition"] == 'inline; filename="svg onload1.png"'


@pytest.mark.parametrize(
    ("content", "kind"), [(b"%PDF-1.7 x", "application/pdf"), (b"Dear ward", "text/plain; charset=utf-8")]
)
def test_a_file_is_to_be_taken_away_and_never_opened_here(five, content, kind):
    says(five, content, name="letter.html", kind="text/html")
    answer = asked_for(five, five.cast.client("bo"))
    assert answer["Content-Type"] == kind
    assert answer["Content-Disposition"].startswith("attachment; ")
    assert ".html" not in answer["Content-Disposition"]


def test_nobody_outside_finds_it_by_its_address_and_it_looks_like_nothing(five, shown):
    nothing = address(five, "file", shown.post_id, shown.post_id)
    for who in ("cy", "eve"):
        browser = five.cast.client(who)
        assert asked_for(five, browser).status_code == 404
        assert asked_for(five, browser).content == browser.get(nothing).content
    assert asked_for(five, Client()).status_code == 302


def test_whoever_was_inside_finds_it_no_more_also_with_an_old_link(five, shown):
    who = five.everyone[2]
    browser = Client()
    browser.force_login(who.account)
    assert asked_for(five, browser).status_code == 200
    leave(by=who, space=five.space, note=five.note())
    assert asked_for(five, browser).status_code == 404


def test_a_guest_finds_it_until_their_time_is_over(five, shown):
    five.guest(five.cast.cy)
    browser = five.cast.client("cy")
    assert asked_for(five, browser).status_code == 200
    five.days(7)
    assert asked_for(five, browser).status_code == 404


def test_it_is_not_found_under_another_post_or_room(five, shown):
    other = five.rooms.says(five.cast.bo, five.space, "Other.")
    browser = five.cast.client("bo")
    assert browser.get(address(five, "file", other.pk, shown.pk)).status_code == 404
    carers = five.rooms.says(five.cast.bo, five.rooms.carers, "Other.")
    elsewhere = reverse("closed:file", args=["harbour-lane", five.rooms.carers.pk, carers.pk, shown.pk])
    assert browser.get(elsewhere).status_code == 404


def test_while_the_words_are_hidden_so_is_the_picture(five, shown):
    with five.rooms.seen_by(five.cast.ana):
        Post.objects.update(hidden_at=five.cast.clock.at)
    assert asked_for(five, five.cast.client("bo")).status_code == 404


@pytest.mark.parametrize("column", ["content", "name", "alt"])
def test_one_that_was_damaged_breaks_no_page(five, shown, column):
    with five.rooms.seen_by(five.cast.ana):
        Attachment.objects.update(**{column: bytes(60)})
    browser = five.cast.client("bo")
    page = browser.get(address(five, "thread", shown.post_id))
    assert (page.status_code, WORDS in page.content.decode()) == (200, True)
    assert asked_for(five, browser).status_code == (200 if column == "alt" else 404)
    away = address(five, "file_away", shown.post_id, shown.pk)
    assert five.cast.client("ana").post(away).status_code == 302


@pytest.mark.parametrize(
    ("content", "more", "why"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", {}, "A browser can run"),
        (b"<!doctype html><script>1</script>", {}, "A browser can run"),
        (picture()[:50], {}, "may not have come through whole"),
        (b"PK\x03\x04 not a picture", {}, "not a picture or file that we can keep"),
        (picture(), {"alt": ""}, "Say in a few words what is in it."),
        (picture(), {"words": ""}, "Choose the picture or file again."),
    ],
)
def test_what_cannot_be_added_says_why_and_loses_no_word(five, content, more, why):
    answer = says(five, content, **more)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert why in page
    assert (WORDS in page) == ("words" not in more)
    assert (ALT in page) == ("alt" not in more)
    with five.rooms.seen_by(five.cast.ana):
        assert not Post.objects.exists()


def test_words_about_a_picture_that_is_not_there_ask_for_it(five):
    answer = five.cast.client("ana").post(address(five, "say"), {"words": WORDS, "alt": ALT})
    assert "Choose the picture or file again." in answer.content.decode()


def test_a_hundred_megabytes_are_read_past_and_the_words_are_kept(five, monkeypatch):
    """Nothing of it is held in memory or put on the disk."""
    monkeypatch.setattr("tempfile.NamedTemporaryFile", lambda *a, **k: pytest.fail("put on the disk"))
    held = []
    whole = OnlyInMemory.receive_data_chunk

    def watched(self, raw_data, start):
        whole(self, raw_data, start)
        held.append(self.content.getbuffer().nbytes)

    monkeypatch.setattr(OnlyInMemory, "receive_data_chunk", watched)
    answer = says(five, picture() + bytes(100_000_000))
    page = answer.content.decode()
    assert "This file is bigger than 20 MB." in page
    assert WORDS in page
    assert max(held) <= 21_000_000
    assert held[-1] == 0


def test_more_is_added_and_taken_away_by_its_pages(five, shown):
    ana, bo = five.cast.client("ana"), five.cast.client("bo")
    add = address(five, "add_file", shown.post_id)
    assert "Choose a picture or file." in ana.post(add, {"alt": ""}).content.decode()
    assert ana.post(add, {"alt": "The second page", "file": sent(b"Dear ward")}).status_code == 302
    page = ana.get(address(five, "thread", shown.post_id)).content.decode()
    assert "The second page" in page
    assert "Plain text, 1 kB" in page
    assert bo.get(add).status_code == 409
    away = address(five, "file_away", shown.post_id, shown.pk)
    assert bo.post(away).status_code == 409
    assert "It is deleted for good." in ana.get(away).content.decode()
    assert ana.post(away, follow=True).status_code == 200
    assert ana.get(address(five, "file", shown.post_id, shown.pk)).status_code == 404
    assert "The second page" in ana.get(address(five, "thread", shown.post_id)).content.decode()


def test_a_form_from_another_site_adds_nothing(five):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(five.cast.ana.account)
    answer = browser.post(address(five, "say"), {"words": WORDS, "alt": ALT, "file": sent(picture())})
    assert answer.status_code == 403
