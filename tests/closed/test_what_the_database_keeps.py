"""Does the database itself refuse what can never be so in a closed room, whatever an action forgets?"""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import IntegrityError, transaction
from django.db.models import F

from alongside.closed.actions.adding import add_file
from alongside.closed.actions.agreeing import Suggested, answer_suggestion, suggest
from alongside.closed.actions.premeetings import say_if_i_come
from alongside.closed.models import (
    Asking,
    Coming,
    Invitation,
    Keyholder,
    Lead,
    LeadMessage,
    Moderating,
    ModeratorAct,
    Presence,
    Report,
    RoomRule,
    Showing,
    Suggestion,
    SuggestionVoice,
    Voice,
    Willing,
)
from alongside.closed.pictures import made_ready
from alongside.closed.reading import tending
from alongside.domain.rooms import Matter
from alongside.domain.rooms.moderating import turn_ends
from alongside.domain.rooms.premeeting import Comes
from tests.cast import MONDAY
from tests.closed.premeetings.planning import planned

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
BEFORE, AFTER = MONDAY - timedelta(days=400), MONDAY + timedelta(days=400)
TWICE = None
"""The same row once more, under another id."""
NEVER = {
    "in_a_room_once_at_a_time": ("stay", TWICE),
    "nobody_leaves_before_entering": ("stay", {"left_at": BEFORE}),
    "a_guest_stays_a_while": ("stay", {"guest_until": BEFORE}),
    "whoever_is_inside_is_somebody": ("stay", {"member": None}),
    "only_what_begins_a_thread_has_a_title": ("reply", {"last_at": MONDAY}),
    "what_is_forgotten_in_a_room_has_no_words": ("reply", {"forgotten_at": MONDAY}),
    "a_no_is_somebodys": ("asking", {"refused_at": MONDAY}),
    "asked_once_at_a_time": ("asking", TWICE),
    "statement_kind_is_known": ("draft", {"kind": "poem"}),
    "statement_signing_is_known": ("put", {"signing": "by_all"}),
    "what_is_put_to_a_room_says_how_it_is_signed": ("draft", {"signing": "group"}),
    "what_is_carried_was_put_and_is_at_the_table": ("put", {"carried_at": MONDAY}),
    "one_voice_in_a_statement": ("voice", TWICE),
    "whoever_objects_signs_nothing": ("voice", {"objects_to_it": True, "with_name": True}),
    "room_matter_is_known": ("suggestion", {"matter": "poem"}),
    "only_keeping_words_is_about_days": ("suggestion", {"days": 30}),
    "a_room_is_asked_before_it_has_agreed": ("suggestion", {"settled_at": BEFORE}),
    "only_a_guest_is_somebody_until_a_day": ("suggestion", {"guest_until": MONDAY}),
    "asked_in_once_at_a_time": ("invitation", TWICE),
    "a_guest_is_asked_in_for_a_while": ("invitation", {"guest_until": BEFORE}),
    "a_guest_comes_within_their_time": ("invitation", {"came_at": BEFORE}),
    "one_voice_in_a_suggestion": ("suggestion voice", TWICE),
    "one_room_rule_of_a_number": ("rule", TWICE),
    "attachment_kind_is_known": ("file", {"kind": "svg"}),
    "length_of_a_premeeting_is_known": ("meeting", {"minutes": 7}),
    "a_premeeting_comes_before": ("meeting", {"joint_at": BEFORE, "debrief_at": None}),
    "a_debrief_comes_after": ("meeting", {"debrief_at": BEFORE}),
    "coming_is_known": ("coming", {"comes": "may"}),
    "only_who_needs_something_says_what": ("coming", {"comes": "yes"}),
    "one_answer_to_a_premeeting": ("coming", TWICE),
    "only_a_lead_is_a_member_who_is_named": ("suggestion", {"matter": "lead"}),
    "a_keyholder_once_at_a_time": ("keyholder", TWICE),
    "a_keyholder_is_asked_first": ("keyholder", {"agreed_at": BEFORE}),
    "one_lead_a_room": ("lead", TWICE),
    "a_lead_is_asked_first": ("lead", {"agreed_at": BEFORE}),
    "a_lead_is_somebody": ("lead", {"member": None}),
    "one_open_message_to_a_lead": ("message", TWICE),
    "nobody_tells_themselves": ("message", {"member": F("lead")}),
    "an_open_message_is_to_somebody": ("message", {"lead": None}),
    "a_second_yes_is_somebodys": ("showing", {"agreed_at": MONDAY, "reads_until": AFTER}),
    "what_is_shown_is_shown_until": ("shown", {"reads_until": None}),
    "it_takes_two_to_show_a_room": ("shown", {"seconder": F("asker")}),
    "only_what_was_said_is_shown": ("showing", {"until": AFTER}),
    "a_lead_reads_for_a_while": ("shown", {"reads_until": BEFORE}),
    "one_showing_waits_at_a_time": ("showing", TWICE),
    "willing_once": ("willing", TWICE),
    "a_moderator_once_at_a_time": ("turn", TWICE),
    "a_turn_has_an_end": ("turn", {"until": BEFORE}),
    "a_turn_ends_after_it_begins": ("turn", {"ended_at": BEFORE}),
    "report_ground_is_known": ("report", {"ground": "taste", "rule": None}),
    "only_a_report_of_a_rule_names_one": ("report", {"ground": "law"}),
    "act_ground_is_known": ("act", {"ground": "taste", "rule": None}),
    "only_an_act_by_a_rule_names_one": ("act", {"ground": "law"}),
    "what_a_moderator_did_is_known": ("act", {"did": "burnt"}),
    "only_the_room_acts_without_a_name": ("act", {"by": None}),
    "only_some_matters_are_about_somebody": ("suggestion", {"matter": "moderator"}),
    "only_showing_again_is_about_something_said": ("about somebody", {"matter": "show_again"}),
}


