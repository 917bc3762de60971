"""Where somebody chooses who helps them, and where a supporter begins and stops."""

from django.urls import path

from alongside.supporters.views import mine, supporting

app_name = "supporters"
MINE = "p/<slug:slug>/people/me/support/"

urlpatterns = [
    path(MINE, mine.show, name="mine"),
    path(f"{MINE}ask/", mine.ask, name="ask"),
    path(f"{MINE}<uuid:support_id>/end/", mine.end, name="end"),
    path("supporting/", supporting.show, name="supporting"),
    path("supporting/words/", supporting.words, name="words"),
    path("supporting/yes/", supporting.accept, name="accept"),
    path("supporting/done/", supporting.done, name="done"),
    path("supporting/<uuid:support_id>/help/", supporting.begin, name="help"),
    path("supporting/<uuid:support_id>/stop/", supporting.stop, name="stop"),
]
