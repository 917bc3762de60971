"""Addresses of closed rooms. A room's own begin with its door, which only those it is for can find."""

from django.urls import path

from alongside.closed.views import (
    agreeing,
    asking,
    carrying,
    doors,
    guarding,
    leading,
    opening,
    own_words,
    quoting,
    showing,
    statements,
    talk,
    telling,
)

app_name = "closed"
ROOM = "p/<slug:slug>/rooms/<uuid:space_id>/"
POST = f"{ROOM}said/<uuid:post_id>/"
SUGGESTION = f"{ROOM}suggestions/<uuid:suggestion_id>/"
STATEMENT = f"{ROOM}statements/<uuid:statement_id>/"
SAFETY = f"{ROOM}safety/"
LEADING = "p/<slug:slug>/safeguarding/"
urlpatterns = [
    path("p/<slug:slug>/rooms/", doors.rooms, name="rooms"),
    path("p/<slug:slug>/rooms/open/", opening.opening, name="open"),
    path(ROOM, talk.room, name="room"),
    path(f"{ROOM}door/", doors.door, name="door"),
    path(f"{ROOM}enter/", doors.go_in, name="enter"),
    path(f"{ROOM}ask/", doors.ask, name="ask"),
    path(f"{ROOM}leave/", doors.go_out, name="leave"),
    path(f"{ROOM}asking/<uuid:asking_id>/", asking.one, name="asking"),
    path(f"{ROOM}say/", talk.begin, name="say"),
    path(POST, talk.thread, name="thread"),
    path(f"{POST}reply/", talk.answer, name="reply"),
    path(f"{POST}change/", own_words.change, name="change"),
    path(f"{POST}earlier/", own_words.earlier, name="earlier"),
    path(f"{POST}withdraw/", own_words.take_back, name="withdraw"),
    path(f"{POST}quote/", quoting.ask, name="quote"),
    path(f"{ROOM}together/", agreeing.together, name="together"),
    path(f"{ROOM}suggest/<slug:matter>/", agreeing.begin, name="suggest"),
    path(SUGGESTION, agreeing.one, name="suggestion"),
    path(f"{SUGGESTION}answer/", agreeing.voice, name="suggestion_voice"),
    path(f"{SUGGESTION}settle/", agreeing.hold, name="settle"),
    path(SAFETY, guarding.safety, name="safety"),
    path(f"{SAFETY}keyholder/", guarding.hold, name="keyholder"),
    path(f"{SAFETY}show/", showing.ask, name="show"),
    path(f"{SAFETY}showings/<uuid:showing_id>/", showing.one, name="showing"),
    path(f"{SAFETY}tell/", telling.tell_lead, name="tell"),
    path(LEADING, leading.asked, name="leading"),
    path(f"{LEADING}asks/<uuid:lead_id>/", leading.answer, name="lead"),
    path(f"{LEADING}shown/<uuid:showing_id>/", showing.read, name="shown"),
    path(f"{LEADING}messages/<uuid:message_id>/", telling.told, name="told"),
    path(f"{ROOM}statements/write/", statements.begin, name="write"),
    path(STATEMENT, statements.one, name="statement"),
    path(f"{STATEMENT}change/", statements.change, name="rewrite"),
    path(f"{STATEMENT}earlier/", statements.earlier, name="drafts"),
    path(f"{STATEMENT}quotes/<uuid:quote_id>/", quoting.answer, name="quoted"),
    path(f"{STATEMENT}put/", carrying.put, name="put"),
    path(f"{STATEMENT}answer/", carrying.voice, name="voice"),
    path(f"{STATEMENT}carry/", carrying.carry, name="carry"),
]
