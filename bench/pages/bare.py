"""The page that ours are measured against: Django as `startproject` sets it up, one query, one template.

It lists the 20 things said last, from the same table of the same database, with a link and a day each.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import dj_database_url
import django
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

BUILT_IN = ("auth", "contenttypes", "sessions", "messages")
PROCESSORS = [
    "django.template.context_processors.request",
    "django.contrib.auth.context_processors.auth",
    "django.contrib.messages.context_processors.messages",
]


def set_up() -> None:
    address = os.environ["DATABASE_URL"]
    settings.configure(
        SECRET_KEY="for this benchmark only " * 3,
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF=__name__,
        INSTALLED_APPS=[f"django.contrib.{name}" for name in BUILT_IN],
        MIDDLEWARE=[
            "django.middleware.security.SecurityMiddleware",
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.common.CommonMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
            "django.middleware.clickjacking.XFrameOptionsMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [Path(__file__).parent],
                "OPTIONS": {"context_processors": PROCESSORS},
            }
        ],
        # Kept open, as ours is: to open it again for each request would make the bare page dearer than it is.
        DATABASES={"default": dj_database_url.parse(address, conn_max_age=None)},
        USE_TZ=True,
    )
    django.setup()


if not settings.configured:
    set_up()


class Said(models.Model):
    id = models.UUIDField(primary_key=True)
    words = models.TextField()
    said_at = models.DateTimeField()

    class Meta:
        managed = False
        app_label = "bare"
        db_table = "contributions_contribution"

    def __str__(self) -> str:
        return self.words


def newest(request: HttpRequest) -> HttpResponse:
    return render(request, "bare.html", {"said": Said.objects.order_by("-said_at")[:20]})


urlpatterns: list[Any] = [path("", newest)]
application = get_wsgi_application()
