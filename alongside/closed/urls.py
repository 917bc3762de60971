"""Addresses of closed rooms. A room's own begin with its door, which only those it is for can find."""

from django.urls import path

from alongside.closed.views import asking, doors, opening, own_words, talk

app_name = "closed"
ROOM = "p/<slug:slug>/rooms/<uuid:space_id>/"
POST = f"{ROOM}said/<uuid:post_id>/"
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
]
