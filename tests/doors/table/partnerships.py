"""The agreement, the people, and the way in."""

from tests.doors.table.row import ALL_GO_ON, ANYONE, MEMBERS, MEMBERS_GO_ON, NO_SUCH_PAGE, NOT_SO, ONLY_READ, here, row

NOBODY_THERE = "404 404 404 404 404 302"
NOT_NAMED = "409 409 409 404 404 302"
"""Nobody in the house is asked to be a welcomer."""

PARTNERSHIPS = [
    row("partnerships:join", ANYONE, ANYONE),
    row("partnerships:join_about", NO_SUCH_PAGE, ONLY_READ),
    row("partnerships:join_name", NO_SUCH_PAGE, NO_SUCH_PAGE),
    row("partnerships:join_group", NO_SUCH_PAGE, NO_SUCH_PAGE),
    row("partnerships:join_link", ALL_GO_ON, ONLY_READ, token="no-such-link"),
    here("partnerships:agreement", ANYONE, ONLY_READ),
    here("partnerships:agreement_versions", ANYONE, ONLY_READ),
    here("partnerships:agreement_version", ANYONE, ONLY_READ, number=1),
    here("partnerships:people", MEMBERS, NOT_SO),
    here("partnerships:group", MEMBERS, NOT_SO, stake="carer"),
    here("partnerships:joined", MEMBERS, NOT_SO),
    here("partnerships:me", MEMBERS, NOT_SO),
    here("partnerships:my_name", MEMBERS, MEMBERS),
    here("partnerships:my_group", MEMBERS, MEMBERS),
    here("partnerships:sit", NOT_SO, "409 409 409 404 404 302"),
    here("partnerships:stand_up", MEMBERS, MEMBERS_GO_ON),
    here("partnerships:leave", MEMBERS, MEMBERS_GO_ON),
    here("partnerships:walls", MEMBERS, NOT_SO),
    here("partnerships:put_up_wall", "200 404 200 404 404 302", "302 404 302 404 404 302", member_id="member bo"),
    here("partnerships:take_down_wall", NOT_SO, "302 404 404 404 404 302", wall_id="wall"),
    here("partnerships:roles", MEMBERS, NOT_SO),
    here("partnerships:welcomers", MEMBERS, NOT_SO),
    here("partnerships:name_welcomer", MEMBERS, NOBODY_THERE),
    here("partnerships:say_yes_to_welcoming", NOT_SO, NOT_NAMED),
    here("partnerships:stop_welcoming", NOT_SO, NOT_NAMED),
    here("partnerships:help_in", MEMBERS, NOT_SO),
    here("partnerships:help_one_in", NOBODY_THERE, NOBODY_THERE, member_id="member bo"),
    here("partnerships:second_help", NOT_SO, NOBODY_THERE, help_id="wall"),
    here("partnerships:name_for_role", MEMBERS, "404 404 404 404 404 302", role="co_chair_lived"),
    here("partnerships:accept_role", NOT_SO, "302 404 404 404 404 302", held_id="asked"),
    here("partnerships:lay_down_role", "200 404 404 404 404 302", "302 404 404 404 404 302", held_id="asked"),
    here("partnerships:invite", MEMBERS, NOT_SO),
    here("partnerships:invite_one", MEMBERS, MEMBERS),
    here("partnerships:invite_list", MEMBERS, MEMBERS),
    here("partnerships:invite_again", MEMBERS, MEMBERS, invitation_id="invitation"),
    here("partnerships:invite_back", MEMBERS, MEMBERS_GO_ON, invitation_id="invitation"),
]
