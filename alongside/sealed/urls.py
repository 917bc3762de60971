"""Addresses of rooms that are locked in the browser."""

from django.urls import path

from alongside.sealed.views import asking, pages

app_name = "sealed"
ROOM = "p/<slug:slug>/sealed/<uuid:space_id>/"
urlpatterns = [
    path("p/<slug:slug>/sealed/", pages.before, name="open"),
    path("p/<slug:slug>/sealed/about/", pages.about, name="about"),
    path(ROOM, pages.room, name="room"),
    path(f"{ROOM}who/", pages.room, {"view": "who"}, name="who"),
    path(f"{ROOM}phone/", pages.room, {"view": "phone"}, name="phone"),
    path(f"{ROOM}card/", pages.room, {"view": "card"}, name="card"),
    path(f"{ROOM}join/", pages.room, {"view": "join"}, name="join"),
    path(f"{ROOM}list/", asking.listing, name="list"),
    path(f"{ROOM}keys/<int:number>/", asking.keys, name="keys"),
    path(f"{ROOM}items/", asking.items, name="items"),
    path(f"{ROOM}files/<str:file>/<int:number>/<int:count>/", asking.piece, name="piece"),
    path(f"{ROOM}codes/<str:code>/<str:part>/", asking.blob, name="code"),
]
