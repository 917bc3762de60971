"""Addresses of what is made in the background."""

from django.urls import path

from alongside.jobs import views

app_name = "jobs"
urlpatterns = [
    path("made/<uuid:job_id>/", views.show, name="job"),
    path("made/<uuid:job_id>/file/", views.take, name="file"),
]
