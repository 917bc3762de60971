"""What comes in that is no answer of the person whom we gave the address to: each an attack, or a program."""

from __future__ import annotations

import email
from email.message import EmailMessage

import pytest
from django.core import mail

from alongside.contributions.models import Contribution
from alongside.domain.access import Pace
from alongside.domain.notices import Fate
from alongside.notices.models import Arrival, Outgoing
from tests.notices.post import came, commented, reply, said_by, sent, writes_to, written

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(cast):
    writes_to(cast, "bo", pace=Pace.NEVER)
    writes_to(cast, "ana", pace=Pace.AT_ONCE)
    commented(cast, "bo", said_by(cast, "ana", "A garden."))
    written(cast)
    sent(cast)
    (found,) = mail.outbox
    return found


def taken() -> bool:
    return Contribution.objects.filter(channel="email").exists()


def answered() -> list[str]:
    return list(Outgoing.objects.filter(kind="answer").values_list("body", flat=True))


@pytest.mark.parametrize(
    ("sender", "fate"),
    [
        ("bo@example.org", Fate.FORGED),
        ("eve@elsewhere.example", Fate.FORGED),
        ("Ana <eve@elsewhere.example>", Fate.FORGED),
        ('"ana@example.org" <eve@elsewhere.example>', Fate.FORGED),
        ("ana@example.org, eve@elsewhere.example", Fate.FORGED),
        ("", Fate.FORGED),
        ("ana@example.org.evil.example", Fate.FORGED),
        ("ANA@Example.org", Fate.TAKEN),
        ("Ana Lane <ana@example.org>", Fate.TAKEN),
    ],
    ids=[
        "another member",
        "a stranger",
        "her name",
        "her address as a name",
        "two",
        "nobody",
        "alike",
        "capitals",
        "named",
    ],
)
def test_only_her_own_address_can_use_the_address_that_she_was_given(cast, letter, sender, fate):
    assert came(cast, reply(letter, From=sender)) is fate
    assert taken() is (fate is Fate.TAKEN)
    assert answered() == [], "whoever forges a sender would have us write to them"


def test_a_second_line_of_from_is_no_way_in(cast, letter):
    raw = reply(letter, From="eve@elsewhere.example").as_bytes()
    assert came(cast, b"From: ana@example.org\n" + raw) is Fate.FORGED


def test_she_is_told_on_her_page_that_somebody_tried_and_nobody_else_is(cast, letter):
    came(cast, reply(letter, From="eve@elsewhere.example"))
    for who, is_told in (("ana", True), ("bo", False)):
        page = cast.client(who).get("/me/post/problems/").content.decode()
        assert ("from another address" in page) is is_told


def test_forged_letters_use_up_nothing_of_what_she_may_send_and_fill_no_table(cast, letter):
    for number in range(30):
        came(cast, reply(letter, From="eve@elsewhere.example", Message_ID=f"<{number}@evil.example>"))
    assert Arrival.objects.count() == 20
    assert came(cast, reply(letter)) is Fate.TAKEN


@pytest.mark.parametrize("change", [slice(6, 7), slice(10, 11), slice(25, 26)], ids=["number", "end of it", "seal"])
def test_an_address_that_somebody_made_up_is_nobodys(cast, letter, change):
    to = letter.reply_to[0]
    forged = to[: change.start] + ("b" if to[change] != "b" else "c") + to[change.stop :]
    assert came(cast, reply(letter, To=forged)) is Fate.UNKNOWN
    assert not taken()


@pytest.mark.parametrize(
    "token",
    ["", "r", "rx", "r" + "a" * 200, "r!!!!", "b" + "a" * 42, "q" + "a" * 29],
    ids=lambda token: token[:6] or "none",
)
def test_an_address_that_makes_no_sense_is_nobodys(cast, letter, token):
    assert came(cast, reply(letter, To=f"post+{token}@reply.example.org")) is Fate.UNKNOWN


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; type=away"},
        {"Precedence": "bulk"},
        {"Precedence": "auto_reply"},
        {"Return_Path": "<>"},
        {"List_Id": "<everyone.example.org>"},
        {"X_Autoreply": "yes"},
    ],
    ids=lambda headers: "-".join(headers.values()),
)
def test_a_program_that_answers_for_her_says_nothing_in_her_name_and_gets_no_answer(cast, letter, headers):
    assert came(cast, reply(letter, "I am away until Monday.", **headers)) is Fate.AUTOMATIC
    assert not taken()
    assert answered() == []


