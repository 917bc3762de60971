"""A provider of OpenID Connect that is not ours (Django OAuth Toolkit), as a process of its own: who asks is Cy.

python -m tests.people.coming_in.real_provider FOLDER BACK
"""

from __future__ import annotations

import sys
from wsgiref.simple_server import WSGIRequestHandler, make_server

import django
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.urls import include, path

from tests.people.coming_in.provider import CLIENT, SECRET

WHO = "cy"


def is_cy(get_response):
    """Cy has signed in there already: how, is the organisation's own matter."""

    def answer(request):
        request.user = get_user_model().objects.get(username=WHO)
        return get_response(request)

    return answer


def set_up(folder: str) -> None:
    key = generate_private_key(65537, 2048).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()
    settings.configure(
        SECRET_KEY="x" * 50,
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF="__main__",
        USE_TZ=True,
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": f"{folder}/organisation.sqlite3"}},
        INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "oauth2_provider"],
        MIDDLEWARE=["__main__.is_cy"],
        TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
        OAUTH2_PROVIDER={"OIDC_ENABLED": True, "OIDC_RSA_PRIVATE_KEY": key, "SCOPES": {"openid": "Who you are"}},
    )
    django.setup()


def fill(back: str) -> None:
    from oauth2_provider.models import Application  # noqa: PLC0415  only now is it known which models there are

    call_command("migrate", verbosity=0)
    get_user_model().objects.create(username=WHO)
    Application.objects.create(
        client_id=CLIENT,
        client_secret=SECRET,
        client_type="confidential",
        authorization_grant_type="authorization-code",
        algorithm="RS256",
        redirect_uris=back,
        skip_authorization=True,
    )


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


if __name__ == "__main__":
    set_up(sys.argv[1])
    fill(sys.argv[2])
    urlpatterns = [path("o/", include("oauth2_provider.urls", namespace="oauth2_provider"))]
    with make_server("127.0.0.1", 0, get_wsgi_application(), handler_class=Quiet) as server:
        sys.stdout.write(f"{server.server_address[1]}\n")
        sys.stdout.flush()
        server.serve_forever()
