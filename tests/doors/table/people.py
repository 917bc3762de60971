"""Signing in, one's own page, and what only a demo has."""

from tests.doors.table.row import ALL_GO_ON, ANYONE, NO_SUCH_PAGE, NOT_SO, ONLY_READ, SIGNED_IN, row

OPERATOR = "404 404 404 404 200 302"
"""Only whoever keeps the server running has a second step."""
NO_ORGANISATION = "404 404 404 404 404 302"

PEOPLE = [
    row("people:sign_in", ANYONE, ONLY_READ),
    row("people:sign_in_words", ANYONE, ANYONE),
    row("people:sign_in_email", ANYONE, ANYONE),
    row("people:sign_in_code", ALL_GO_ON, ALL_GO_ON),
    row("people:letter", ANYONE, ANYONE),
    row("people:letter_opened", ALL_GO_ON, ONLY_READ, token="no-such-letter"),
    row("people:sign_in_device", ANYONE, ONLY_READ),
    row("people:ask_to_be_let_in", ONLY_READ, ALL_GO_ON),
    row("people:come_in_here", ONLY_READ, ALL_GO_ON),
    row("people:sign_in_passkey", ANYONE, ANYONE),
    row("people:sign_in_staff", NO_SUCH_PAGE, NO_SUCH_PAGE, key="council"),
    row("people:staff_back", NO_SUCH_PAGE, ONLY_READ, key="council"),
    row("people:scanned", ANYONE, ANYONE),
    row("people:card", ALL_GO_ON, ONLY_READ, token="no-such-card"),
    row("people:sign_out", ONLY_READ, ALL_GO_ON),
    row("people:me", SIGNED_IN, NOT_SO),
    row("people:my_name", SIGNED_IN, SIGNED_IN),
    row("people:my_email", SIGNED_IN, SIGNED_IN),
    row("people:my_email_code", ALL_GO_ON, ALL_GO_ON),
    row("people:no_email", NOT_SO, "302 302 302 302 409 302"),
    row("people:my_card", SIGNED_IN, SIGNED_IN),
    row("people:lost_card", NOT_SO, SIGNED_IN),
    row("people:my_ways", SIGNED_IN, NOT_SO),
    row("people:let_in", SIGNED_IN, SIGNED_IN),
    row("people:let_in_answer", ALL_GO_ON, ALL_GO_ON),
    row("people:turn_away", NOT_SO, ALL_GO_ON),
    row("people:connect_staff", NO_ORGANISATION, NO_ORGANISATION, key="council"),
    row("people:disconnect_staff", NOT_SO, NO_ORGANISATION, key="council"),
    row("people:my_passkeys", SIGNED_IN, NOT_SO),
    row("people:add_passkey", SIGNED_IN, SIGNED_IN),
    row("people:take_passkey_away", NOT_SO, "404 404 404 404 404 302", passkey_id=1),
    row("people:my_second", OPERATOR, NOT_SO),
    row("people:second", OPERATOR, OPERATOR),
    row("people:second_paper", OPERATOR, OPERATOR),
    row("people:second_numbers", OPERATOR, OPERATOR),
    row("people:second_lines", OPERATOR, OPERATOR),
    row("people:my_browsers", SIGNED_IN, NOT_SO),
    row("people:end_other_browsers", NOT_SO, ALL_GO_ON),
    row("people:end_browser", NOT_SO, "409 409 409 409 409 302", handle="no-such-device"),
    row("people:came_in", SIGNED_IN, NOT_SO),
    row("people:end_card", NOT_SO, ALL_GO_ON),
    row("people:sign_out_everywhere", NOT_SO, ALL_GO_ON),
    row("people:be", NO_SUCH_PAGE, NO_SUCH_PAGE, account_id="bo"),
    row("people:demo_clock", NO_SUCH_PAGE, NO_SUCH_PAGE),
]
