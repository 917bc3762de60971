"""What do the pages of the check show, and to whom?"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from django.urls import reverse

from alongside.check.actions import Damaged
from alongside.check.models import KeptCheck
from alongside.domain.agreement import agreement_as_data, agreement_from_data
from alongside.domain.check.indicator import counting as sql_of
from alongside.domain.check.indicators import INDICATORS
from alongside.domain.check.principles import Principle
from alongside.partnerships.models import AgreementVersion
from tests.check import answers

pytestmark = pytest.mark.django_db
EVERY = [
    ("index",), ("easy",), ("report",), ("report_pdf",), ("findings_json",), ("findings_csv",),
    ("principle", "feedback"), ("finding", "reply_rate"), ("entries", "reply_rate"),
]  # fmt: skip


def page(cast, who, name, *args):
    return cast.client(who).get(reverse(f"check:{name}", args=["harbour-lane", *args]))


def words(answer) -> str:
    main = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", main[0]).split())


def unpublish(cast):
    now = AgreementVersion.objects.get(partnership=cast.here)
    body = agreement_as_data(replace(agreement_from_data(now.body), published=frozenset()))
    AgreementVersion.objects.create(
        partnership=cast.here, number=2, body=body, digest=AgreementVersion.digest_of(body), adopted_at=cast.clock.at,
        decision_id=cast.clock.chance.new_id(),
    )  # fmt: skip


@pytest.mark.parametrize("name", EVERY, ids=lambda each: each[0])
def test_members_and_everybody_else_see_the_same_numbers(at_this_time, counting, name):
    """Their own way in and what they may do stand beside it; what is counted is alike."""
    seen = {who: page(at_this_time, who, *name) for who in ("ana", "cy", "eve", "dot", "nobody")}
    assert {answer.status_code for answer in seen.values()} == {200}
    numbers = {
        who: re.findall(r"<strong>([^<]*\d[^<]*)</strong>", each.content.decode("latin-1"))
        for who, each in seen.items()
    }
    assert len({tuple(each) for each in numbers.values()}) == 1
    assert counting.times == 1


@pytest.mark.parametrize("name", EVERY, ids=lambda each: each[0])
def test_where_it_is_not_published_it_is_not_there_for_others(at_this_time, counting, name):
    unpublish(at_this_time)
    got = {who: page(at_this_time, who, *name).status_code for who in ("ana", "bo", "cy", "eve", "dot", "nobody")}
    assert got == {"ana": 200, "bo": 200, "cy": 200, "eve": 404, "dot": 404, "nobody": 404}


def test_the_way_to_it_stands_on_the_home_of_a_partnership_for_whom_it_is(at_this_time, counting):
    address = reverse("check:index", args=["harbour-lane"])
    home = reverse("web:home", args=["harbour-lane"])
    assert address in at_this_time.client("nobody").get(home).content.decode()
    unpublish(at_this_time)
    assert address not in at_this_time.client("nobody").get(home).content.decode()
    assert address in at_this_time.client("ana").get(home).content.decode()


def test_the_whole_says_what_is_wrong_how_sure_it_is_and_what_would_help(at_this_time, counting):
    said = words(page(at_this_time, "nobody", "index"))
    assert "All together: something is too far off to be chance" in said
    assert "Weakest".lower() in said.lower()
    for key in answers.mixed().helps:
        assert INDICATORS[key].helps in said
    assert "What this cannot see" in said
    assert "How sure we are" in said
    assert "The gap is 2 rungs." in said
    assert "tea.drunk : 2 entries" in said
    assert "Think Local Act Personal and the National Co-production Advisory Group" in said


def test_the_picture_says_the_same_as_the_words(at_this_time, counting):
    html = page(at_this_time, "nobody", "index").content.decode()
    detail = re.search(r"<desc>([^<]*)</desc>", html)[1]
    for principle, verdict in answers.mixed().principles.items():
        name = {"equality": "Equal", "diversity": "All kinds of people", "accessibility": "Easy to join in",
                "reciprocity": "Giving back", "feedback": "Listening and changing",
                "governance": "Running it together"}[principle.value]  # fmt: skip
        assert f"{name}: {verdict.value.replace('_', ' ')}." in detail
    assert html.count('class="leg ') + html.count('class="unsure"') + html.count('class="nothing"') == 6


def test_where_nothing_was_counted_nothing_is_said_to_be_good_or_bad(at_this_time, counting):
    counting.answer = answers.nothing_yet()
    said = words(page(at_this_time, "nobody", "index"))
    assert "Early days" in said
    assert "There is too little to count so far." in said
    assert "Not checked: nobody has signed" in said
    assert "0 of 0" not in said
    assert "%" not in said


def test_where_all_is_well_it_says_so_and_still_what_it_cannot_see(at_this_time, counting):
    counting.answer = answers.all_well()
    said = words(page(at_this_time, "nobody", "index"))
    assert "nothing that we could count falls short" in said
    assert "The record shows what we say." in said
    assert "What this cannot see" in said


@pytest.mark.parametrize("key", INDICATORS)
def test_every_finding_opens_to_all_that_it_stands_on(at_this_time, counting, key):
    answer = page(at_this_time, "nobody", "finding", key)
    said, indicator = words(answer), INDICATORS[key]
    for each in (indicator.asks, indicator.why, indicator.gamed, indicator.helps):
        assert " ".join(each.split()) in said.replace("&#x27;", "'").replace("&quot;", '"').replace("&amp;", "&")
    assert "select" in said
    assert answer.context["seen"].sql == sql_of(indicator).strip()


@pytest.mark.parametrize("principle", Principle)
def test_every_principle_lists_its_findings_the_weakest_first(at_this_time, counting, principle):
    answer = page(at_this_time, "nobody", "principle", principle.value)
    found = [each["seen"] for each in answer.context["findings"]]
    assert {each.key for each in found} == {key for key, one in INDICATORS.items() if one.principle is principle}
    if found:
        assert found[0].verdict == answers.mixed().principles[principle].value


@pytest.mark.parametrize("args", [("principle", "kindness"), ("finding", "happiness"), ("entries", "happiness")])
def test_what_nobody_counts_is_not_there(at_this_time, counting, args):
    assert page(at_this_time, "ana", *args).status_code == 404


def test_a_number_that_is_hidden_is_said_to_be_hidden_and_why(at_this_time, counting):
    said = words(page(at_this_time, "ana", "finding", "reply_rate"))
    assert "Carers Not shown. It would tell of too few people." in said
    assert "They are about fewer than 5 people" in said


def test_where_no_entry_is_counted_there_is_nothing_to_count_yet_and_no_0(at_this_time, counting):
    counting.entries = []
    said = words(page(at_this_time, "nobody", "entries", "reply_rate"))
    assert said.endswith("There is nothing to count yet.")
    assert "0 entries" not in said


def test_entries_are_numbers_that_lead_to_the_record_a_page_at_a_time(at_this_time, counting):
    first = page(at_this_time, "nobody", "entries", "reply_rate")
    assert first.content.decode().count('class="unseen">Entry ') == 100
    assert reverse("web:record_entry", args=["harbour-lane", 1]) in first.content.decode()
    assert "250 entries" in words(first)


def test_an_entry_of_the_record_can_be_read_as_it_stands(at_this_time):
    client = at_this_time.client("nobody")
    shown = client.get(reverse("web:record_entry", args=["harbour-lane", 0]))
    assert "&quot;n&quot;:0" in shown.content.decode()
    assert client.get(reverse("web:record_entry", args=["harbour-lane", 10**17])).status_code == 404


def test_a_damaged_record_shows_its_first_bad_entry_and_no_number(at_this_time, counting):
    counting.answer = Damaged(17, "It is not what was written down.")
    for name in EVERY:
        answer = page(at_this_time, "nobody", *name)
        said = words(answer)
        assert "The record does not hold together" in said
        assert "entry 17" in said
        assert "88 of 121" not in said
    assert KeptCheck.objects.get().answer is None
    assert counting.times == 1


def test_what_people_say_stands_beside_what_was_counted_and_never_of_too_few(at_this_time, counting):
    said = words(page(at_this_time, "nobody", "index"))
    assert "“People listen to me here.”" in said
    assert "eople who use services: 4 of 11" in said
    assert "arers: Not shown" in said


def test_where_nobody_has_answered_the_survey_it_says_so(at_this_time, counting):
    counting.answer = replace(answers.mixed(), people_say=())
    assert "Nobody has answered the questions with faces yet" in words(page(at_this_time, "nobody", "index"))
