"""Who helps whom: the person's own pages, and those of whoever supports somebody."""

from tests.doors.table.row import ANYONE, MEMBERS, NOT_SO, SIGNED_IN, here, row

SUPPORTERS = [
    here("supporters:mine", MEMBERS, NOT_SO),
    here("supporters:ask", MEMBERS, MEMBERS),
    here("supporters:end", NOT_SO, "302 404 404 404 404 302", support_id="support"),
    row("supporters:supporting", SIGNED_IN, NOT_SO),
    row("supporters:words", ANYONE, ANYONE),
    row("supporters:accept", "302 302 302 302 302 302", "302 302 302 302 302 302"),
    row("supporters:done", NOT_SO, "302 302 302 302 302 302"),
    row("supporters:help", NOT_SO, "404 302 404 404 404 302", support_id="support"),
    row("supporters:stop", NOT_SO, "404 302 404 404 404 302", support_id="support"),
]
