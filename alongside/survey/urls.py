"""Addresses of the picture survey."""

from django.urls import path

from alongside.survey import views

app_name = "survey"
urlpatterns = [
    path("p/<slug:slug>/how-is-it-going/", views.ask, name="ask"),
    path("p/<slug:slug>/how-is-it-going/paper/", views.sheet, name="sheet"),
    path("p/<slug:slug>/how-is-it-going/for-somebody/", views.for_somebody, name="for_somebody"),
]
