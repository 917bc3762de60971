"""What is every page of ours handed? The request, with who is here and the circumstances of an act."""

from __future__ import annotations

from django.http import HttpRequest

from alongside.ledger.actions import Note
from alongside.people.models import Account


class Request(HttpRequest):
    """Annotation only. `middleware.Moment` sets `note`. Where anyone may come, `user` can also be Django's nobody."""

    note: Note
    user: Account
