"""Addresses of pieces of work."""

from django.urls import path

from alongside.initiatives.views import beginning, moving, work

app_name = "initiatives"
ONE = "p/<slug:slug>/our-work/<uuid:work_id>/"
urlpatterns = [
    path("p/<slug:slug>/our-work/", work.listing, name="work"),
    path("p/<slug:slug>/our-work/new/", beginning.new, name="new"),
    path(ONE, work.one, name="one"),
    path(f"{ONE}card/", work.card, name="card"),
    path(f"{ONE}join/", work.join_it, name="join"),
    path(f"{ONE}leave/", work.leave_it, name="leave"),
    path(f"{ONE}say/", work.say, name="say"),
    path(f"{ONE}stage/", moving.stage, name="stage"),
    path(f"{ONE}rung/", moving.claim, name="rung"),
    path(f"{ONE}moves/<uuid:move_id>/", moving.answer, name="move"),
]
