"""The check: in Harbour Lane, as the ready-made agreements have it, anyone may read it."""

from tests.doors.table.row import ANYONE, MEMBERS, ONLY_READ, here

CHECK = [
    here("check:index", ANYONE, ONLY_READ),
    here("check:easy", ANYONE, ONLY_READ),
    here("check:report", ANYONE, ONLY_READ),
    here("check:report_pdf", ANYONE, ONLY_READ),
    here("check:findings_json", ANYONE, ONLY_READ),
    here("check:findings_csv", ANYONE, ONLY_READ),
    here("check:principle", ANYONE, ONLY_READ, key="feedback"),
    here("check:finding", ANYONE, ONLY_READ, key="reply_rate"),
    here("check:entries", ANYONE, ONLY_READ, key="reply_rate"),
    here("check:say", MEMBERS, MEMBERS, key="reply_rate"),
]
