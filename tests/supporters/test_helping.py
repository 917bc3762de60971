"""What is done with help is the person's, is shown as done with help, and counts once."""

import re

import pytest
from django.urls import reverse

from alongside.contributions.models import Contribution
from alongside.decisions.models import Position, SecretBallot, Voter
from alongside.domain.record.acts import ContributionMade
from alongside.ledger.models import LedgerEntry
from alongside.supporters.models import Support
from alongside.survey.models import Waiting
from tests.decisions.pages import look, text
from tests.decisions.world import opened, rules, secret
from tests.supporters.helped import helping, supported

LOCK = re.compile(r' data-keeps="([0-9a-f]{64})"')
"""What locks a draft to this device."""
SAID = {"kind": "need", "words": "I need the door to be wider.", "named": "own"}


def at(cast, name, *thing):
    return reverse(name, args=[cast.here.slug, *thing])


def lines(cast):
    return [entry.line for entry in LedgerEntry.objects.filter(partnership=cast.here.pk).order_by("number")]


def test_words_typed_with_help_are_the_persons_and_everybody_sees_that_there_was_help(cast):
    client = helping(cast, supported(cast))
    assert client.post(at(cast, "contributions:say"), SAID).status_code == 302
    said = Contribution.objects.get()
    assert said.author == cast.ana
    assert said.shown_name == "Ana"
    page = text(look(cast, "cy", "contributions:one", said.pk))
    assert "With help from Sam Oyelaran" in page
    assert "With help from Sam Oyelaran" in text(look(cast, "cy", "contributions:said"))


def test_an_answer_put_in_with_help_is_one_vote_and_the_person_can_change_it(cast):
    rules(cast, hide_results_until_close=False)
    decision = opened(cast)
    client = helping(cast, supported(cast))
    assert client.post(at(cast, "decisions:answer", decision.pk), {"answer": "agree"}).status_code == 302
    position = Position.objects.get()
    assert position.voter.member == cast.ana
    assert position.with_help.name == "Sam Oyelaran"
    assert Voter.objects.filter(took_part=True).count() == 1
    assert "with help from Sam Oyelaran" in text(look(cast, "cy", "decisions:said", decision.pk))
    cast.client("ana").post(at(cast, "decisions:answer", decision.pk), {"answer": "abstain"})
    position.refresh_from_db()
    assert position.answer == "abstain"
    assert position.with_help is None


def test_a_secret_answer_keeps_no_trace_of_help(cast):
    secret(cast)
    decision = opened(cast)
    before = Support.objects.count()
    client = helping(cast, supported(cast))
    sent = client.post(at(cast, "decisions:answer", decision.pk), {"answer": "agree", "sure": "yes"})
    assert sent.status_code == 302
    assert SecretBallot.objects.count() == 1
    assert not Position.objects.exists()
    assert Support.objects.count() == before + 1


def test_faces_given_with_help_are_marked_so(cast):
    client = helping(cast, supported(cast))
    client.post(at(cast, "survey:ask"), {"safe": "4"})
    assert [each.by_helper for each in Waiting.objects.all()] == [True]


def test_the_record_says_that_somebody_is_helped_and_not_who(cast):
    support = supported(cast)
    assert support.pseudonym in lines(cast)[-1]
    assert cast.ana.pseudonym not in lines(cast)[-1]


def test_under_a_chosen_name_neither_page_nor_record_says_by_whom(cast):
    support = supported(cast)
    client = helping(cast, support)
    client.post(at(cast, "contributions:say"), SAID | {"named": "chosen", "chosen_name": "Robin"})
    said = Contribution.objects.get()
    page = text(look(cast, "cy", "contributions:one", said.pk))
    assert "Robin" in page
    assert "With help from a supporter" in page
    assert "Oyelaran" not in page
    assert support.pseudonym not in next(line for line in lines(cast) if ContributionMade.act in line)


def test_one_who_supports_several_is_shown(cast):
    support = supported(cast)
    supported(cast, by=cast.bo, account=support.supporter)
    assert "supports 2 people here" in text(look(cast, "cy", "supporters:mine"))


def test_every_page_says_whom_one_helps_and_how_to_stop(cast):
    client = helping(cast, supported(cast))
    page = text(client.get(at(cast, "web:home")))
    assert "These are their pages" in page
    client.post("/supporting/done/")
    assert client.get(at(cast, "contributions:talk")).status_code == 404


@pytest.mark.parametrize("end", ["person", "supporter"])
def test_either_of_the_two_ends_it_and_nothing_opens_from_then_on(cast, end):
    support = supported(cast)
    client = helping(cast, support)
    if end == "person":
        cast.client("ana").post(at(cast, "supporters:end", support.pk))
    else:
        client.post(f"/supporting/{support.pk}/stop/")
    sent = client.post(at(cast, "contributions:say"), SAID)
    assert sent.url == "/supporting/"
    assert not Contribution.objects.exists()


def test_words_open_it_once_and_somebody_new_gets_an_account(cast, client):
    page = text(cast.client("ana").post(at(cast, "supporters:ask"), {"name": "Sam", "areas": ["read", "say"]}))
    words = page.split('<p class="own lead"><strong>')[1].split("</strong>")[0]
    assert client.post("/supporting/words/", {"words": words}).url == "/supporting/yes/"
    assert "Writing down what they say" in text(client.get("/supporting/yes/"))
    assert client.post("/supporting/yes/", {"name": "Sam"}).url == "/supporting/"
    support = Support.objects.get()
    assert support.supporter.name == "Sam"
    other = cast.client("bo")
    other.post("/supporting/words/", {"words": words})
    assert "Somebody has said yes with these words already." in text(other.get("/supporting/yes/"))


def test_wrong_words_are_refused_and_kept_as_typed(cast, client):
    wrong = "apple apple apple apple apple apple"
    page = text(client.post("/supporting/words/", {"words": wrong}))
    assert "Problem" in page
    assert wrong in page


def test_what_a_supporter_types_for_somebody_stays_on_no_device_of_theirs(cast):
    page = text(helping(cast, supported(cast)).get(at(cast, "contributions:say")))
    assert "What do you want to say?" in page
    assert not LOCK.search(page)
    assert "drafts.js" not in page
