"""A word that is explained leads to its meaning wherever it stands, and nobody's words are changed."""

from types import SimpleNamespace
from uuid import UUID

import pytest
from django.template import Context, Template

from alongside.contributions.models import Contribution
from alongside.glossary.marking import Marker, finder_for
from tests.decisions.pages import look, text
from tests.glossary.flagging import flagged, marks, meant, told

ID = UUID(int=7)
NASTY = "<script>alert(1)</script> & \"quotes\" 'too'"


def marker(**words: str) -> Marker:
    return Marker("harbour-lane", {word.replace("_", " "): (meaning, ID) for word, meaning in words.items()})


def test_the_first_time_on_a_page_leads_to_the_meaning_and_no_other(cast):
    word = meant(cast)
    page = look(cast, "ana", "contributions:one", told(cast, "The quorum. A quorum!").pk)
    assert marks(page) == 1
    assert f'href="/p/harbour-lane/words/{word.pk}/"' in text(page)


def test_the_words_stay_as_their_author_wrote_them(cast):
    meant(cast)
    thing = told(cast, "The quorum met.")
    look(cast, "ana", "contributions:one", thing.pk)
    assert Contribution.objects.get(pk=thing.pk).words == "The quorum met."


def test_a_word_that_waits_is_not_marked(cast):
    flagged(cast, "trolley")
    assert marks(look(cast, "ana", "contributions:one", told(cast, "A trolley.").pk)) == 0


def test_whoever_is_not_a_member_gets_no_words_of_the_partnership(cast):
    request = SimpleNamespace(viewer=None, partnership=cast.here)
    shown = Template("{% explained words %}").render(Context({"request": request, "words": "The <b>quorum</b>"}))
    assert shown == "The &lt;b&gt;quorum&lt;/b&gt;"


def test_a_page_asks_once_however_many_words_it_marks(cast, django_assert_num_queries):
    meant(cast)
    request = SimpleNamespace(viewer=cast.ana.viewer, partnership=cast.here)
    page = Template("{% for each in all %}{% explained each lines=True %}{% endfor %}")
    with django_assert_num_queries(1):
        shown = page.render(Context({"request": request, "all": ["a quorum\nhere"] * 50}))
    assert shown.count("hard-word") == 1
    assert shown.count("<br>") == 50


def test_what_is_markup_of_ours_already_is_left_alone(cast):
    meant(cast)
    request = SimpleNamespace(viewer=cast.ana.viewer, partnership=cast.here)
    shown = Template('{% explained "<b>quorum</b>" %}').render(Context({"request": request}))
    assert shown == "<b>quorum</b>"


@pytest.mark.parametrize("place", ["text", "word", "meaning"])
def test_nothing_that_somebody_typed_becomes_markup(place):
    typed = {"text": "a quorum", "word": "quorum", "meaning": "Enough."} | {place: NASTY}
    words = {typed["word"] if place != "word" else "quorum": typed["meaning"]}
    said = typed["text"] if place != "word" else f"{NASTY} quorum {NASTY}"
    shown = marker(**words).marked(said, ours=False)
    assert "<script" not in shown
    assert shown.count("<a ") == shown.count("quorum")
    assert '"quotes"' not in shown


def test_words_of_this_house_are_explained_in_its_own_texts():
    assert "hard-word" in marker().marked("A seat is taken.", ours=True)
    assert "of-this-site/#seat" in marker().marked("Each seat.", ours=True)


def test_a_word_with_an_everyday_meaning_is_left_alone_in_what_people_say():
    assert "hard-word" not in marker().marked("More seats by the door, for the record.", ours=False)
    assert "hard-word" in marker().marked("It was co-production.", ours=False)


def test_what_the_partnership_says_of_a_word_goes_before_what_the_house_says():
    shown = marker(quorum="Six of us.").marked("The quorum.", ours=True)
    assert 'data-means="Six of us."' in shown


def test_words_are_looked_for_in_one_list_that_is_made_once():
    assert finder_for(frozenset({"a", "b"}), ours=False) is finder_for(frozenset({"b", "a"}), ours=False)
