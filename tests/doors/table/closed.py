"""Closed rooms. Ana is inside of the one for lived experience, Bo could go in and has not, Cy cannot."""

from tests.doors.table.row import MEMBERS, NOT_SO, here

INSIDE = "200 404 404 404 404 302"
GOES_ON = "302 404 404 404 404 302"
LIVED = {"space_id": "own lived", "post_id": "post in own lived"}
DRAFT = {"space_id": "own lived", "statement_id": "draft in own lived"}
ASKED = {"space_id": "own lived", "statement_id": "asked in own lived"}
SUGGESTED = {"space_id": "own lived", "suggestion_id": "suggestion in own lived"}
ASKED_IN = {"invitation_id": "invitation in own lived"}
ASKED_OUT = {"invitation_id": "invitation in own professional"}
MEETS = {"space_id": "own lived", "premeeting_id": "premeeting in own lived"}
OFF = {"space_id": "own lived", "premeeting_id": "called off in own lived"}
NO_SUCH_ROOM = "404 404 404 404 404 302"
NOT_AGREED = "409 404 404 404 404 302"

CLOSED = [
    here("closed:rooms", MEMBERS, NOT_SO),
    here("closed:open", MEMBERS, MEMBERS),
    here("closed:room", "200 302 404 404 404 302", NOT_SO, space_id="own lived"),
    here("closed:room", "200 404 404 404 404 302", NOT_SO, space_id="own uses_services"),
    here("closed:room", "404 200 404 404 404 302", NOT_SO, space_id="own carer"),
    here("closed:room", "404 404 200 404 404 302", NOT_SO, space_id="own professional"),
    here("closed:door", "200 200 404 404 404 302", NOT_SO, space_id="own lived"),
    here("closed:door", "404 404 200 404 404 302", NOT_SO, space_id="own professional"),
    here("closed:enter", "302 200 404 404 404 302", "302 200 404 404 404 302", space_id="own lived"),
    here("closed:ask", NOT_SO, "409 409 404 404 404 302", space_id="own lived"),
    here("closed:leave", INSIDE, GOES_ON, space_id="own lived"),
    here("closed:asking", INSIDE, GOES_ON, space_id="own lived", asking_id="asking"),
    here("closed:say", INSIDE, INSIDE, space_id="own lived"),
    here("closed:thread", INSIDE, NOT_SO, **LIVED),
    here("closed:thread", GOES_ON, NOT_SO, space_id="own lived", post_id="reply in own lived"),
    here(
        "closed:thread",
        "404 404 200 404 404 302",
        NOT_SO,
        space_id="own professional",
        post_id="post in own professional",
    ),
    here("closed:thread", "404 200 404 404 404 302", NOT_SO, space_id="own carer", post_id="post in own carer"),
    here("closed:reply", INSIDE, INSIDE, **LIVED),
    here("closed:change", INSIDE, INSIDE, **LIVED),
    here("closed:earlier", INSIDE, NOT_SO, **LIVED),
    here("closed:withdraw", INSIDE, GOES_ON, **LIVED),
    here("closed:add_file", INSIDE, INSIDE, **LIVED),
    here("closed:file", INSIDE, NOT_SO, **LIVED, file_id="file in own lived"),
    here("closed:file", NO_SUCH_ROOM, NOT_SO, **LIVED, file_id="file in own uses_services"),
    here(
        "closed:file",
        "404 404 200 404 404 302",
        NOT_SO,
        space_id="own professional",
        post_id="post in own professional",
        file_id="file in own professional",
    ),
    here("closed:file_away", INSIDE, GOES_ON, **LIVED, file_id="file in own lived"),
    here("closed:quote", INSIDE, INSIDE, **LIVED),
    here("closed:together", INSIDE, NOT_SO, space_id="own lived"),
    here("closed:suggest", NOT_AGREED, NOT_AGREED, space_id="own lived", matter="rules"),
    here("closed:suggest", INSIDE, INSIDE, space_id="own uses_services", matter="rules"),
    here("closed:suggest", INSIDE, INSIDE, space_id="own lived", matter="keeping"),
    here("closed:suggest", NO_SUCH_ROOM, NO_SUCH_ROOM, space_id="own lived", matter="nonsense"),
    here("closed:suggest", NOT_AGREED, NOT_AGREED, space_id="own lived", matter="guest"),
    here("closed:suggest", INSIDE, INSIDE, space_id="own uses_services", matter="guest"),
    here(
        "closed:asked_in", "404 404 200 404 404 302", "404 404 200 404 404 302", invitation_id="invitation in own lived"
    ),
    here("closed:asked_in", "200 404 404 404 404 302", "200 404 404 404 404 302", **ASKED_OUT),
    here("closed:end_guest", INSIDE, GOES_ON, space_id="own lived", guest_id="guest in own lived"),
    here("closed:end_guest", NO_SUCH_ROOM, NO_SUCH_ROOM, space_id="own lived", guest_id="guest in own carer"),
    here("closed:uninvite", INSIDE, GOES_ON, space_id="own lived", invitation_id="invitation in own lived"),
    here("closed:uninvite", NO_SUCH_ROOM, NO_SUCH_ROOM, space_id="own lived", invitation_id="invitation in own carer"),
    here("closed:suggestion", INSIDE, NOT_SO, **SUGGESTED),
    here(
        "closed:suggestion",
        "404 404 200 404 404 302",
        NOT_SO,
        space_id="own professional",
        suggestion_id="suggestion in own professional",
    ),
    here("closed:suggestion_voice", INSIDE, INSIDE, **SUGGESTED),
    here("closed:settle", NOT_SO, NOT_AGREED, **SUGGESTED),
    here("closed:premeetings", INSIDE, NOT_SO, space_id="own lived"),
    here("closed:plan", INSIDE, INSIDE, space_id="own lived"),
    here("closed:premeeting", INSIDE, NOT_SO, **MEETS),
    here("closed:premeeting", INSIDE, NOT_SO, **OFF),
    here(
        "closed:premeeting",
        "404 404 200 404 404 302",
        NOT_SO,
        space_id="own professional",
        premeeting_id="premeeting in own professional",
    ),
    here("closed:premeeting", NO_SUCH_ROOM, NOT_SO, space_id="own lived", premeeting_id="premeeting in own carer"),
    here("closed:replan", INSIDE, INSIDE, **MEETS),
    here("closed:replan", NOT_AGREED, NOT_AGREED, **OFF),
    here("closed:call_off", INSIDE, GOES_ON, **MEETS),
    here("closed:coming", INSIDE, INSIDE, **MEETS),
    here("closed:coming", NOT_AGREED, NOT_AGREED, **OFF),
    here("closed:write", INSIDE, INSIDE, space_id="own lived"),
    here("closed:statement", INSIDE, NOT_SO, **DRAFT),
    here("closed:statement", INSIDE, NOT_SO, **ASKED),
    here(
        "closed:statement",
        "404 404 200 404 404 302",
        NOT_SO,
        space_id="own professional",
        statement_id="asked in own professional",
    ),
    here("closed:rewrite", INSIDE, INSIDE, **DRAFT),
    here("closed:drafts", INSIDE, NOT_SO, **DRAFT),
    here("closed:quoted", INSIDE, GOES_ON, **DRAFT, quote_id="quote in own lived"),
    here("closed:put", INSIDE, INSIDE, **DRAFT),
    here("closed:voice", NOT_AGREED, NOT_AGREED, **DRAFT),
    here("closed:voice", INSIDE, INSIDE, **ASKED),
    here("closed:carry", NOT_AGREED, NOT_AGREED, **ASKED),
]
