"""Where somebody says what they need, and where each partnership asks for it."""

from django.urls import path

from alongside.access.views import evidence, here, making, mine, rounds

app_name = "access"
HERE = "p/<slug:slug>/access/"
ROUND = f"{HERE}days/<uuid:round_id>/"
MAKING = f"{HERE}making/<uuid:making_id>/"

urlpatterns = [
    path("me/access/", mine.show, name="mine"),
    path("me/access/again/", mine.look_again, name="look_again"),
    path("me/access/line/<uuid:line_id>/", mine.line, name="line"),
    path("me/access/line/<uuid:line_id>/remove/", mine.remove, name="remove"),
    path("me/access/about/<slug:kind>/", mine.kind, name="kind"),
    path(HERE, here.show, name="here"),
    path(f"{HERE}line/<uuid:line_id>/", here.shown, name="shown"),
    path(f"{HERE}told/", here.told, name="told"),
    path(f"{HERE}everyone/", here.everyone, name="everyone"),
    path(f"{HERE}days/", rounds.index, name="rounds"),
    path(f"{HERE}days/ask/", rounds.new, name="new"),
    path(ROUND, rounds.show, name="round"),
    path(f"{ROUND}need/", rounds.confirm, name="confirm"),
    path(f"{ROUND}different/", rounds.different, name="different"),
    path(f"{ROUND}met/", rounds.met, name="met"),
    path(f"{ROUND}arrange/", rounds.arrange, name="arrange"),
    path(f"{HERE}making/", making.index, name="makings"),
    path(f"{HERE}making/ask/", making.ask, name="ask"),
    path(f"{MAKING}take-on/", making.take_on, name="take_on"),
    path(f"{MAKING}give-back/", making.give_back, name="give_back"),
    path(f"{MAKING}made/", making.made, name="made"),
    path(f"{HERE}steps/", evidence.show, name="evidence"),
    path(f"{HERE}steps.csv", evidence.as_csv, name="evidence_csv"),
    path(f"{HERE}steps.json", evidence.as_json, name="evidence_json"),
]
