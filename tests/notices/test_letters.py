"""Letters on paper: whoever was asked prints them, and nobody else sees an address."""

from __future__ import annotations

import io

import pytest
from django.urls import reverse
from pikepdf import Pdf

from alongside.decisions.actions.closing import close_due
from alongside.domain.access import Format, Reach
from alongside.domain.notices import Standing
from alongside.ledger.actions import CLOCK
from alongside.notices import queries
from alongside.notices.actions.choosing import give_address
from alongside.notices.actions.printing import mark_printed, print_no_more, undo_printed
from alongside.notices.models import Outgoing, PostalAddress
from alongside.partnerships.actions.leaving import leave
from alongside.partnerships.actions.walls import put_up_wall
from alongside.printing.page import CannotPrint
from alongside.printing.speech import CannotSpeak
from tests.decisions.world import opened
from tests.notices.post import writes_to, written

pytestmark = pytest.mark.django_db
STREET = "17 Samphire Row"
PAGE = reverse("notices:letters", args=["harbour-lane"])
FILE = reverse("notices:letters_file", args=["harbour-lane"])


@pytest.fixture
def letter(cast):
    account = writes_to(cast, "ana", way=Reach.LETTER, format=Format.LARGE_20)
    give_address(by=account, lines=f"Ana\n{STREET}", printer=cast.bo, me=cast.ana, note=cast.note())
    decision = opened(cast)
    cast.clock.at = decision.closes_at
    close_due(by=CLOCK, note=cast.note())
    return next(each for each in written(cast) if each.way == Reach.LETTER)


def test_a_letter_says_what_everybody_here_may_know_in_large_print(cast, letter):
    assert "A decision has ended" in letter.html
    assert "large-20" in letter.html
    assert "Priya Nair" in letter.html
    assert "mailto:" not in letter.html
    assert "http" not in letter.body, "nobody presses a link on paper, and who prints it could"


def test_only_whoever_was_asked_sees_the_letter_and_never_the_address_on_a_page(cast, letter):
    for who in ("ana", "cy"):
        assert "There is nothing to do" in cast.client(who).get(PAGE).content.decode()
        assert cast.client(who).get(FILE).status_code == 409
    for who in ("eve", "dot"):
        assert cast.client(who).get(PAGE).status_code == 404
    asked = cast.client("bo").get(PAGE).content.decode()
    assert "Get the file to print" in asked
    assert STREET not in asked


def test_the_file_has_a_page_for_the_window_of_an_envelope_and_then_the_letter(cast, letter):
    pytest.importorskip("weasyprint")
    answer = cast.client("bo").get(FILE)
    assert answer["Content-Type"] == "application/pdf"
    with Pdf.open(io.BytesIO(answer.content)) as pdf:
        assert len(pdf.pages) == 2


def test_where_this_machine_cannot_print_the_words_are_on_a_page(cast, letter, monkeypatch):
    def cannot(html):
        raise CannotPrint

    monkeypatch.setattr("alongside.notices.views.letters.page_as_pdf", cannot)
    answer = cast.client("bo").get(FILE)
    assert answer.status_code == 503
    assert STREET in answer.content.decode()


def test_printed_in_one_step_says_by_whom_and_can_be_undone(cast, letter):
    assert mark_printed(by=cast.bo, letters=[letter.pk], note=cast.note()) == 1
    letter.refresh_from_db()
    assert (letter.standing, letter.printed_by) == (Standing.PRINTED, cast.bo)
    page = cast.client("ana").get(reverse("notices:outgoing", args=[letter.pk])).content.decode()
    assert "Printed by <bdi>Bo</bdi>" in page
    assert undo_printed(by=cast.bo, letters=[letter.pk], note=cast.note()) == 1
    letter.refresh_from_db()
    assert (letter.standing, letter.printed_by) == (Standing.WAITING, None)


def test_nobody_else_can_say_that_it_is_printed_or_take_that_back(cast, letter):
    assert mark_printed(by=cast.cy, letters=[letter.pk], note=cast.note()) == 0
    mark_printed(by=cast.bo, letters=[letter.pk], note=cast.note())
    assert undo_printed(by=cast.cy, letters=[letter.pk], note=cast.note()) == 0
    assert undo_printed(by=cast.bo, letters=[letter.pk], note=cast.note(days=8)) == 0, "after a week it is in the post"


