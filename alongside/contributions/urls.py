"""Addresses of what people say, and of the joint room where they say it."""

from django.urls import path

from alongside.contributions.views import doing, said, saying

app_name = "contributions"
ONE = "p/<slug:slug>/said/<uuid:thing_id>/"
urlpatterns = [
    path("p/<slug:slug>/talk/", said.talk, name="talk"),
    path("p/<slug:slug>/say/", saying.show, name="say"),
    path("p/<slug:slug>/said/", said.listing, name="said"),
    path(ONE, said.one, name="one"),
    path(f"{ONE}earlier/", said.earlier, name="earlier"),
    path(f"{ONE}comment/", saying.comment, name="comment"),
    path(f"{ONE}reply/", doing.answer, name="reply"),
    path(f"{ONE}change/", doing.change, name="change"),
    path(f"{ONE}suggest/", doing.suggestion, name="suggest"),
    path(f"{ONE}suggestions/<uuid:suggestion_id>/", doing.answer_suggestion, name="suggestion"),
    path(f"{ONE}withdraw/", doing.take_back, name="withdraw"),
    path(f"{ONE}hide/", doing.hide_it, name="hide"),
    path(f"{ONE}show/", doing.show_again, name="show"),
    path(f"{ONE}follow/", doing.follow, name="follow"),
]
