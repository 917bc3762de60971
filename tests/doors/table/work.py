"""Pieces of work, promises, hard words, and the picture survey."""

from tests.doors.table.row import MEMBERS, MEMBERS_GO_ON, NOT_SO, here

WORK = [
    here("initiatives:work", MEMBERS, NOT_SO),
    here("initiatives:new", MEMBERS, MEMBERS),
    here("initiatives:one", MEMBERS, NOT_SO, work_id="work"),
    here("initiatives:card", MEMBERS, MEMBERS, work_id="work"),
    here("initiatives:join", MEMBERS_GO_ON, MEMBERS, work_id="work"),
    here("initiatives:leave", MEMBERS, MEMBERS_GO_ON, work_id="work"),
    here("initiatives:say", MEMBERS, MEMBERS, work_id="work"),
    here("initiatives:stage", MEMBERS, MEMBERS, work_id="work"),
    here("initiatives:rung", MEMBERS, MEMBERS, work_id="work"),
    here("initiatives:move", MEMBERS, MEMBERS_GO_ON, work_id="work", move_id="move"),
    here("promises:list", MEMBERS, NOT_SO),
    here("promises:show", MEMBERS, NOT_SO, thing_id="promise"),
    here("promises:show", MEMBERS, NOT_SO, thing_id="promise asked"),
    here("promises:progress", MEMBERS, MEMBERS, thing_id="promise"),
    here("promises:judge", MEMBERS, MEMBERS, thing_id="promise"),
    here("promises:take_on", NOT_SO, "302 409 409 404 404 302", thing_id="promise asked"),
    here("promises:decline", NOT_SO, "302 409 409 404 404 302", thing_id="promise asked"),
    here("promises:new", MEMBERS, MEMBERS, thing_id="passed"),
    here("glossary:list", MEMBERS, NOT_SO),
    here("glossary:house", MEMBERS, NOT_SO),
    here("glossary:flag", MEMBERS, MEMBERS),
    here("glossary:show", MEMBERS, NOT_SO, word_id="hard word"),
    here("glossary:explain", MEMBERS, MEMBERS, word_id="hard word"),
    here("glossary:helped", NOT_SO, "302 409 409 404 404 302", word_id="hard word"),
    here("survey:ask", MEMBERS, MEMBERS),
    here("survey:sheet", MEMBERS, NOT_SO),
    here("survey:for_somebody", MEMBERS, MEMBERS),
]
