"""Answering by text: the code, a number, and what is texted back."""

from datetime import timedelta

import pytest

from alongside.decisions.models import SecretBallot
from alongside.domain.decisions import Answer
from alongside.domain.paper import Stage, code_of, grouped, in_groups
from alongside.paper.actions.texting import forget_number, keep_number, receive, text_what_is_open
from alongside.paper.gateway import InFiles, waiting
from alongside.paper.models import Pack, Phone
from alongside.survey.models import Answered, Waiting
from tests.decisions.pages import look, text
from tests.decisions.record import those
from tests.decisions.world import after_its_time, says
from tests.paper.papers import answers, opened, pack_for

NUMBER = "+447700900123"


@pytest.fixture
def texted(cast, django_capture_on_commit_callbacks):
    """Ana has kept her number, and what is open was texted to it."""
    keep_number(by=cast.ana, number=NUMBER, note=cast.note())

    def ask():
        with django_capture_on_commit_callbacks(execute=True):
            text_what_is_open(by=cast.ana, note=cast.note())
        return outgoing(cast)

    return ask


def outgoing(cast):
    out = InFiles().folder / "out"
    return sorted(each.read_text(encoding="utf-8") for each in out.glob("*.txt")) if out.exists() else []


def code_in(texts, about="Open the café"):
    whole = next(each for each in texts if about in each)
    return next(word for word in whole.split() if word.count("-") == 2)


def comes(cast, words, number=NUMBER):
    return [said for _, said in receive(by=None, number=number, words=words, note=cast.note())]


def test_a_text_tells_what_it_is_about_the_five_numbers_the_code_and_that_it_is_not_secret(cast, texted):
    opened(cast)
    words = next(each for each in texted() if "Open the café" in each)
    assert words.startswith(NUMBER)
    for part in ("1 I agree.", "5 This is not for me.", "A text is not secret.", "STOP ends texts."):
        assert part in words


def test_a_code_and_a_number_are_an_answer_and_are_read_back(cast, texted):
    decision = opened(cast)
    code = code_in(texted())
    (said,) = comes(cast, f"{code} 3 its to far")
    assert "You said 3: I object." in said
    assert answers(decision) == [("Ana", "object", "its to far")]
    assert those(cast, "position.entered")[0]["channel"] == "text"


def test_the_same_code_again_counts_only_with_change(cast, texted):
    decision = opened(cast)
    code = code_in(texted())
    comes(cast, f"{code} 1")
    assert "counts already: I agree" in comes(cast, f"{code} 3")[0]
    assert [each[1] for each in answers(decision)] == ["agree"]
    assert "You said 3" in comes(cast, f"CHANGE {code} 3")[0]
    assert [each[1] for each in answers(decision)] == ["object"]


def test_after_the_site_a_text_does_not_count_unless_they_say_so(cast, texted):
    decision = opened(cast)
    code = code_in(texted())
    says(cast, decision, cast.ana, Answer.AGREE)
    assert "counts already" in comes(cast, f"{code} 3")[0]
    assert [each[1] for each in answers(decision)] == ["agree"]


def test_a_secret_answer_is_not_repeated_and_not_changed(cast, texted):
    opened(cast, secret=True)
    code = code_in(texted())
    (said,) = comes(cast, f"{code} 3")
    assert "in the box" in said
    assert "object" not in said
    assert "cannot be changed" in comes(cast, f"CHANGE {code} 1")[0]
    assert [each.answer for each in SecretBallot.objects.all()] == ["object"]


def test_an_unknown_number_hears_nothing_and_does_nothing(cast, texted):
    decision = opened(cast)
    code = code_in(texted())
    assert comes(cast, f"{code} 1", number="+447700900999") == []
    assert comes(cast, "STOP", number="+447700900999") == []
    assert answers(decision) == []


def test_the_code_of_somebody_else_does_nothing_from_my_phone(cast, texted):
    decision = opened(cast)
    code = code_in(texted())
    keep_number(by=cast.bo, number="+447700900555", note=cast.note())
    assert "cannot find this code" in comes(cast, f"{code} 1", number="+447700900555")[0]
    assert answers(decision) == []


def test_wrong_codes_are_told_at_most_every_ten_minutes(cast, texted):
    opened(cast)
    texted()
    wrong = grouped(code_of(bytes([9]) * 16))
    assert len(comes(cast, f"{wrong} 1")) == 1
    assert comes(cast, f"{wrong} 1") == []
    cast.clock.at += timedelta(minutes=10)
    assert len(comes(cast, f"{wrong} 1")) == 1


