"""Every address and who may open it: what the six of the cast get for asking, and for sending an empty form.

In each row the answers are for Ana, Bo, Cy, Eve, Dot and nobody, in that order. 200 is the page, 302 an onward step
(to sign in, for nobody), 404 is for what is missing, closed or not theirs, 405 for what cannot be asked in this way,
409 for a refusal with its reason.
"""

from __future__ import annotations

from tests.doors.table.access import ACCESS
from tests.doors.table.check import CHECK
from tests.doors.table.closed import CLOSED
from tests.doors.table.contributions import CONTRIBUTIONS
from tests.doors.table.decisions import DECISIONS
from tests.doors.table.documents import DOCUMENTS
from tests.doors.table.jobs import JOBS
from tests.doors.table.notices import NOTICES
from tests.doors.table.paper import PAPER
from tests.doors.table.partnerships import PARTNERSHIPS
from tests.doors.table.people import PEOPLE
from tests.doors.table.row import Row
from tests.doors.table.sealed import SEALED
from tests.doors.table.supporters import SUPPORTERS
from tests.doors.table.web import WEB
from tests.doors.table.work import WORK

ROWS: list[Row] = [
    *WEB,
    *PEOPLE,
    *NOTICES,
    *PARTNERSHIPS,
    *CONTRIBUTIONS,
    *CLOSED,
    *WORK,
    *DECISIONS,
    *DOCUMENTS,
    *CHECK,
    *SEALED,
    *SUPPORTERS,
    *ACCESS,
    *JOBS,
    *PAPER,
]

__all__ = ["ROWS", "Row"]
