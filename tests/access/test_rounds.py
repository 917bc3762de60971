"""Asked before, answered afterwards, by the person alone, and counted by the check."""

import json

import pytest
from django.urls import reverse

from alongside.access import queries
from alongside.access.actions.rounds import ThisTime, confirm_different, confirm_nothing, confirm_same, say_met
from alongside.access.actions.showing import say_told
from alongside.access.models import Answer, Need
from alongside.domain.access import Audience, Kind, Met
from alongside.domain.verdict import Refused
from alongside.ledger.models import LedgerEntry
from alongside.notices.models import Reaching
from alongside.web.queries.today import needed_by
from alongside.web.templatetags.plain import plain_date
from tests.access.needing import as_always, asked, is_over, needs, shows
from tests.decisions.pages import look, text

pytestmark = pytest.mark.both_databases


def acts(cast, name):
    lines = (entry.line for entry in LedgerEntry.objects.filter(partnership=cast.here.pk).order_by("number"))
    return [line for line in lines if name in line]


def kinds(cast, who):
    return [each.kind for each in needed_by(who.viewer, now=cast.clock.at)]


def test_everybody_is_asked_until_they_answer_and_then_whether_it_was_there(cast):
    shows(cast, cast.ana, needs(cast, cast.ana))
    meeting = asked(cast, cast.cy)
    assert "access" in kinds(cast, cast.ana)
    as_always(cast, cast.ana, meeting=meeting)
    assert "access" not in kinds(cast, cast.ana)
    assert "access" in kinds(cast, cast.bo)
    is_over(cast, meeting)
    assert "access_met" in kinds(cast, cast.ana)
    assert "access_met" not in kinds(cast, cast.bo)
    need = Need.objects.get()
    say_met(by=cast.ana, meeting=meeting, said={need.pk: (Met.YES, "")}, note=cast.note())
    assert "access_met" not in kinds(cast, cast.ana)


def test_the_first_page_says_for_which_day(cast):
    meeting = asked(cast, cast.cy)
    assert f"Say what you need on {plain_date(meeting.day)}" in text(look(cast, "ana", "web:home"))


def test_what_is_told_goes_into_the_record_as_a_number_of_what_is_shown(cast):
    line = needs(cast, cast.ana)
    say_told(by=cast.ana, note=cast.note())
    assert '"needs":0' in acts(cast, "access.asked")[-1].replace(" ", "")
    shows(cast, cast.ana, line)
    say_told(by=cast.ana, note=cast.note())
    entry = acts(cast, "access.asked")[-1].replace(" ", "")
    assert '"needs":1' in entry
    assert "lip" not in entry
    assert "quarry" not in entry


def test_different_this_time_leaves_out_and_adds_for_one_day(cast):
    kept, left = needs(cast, cast.ana), needs(cast, cast.ana, "breaks", Kind.ENVIRONMENT, "")
    for line in (kept, left):
        shows(cast, cast.ana, line)
    meeting = asked(cast, cast.cy)
    more = ThisTime(kind=Kind.PROFESSIONAL, choice="note_taker")
    confirm_different(by=cast.ana, meeting=meeting, keep=[kept.pk], more=[more], note=cast.note())
    assert {need.choice for need in Need.objects.all()} == {"lip_speaker", "note_taker"}
    confirm_nothing(by=cast.ana, meeting=meeting, note=cast.note())
    assert not Need.objects.exists()
    assert Answer.objects.get().how == "nothing"


def test_it_is_answered_on_pages_without_script(cast):
    line = needs(cast, cast.ana)
    shows(cast, cast.ana, line)
    client = cast.client("bo")
    day = {"day_day": "12", "day_month": "3", "day_year": "2026"}
    sent = client.post(reverse("access:new", args=[cast.here.slug]), {"title": "March", "place": "", **day})
    meeting = queries.rounds_for(cast.ana.viewer).get()
    assert sent.url == reverse("access:round", args=[cast.here.slug, meeting.pk])
    at = {
        name: reverse(f"access:{name}", args=[cast.here.slug, meeting.pk]) for name in ("confirm", "different", "met")
    }
    ana = cast.client("ana")
    assert ana.post(at["confirm"], {"how": "different"}).url == at["different"]
    said = {"keep": [str(line.pk)], "more": "environment-breaks", "words": "", "named": ""}
    assert ana.post(at["different"], said).status_code == 302
    assert Need.objects.count() == 2
    is_over(cast, meeting)
    met = {f"met-{need.pk}": "yes" for need in Need.objects.all()}
    assert ana.post(at["met"], met).status_code == 302
    assert "It was there" in text(look(cast, "ana", "access:round", meeting.pk))