def test_two_numbers_are_asked_about_and_nothing_counts(cast, texted):
    decision = opened(cast)
    code = code_in(texted())
    assert "2 numbers" in comes(cast, f"{code} 1 3")[0]
    assert answers(decision) == []


@pytest.mark.parametrize("number", ["0", "6", "9"])
def test_a_number_that_is_no_answer_is_said(cast, texted, number):
    decision = opened(cast)
    code = code_in(texted())
    assert "1 to 5" in comes(cast, f"{code} {number}")[0]
    assert answers(decision) == []


def test_after_the_close_it_is_too_late(cast, texted):
    decision = opened(cast)
    code = code_in(texted())
    after_its_time(cast, decision)
    assert "has closed" in comes(cast, f"{code} 1")[0]
    assert answers(decision) == []


def test_stop_is_honoured_for_the_whole_number_and_said_once(cast, texted):
    opened(cast)
    keep_number(by=cast.bo, number=NUMBER, note=cast.note())
    code = code_in(texted())
    assert len(comes(cast, "Stop")) == 1
    assert comes(cast, "STOP") == []
    assert comes(cast, f"{code} 1") == []
    before = len(outgoing(cast))
    assert len(texted()) == before
    assert Phone.objects.filter(stopped_at__isnull=True).count() == 0
    assert len(comes(cast, "START")) == 1
    assert "You said 1" in comes(cast, f"{code} 1")[0]


def test_new_texts_stop_the_codes_of_the_old_ones_but_no_paper(cast, texted):
    decision = opened(cast)
    paper = pack_for(cast, cast.ana, decision).pack
    first = code_in(texted())
    text_what_is_open(by=cast.ana, note=cast.note())
    assert "an old one" in comes(cast, f"{first} 1")[0]
    paper.refresh_from_db()
    assert paper.stage == Stage.OUT


def test_the_five_faces_go_into_the_box_and_nothing_ties_them_to_the_phone(cast, texted):
    code = code_in(texted(), about="How is it going?")
    assert "in the box" in comes(cast, f"{code} 5 4 0 2 1")[0]
    assert {(each.question, each.face, each.channel, each.by_helper) for each in Waiting.objects.all()} == {
        ("heard", 5, "text", False), ("understood", 4, "text", False),
        ("safe", 2, "text", False), ("changed", 1, "text", False),
    }  # fmt: skip
    assert Answered.objects.count() == 1
    assert not Pack.objects.exists()
    assert "answered this time already" in comes(cast, f"{code} 1 1 1 1 1")[0]


def test_the_faces_of_somebody_else_cannot_be_given_from_my_phone(cast, texted):
    code = code_in(texted(), about="How is it going?")
    keep_number(by=cast.bo, number="+447700900555", note=cast.note())
    comes(cast, f"{code} 1 1 1 1 1", number="+447700900555")
    assert not Waiting.objects.exists()


def test_a_number_is_deleted_when_its_owner_says_so(cast):
    keep_number(by=cast.ana, number=NUMBER, note=cast.note())
    forget_number(by=cast.ana, note=cast.note())
    assert not Phone.objects.exists()


def test_what_is_no_text_is_put_away_unread_and_the_others_are_read(cast, tmp_path):
    into = InFiles().folder / "in"
    into.mkdir(parents=True)
    (into / "1.txt").write_bytes(b"\xff\xfe nothing")
    (into / "2.txt").write_text("x" * 20_000, encoding="utf-8")
    (into / "3.txt").write_text("07700 900123\nSTOP\n", encoding="utf-8")
    (into / "4.txt").symlink_to("/etc/hostname")
    assert [(each.number, each.words) for each in waiting()] == [(NUMBER, "STOP")]
    assert len(list((InFiles().folder / "unread").iterdir())) == 3


@pytest.mark.parametrize(
    ("number", "said"),
    [("+447700900123", "+44 7700 900 123"), ("+33612345678", "+33 612 345 678"), ("+491234567", "+491 234 567")],
)
def test_a_number_is_shown_in_groups(number, said):
    assert in_groups(number) == said


def test_where_nothing_sends_texts_the_page_says_so_and_offers_none(cast, settings):
    settings.TEXTS_WORK = False
    keep_number(by=cast.ana, number=NUMBER, note=cast.note())
    page = text(look(cast, "ana", "paper:texts"))
    assert "No texts go out from here yet" in page
    assert "Text me what is open now" not in page
    assert "+44 7700 900 123" in page
