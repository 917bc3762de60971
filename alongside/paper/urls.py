"""Addresses of taking part on paper, by phone and by text."""

from django.urls import path

from alongside.paper.views import entering, helping, packs, scanning, texts, words

app_name = "paper"
HERE = "p/<slug:slug>/paper"
urlpatterns = [
    path(f"{HERE}/", packs.index, name="list"),
    path(f"{HERE}/for/<uuid:member_id>/", packs.person, name="person"),
    path(f"{HERE}/for/<uuid:member_id>/survey/", packs.survey, name="survey"),
    path(f"{HERE}/pack/", packs.pdf, name="pdf"),
    path(f"{HERE}/call/", packs.script, name="script"),
    path(f"{HERE}/enter/", entering.enter, name="enter"),
    path(f"{HERE}/picture/", scanning.picture, name="picture"),
    path(f"{HERE}/answered/<uuid:pack_id>/", entering.choose, name="choose"),
    path(f"{HERE}/words/", words.enter, name="words"),
    path(f"{HERE}/helpers/", helping.helpers, name="helpers"),
    path(f"{HERE}/helpers/<uuid:helper_id>/end/", helping.end, name="end"),
    path(f"{HERE}/address/", helping.address, name="address"),
    path(f"{HERE}/texts/", texts.number, name="texts"),
]
