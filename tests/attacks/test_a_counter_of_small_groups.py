"""Somebody takes every number that the check gives away, and tries to work out the ones that it does not show."""

from __future__ import annotations

import csv
import io
import json
from datetime import timedelta

import pytest
from django.urls import reverse

from alongside.contributions.actions.replying import reply
from alongside.ledger.actions import seal
from tests.cast import assemble
from tests.contributions.speaking import says

pytestmark = pytest.mark.django_db
SMALL = 5


@pytest.fixture
def house(monkeypatch, settings, tmp_path):
    """Six who use services, six professionals and one carer. Everybody asks something, and most are answered."""
    settings.CHECK_EVIDENCE = tmp_path
    cast = assemble()
    monkeypatch.setattr("django.utils.timezone.now", lambda: cast.clock.at)
    uses = [cast.ana, *cast.more("uses_services", *(f"Ana {i}" for i in range(SMALL)))]
    paid = [cast.cy, *cast.more("professional", *(f"Cy {i}" for i in range(SMALL)))]
    for number, member in enumerate([*uses, *paid, cast.bo]):
        said = says(cast, member, "Is anybody there?", kind="question", asks=True)
        if number % 3:
            reply(by=cast.cy, contribution=said, outcome="noted", words="Yes.", note=cast.note(minutes=5))
    cast.clock.at += timedelta(days=60)
    seal(partnership_id=cast.here.pk, note=cast.note())
    return cast


def given_away(house, name):
    return house.client("nobody").get(reverse(f"check:{name}", args=["harbour-lane"])).content.decode()


def figures(house):
    """Each indicator's figures in the JSON, by stake; None is everybody."""
    found: dict[str, dict] = {}
    for each in json.loads(given_away(house, "findings_json"))["findings"]:
        found.setdefault(each["indicator"], {})[each["stake"]] = each
    return found


def test_something_is_counted_so_that_there_is_something_to_take(house):
    found = figures(house)
    assert found["days_to_reply"][None]["denominator"]
    assert any(each["hidden"] for of in found.values() for each in of.values())


def test_no_number_of_the_only_carer_is_given_away(house):
    for indicator, of in figures(house).items():
        alone = of.get("carer")
        assert alone is None or alone["hidden"] or not alone["denominator"], indicator
        assert alone is None or (alone["numerator"] is None and not alone["entries"]) or not alone["denominator"]


def test_none_can_be_worked_out_by_taking_the_shown_ones_from_the_whole(house):
    """One hidden number beside a whole and all the others is not hidden."""
    for indicator, of in figures(house).items():
        parts = [each for stake, each in of.items() if stake is not None]
        hidden = [each for each in parts if each["hidden"]]
        whole = of[None]["denominator"]
        left = (whole or 0) - sum(each["denominator"] or 0 for each in parts if not each["hidden"])
        assert len(hidden) != 1 or left <= 0, indicator


def test_the_table_and_the_pages_give_away_no_more_than_the_json(house):
    hidden = {(key, stake) for key, of in figures(house).items() for stake, each in of.items() if each["hidden"]}
    for row in csv.DictReader(io.StringIO(given_away(house, "findings_csv"))):
        if (row["indicator"], row["stake"]) in hidden:
            assert row["numerator"] == row["denominator"] == row["value"] == row["low"] == row["entries"] == ""
    for key in {key for key, _ in hidden}:
        page = house.client("nobody").get(reverse("check:finding", args=["harbour-lane", key]))
        shown = page.context["seen"].stakes({}, {})
        assert {(key, part.stake) for part in shown if part.hidden} == {each for each in hidden if each[0] == key}


def test_sides_do_not_give_away_what_stakes_hide(house):
    """People with lived experience are those who use services and the one carer: both sides shown would tell."""
    for key, of in figures(house).items():
        page = house.client("nobody").get(reverse("check:finding", args=["harbour-lane", key]))
        sides = {part.side: part for part in page.context["seen"].sides}
        others = of.get("uses_services")
        if of.get("carer", {}).get("hidden") and others and not others["hidden"] and others["denominator"]:
            assert sides["lived"].hidden, key
