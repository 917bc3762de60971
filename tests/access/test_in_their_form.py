"""What somebody is sent comes in the form of their profile by itself, or somebody is asked to make it."""

import pytest

from alongside.access.actions.making import ask_beside
from alongside.access.actions.telling import remove, tell
from alongside.access.models import Line, Making
from alongside.domain.access import Format, Kind, Pace, Reach
from alongside.notices.actions.choosing import choose, give_address
from alongside.notices.models import Reaching
from alongside.paper.actions.helping import name_helper
from alongside.paper.actions.packs import make_pack
from alongside.printing import speech
from tests.access.needing import asked, needs, shows
from tests.decisions import world
from tests.decisions.pages import look, send, text
from tests.notices.post import address_of, written

pytestmark = pytest.mark.both_databases


@pytest.fixture
def cast(cast, monkeypatch):
    monkeypatch.setattr("alongside.paper.views.packs.as_pdf", lambda *_, **__: None)
    return cast


def says(cast, *, format="", way=""):
    """All that Ana does is to say it in her profile; how often she is written to she chose before."""
    account = cast.ana.account
    account.email = address_of("ana")
    account.save()
    choose(by=account, chosen={"pace": Pace.DAILY}, note=cast.note())
    tell(by=account, kind=Kind.FORMAT, choices=[format] if format else [], words="", note=cast.note())
    tell(by=account, kind=Kind.CONTACT, choices=[way], words="", note=cast.note())
    return account


def next_letter(cast):
    asked(cast, cast.cy)
    return next(each for each in written(cast) if each.member_id == cast.ana.pk)


@pytest.mark.parametrize(
    ("form", "mark"), [("large_20", "large-20"), ("large_24", "large-24"), ("large_28", "large-28")]
)
def test_a_letter_on_paper_is_in_the_letters_of_the_profile(cast, form, mark):
    give_address(
        by=says(cast, format=form, way="letter"),
        lines="Ana\n1 The Quay",
        printer=cast.bo,
        me=cast.ana,
        note=cast.note(),
    )
    letter = next_letter(cast)
    assert letter.way == Reach.LETTER
    assert mark in letter.html
    assert "Say what you need for this day: We meet in March" in letter.html


def test_a_letter_in_easy_words_is_one_on_paper_and_by_e_mail(cast):
    says(cast, format="easy", way="email")
    letter = next_letter(cast)
    assert (letter.way, letter.format) == (Reach.EMAIL, Format.EASY)
    assert "What do you need on this day? We meet in March" in letter.html
    tell(by=cast.ana.account, kind=Kind.CONTACT, choices=["letter"], words="", note=cast.note())
    assert Reaching.objects.get(account=cast.ana.account).way == Reach.LETTER


def test_a_notice_as_plain_text_has_no_other_form(cast):
    says(cast, format="plain", way="email")
    letter = next_letter(cast)
    assert letter.html == ""
    assert "We meet in March" in letter.body


def test_a_form_that_changes_changes_the_next_letter(cast):
    says(cast, format="easy", way="email")
    says(cast, format="plain", way="email")
    assert next_letter(cast).format == Format.PLAIN_TEXT


def page_of_pack(cast, by, made):
    return text(send(cast, by, "paper:pdf", code=made.code))


@pytest.mark.parametrize(("form", "mark"), [("large_24", 'class="large-24"'), ("large_28", 'class="large-28"')])
def test_a_pack_that_others_print_is_in_the_form_that_is_shown_to_them(cast, form, mark):
    line = needs(cast, cast.ana, form, Kind.FORMAT, "")
    world.rules(cast)
    decision = world.opened(cast, by=cast.cy)
    name_helper(by=cast.ana, helper=cast.bo, note=cast.note())
    made = make_pack(by=cast.bo, whose=cast.ana, decision=decision, note=cast.note())
    assert mark not in page_of_pack(cast, "bo", made), "nobody learns a form that is kept from them"
    shows(cast, cast.ana, line)
    assert mark in page_of_pack(cast, "bo", made)


def test_ones_own_pack_is_in_the_form_of_ones_own_profile(cast):
    needs(cast, cast.ana, "large_28", Kind.FORMAT, "")
    world.rules(cast)
    made = make_pack(by=cast.ana, whose=cast.ana, decision=world.opened(cast, by=cast.cy), note=cast.note())
    assert 'class="large-28"' in page_of_pack(cast, "ana", made)


def test_for_whom_no_machine_makes_the_form_somebody_is_asked_to_when_their_pack_is_made(cast):
    shows(cast, cast.ana, needs(cast, cast.ana, "braille", Kind.FORMAT, ""))
    world.rules(cast)
    decision = world.opened(cast, by=cast.cy)
    for _ in range(2):
        make_pack(by=cast.ana, whose=cast.ana, decision=decision, note=cast.note())
    making = Making.objects.get()
    assert (making.format, making.title) == (Format.BRAILLE, decision.proposal.title)
    assert "Nobody makes it yet." in text(look(cast, "ana", "access:here"))


@pytest.mark.parametrize(("voice", "asked_for"), [("/usr/bin/espeak-ng", 0), ("", 1)])
def test_to_listen_to_is_made_by_a_voice_where_there_is_one(cast, monkeypatch, voice, asked_for):
    monkeypatch.setattr(speech.shutil, "which", lambda _: voice or None)
    shows(cast, cast.ana, needs(cast, cast.ana, "audio", Kind.FORMAT, ""))
    ask_beside(by=cast.bo, whose=cast.ana, title="The plan", due=cast.clock.at.date(), note=cast.note())
    assert Making.objects.count() == asked_for


def test_nobody_is_asked_for_a_form_that_is_kept_from_all_here(cast):
    needs(cast, cast.ana, "braille", Kind.FORMAT, "")
    ask_beside(by=cast.bo, whose=cast.ana, title="The plan", due=cast.clock.at.date(), note=cast.note())
    assert not Making.objects.exists()


def test_what_is_made_by_somebody_leaves_letters_as_they_are(cast):
    says(cast, format="easy", way="email")
    says(cast, format="braille", way="email")
    assert Reaching.objects.get(account=cast.ana.account).format == Format.EASY
    remove(by=cast.ana.account, line=Line.objects.get(choice="braille"), note=cast.note())
    assert Reaching.objects.get(account=cast.ana.account).format == Format.EASY
