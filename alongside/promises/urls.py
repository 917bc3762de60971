"""Addresses of promises."""

from django.urls import path

from alongside.promises import views

app_name = "promises"
urlpatterns = [
    path("p/<slug:slug>/promises/", views.index, name="list"),
    path("p/<slug:slug>/promises/<uuid:thing_id>/", views.show, name="show"),
    path("p/<slug:slug>/promises/<uuid:thing_id>/progress/", views.progress, name="progress"),
    path("p/<slug:slug>/promises/<uuid:thing_id>/judge/", views.judge, name="judge"),
    path("p/<slug:slug>/promises/<uuid:thing_id>/take-on/", views.take_on, name="take_on"),
    path("p/<slug:slug>/promises/<uuid:thing_id>/decline/", views.decline, name="decline"),
    path("p/<slug:slug>/decide/<uuid:thing_id>/promise/", views.new, name="new"),
]
