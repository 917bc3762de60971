"""The pages on which a hard word is told, explained, and said to have helped or not."""

import pytest

from alongside.glossary.actions import judge
from alongside.glossary.models import Meaning, Word
from tests.decisions.pages import address, look, send, text
from tests.glossary.flagging import MEANING, flagged, meant

MOST = 12


def test_a_word_is_told_in_one_field_and_led_to_its_page(cast):
    response = send(cast, "ana", "glossary:flag", word="Quorum")
    word = Word.objects.get()
    assert (response.status_code, response.url) == (302, f"/p/harbour-lane/words/{word.pk}/")
    assert "Nobody has explained this word yet" in text(look(cast, "bo", "glossary:show", word.pk))


@pytest.mark.parametrize("typed", ["", "…", "one two three four five six"], ids=["nothing", "a sign", "too many"])
def test_what_is_no_word_comes_back_with_what_was_typed(cast, typed):
    page = text(send(cast, "ana", "glossary:flag", word=typed))
    assert "There is a problem" in page or "error" in page
    assert typed in page
    assert not Word.objects.exists()


def test_an_easy_meaning_is_saved_at_once(cast):
    word = flagged(cast)
    assert send(cast, "bo", "glossary:explain", word.pk, words=MEANING).status_code == 302
    assert MEANING in text(look(cast, "ana", "glossary:list"))


def test_a_hard_meaning_comes_back_once_with_what_would_be_kinder(cast):
    word, hard = flagged(cast), "A sufficient attendance."
    page = text(send(cast, "bo", "glossary:explain", word.pk, words=hard))
    assert "“sufficient” is hard. You could say: “enough”." in page
    assert hard in page
    assert not Meaning.objects.exists()
    assert send(cast, "bo", "glossary:explain", word.pk, words=hard, as_it_is="yes").status_code == 302
    assert Meaning.objects.get().words == hard


def test_whoever_asked_is_asked_if_it_helped_and_nobody_else(cast):
    word = meant(cast)
    assert "You asked. Did this help?" in text(look(cast, "ana", "glossary:show", word.pk))
    assert "You asked. Did this help?" not in text(look(cast, "cy", "glossary:show", word.pk))
    send(cast, "ana", "glossary:helped", word.pk, helped="no")
    assert "This did not help yet" in text(look(cast, "cy", "glossary:show", word.pk))


def test_nobody_is_shown_who_found_a_word_hard(cast):
    word = flagged(cast, by=cast.ana)
    for page in (look(cast, "cy", "glossary:show", word.pk), look(cast, "cy", "glossary:list")):
        assert "Ana" not in text(page)


def test_every_page_of_a_member_leads_to_the_field(cast):
    page = text(look(cast, "ana", "promises:list"))
    assert 'href="/p/harbour-lane/words/hard/"' in page
    assert "A hard word?" in page


def test_from_a_closed_room_no_word_goes_along_by_itself(cast):
    assert 'data-flag="closed"' in text(look(cast, "ana", "closed:rooms"))
    assert 'data-flag="promises"' in text(look(cast, "ana", "promises:list"))


@pytest.mark.parametrize("name", ["glossary:list", "glossary:show", "glossary:explain"])
def test_a_page_asks_no_more_when_there_is_more(cast, name, django_assert_max_num_queries):
    client, asked = cast.client("ana"), []
    for size in (2, 6):
        for number in range(size):
            word = meant(cast, f"word{size}{number}")
            flagged(cast, f"waiting{size}{number}")
        thing = [] if name == "glossary:list" else [word.pk]
        judge(by=cast.ana, word=word, helped="no", note=cast.note())
        with django_assert_max_num_queries(MOST) as queries:
            assert client.get(address(cast, name, *thing)).status_code == 200
        asked.append(len(queries))
    assert asked[0] == asked[1]
