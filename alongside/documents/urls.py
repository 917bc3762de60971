"""Addresses of papers and easy versions."""

from django.urls import path

from alongside.documents.views import bringing, lists, papers, pictures, reading, showing, taking, writing

app_name = "documents"
EASY = "p/<slug:slug>/easy/<slug:kind>/<uuid:thing_id>/"
PAPER = "p/<slug:slug>/papers/<uuid:thing_id>/"
urlpatterns = [
    path("p/<slug:slug>/easy/", lists.index, name="easy_list"),
    path("p/<slug:slug>/easy/reader/", lists.reader, name="reader"),
    path(EASY, showing.show, name="easy"),
    path(f"{EASY}ask/", showing.ask, name="ask"),
    path(f"{EASY}begin/", writing.start, name="begin"),
    path(f"{EASY}bring/", bringing.bring, name="bring"),
    path(f"{EASY}take/", taking.take, name="take"),
    path(f"{EASY}take/copy/", taking.copy, name="copy"),
    path(f"{EASY}take/words/", taking.text, name="take_text"),
    path(f"{EASY}take/page/", taking.web_page, name="take_page"),
    path(f"{EASY}edit/", writing.edit, name="edit"),
    path(f"{EASY}look/", writing.look, name="look"),
    path(f"{EASY}give/", writing.hand_over, name="give"),
    path(f"{EASY}read/", reading.read, name="read"),
    path(f"{EASY}send/", reading.finish, name="send"),
    path(f"{EASY}ideas/<slug:key>/picture/", pictures.choose, name="picture"),
    path(f"{EASY}ideas/<slug:key>/photo/", pictures.photo, name="photo"),
    path(f"{EASY}photos/<uuid:photo_id>/", pictures.one, name="photo_file"),
    path("p/<slug:slug>/papers/", papers.index, name="papers"),
    path("p/<slug:slug>/papers/new/", papers.new, name="new_paper"),
    path("p/<slug:slug>/papers/bring/", bringing.bring_paper, name="bring_paper"),
    path(PAPER, papers.show, name="paper"),
    path(f"{PAPER}change/", papers.change, name="change_paper"),
]
