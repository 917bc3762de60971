"""On paper, by phone and by text."""

from tests.doors.table.row import MEMBERS, NOT_SO, here

PAPER = [
    here("paper:list", MEMBERS, NOT_SO),
    here("paper:person", "404 200 200 404 404 302", "404 200 200 404 404 302", member_id="member bo"),
    here("paper:survey", "404 200 404 404 404 302", NOT_SO, member_id="member bo"),
    here("paper:pdf", NOT_SO, "302 302 302 404 404 302"),
    here("paper:script", NOT_SO, "404 404 404 404 404 302"),
    here("paper:enter", MEMBERS, MEMBERS),
    here("paper:enter", MEMBERS, MEMBERS, query={"call": "yes"}),
    here("paper:picture", NOT_SO, MEMBERS),
    here("paper:choose", NOT_SO, "409 404 404 404 404 302", pack_id="pack"),
    here("paper:words", MEMBERS, MEMBERS),
    here("paper:helpers", MEMBERS, MEMBERS),
    here("paper:end", NOT_SO, "302 404 404 404 404 302", helper_id="helper"),
    here("paper:address", MEMBERS, MEMBERS),
    here("paper:texts", MEMBERS, MEMBERS),
]
