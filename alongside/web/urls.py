"""The addresses of the house's own pages."""

from __future__ import annotations

from django.urls import path

from alongside.web.views import closing, gallery, held, home, language, line, look, record, search, today, words

app_name = "web"
urlpatterns = [
    path("", home.front, name="front"),
    path("today/", today.today, name="today"),
    path("me/close/", closing.close, name="close_account"),
    path("me/held/", held.show, name="held"),
    path("me/held/file/", held.file, name="held_file"),
    path("me/held/<uuid:member_id>/take-away/", closing.take_words_away, name="take_words_away"),
    path("closed/", closing.closed, name="account_closed"),
    path("privacy/", words.privacy, name="privacy"),
    path("help/", words.help_page, name="help"),
    path("app.webmanifest", line.manifest, name="manifest"),
    path("worker.js", line.worker, name="worker"),
    path("look/", gallery.show, name="gallery"),
    path("look/choose/", look.choose, name="look"),
    path("language/", language.choose, name="language"),
    path("p/<slug:slug>/", home.home, name="home"),
    path("p/<slug:slug>/more/", words.more, name="more"),
    path("p/<slug:slug>/search/", search.find, name="search"),
    path("p/<slug:slug>/record/", record.record, name="record"),
    path("p/<slug:slug>/record/<int:number>/", record.entry, name="record_entry"),
    path("p/<slug:slug>/record/file/", record.record_file, name="record_file"),
]
