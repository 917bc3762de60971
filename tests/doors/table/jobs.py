"""What is made in the background: for whoever asked for it."""

from tests.doors.table.row import NOT_SO, row

HERS = "200 404 404 404 404 302"
JOBS = [
    row("jobs:job", HERS, NOT_SO, job_id="job"),
    row("jobs:file", HERS, NOT_SO, job_id="job"),
]