@pytest.fixture
def there(five):
    """One of each thing that a room can hold, as somebody inside finds it."""
    cast, space, post = five.cast, five.space, five.rooms.says(five.cast.bo, five.space)
    reply, draft, put = five.rooms.replies(cast.bo, post), five.draft(), five.put()
    five.says(cast.bo, put)
    suggestion = suggest(
        by=cast.bo, space=space, suggested=Suggested(matter=Matter.RULES, words="No names."), note=five.note()
    )
    answer_suggestion(by=cast.bo, suggestion=suggestion, objection="", note=five.note())
    letter = made_ready(b"Dear ward", name="letter.txt", alt="A letter")
    file = add_file(by=cast.bo, post=post, file=letter, note=five.note())
    meeting = planned(five.rooms, cast.bo, space)
    say_if_i_come(by=cast.bo, premeeting=meeting, comes=Comes.NEEDS, needs="A lift", note=five.note())
    with five.rooms.seen_by(cast.ana), tending(space.pk):
        found = {
            "stay": Presence.objects.get(member=cast.bo, space=space),
            "asking": Asking.objects.create(
                id=five.note().chance.new_id(), space=space, member=cast.cy, asked_at=MONDAY
            ),
            "voice": Voice.objects.get(statement=put),
            "suggestion voice": SuggestionVoice.objects.get(suggestion=suggestion),
            "rule": RoomRule.objects.create(
                id=five.note().chance.new_id(), space=space, number=1, words="No names.", since=MONDAY
            ),
        }
        found["invitation"] = Invitation.objects.create(
            id=five.note().chance.new_id(), space=space, member=cast.cy, why="For a talk.", asked_at=MONDAY,
            guest_until=MONDAY + timedelta(days=9),
        )  # fmt: skip
        found |= {"file": file, "meeting": meeting, "coming": Coming.objects.get(premeeting=meeting)}
        found |= guarded_by(five, found["stay"])
        found |= _moderated(five, post, found["rule"], found["stay"])
        found |= {"reply": reply, "draft": draft, "put": put, "suggestion": suggestion}
    with tending(space.pk):
        yield SimpleNamespace(found=found, new_id=five.note().chance.new_id)


def guarded_by(five, bo):
    """A lead, a keyholder, a message; something that waits for a second keyholder, and something that is shown."""
    cast, at, new_id = five.cast, five.cast.clock.at, five.note().chance.new_id
    here = {"space": five.space}
    with tending(five.space.pk):
        ana = Presence.objects.get(member=cast.ana, space=five.space)
        chosen = here | {"asked_at": at, "agreed_at": at}
        lead = Lead.objects.create(id=new_id(), member=cast.cy, **chosen)
        holder = Keyholder.objects.create(id=new_id(), stay=ana, **chosen)
        sent = LeadMessage.objects.create(id=new_id(), member=cast.ana, lead=cast.cy, sent_at=at, **here)
        part = here | {"lead": lead, "member": cast.cy, "asker": ana, "begun_at": at, "since": BEFORE, "until": at}
        week = {"seconder": bo, "agreed_at": at, "reads_until": at + timedelta(days=7)}
        showing, shown = (Showing.objects.create(id=new_id(), **part, **more) for more in ({}, week))
    return {"lead": lead, "keyholder": holder, "message": sent, "showing": showing, "shown": shown}


def _moderated(five, post, rule, stay):
    """A report and an act by a rule, a turn, somebody willing, and the room asked about somebody."""
    space, new_id, at = five.space, five.note().chance.new_id, five.cast.clock.at
    named = {"space": space, "post": post, "ground": "rule", "rule": rule}
    return {
        "willing": Willing.objects.create(id=new_id(), space=space, by=stay),
        "turn": Moderating.objects.create(id=new_id(), space=space, by=stay, since=at, until=turn_ends(at)),
        "report": Report.objects.create(id=new_id(), **named, day=at.date()),
        "act": ModeratorAct.objects.create(id=new_id(), **named, did="aside", at=at, by=stay),
        "about somebody": Suggestion.objects.create(id=new_id(), space=space, matter="moderator", who=stay, put_at=at),
    }


@pytest.mark.parametrize("name", NEVER)
def test_this_can_never_stand_in_a_room(there, name):
    key, change = NEVER[name]
    row = there.found[key]
    if change is TWICE:
        row.pk, change = there.new_id(), {}
    # SQLite says which columns are not unique, and not by what name that was forbidden.
    with pytest.raises(IntegrityError, match=rf"{name}|UNIQUE constraint failed: closed_"), transaction.atomic():
        _written(row, change)


def _written(row, change):
    if change:
        type(row).objects.filter(pk=row.pk).update(**change)
    else:
        row.save(force_insert=True)


def test_every_constraint_of_every_table_of_closed_rooms_is_tried():
    models = apps.get_app_config("closed").get_models()
    named = {each.name for model in models for each in model._meta.constraints}
    assert named == NEVER.keys()