@pytest.mark.parametrize(
    "headers", [{"X_Loop": "reply.example.org"}, {"Message_ID": "<1@reply.example.org>"}], ids=["mark", "id"]
)
def test_a_letter_of_ours_that_comes_in_goes_round_no_more(cast, letter, headers):
    assert came(cast, reply(letter, **headers)) is Fate.OURS
    assert answered() == []


def test_our_own_answers_carry_what_stops_a_circle(cast, letter):
    came(cast, reply(letter, ""))
    sent(cast)
    raw = mail.outbox[-1].message().as_bytes()
    back = email.message_from_bytes(raw)
    back.replace_header("From", "ana@example.org")
    assert came(cast, back.as_bytes(), to=letter.reply_to[0]) is Fate.OURS


def test_two_programs_that_answer_each_other_come_to_an_end(cast, letter):
    fates = [came(cast, reply(letter, f"Number {n}", Message_ID=f"<{n}@a.example>")) for n in range(25)]
    assert fates.count(Fate.TAKEN) == 20
    assert set(fates[20:]) == {Fate.TOO_MANY}
    assert answered() == []


@pytest.mark.parametrize(
    ("says", "fate"),
    [
        ("mx.ours.example; dmarc=pass", Fate.TAKEN),
        ("mx.ours.example; spf=pass smtp.mailfrom=a; dkim=fail", Fate.TAKEN),
        ("mx.ours.example; spf=pass; dmarc=fail", Fate.UNPROVED),
        ("mx.ours.example; spf=softfail; dkim=none", Fate.UNPROVED),
        ("mx.evil.example; dmarc=pass", Fate.UNPROVED),
        ("", Fate.UNPROVED),
    ],
    ids=["passed", "by way of its server", "not theirs", "not proved", "another server says so", "nobody says so"],
)
def test_where_our_mail_server_checks_senders_a_letter_has_to_pass(cast, letter, settings, says, fate):
    settings.MAIL_CHECKED_BY = "mx.ours.example"
    answer = reply(letter)
    if says:
        answer["Authentication-Results"] = says
    assert came(cast, answer) is fate


def test_of_two_results_the_one_on_top_counts_for_only_our_server_can_write_there(cast, letter, settings):
    settings.MAIL_CHECKED_BY = "mx.ours.example"
    raw = reply(letter).as_bytes()
    forged = b"Authentication-Results: mx.ours.example; dmarc=pass\n" + raw
    assert came(cast, b"Authentication-Results: mx.ours.example; dmarc=fail\n" + forged) is Fate.UNPROVED


def test_a_letter_that_is_too_big_is_not_opened_and_is_answered(cast, letter):
    big = reply(letter)
    big.add_attachment(b"0" * 11_000_000, maintype="application", subtype="octet-stream")
    assert came(cast, big) is Fate.TOO_BIG
    assert "too big" in answered()[0]


def _deep(letter, levels: int) -> bytes:
    head = f"From: ana@example.org\nTo: {letter.reply_to[0]}\nMessage-ID: <9@a.example>\n"
    opened = "".join(
        f'--b{level}\nContent-Type: multipart/mixed; boundary="b{level + 1}"\n\n' for level in range(levels)
    )
    return f'{head}Content-Type: multipart/mixed; boundary="b0"\n\n{opened}--b{levels}\n\nHello\n'.encode()


@pytest.mark.parametrize("levels", [15, 2_000], ids=["deep", "deeper than a program can go"])
def test_parts_within_parts_are_not_looked_through_without_end(cast, letter, levels):
    assert came(cast, _deep(letter, levels)) is Fate.TOO_DEEP
    assert not taken()


def test_a_letter_of_thousands_of_parts_is_not_looked_through(cast, letter):
    many = EmailMessage()
    for name, value in (("From", "ana@example.org"), ("To", letter.reply_to[0]), ("Message-ID", "<9@a.example>")):
        many[name] = value
    many.set_content("Hello")
    for _ in range(200):
        many.add_attachment(b"x", maintype="application", subtype="octet-stream")
    assert came(cast, many) is Fate.TOO_DEEP


@pytest.mark.parametrize("words", ["", "   ", "Sent from my iPhone"], ids=["nothing", "blanks", "only a telephone's"])
def test_where_nothing_of_their_own_is_left_they_are_told(cast, letter, words):
    assert came(cast, reply(letter, words)) is Fate.EMPTY
    assert "no words of your own" in answered()[0]
    assert not taken()


@pytest.mark.parametrize("raw", [b"", b"\x00\xff" * 500, b"From: =?x?q?\nTo: \xff\n\n", b"\n\n\n"], ids=range(4))
def test_whatever_comes_a_mail_server_gets_an_answer_and_not_an_error(cast, letter, raw):
    assert came(cast, raw) is Fate.UNKNOWN
