"""How far the Welsh goes, and what is said where it does not."""

import pytest
from django.utils import translation

from alongside.domain.saying import say
from alongside.languages.catalogue import catalogue
from alongside.languages.loader import translated
from alongside.languages.offered import WELSH
from alongside.web import times
from alongside.web.pictures.words import and_list, share_in_words
from tests.languages.places import journey_templates, words


def test_every_sentence_of_the_member_journeys_is_in_welsh():
    texts = [text for text, places in words().items() if journey_templates() & set(places)]
    missing = [text for text in texts if text not in catalogue("cy")]
    assert missing == []


def test_what_is_not_in_welsh_yet_says_that_it_is_english():
    source = "<p>Go back</p><p>These words are in no catalogue at all.</p>"
    assert translated(source, WELSH) == ('<p>Mynd yn ôl</p><p lang="en-GB">These words are in no catalogue at all.</p>')


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en-gb", "Monday 30 November 2026"),
        ("en-easy", "Monday 30 November 2026"),
        ("cy", "Dydd Llun 30 Tachwedd 2026"),
    ],
)
def test_days_are_said_in_the_language_of_the_page(code, words):
    with translation.override(code):
        assert times.day_in_words(times.date(2026, 11, 30)) == words


@pytest.mark.parametrize(
    ("say_it", "english", "welsh"),
    [
        (lambda: times.time_in_words(times.time(17)), "5 in the afternoon", "5 y prynhawn"),
        (lambda: times.time_in_words(times.time(0)), "midnight", "hanner nos"),
        (lambda: times.count_of(1, "person", "people"), "1 person", "1 person"),
        (lambda: times.count_of(3, "person", "people"), "3 people", "3 person"),
        (lambda: times.count_of(3, "day"), "3 days", "3 diwrnod"),
        (lambda: times.wait_in_words(times.timedelta(days=3)), "3 days", "3 diwrnod"),
        (lambda: and_list(["Ana", "Bo", "Cy"]), "Ana, Bo and Cy", "Ana, Bo a Cy"),
        (lambda: share_in_words(3, 8), "3 of 8", "3 o 8"),
        (lambda: say("{name} thing", name=say("Yes")), "Yes thing", "Ie thing"),
    ],
    ids=["time", "midnight", "one", "many", "days", "wait", "list", "share", "part"],
)
def test_times_and_counts_are_said_in_the_language_of_the_page(say_it, english, welsh):
    assert f"{say_it()}" == english
    with translation.override("cy"):
        assert f"{say_it()}" == welsh
