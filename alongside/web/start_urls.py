"""Addresses of starting a partnership."""

from django.urls import path

from alongside.web.views import start

app_name = "start"
urlpatterns = [
    path("start/", start.begin, name="begin"),
    path("start/check/", start.check, name="check"),
    path("start/deciding/picture/", start.picture, name="picture"),
    path("start/done/<slug:slug>/", start.done, name="done"),
    path("start/<slug:step>/", start.ask, name="ask"),
]