def test_of_nothing_said_the_page_asks_for_one(cast):
    shows(cast, cast.ana, needs(cast, cast.ana))
    meeting = asked(cast, cast.cy)
    as_always(cast, cast.ana, meeting=meeting)
    is_over(cast, meeting)
    page = cast.client("ana").post(reverse("access:met", args=[cast.here.slug, meeting.pk]), {})
    assert "Say of one thing whether it was there." in text(page)


def test_too_early_and_too_late_are_refused(cast):
    shows(cast, cast.ana, needs(cast, cast.ana))
    meeting = asked(cast, cast.cy)
    as_always(cast, cast.ana, meeting=meeting)
    said = {Need.objects.get().pk: (Met.NO, "")}
    with pytest.raises(Refused):
        say_met(by=cast.ana, meeting=meeting, said=said, note=cast.note())
    is_over(cast, meeting)
    with pytest.raises(Refused):
        confirm_same(by=cast.bo, meeting=meeting, note=cast.note())


def test_on_the_day_what_was_said_of_needs_is_not_lost_by_confirming_anew(cast):
    shows(cast, cast.ana, needs(cast, cast.ana))
    meeting = asked(cast, cast.cy, days=1)
    as_always(cast, cast.ana, meeting=meeting)
    cast.note(days=1)
    say_met(by=cast.ana, meeting=meeting, said={Need.objects.get().pk: (Met.NO, "")}, note=cast.note())
    with pytest.raises(Refused):
        confirm_nothing(by=cast.ana, meeting=meeting, note=cast.note())


def test_counts_are_shown_once_they_tell_of_nobody(cast):
    more = cast.more("uses_services", *(f"Member {number}" for number in range(10)))
    meeting = asked(cast, cast.cy)
    for member in more:
        shows(cast, member, needs(cast, member))
        as_always(cast, member, meeting=meeting)
    is_over(cast, meeting)
    for number, member in enumerate(more):
        need = queries.needs_of(member.viewer, meeting)[0]
        said = {need.pk: (Met.YES if number < 5 else Met.NO, "")}
        say_met(by=member, meeting=meeting, said=said, note=cast.note())
        if number == 3:
            assert not queries.met_counts(cast.bo.viewer, meeting, small_group=5).is_told
    page = text(look(cast, "bo", "access:round", meeting.pk))
    assert "All of it was there: 5." in page
    assert "None of it was there: 5." in page


def test_a_need_for_all_stands_with_its_name_and_words_and_for_arrangers_only_does_not(cast):
    shows(cast, cast.ana, needs(cast, cast.ana, "", Kind.HELPS, "A cup of tea"), Audience.MEMBERS)
    shows(cast, cast.bo, needs(cast, cast.bo, "", Kind.HELPS, "Nobody but me"), Audience.ARRANGERS)
    page = text(look(cast, "cy", "access:everyone"))
    assert "A cup of tea" in page
    assert "Nobody but me" not in page


def test_the_steps_of_the_standard_are_told_as_numbers(cast):
    more = cast.more("uses_services", *(f"Member {number}" for number in range(10)))
    for member in more:
        shows(cast, member, needs(cast, member))
        say_told(by=member, note=cast.note())
    page = look(cast, "bo", "access:evidence_json")
    steps = {each["step"]: each for each in json.loads(page.content)["steps"]}
    assert steps["flagged"] == {"step": "flagged", "people": 10, "of": 10}
    assert steps["identified"]["people"] is None
    table = look(cast, "bo", "access:evidence_csv").content.decode()
    assert "flagged,10,10" in table
    assert "identified,hidden,hidden" in table
    assert "Member" not in table


def test_reaching_is_left_alone_by_a_need_of_one_day(cast):
    meeting = asked(cast, cast.cy)
    more = ThisTime(kind=Kind.FORMAT, choice="large_20")
    confirm_different(by=cast.ana, meeting=meeting, keep=[], more=[more], note=cast.note())
    assert not Reaching.objects.filter(account=cast.ana.account, format="large_20").exists()
