"""Can another member, or anybody with the record in hand, find out who spoke under a chosen name?"""

import pytest

from alongside.contributions import queries
from alongside.contributions.actions.changing import accept, change_words, decline, suggest
from alongside.contributions.actions.taking_back import withdraw
from alongside.domain.verdict import Refused
from tests.contributions.speaking import closed_space, entries, last_entry, says

pytestmark = pytest.mark.django_db


def test_the_record_names_a_pen_that_nothing_else_in_it_names(cast):
    says(cast, cast.ana)
    under_a_name = says(cast, cast.ana, chosen_name="Robin")
    entry = last_entry(cast.here)
    assert entry["by"] == under_a_name.pen
    assert entry["stake"] == ""
    assert entry["facts"]["named"] == "chosen"
    assert [each["by"] for each in entries(cast.here)].count(under_a_name.pen) == 1
    assert cast.ana.pseudonym not in str(entry)


def test_two_things_under_one_name_have_two_pens(cast):
    first, second = (says(cast, cast.ana, chosen_name="Robin") for _ in range(2))
    assert first.pen != second.pen


def test_later_acts_are_signed_with_the_same_pen(cast):
    story = says(cast, cast.ana, chosen_name="Robin")
    before = len(entries(cast.here))
    change_words(by=cast.ana, contribution=story, words="Other words.", note=cast.note())
    accept(by=cast.ana, suggestion=suggest_to(cast, story, "Better words."), note=cast.note())
    decline(by=cast.ana, suggestion=suggest_to(cast, story, "Worse words."), note=cast.note())
    withdraw(by=cast.ana, contribution=story, note=cast.note())
    acts = {entry["act"]: entry["by"] for entry in entries(cast.here)[before:]}
    assert acts == {
        "contribution.corrected": story.pen,
        "suggestion.made": cast.bo.pseudonym,
        "suggestion.declined": story.pen,
        "contribution.withdrawn": story.pen,
    }
    assert cast.ana.pseudonym not in str(entries(cast.here)[before:])


def suggest_to(cast, story, words):
    return suggest(by=cast.bo, contribution=story, words=words, note=cast.note())


def test_a_stake_stands_in_the_record_only_if_the_author_says_so(cast):
    says(cast, cast.bo, chosen_name="Robin", show_stake=True)
    assert last_entry(cast.here)["stake"] == "carer"


@pytest.mark.parametrize("name", ["Bo", "bo", "Cy", "Bо"])
def test_nobody_passes_for_another_member(cast, name):
    with pytest.raises(Refused) as refused:
        says(cast, cast.ana, chosen_name=name)
    assert refused.value.verdict.next_step


def test_a_name_that_somebody_else_chose_is_taken_and_ones_own_is_not(cast):
    says(cast, cast.ana, chosen_name="Robin")
    says(cast, cast.ana, chosen_name="Robin")
    with pytest.raises(Refused) as refused:
        says(cast, cast.bo, chosen_name="robin")
    assert refused.value.verdict.reason == "Somebody here goes by that name already."


def test_a_name_chosen_behind_a_door_is_not_betrayed_by_being_taken(cast):
    says(cast, cast.ana, chosen_name="Robin", space=closed_space(cast, stake="uses_services"))
    assert says(cast, cast.cy, chosen_name="Robin").shown_name == "Robin"


def test_a_name_is_free_in_another_partnership(cast):
    says(cast, cast.ana, chosen_name="Eve")
    says(cast, cast.ana, chosen_name="Robin")
    assert queries.names_in_use(cast.eve.viewer) == []


def test_only_the_author_finds_it_among_their_own(cast):
    story = says(cast, cast.ana, chosen_name="Robin")
    today = story.said_at.date()
    mine = queries.Which(queries.MINE)
    assert list(queries.said(cast.ana.viewer, mine, today=today)) == [story]
    assert list(queries.said(cast.bo.viewer, mine, today=today)) == []


def test_looking_for_the_authors_name_finds_nothing(cast):
    story = says(cast, cast.ana, "My sister says so.", chosen_name="Robin")
    assert list(queries.search(cast.bo.viewer, "Ana")) == []
    assert list(queries.search(cast.ana.viewer, "Ana")) == []
    assert list(queries.search(cast.bo.viewer, "robin sister")) == [story]
