"""What people need, who sees it, the days they are asked for, and what somebody makes."""

from tests.doors.table.row import ALL_GO_ON, MEMBERS, MEMBERS_GO_ON, NOT_SO, SIGNED_IN, here, row

ONLY_ANA = "200 404 404 404 404 302"
ONLY_ANA_GOES_ON = "302 404 404 404 404 302"
WHO_ARRANGES = "409 409 200 404 404 302"

ACCESS = [
    row("access:mine", SIGNED_IN, NOT_SO),
    row("access:kind", SIGNED_IN, ALL_GO_ON, kind="reach"),
    row("access:look_again", SIGNED_IN, SIGNED_IN),
    row("access:line", ONLY_ANA, ONLY_ANA_GOES_ON, line_id="need"),
    row("access:remove", NOT_SO, ONLY_ANA_GOES_ON, line_id="need"),
    here("access:here", MEMBERS, NOT_SO),
    here("access:shown", ONLY_ANA, ONLY_ANA, line_id="need"),
    here("access:told", NOT_SO, MEMBERS_GO_ON),
    here("access:everyone", MEMBERS, NOT_SO),
    here("access:rounds", MEMBERS, NOT_SO),
    here("access:new", MEMBERS, MEMBERS),
    here("access:round", MEMBERS, NOT_SO, round_id="day"),
    here("access:confirm", MEMBERS, MEMBERS, round_id="day"),
    here("access:different", MEMBERS, MEMBERS_GO_ON, round_id="day"),
    here("access:met", MEMBERS, MEMBERS, round_id="day"),
    here("access:arrange", WHO_ARRANGES, NOT_SO, round_id="day"),
    here("access:makings", WHO_ARRANGES, NOT_SO),
    here("access:ask", MEMBERS, MEMBERS),
    here("access:take_on", NOT_SO, "404 404 302 404 404 302", making_id="making"),
    here("access:give_back", NOT_SO, "404 404 409 404 404 302", making_id="making"),
    here("access:made", NOT_SO, "404 404 409 404 404 302", making_id="making"),
    here("access:evidence", MEMBERS, NOT_SO),
    here("access:evidence_csv", MEMBERS, NOT_SO),
    here("access:evidence_json", MEMBERS, NOT_SO),
]
