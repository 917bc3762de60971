"""Addresses of hard words."""

from django.urls import path

from alongside.glossary import views

app_name = "glossary"
urlpatterns = [
    path("p/<slug:slug>/words/", views.index, name="list"),
    path("p/<slug:slug>/words/of-this-site/", views.house, name="house"),
    path("p/<slug:slug>/words/hard/", views.flag, name="flag"),
    path("p/<slug:slug>/words/<uuid:word_id>/", views.show, name="show"),
    path("p/<slug:slug>/words/<uuid:word_id>/explain/", views.explain, name="explain"),
    path("p/<slug:slug>/words/<uuid:word_id>/helped/", views.helped, name="helped"),
]
