"""The pages of the survey: what they say, what they keep, and what they never tell."""

import re

import pytest

from alongside.domain.survey import FACES, QUESTIONS
from alongside.survey import queries
from alongside.survey.models import Answered, Waiting
from tests.decisions.pages import look, send, text
from tests.survey.answering import a_week_ends, group, now, says, told

ALL_GOOD = {each.key: "5" for each in QUESTIONS}


def sheet_words(cast, member):
    return " ".join(queries.words_of_sheet(member.viewer, member, now(cast)))


def test_it_asks_five_questions_each_with_five_faces_and_a_way_to_skip(cast):
    page = text(look(cast, "ana", "survey:ask"))
    for question in QUESTIONS:
        assert question.sentence in page
    for face in FACES:
        assert page.count(f"<b>{face.word}</b>") == 5
    assert page.count("<b>Skip this one</b>") == 5
    assert len(re.findall(r'value=""[^>]*checked', page)) == 5
    assert page.count('<svg class="face"') == 25
    assert "if 5 or more from your group answered" in page


def test_faces_go_into_the_box_and_the_page_then_says_so(cast):
    assert send(cast, "ana", "survey:ask", **(ALL_GOOD | {"safe": ""})).status_code == 302
    assert {(each.question, each.face) for each in Waiting.objects.all()} == {
        (each.key, 5) for each in QUESTIONS if each.key != "safe"
    }
    page = text(look(cast, "ana", "survey:ask"))
    assert "You have answered this time already." in page
    assert "You can answer again after 31 March 2026." in page
    assert "Put my faces in the box" not in page


def test_a_second_time_is_refused_with_its_sentence_and_keeps_the_first(cast):
    send(cast, "ana", "survey:ask", **ALL_GOOD)
    page = text(send(cast, "ana", "survey:ask", **dict.fromkeys(ALL_GOOD, "1")))
    assert "You have answered this time already." in page
    assert {each.face for each in Waiting.objects.all()} == {5}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "No face is chosen."),
        ({"heard": "9"}, "That is not one of the answers."),
        ({"heard": "five"}, "That is not one of the answers."),
        ({"heard": ["1", "x" * 100_000]}, "That is not one of the answers."),
    ],
)
def test_what_is_no_answer_is_said_and_nothing_is_kept(cast, typed, sentence):
    assert sentence in text(send(cast, "ana", "survey:ask", **typed))
    assert not Answered.objects.exists()


def test_nobody_can_say_in_whose_name_or_group_they_answer(cast):
    more = {"member": str(cast.bo.pk), "stake": "carer", "of_stake": "carer", "quarter": "1", "by_helper": "on"}
    send(cast, "cy", "survey:ask", **ALL_GOOD, **more)
    assert {(each.stake, each.by_helper) for each in Waiting.objects.all()} == {("professional", False)}
    assert [each.member_id for each in Answered.objects.all()] == [cast.cy.pk]


def test_a_sheet_has_the_same_questions_and_words_of_its_own(cast):
    page = text(look(cast, "bo", "survey:sheet"))
    for question in QUESTIONS:
        assert question.sentence in page
    assert sheet_words(cast, cast.bo) in page
    assert sheet_words(cast, cast.ana) not in page
    says(cast, cast.bo, 4)
    assert sheet_words(cast, cast.bo) not in text(look(cast, "bo", "survey:sheet"))


def test_a_helper_types_it_in_and_is_never_told_whose_it_is(cast):
    words = sheet_words(cast, cast.bo)
    answer = send(cast, "cy", "survey:for_somebody", **ALL_GOOD, words=words.upper().replace(" ", ", "))
    assert answer.status_code == 302
    page = text(look(cast, "cy", "survey:for_somebody"))
    assert "Bo" not in re.sub("<[^>]*>", "", page)
    assert {(each.stake, each.channel, each.by_helper) for each in Waiting.objects.all()} == {("carer", "paper", True)}
    again = text(send(cast, "cy", "survey:for_somebody", **ALL_GOOD, words=words))
    assert "This sheet is counted already." in again


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("", "Type the six words from the sheet."),
        ("sea", "A sheet has six words. We can see 1 word."),
        ("apple " * 6, "There is no sheet with these words"),
        ("x" * 100_000, "letters"),
        ("zzzzzz " * 6, "is not a word on any sheet."),
    ],
)
def test_words_that_are_no_sheets_are_told_plainly(cast, words, sentence):
    page = text(send(cast, "cy", "survey:for_somebody", **ALL_GOOD, words=words))
    assert sentence in page
    assert not Answered.objects.exists()


def test_the_words_of_another_partnerships_sheet_count_nowhere_else(cast):
    words = " ".join(queries.words_of_sheet(cast.eve.viewer, cast.eve, now(cast)))
    assert "There is no sheet with these words" in text(
        send(cast, "cy", "survey:for_somebody", **ALL_GOOD, words=words)
    )


def test_whether_somebody_else_has_answered_changes_no_byte_of_my_pages(cast):
    def seen(who):
        pages = [text(look(cast, who, f"survey:{name}")) for name in ("ask", "sheet", "for_somebody")]
        return [re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", page) for page in pages]

    before = {who: seen(who) for who in ("ana", "cy")}
    says(cast, cast.bo, 1)
    assert {who: seen(who) for who in ("ana", "cy")} == before


def test_everything_the_pages_lead_to_ends_in_the_record(cast):
    for member in group(cast):
        client_of = member.account
        page = cast.client("nobody")
        page.force_login(client_of)
        assert page.post(f"/p/{cast.here.slug}/how-is-it-going/", ALL_GOOD).status_code == 302
    a_week_ends(cast)
    assert len(told(cast)) == 5 * 6
