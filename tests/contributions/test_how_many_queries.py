"""Does every page ask the database the same few questions, however much was said?"""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.contributions.actions.changing import change_words, suggest
from alongside.contributions.actions.hiding import hide
from alongside.contributions.actions.replying import reply
from alongside.initiatives.actions import agree, ask_for_stage
from tests.contributions.speaking import closed_space, says
from tests.initiatives.working import begins, joins

pytestmark = pytest.mark.django_db
MOST = 12


@pytest.fixture
def thing(cast):
    """Something with all that can hang on it."""
    story = says(cast, cast.ana, asks=True, show_stake=True)
    change_words(by=cast.ana, contribution=story, words="Other words.", note=cast.note())
    suggest(by=cast.bo, contribution=story, words="Better words.", note=cast.note())
    reply(by=cast.cy, contribution=story, outcome="no", words="No.", note=cast.note())
    hide(by=cast.cy, contribution=story, reason="A name.", note=cast.note())
    return story


@pytest.fixture
def work(cast):
    begun = begins(cast, cast.cy)
    joins(cast, begun, cast.ana, cast.cy)
    return begun


def more(cast, thing, work):
    for number in range(30):
        says(cast, cast.bo, f"Comment {number}", kind="comment", about=thing, asks=True, show_stake=True)
        says(
            cast, cast.bo, f"Idea {number}", kind="idea", asks=True, initiative_id=work.pk, chosen_name=f"Name {number}"
        )
        begins(cast, cast.bo, title=f"Work {number}")
    closed_space(cast, stake="carer")
    for stage in ("deliver", "assess", "design", "deliver"):
        move = ask_for_stage(by=cast.cy, initiative=work, stage=stage, note=cast.note())
        agree(by=cast.ana, move=move, note=cast.note())


PAGES = [
    *[("contributions", name, "") for name in ("talk", "say", "said")],
    *[("contributions", name, "thing") for name in ("one", "earlier", "comment", "change", "withdraw", "hide", "show")],
    *[("initiatives", name, "") for name in ("work", "new")],
    *[("initiatives", name, "work") for name in ("one", "card", "leave", "stage", "rung", "say")],
]


@pytest.mark.parametrize(("app", "name", "of"), PAGES)
def test_a_page_asks_as_much_of_the_database_when_there_is_more_to_show(cast, thing, work, app, name, of):
    things = {"thing": [thing.pk], "work": [work.pk], "": []}
    address = reverse(f"{app}:{name}", args=["harbour-lane", *things[of]])
    few = how_many(cast, address)
    more(cast, thing, work)
    many = how_many(cast, address)
    assert many <= max(few, MOST)
    assert many <= MOST


def how_many(cast, address):
    client = cast.client("ana")
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        response = client.get(address)
    assert response.status_code in {200, 409}
    return len(asked)
