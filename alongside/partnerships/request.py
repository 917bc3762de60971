"""What is every view handed? The request, with where it is about, who asks, and the circumstances of an act."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from alongside.domain.visibility import Viewer
from alongside.ledger.actions import Note
from alongside.partnerships.models import Member, Partnership


class Request(HttpRequest):
    """Annotation only. `people.middleware.Moment` sets `note`; `partnerships.middleware.WhereAndWho` the rest.

    `partnership` is there on every address with a slug; `member` and `viewer` are None for whoever is not a member.
    """

    note: Note
    partnership: Partnership
    member: Member | None
    viewer: Viewer | None
    htmx: HtmxDetails


class MemberRequest(Request):
    """What a page for members only is handed: somebody is there."""

    member: Member
    viewer: Viewer
