"""Do only authors change their words, and do the words before stay?"""

import pytest
from django.http import Http404

from alongside.contributions import queries
from alongside.contributions.actions.changing import accept, change_words, decline, suggest
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.taking_back import withdraw
from alongside.contributions.models import Contribution
from alongside.domain.record.entry import salted_digest
from alongside.domain.verdict import Refused
from tests.contributions.speaking import entries, last_entry, says

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(cast):
    return says(cast, cast.ana, "The dore was shut.", kind="story")


def suggested(cast, story, words="The door was shut.", by=None):
    return suggest(by=by or cast.bo, contribution=story, words=words, note=cast.note())


def test_the_words_before_stay_where_everyone_can_read_them(cast, story):
    change_words(by=cast.ana, contribution=story, words="The door was shut.", note=cast.note())
    change_words(by=cast.ana, contribution=story, words="The door was locked.", note=cast.note())
    story.refresh_from_db()
    assert story.words == "The door was locked."
    assert story.changed_at == cast.clock.at
    earlier = queries.earlier_words(cast.cy.viewer, story)
    assert [each.words for each in earlier] == ["The door was shut.", "The dore was shut."]
    assert list(queries.earlier_words(cast.eve.viewer, story)) == []


def test_new_words_have_a_new_salt_and_a_digest_of_their_own(cast, story):
    salt = bytes(story.salt)
    change_words(by=cast.ana, contribution=story, words="The door was shut.", note=cast.note())
    story.refresh_from_db()
    assert bytes(story.salt) != salt
    assert last_entry(cast.here)["facts"]["words"] == salted_digest(bytes(story.salt), story.words)


@pytest.mark.parametrize("who", ["bo", "cy", "eve"])
def test_nobody_changes_another_persons_words(cast, story, who):
    with pytest.raises(Refused):
        change_words(by=getattr(cast, who), contribution=story, words="Mine now.", note=cast.note())
    story.refresh_from_db()
    assert story.words == "The dore was shut."


@pytest.mark.parametrize("words", ["", "The dore was shut.", " The dore was shut.\n", "x" * 10_001])
def test_no_change_is_no_change(cast, story, words):
    before = len(entries(cast.here))
    with pytest.raises(Refused):
        change_words(by=cast.ana, contribution=story, words=words, note=cast.note())
    assert len(entries(cast.here)) == before


def test_a_suggestion_changes_nothing_until_the_author_accepts_it(cast, story):
    suggestion = suggested(cast, story)
    story.refresh_from_db()
    assert story.words == "The dore was shut."
    assert last_entry(cast.here)["by"] == cast.bo.pseudonym
    accept(by=cast.ana, suggestion=suggestion, note=cast.note())
    story.refresh_from_db()
    assert story.words == "The door was shut."
    assert queries.earlier_words(cast.cy.viewer, story).get().thanks_to == cast.bo
    assert last_entry(cast.here)["facts"]["suggestion"] == suggestion.id.hex
    assert last_entry(cast.here)["by"] == cast.ana.pseudonym


def test_a_declined_suggestion_leaves_the_words_alone(cast, story):
    suggestion = suggested(cast, story)
    decline(by=cast.ana, suggestion=suggestion, note=cast.note())
    story.refresh_from_db()
    suggestion.refresh_from_db()
    assert (story.words, suggestion.accepted) == ("The dore was shut.", False)
    assert last_entry(cast.here)["act"] == "suggestion.declined"


@pytest.mark.parametrize("answer", [accept, decline])
def test_only_the_author_answers_a_suggestion_and_once(cast, story, answer):
    suggestion = suggested(cast, story)
    for other in (cast.bo, cast.cy, cast.eve):
        with pytest.raises(Refused):
            answer(by=other, suggestion=suggestion, note=cast.note())
    decline(by=cast.ana, suggestion=suggestion, note=cast.note())
    with pytest.raises(Refused) as refused:
        answer(by=cast.ana, suggestion=suggestion, note=cast.note())
    assert "already" in refused.value.verdict.reason


def test_one_open_suggestion_a_person_and_none_for_oneself(cast, story):
    suggested(cast, story)
    suggested(cast, story, by=cast.cy)
    with pytest.raises(Refused):
        suggested(cast, story, "The door was closed.")
    with pytest.raises(Refused):
        suggested(cast, story, by=cast.ana)
    assert suggested(cast, says(cast, cast.ana), "Something better.")


def test_only_its_maker_and_the_author_know_of_a_suggestion(cast, story):
    suggestion = suggested(cast, story)
    assert list(queries.suggestions(cast.ana.viewer, story)) == [suggestion]
    assert list(queries.suggestions(cast.bo.viewer, story)) == [suggestion]
    assert list(queries.suggestions_to_answer(cast.ana.viewer)) == [suggestion]
    for other in (cast.cy.viewer, cast.eve.viewer, None):
        assert list(queries.suggestions(other, story)) == []
        assert list(queries.suggestions_to_answer(other)) == []
        with pytest.raises(Http404):
            queries.suggestion_or_404(other, story, suggestion.id)
    assert queries.suggestion_or_404(cast.bo.viewer, story, suggestion.id) == suggestion


def test_hidden_words_may_be_changed_by_their_author_and_their_history_is_hidden_too(cast, story):
    hide(by=cast.cy, contribution=story, reason="It names somebody.", note=cast.note())
    change_words(by=cast.ana, contribution=story, words="It was shut.", note=cast.note())
    story.refresh_from_db()
    assert story.hidden_at
    assert list(queries.earlier_words(cast.bo.viewer, story)) == []


def test_words_taken_back_are_gone_from_every_query_for_pages(cast, story):
    change_words(by=cast.ana, contribution=story, words="The door was shut.", note=cast.note())
    withdraw(by=cast.ana, contribution=story, note=cast.note())
    story = Contribution.objects.get(pk=story.pk)
    assert (story.open_words, story.gist) == ("", "Ana took this back.")
    assert list(queries.earlier_words(cast.ana.viewer, story)) == []
    assert list(queries.search(cast.bo.viewer, "door")) == []
    assert last_entry(cast.here)["act"] == "contribution.withdrawn"
    for act in (
        lambda: change_words(by=cast.ana, contribution=story, words="Again.", note=cast.note()),
        lambda: withdraw(by=cast.ana, contribution=story, note=cast.note()),
        lambda: suggested(cast, story),
        lambda: says(cast, cast.bo, about=story),
    ):
        with pytest.raises(Refused):
            act()
