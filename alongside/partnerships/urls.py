"""Addresses of a partnership's agreement and people, and of the way in."""

from django.urls import path

from alongside.partnerships.views import agreement, helping, invite, join, me, people, roles, walls

app_name = "partnerships"
urlpatterns = [
    path("join/", join.words, name="join"),
    path("join/about/", join.about, name="join_about"),
    path("join/name/", join.name, name="join_name"),
    path("join/group/", join.group, name="join_group"),
    path("join/<str:token>/", join.link, name="join_link"),
    path("p/<slug:slug>/agreement/", agreement.show, name="agreement"),
    path("p/<slug:slug>/agreement/versions/", agreement.versions, name="agreement_versions"),
    path("p/<slug:slug>/agreement/<int:number>/", agreement.version, name="agreement_version"),
    path("p/<slug:slug>/people/", people.show, name="people"),
    path("p/<slug:slug>/people/group/<slug:stake>/", people.group, name="group"),
    path("p/<slug:slug>/people/joined/", me.joined, name="joined"),
    path("p/<slug:slug>/people/me/", me.show, name="me"),
    path("p/<slug:slug>/people/me/name/", me.name, name="my_name"),
    path("p/<slug:slug>/people/me/group/", me.group, name="my_group"),
    path("p/<slug:slug>/people/me/seat/", me.sit, name="sit"),
    path("p/<slug:slug>/people/me/seat/give-up/", me.stand_up, name="stand_up"),
    path("p/<slug:slug>/people/me/leave/", me.go, name="leave"),
    path("p/<slug:slug>/people/me/kept-from/", walls.show, name="walls"),
    path("p/<slug:slug>/people/me/kept-from/<uuid:member_id>/", walls.put_up, name="put_up_wall"),
    path("p/<slug:slug>/people/me/kept-from/<uuid:wall_id>/down/", walls.take_down, name="take_down_wall"),
    path("p/<slug:slug>/people/roles/", roles.show, name="roles"),
    path("p/<slug:slug>/people/roles/<slug:role>/name/", roles.name, name="name_for_role"),
    path("p/<slug:slug>/people/roles/<uuid:held_id>/accept/", roles.accept, name="accept_role"),
    path("p/<slug:slug>/people/roles/<uuid:held_id>/lay-down/", roles.lay_down, name="lay_down_role"),
    path("p/<slug:slug>/people/welcomers/", helping.show, name="welcomers"),
    path("p/<slug:slug>/people/welcomers/name/", helping.name, name="name_welcomer"),
    path("p/<slug:slug>/people/welcomers/yes/", helping.say_yes, name="say_yes_to_welcoming"),
    path("p/<slug:slug>/people/welcomers/stop/", helping.stop, name="stop_welcoming"),
    path("p/<slug:slug>/people/help-in/", helping.whom, name="help_in"),
    path("p/<slug:slug>/people/help-in/<uuid:member_id>/", helping.help_one, name="help_one_in"),
    path("p/<slug:slug>/people/help-in/<uuid:help_id>/too/", helping.there_too, name="second_help"),
    path("p/<slug:slug>/people/invite/", invite.show, name="invite"),
    path("p/<slug:slug>/people/invite/one/", invite.one, name="invite_one"),
    path("p/<slug:slug>/people/invite/list/", invite.many, name="invite_list"),
    path("p/<slug:slug>/people/invite/<uuid:invitation_id>/again/", invite.again, name="invite_again"),
    path("p/<slug:slug>/people/invite/<uuid:invitation_id>/back/", invite.back, name="invite_back"),
]
