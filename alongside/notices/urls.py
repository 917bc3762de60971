"""Addresses of how we reach people, of what went out to them, and of letters to print."""

from django.urls import path

from alongside.notices.views import calendar, letters, outbox, reaching, stopping

app_name = "notices"
urlpatterns = [
    path("me/post/", reaching.show, name="reaching"),
    path("me/post/way/", reaching.way, name="way"),
    path("me/post/pace/", reaching.pace, name="pace"),
    path("me/post/when/", reaching.when, name="when"),
    path("me/post/form/", reaching.form, name="form"),
    path("me/post/address/", reaching.address, name="address"),
    path("me/post/address/remove/", reaching.remove_address, name="remove_address"),
    path("me/post/works/", reaching.works_again, name="works_again"),
    path("me/post/answers/renew/", reaching.renew_answers, name="renew_answers"),
    path("me/post/problems/", outbox.problems, name="problems"),
    path("me/post/sent/", outbox.index, name="outbox"),
    path("me/post/sent/<uuid:outgoing_id>/", outbox.show, name="outgoing"),
    path("me/post/sent/<uuid:outgoing_id>/again/", outbox.again, name="again"),
    path("me/post/calendar/", calendar.show, name="calendar"),
    path("me/post/calendar/renew/", calendar.renew, name="renew_calendar"),
    path("me/post/calendar/end/", calendar.end, name="end_calendar"),
    path("calendar/<str:token>/alongside.ics", calendar.feed, name="feed"),
    path("stop/<str:token>/", stopping.stop, name="stop"),
    path("stop/<str:token>/again/", stopping.again, name="start_again"),
    path("post/", outbox.counts, name="counts"),
    path("p/<slug:slug>/letters/", letters.index, name="letters"),
    path("p/<slug:slug>/letters/file/", letters.file, name="letters_file"),
    path("p/<slug:slug>/letters/<uuid:letter_id>/words/", letters.words, name="letter_words"),
    path("p/<slug:slug>/letters/<uuid:letter_id>/sound/", letters.sound, name="letter_sound"),
    path("p/<slug:slug>/letters/printed/", letters.printed, name="letters_printed"),
    path("p/<slug:slug>/letters/undo/", letters.undo, name="letters_undo"),
    path("p/<slug:slug>/letters/no-more/", letters.no_more, name="letters_no_more"),
]
