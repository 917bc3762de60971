"""What goes with every answer of a sealed room: who may ask, the strictest rules for scripts, and nothing kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from csp.constants import NONE, SELF
from csp.decorators import csp_replace
from django.http import HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache

from alongside.domain.sealed import NotAllowed, Odd
from alongside.partnerships.request import MemberRequest
from alongside.partnerships.views.members_only import members_only
from alongside.sealed.queries import sealed_space_or_404

View = Callable[..., HttpResponse]

POLICY = {
    "default-src": [NONE],
    "script-src": [SELF],
    "style-src": [SELF],
    "img-src": [SELF, "blob:", "data:"],
    "media-src": ["blob:"],
    "font-src": [SELF],
    "connect-src": [SELF],
    "form-action": [SELF],
    "base-uri": [NONE],
    "frame-ancestors": [NONE],
    "require-trusted-types-for": ["'script'"],
    "trusted-types": [NONE],
}


def page(view: View) -> View:
    """A page with one script on it. Its address is told to nobody, and nothing of it stays in a cache."""

    @wraps(view)
    def shown(request: MemberRequest, *args: Any, **named: Any) -> HttpResponse:
        response = view(request, *args, **named)
        # Not no-referrer: then a form of this page would come back without its origin, and be refused.
        response["Referrer-Policy"] = "strict-origin"
        response["Cross-Origin-Opener-Policy"] = "same-origin"
        return response

    strict: View = csp_replace(POLICY)(never_cache(members_only(shown)))  # type: ignore[assignment]
    return strict


def answering(view: View) -> View:
    """What the script asks. A refusal is a short code; closed and missing are the same 404."""

    @wraps(view)
    def answered(request: MemberRequest, slug: str, space_id: UUID, **named: Any) -> HttpResponse:
        space = sealed_space_or_404(request.viewer, space_id)
        try:
            return view(request, space, **named)
        except (NotAllowed, Odd) as refusal:
            return JsonResponse({"code": str(refusal)}, status=409)

    return never_cache(members_only(answered))
