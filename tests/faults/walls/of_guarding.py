"""Walls around a room’s lead and its keyholders that are taken away, one at a time. Add a row when you add a wall."""

from __future__ import annotations

from typing import Any

from tests.faults.walls.fault import HOUSE, Fault

SHOWING, PASSES = "tests/closed/safety/test_showing.py", "tests/closed/safety/test_what_the_database_lets_pass.py"
TWO, TELLING = "tests/closed/safety/test_two_keyholders.py", "tests/closed/safety/test_telling.py"
PAGES, RULES = "tests/closed/safety/test_showing_pages.py", "tests/domain/rooms/test_showing.py"


def _fault(name: str, file: str, wall: str, **more: Any) -> Fault:
    caught_by = more.pop("by")
    return Fault(name=name, file=f"alongside/{file}", wall=wall, caught_by=tuple(caught_by.split()), **more)


def _policy(name: str, migration: str, wall: str, **more: Any) -> Fault:
    """What stands in the database alone. `migration` is its name without the number, which may change."""
    (path,) = (HOUSE / "alongside/closed/migrations").glob(f"*_{migration}.py")
    return _fault(name, f"closed/migrations/{path.name}", wall, only_postgres=True, **more)


IN_THE_CODE = (
    _fault(
        "one keyholder is enough to show a room", "domain/rooms/showing.py",
        "return SAME_PERSON if asked.is_theirs else ALLOWED", left="return ALLOWED", by=f"{RULES} {TWO}",
    ),
    _fault(
        "a keyholder who left still shows a room", "domain/rooms/showing.py",
        "    if not asked.asker_holds:", left="    if asked.asker_holds is None:", by=f"{RULES} {TWO}",
    ),
    _fault(
        "a guest is a keyholder", "closed/queries/guarding.py",
        "here = people_in(viewer, space, at=at).filter(guest_until=None).order_by()",
        left="here = people_in(viewer, space, at=at).order_by()", by=TWO,
    ),
    _fault(
        "a keyholder who never said yes is one", "closed/queries/guarding.py",
        "return _asked_or_holding(viewer, space, at=at).exclude(agreed_at=None)",
        left="return _asked_or_holding(viewer, space, at=at)", by="tests/closed/safety/test_choosing.py",
    ),
    _fault(
        "somebody is a lead without their yes", "closed/queries/guarding.py",
        "return found.exclude(agreed_at=None).select_related", left="return found.select_related",
        by="tests/closed/safety/test_choosing.py",
    ),
    _fault(
        "what waits for a second keyholder is seen by everybody", "closed/queries/showing.py",
        "if viewer is None or viewer.member_id not in holding.values():", left="if viewer is None:",
        by=f"{SHOWING} {PAGES}",
    ),
    _fault(
        "a lead reads beyond the part that is shown", "closed/queries/showing.py",
        ", said_at__gte=now.since, said_at__lt=now.until", left="", by=SHOWING,
    ),
    _fault(
        "a lead reads after the end", "closed/queries/showing.py", "reads_until__gt=at, ", left="", by=SHOWING,
    ),
    _fault(
        "a lead who was replaced still reads", "closed/queries/showing.py",
        ", lead__ended_at=None)", left=")", by=SHOWING,
    ),
    _fault(
        "a lead reads without anybody knowing", "closed/views/showing.py",
        "        read_shown(by=request.member, showing=found, note=request.note)\n", left="", by=f"{SHOWING} {PAGES}",
    ),
    _fault(
        "a thread of another room is shown", "closed/actions/showing.py",
        "if not threads_in(by.viewer, space=space.pk, at=note.at).filter(pk=thread).exists():",
        left="if thread.int == 0:", by=SHOWING,
    ),
    _fault(
        "what is shown is not on the record", "closed/actions/showing.py",
        "    ledger.write(\n", left="    dict(\n", by=TWO,
    ),
    _fault(
        "the record names whoever agreed", "closed/actions/showing.py",
        "by=Author(note.chance.new_id().hex, now.space.stake)", left="by=Author(by.pseudonym, now.space.stake)", by=TWO,
    ),
    _fault(
        "not every page of the room says that a part is shown", "closed/templates/closed/frame.html",
        "{% shown_to_lead %}", left="", by=PAGES,
    ),
    _fault(
        "a message goes to another lead than the one who was shown", "closed/actions/telling.py",
        "if lead is None or lead.pk != told.lead:", left="if lead is None:", by=TELLING,
    ),
    _fault(
        "a message goes under a line that was not seen", "closed/views/telling.py",
        ' and request.POST.get("line") == line', left="", by=TELLING,
    ),
    _fault(
        "the name of somebody who keeps from the lead that they are here is told to them", "domain/rooms/telling.py",
        "return KEEPS_AWAY if keeps_away and under is From.OWN else ALLOWED", left="return ALLOWED", by=TELLING,
    ),
    _fault(
        "somebody else answers in the place of the lead", "closed/actions/telling.py",
        "    if now.lead_id != by.pk:", left="    if now.lead_id is None:", by=TELLING,
    ),
    _fault(
        "a message outlives whoever sent it", "closed/actions/telling.py",
        "    LeadMessage.objects.filter(space=room, member=by).delete()\n", left="", by=TELLING,
    ),
    _fault(
        "a message is kept for ever", "closed/actions/clearing.py",
        "            drop_old_messages(by=by, room=space.pk, note=note)\n", left="", by=TELLING,
    ),
    _fault(
        "the reason outlives whoever wrote it", "closed/actions/showing.py",
        '    Showing.objects.filter(asker=stay).update(reason=b"", salt=b"")\n', left="", by=TWO,
    ),
    _fault(
        "what others told a lead is in the lead’s own file", "closed/queries/taking.py",
        '"message__lead", of_member=True),\n',
        left='"message__lead", of_member=True),\n    Own("told", "Told", LeadMessage, "lead", of_member=True),\n',
        by="tests/closed/safety/test_taking_along.py",
    ),
)  # fmt: skip
IN_THE_DATABASE = (
    _policy(
        "the database lets one keyholder show a room", "what_is_shown_to_a_lead", "(asker_id, seconder_id)) = 2",
        left="(asker_id, seconder_id)) >= 1", by=PASSES,
    ),
    _policy(
        "the database lets a room be shown for longer than a week", "what_is_shown_to_a_lead",
        "\n    and reads_until <= agreed_at + interval '7 days'", left="", by=PASSES,
    ),
    _policy(
        "the database lets what is over begin again", "what_is_shown_to_a_lead",
        'changes=f"{INSIDE} and ended_at is null"', left="changes=INSIDE", by=PASSES,
    ),
    _policy(
        "the database lets anybody inside ask to show a room", "what_is_shown_to_a_lead",
        " and asker_id in (select holder.stay_id {HOLDING})", left="", by=PASSES,
    ),
    _policy(
        "the database lets one person say yes for another", "whom_a_room_chooses",
        'ONLY_ASKED = f"{INSIDE} and agreed_at is null and ended_at is null"', left="ONLY_ASKED = INSIDE", by=PASSES,
    ),
    _policy(
        "the database lets anybody inside answer for a lead", "whom_a_room_chooses",
        '            changes=f"member_id = {MINE}",', left='            changes=f"member_id = {MINE} or {INSIDE}",',
        by=PASSES,
    ),
    _policy(
        "the database lets a message be sent in another’s name", "what_a_lead_is_told",
        'adds=f"member_id = {MINE} and space_id in {MY_ROOMS}"', left='adds=f"space_id in {MY_ROOMS}"', by=PASSES,
    ),
    _policy(
        "the database shows a message to everybody inside", "what_a_lead_is_told",
        "            shows=BETWEEN_THE_TWO,", left='            shows=f"{BETWEEN_THE_TWO} or space_id in {MY_ROOMS}",',
        by=TELLING,
    ),
    _fault(
        "the database shows a part after its end", "closed/row_secured.py", " and shown.reads_until > {NOW}", left="",
        only_postgres=True, by=SHOWING,
    ),
    _fault(
        "the database shows a part that was ended", "closed/row_secured.py", " and shown.ended_at is null", left="",
        only_postgres=True, by=SHOWING,
    ),
    _fault(
        "the database shows a part to a lead who was replaced", "closed/row_secured.py",
        "lead.ended_at is null and ", left="", only_postgres=True, by=SHOWING,
    ),
    _fault(
        "the database shows more than the part", "closed/row_secured.py",
        " and post.said_at >= shown.since and post.said_at < shown.until", left="", only_postgres=True, by=SHOWING,
    ),
)  # fmt: skip
OF_GUARDING = (*IN_THE_CODE, *IN_THE_DATABASE)
