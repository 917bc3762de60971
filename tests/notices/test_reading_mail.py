"""What is read of a letter: odd letters, pages without text, files that are not what they say."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from django.core import mail

from alongside.contributions.models import Contribution
from alongside.domain.access import Pace
from alongside.domain.notices import Fate
from alongside.notices.models import Outgoing
from alongside.notices.reading_mail import read, written_by_hand
from tests.notices.post import came, commented, reply, said_by, sent, writes_to, written

LARGE = 10_000_000


def words_of(raw: bytes) -> str | None:
    return read(raw, largest=LARGE).words


@pytest.mark.parametrize(
    ("charset", "raw", "words"),
    [
        ("utf-8", "Café for Zoë".encode(), "Café for Zoë"),
        ("iso-8859-1", "Café".encode("latin-1"), "Café"),
        ("windows-1252", "“Yes”".encode("cp1252"), "“Yes”"),
        ("iso-2022-jp", "はい".encode("iso-2022-jp"), "はい"),
        ("klingon", "Café".encode(), "Café"),
        ("utf-8", b"Caf\xe9", "Café"),
        ("utf-7", b"Hi", "Hi"),
    ],
    ids=["usual", "older", "curly quotes", "Japanese", "no such letters", "not what it says", "an old trick"],
)
def test_letters_are_read_as_what_they_say_they_are_or_as_near_as_can_be(charset, raw, words):
    head = f"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n".encode()
    assert words_of(head + raw) == words


def test_a_page_without_plain_text_is_read_without_its_marks_scripts_and_quotes():
    page = (
        b"Content-Type: text/html\n\n<style>p{}</style><script>alert(1)</script><p>Yes, I <b>can</b>.</p><p>Bye</p>"
        b"<blockquote>What you wrote</blockquote>"
    )
    assert words_of(page) == "Yes, I can.\n\nBye"


def test_of_a_letter_in_both_forms_the_plain_one_is_read():
    both = EmailMessage()
    both.set_content("Plain words.")
    both.add_alternative("<p>Other words.</p>", subtype="html")
    assert words_of(both.as_bytes()) == "Plain words."


@pytest.mark.parametrize(
    "header",
    [
        "On Mon, 5 Jan 2026 at 09:00, Harbour Lane <us@example.org> wrote:",
        "Am Mo., 5. Jan. 2026 um 09:00 Uhr schrieb Harbour Lane <us@example.org>:",
        "Le lun. 5 janv. 2026 à 09:00, Harbour Lane <us@example.org> a écrit :",
        "From: Harbour Lane\nSent: Monday\nTo: Ana\nSubject: News",
    ],
    ids=["English", "German", "French", "an office program"],
)
def test_where_a_quoted_letter_begins_is_known_in_several_languages(header):
    assert written_by_hand(f"Yes.\n\n{header}\n\nHello Ana, this waits for you.") == "Yes."


@pytest.mark.parametrize(
    "words",
    [
        "Thanks,\nI can come.",
        "- one\n- two",
        "On Monday I wrote: no.",
        "Best regards to Bo. I agree.",
        "From: me, to you.",
    ],
    ids=["thanks", "a list", "a sentence like a header", "regards", "a line like a header"],
)
def test_nothing_that_a_person_wrote_is_cut_for_looking_like_a_machines(words):
    assert written_by_hand(words) == words


def test_a_line_without_end_is_not_searched():
    """Measured: the library takes half a minute for one like this."""
    line = "On " * 6_000
    assert written_by_hand(f"Yes.\n{line}") == f"Yes.\n{line.strip()}"


@pytest.fixture
def letter(cast):
    writes_to(cast, "ana", pace=Pace.AT_ONCE)
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    written(cast)
    sent(cast)
    (found,) = mail.outbox
    return found


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("raw", "name", "called"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "me.png", "a picture"),
        (b"%PDF-1.7 0", "letter.txt", "a PDF"),
        (b"PK\x03\x04 0", "words.docx", "a document"),
        (b"MZ\x90 0", "holiday.jpg", "a program"),
        (b"<svg onload='alert(1)'>", "drawing.png", "a file"),
    ],
    ids=["a picture", "a PDF that says it is text", "a document", "a program that says it is a picture", "a drawing"],
)
def test_words_are_taken_files_are_not_and_she_is_told_what_they_really_are(cast, letter, raw, name, called):
    answer = reply(letter, "Look at this.")
    answer.add_attachment(raw, maintype="image", subtype="png", filename=name)
    assert came(cast, answer) is Fate.TAKEN
    assert Contribution.objects.get(channel="email").words == "Look at this."
    assert called in Outgoing.objects.get(kind="answer").body


@pytest.mark.django_db
def test_a_little_picture_of_a_letterhead_is_nothing_to_write_about(cast, letter):
    answer = reply(letter, "Yes.")
    answer.add_related(b"\x89PNG\r\n\x1a\n0", maintype="image", subtype="png", cid="<logo>")
    assert came(cast, answer) is Fate.TAKEN
    assert not Outgoing.objects.filter(kind="answer").exists()


@pytest.mark.django_db
def test_a_letter_within_a_letter_is_not_opened(cast, letter):
    inside = EmailMessage()
    inside.set_content("These are somebody else's words.")
    answer = reply(letter, "Mine.")
    answer.add_attachment(inside)
    assert came(cast, answer) is Fate.TAKEN
    assert Contribution.objects.get(channel="email").words == "Mine."