def test_what_was_written_after_the_file_was_made_is_not_marked_with_it(cast, letter):
    later = Outgoing.objects.get(pk=letter.pk)
    later.pk = None
    later.id = cast.note().chance.new_id()
    later.save(force_insert=True)
    assert mark_printed(by=cast.bo, letters=[letter.pk], note=cast.note()) == 1
    assert queries.letters_for(cast.bo.viewer).get().pk == later.pk


def test_a_wall_takes_the_letter_out_of_the_hands_of_whoever_prints(cast, letter):
    put_up_wall(by=cast.ana, against=cast.bo, note=cast.note())
    assert not queries.letters_for(cast.bo.viewer).exists()
    assert not queries.may_print(cast.bo.viewer)


def test_whoever_would_rather_not_print_is_not_asked_any_more_and_the_person_is_told(cast, letter):
    print_no_more(by=cast.bo, note=cast.note())
    assert not queries.letters_for(cast.bo.viewer).exists()
    assert "Nobody prints them just now" in cast.client("ana").get("/me/post/").content.decode()
    assert PostalAddress.objects.get().lines.endswith(STREET)


def test_whoever_has_left_prints_nothing(cast, letter):
    leave(by=cast.bo, note=cast.note())
    assert cast.client("bo").get(FILE).status_code == 404


@pytest.fixture
def by_hand(cast, letter):
    """The same letter, to somebody who reads Braille."""
    letter.format = Format.BRAILLE
    letter.save()
    return letter


WORDS, SOUND = "notices:letter_words", "notices:letter_sound"


def get(cast, who: str, address: str, letter):
    return cast.client(who).get(reverse(address, args=["harbour-lane", letter.pk]))


def test_whoever_prints_is_asked_to_make_what_no_printer_prints(cast, by_hand):
    page = cast.client("bo").get(PAGE).content.decode()
    assert "<strong>Braille.</strong> No printer makes this form." in page
    assert reverse(WORDS, args=["harbour-lane", by_hand.pk]) in page
    assert reverse(SOUND, args=["harbour-lane", by_hand.pk]) not in page
    words = get(cast, "bo", WORDS, by_hand)
    assert words["Content-Type"].startswith("text/plain")
    assert words.content.decode() == by_hand.body
    assert mark_printed(by=cast.bo, letters=[by_hand.pk], note=cast.note()) == 1


def test_a_letter_that_a_printer_prints_is_asked_of_nobody(cast, letter):
    assert "No printer makes this form" not in cast.client("bo").get(PAGE).content.decode()


@pytest.mark.parametrize("address", [WORDS, SOUND])
def test_nobody_else_gets_the_words_of_a_letter_by_its_address(cast, by_hand, address):
    assert {who: get(cast, who, address, by_hand).status_code for who in ("ana", "cy", "eve", "dot")} == dict.fromkeys(
        ("ana", "cy", "eve", "dot"), 404
    )
    put_up_wall(by=cast.ana, against=cast.bo, note=cast.note())
    assert get(cast, "bo", address, by_hand).status_code == 404


def test_only_the_address_of_it_is_in_the_file_to_print(cast, by_hand):
    pytest.importorskip("weasyprint")
    with Pdf.open(io.BytesIO(cast.client("bo").get(FILE).content)) as pdf:
        assert len(pdf.pages) == 1


def test_a_voice_says_it_where_this_machine_has_one(cast, by_hand, monkeypatch):
    by_hand.format = Format.AUDIO
    by_hand.save()
    said = []
    monkeypatch.setattr("alongside.notices.views.letters.has_voice", lambda language: True)
    monkeypatch.setattr("alongside.notices.views.letters.spoken", lambda text, language: said.append(text) or b"RIFF")
    assert reverse(SOUND, args=["harbour-lane", by_hand.pk]) in cast.client("bo").get(PAGE).content.decode()
    assert get(cast, "bo", SOUND, by_hand)["Content-Type"] == "audio/wav"
    assert said == [by_hand.body]


def test_where_the_voice_fails_it_says_what_else_to_do(cast, by_hand, monkeypatch):
    def fails(text, language):
        raise CannotSpeak("The voice of this machine failed.")

    monkeypatch.setattr("alongside.notices.views.letters.spoken", fails)
    address = reverse(SOUND, args=["harbour-lane", by_hand.pk])
    page = cast.client("bo").get(address, follow=True).content.decode()
    assert "The voice of this machine failed. Read it out to somebody, or record it yourself." in page
