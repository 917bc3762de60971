"""Can somebody take with them all that is held about them, all of it, and nothing of anybody else's?"""

from __future__ import annotations

import json
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.apps import apps
from django.urls import reverse

from alongside.contributions.models import Contribution
from alongside.partnerships.actions.walls import put_up_wall
from alongside.partnerships.models import Member
from alongside.people.models import Account
from alongside.web.held import FOR_PROGRAMS, FOR_READING, FORM
from alongside.web.queries.kinds_held import ALWAYS_WITHHELD, HELD, NOT_FOR_YOU
from tests.architecture.sources import HOUSE
from tests.web.lives import WORD, a_life
from tests.web.test_closing_an_account import rows_with

pytestmark = pytest.mark.django_db
SHOW, FILE = reverse("web:held"), reverse("web:held_file")


def taken(cast, who: str) -> tuple[dict, str]:
    answer = cast.client(who).post(FILE)
    assert answer["Content-Type"] == "application/zip"
    assert "no-store" in answer["Cache-Control"]
    with ZipFile(BytesIO(answer.content)) as whole:
        assert whole.namelist() == [FOR_PROGRAMS, FOR_READING]
        return json.loads(whole.read(FOR_PROGRAMS)), whole.read(FOR_READING).decode()


def test_every_row_that_leads_to_a_person_is_held_about_them_or_left_out_for_a_reason():
    """A new kind of row fails here until somebody has said whose it is."""
    leads = {
        (model._meta.label, field.name)
        for model in apps.get_models()
        if model.__module__.startswith("alongside.")
        for field in model._meta.concrete_fields
        if field.related_model in (Account, Member)
    }
    named = {(kind.model._meta.label, kind.path) for kind in HELD if "__" not in kind.path}
    assert leads - named - NOT_FOR_YOU.keys() == set()


def test_every_row_of_theirs_with_the_planted_word_is_in_both_files(cast):
    a_life(cast)
    for_programs, for_reading = taken(cast, "ana")
    everything = json.dumps(for_programs["held"], ensure_ascii=False)
    for word in ("said", "changed", "suggested", "replied", "hid", "title", "proposed", "remarked", "objected",
                 "answered", "judged", "reported", "asked", "elsewhere", "fan"):  # fmt: skip
        assert f"{WORD} {word}" in everything, word
        assert f"{WORD} {word}" in for_reading, word
    assert f"{WORD}@example.org" in for_reading
    assert rows_with(WORD)


def test_what_is_anybody_elses_is_not(cast):
    """Their words, their names, and what they wrote of hers in a suggestion."""
    a_life(cast)
    for_programs, for_reading = taken(cast, "ana")
    for text in (json.dumps(for_programs), for_reading):
        for word in (
            "The door is heavy",
            "How much?",
            "A bell.",
            f"{WORD} quoted",
            cast.bo.pk.hex,
            cast.cy.pk.hex,
        ):
            assert word not in text, word
    theirs = json.dumps(taken(cast, "eve"))
    assert WORD not in theirs


def test_nothing_in_it_opens_anything(cast):
    """No digest, no key of a session, and no salt: with those the record could be asked what somebody said."""
    a_life(cast)
    for_programs, _ = taken(cast, "ana")
    fields = {field for rows in for_programs["held"].values() for row in rows for field in row}
    assert not {field for field in fields if "digest" in field or "salt" in field or "session" in field}
    assert ALWAYS_WITHHELD


def test_it_says_what_the_record_keeps(cast):
    a_life(cast)
    for_programs, for_reading = taken(cast, "ana")
    assert for_programs["form"] == FORM
    here = next(each for each in for_programs["in_the_record"] if each["partnership"] == cast.here.name)
    assert here["pseudonym"] == cast.ana.pseudonym
    acts = [line["act"] for line in here["lines"]]
    assert {"member.joined", "contribution.made", "reply.made", "promise.judged"} <= set(acts)
    pens = {each["pen"] for each in for_programs["held"]["said"] if each["pen"]}
    assert pens <= {line["by"] for line in here["lines"]}
    assert f"What the record of {cast.here.name} keeps ({len(acts)} lines)" in for_reading


def test_that_somebody_keeps_something_from_them_is_not_in_it(cast):
    before = taken(cast, "cy")[0]
    put_up_wall(by=cast.ana, against=cast.cy, note=cast.note())
    after = taken(cast, "cy")[0]
    assert after["held"].keys() == before["held"].keys()
    assert {key: rows for key, rows in after["held"].items() if key != "browsers"} == {
        key: rows for key, rows in before["held"].items() if key != "browsers"
    }
    assert len(taken(cast, "ana")[0]["held"]["kept_from"]) == 1


def test_the_page_counts_and_only_a_button_makes_the_file(cast):
    a_life(cast)
    browser = cast.client("ana")
    page = browser.get(SHOW).content.decode()
    assert f"What you said: {Contribution.objects.filter(author__account=cast.ana.account).count()}" in page
    assert browser.get(FILE).status_code == 405
    assert SHOW in browser.get(reverse("people:me")).content.decode()


def test_its_shape_is_written_down():
    words = (HOUSE / "docs" / "held-format.md").read_text(encoding="utf-8")
    assert FORM in words
    assert [kind.key for kind in HELD if f"| `{kind.key}` |" not in words] == []
