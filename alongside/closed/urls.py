"""Addresses of closed rooms. A room's own begin with its door, which only those it is for can find."""

from django.urls import path

from alongside.closed.views import (
    agreeing,
    asking,
    carrying,
    doors,
    files,
    guests,
    opening,
    own_words,
    premeetings,
    quoting,
    statements,
    talk,
)

app_name = "closed"
ROOM = "p/<slug:slug>/rooms/<uuid:space_id>/"
POST = f"{ROOM}said/<uuid:post_id>/"
SUGGESTION = f"{ROOM}suggestions/<uuid:suggestion_id>/"
PREMEETING = f"{ROOM}meetings/<uuid:premeeting_id>/"
STATEMENT = f"{ROOM}statements/<uuid:statement_id>/"
urlpatterns = [
    path("p/<slug:slug>/rooms/", doors.rooms, name="rooms"),
    path("p/<slug:slug>/rooms/open/", opening.opening, name="open"),
    path("p/<slug:slug>/rooms/guest/<uuid:invitation_id>/", guests.asked, name="asked_in"),
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
    path(f"{POST}files/add/", files.add, name="add_file"),
    path(f"{POST}files/<uuid:file_id>/", files.one, name="file"),
    path(f"{POST}files/<uuid:file_id>/away/", files.away, name="file_away"),
    path(f"{POST}quote/", quoting.ask, name="quote"),
    path(f"{ROOM}together/", agreeing.together, name="together"),
    path(f"{ROOM}suggest/<slug:matter>/", agreeing.begin, name="suggest"),
    path(SUGGESTION, agreeing.one, name="suggestion"),
    path(f"{SUGGESTION}answer/", agreeing.voice, name="suggestion_voice"),
    path(f"{SUGGESTION}settle/", agreeing.hold, name="settle"),
    path(f"{ROOM}guests/<uuid:guest_id>/end/", guests.end, name="end_guest"),
    path(f"{ROOM}asked-in/<uuid:invitation_id>/", guests.take_back, name="uninvite"),
    path(f"{ROOM}meetings/", premeetings.every, name="premeetings"),
    path(f"{ROOM}meetings/plan/", premeetings.plan, name="plan"),
    path(PREMEETING, premeetings.one, name="premeeting"),
    path(f"{PREMEETING}change/", premeetings.change, name="replan"),
    path(f"{PREMEETING}call-off/", premeetings.off, name="call_off"),
    path(f"{PREMEETING}coming/", premeetings.coming, name="coming"),
    path(f"{ROOM}statements/write/", statements.begin, name="write"),
    path(STATEMENT, statements.one, name="statement"),
    path(f"{STATEMENT}change/", statements.change, name="rewrite"),
    path(f"{STATEMENT}earlier/", statements.earlier, name="drafts"),
    path(f"{STATEMENT}quotes/<uuid:quote_id>/", quoting.answer, name="quoted"),
    path(f"{STATEMENT}put/", carrying.put, name="put"),
    path(f"{STATEMENT}answer/", carrying.voice, name="voice"),
    path(f"{STATEMENT}carry/", carrying.carry, name="carry"),
]
