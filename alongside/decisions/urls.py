"""Addresses of proposals, of decisions, and of what was decided or set aside."""

from django.urls import path

from alongside.decisions.views import agreement, answers, decide, objections, outcomes, proposals, putting, writing

app_name = "decisions"
PROPOSAL = "p/<slug:slug>/proposals/<uuid:thing_id>"
ONE = "p/<slug:slug>/decide/<uuid:thing_id>"
urlpatterns = [
    path("p/<slug:slug>/proposals/", proposals.index, name="proposals"),
    path("p/<slug:slug>/proposals/new/", writing.new, name="new"),
    path(f"{PROPOSAL}/", proposals.show, name="proposal"),
    path(f"{PROPOSAL}/change/", writing.change, name="change"),
    path(f"{PROPOSAL}/earlier/", proposals.earlier, name="earlier"),
    path(f"{PROPOSAL}/withdraw/", writing.withdraw, name="withdraw"),
    path(f"{PROPOSAL}/comment/", writing.comment, name="comment"),
    path(f"{PROPOSAL}/follow/", writing.follow, name="follow"),
    path(f"{PROPOSAL}/support/", putting.support, name="support"),
    path(f"{PROPOSAL}/put/", putting.put, name="put"),
    path(f"{PROPOSAL}/take-back/", putting.take_back, name="take_back"),
    path("p/<slug:slug>/agreement/suggest/", agreement.suggest, name="suggest"),
    path("p/<slug:slug>/decide/", decide.index, name="list"),
    path(f"{ONE}/", decide.show, name="show"),
    path(f"{ONE}/how/", decide.how, name="how"),
    path(f"{ONE}/said/", decide.said, name="said"),
    path(f"{ONE}/answer/", answers.answer, name="answer"),
    path(f"{ONE}/role/<slug:role>/", answers.role, name="role"),
    path(f"{ONE}/objections/<uuid:objection_id>/", objections.show, name="objection"),
    path(f"{ONE}/objections/<uuid:objection_id>/settle/", objections.settle, name="settle"),
    path(f"{ONE}/set-aside/", outcomes.set_aside, name="set_aside"),
    path("p/<slug:slug>/outcomes/", outcomes.index, name="outcomes"),
    path("p/<slug:slug>/outcomes/<uuid:thing_id>/", outcomes.show, name="outcome"),
    path("p/<slug:slug>/set-aside/", outcomes.set_asides, name="set_asides"),
]
