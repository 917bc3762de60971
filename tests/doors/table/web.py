"""The house's own pages, and starting a partnership."""

from tests.doors.table.row import (
    ALL_GO_ON,
    ANYONE,
    MEMBERS,
    MEMBERS_GO_ON,
    NO_SUCH_PAGE,
    NOT_SO,
    ONLY_READ,
    SIGNED_IN,
    here,
    row,
)

WEB = [
    row("web:front", "302 302 302 302 302 200", "302 302 302 302 302 200"),
    row("web:today", SIGNED_IN, SIGNED_IN),
    row("web:close_account", SIGNED_IN, ALL_GO_ON),
    row("web:account_closed", ANYONE, ONLY_READ),
    row("web:privacy", ANYONE, ANYONE),
    row("web:help", ANYONE, ANYONE),
    row("web:gallery", NO_SUCH_PAGE, NO_SUCH_PAGE),
    row("web:look", ANYONE, ALL_GO_ON),
    here("web:home", ANYONE, ANYONE),
    here("web:more", MEMBERS, MEMBERS),
    here("web:search", MEMBERS, MEMBERS),
    here("web:search", MEMBERS, MEMBERS, query={"q": "e"}),
    here("web:record", ANYONE, ANYONE),
    here("web:record_file", ANYONE, ANYONE),
    row("start:begin", "409 409 409 409 200 302", NOT_SO),
    row("start:check", "409 409 409 409 200 302", "409 409 409 409 200 302"),
    row("start:picture", NOT_SO, "409 409 409 409 200 302"),
    here("start:done", MEMBERS_GO_ON, MEMBERS_GO_ON),
    row("start:ask", "409 409 409 409 200 302", "409 409 409 409 200 302", step="about"),
    row("start:ask", "409 409 409 409 200 302", "409 409 409 409 200 302", step="deciding"),
]
