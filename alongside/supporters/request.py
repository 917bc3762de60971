"""What does the request say about help?"""

from __future__ import annotations

from alongside.partnerships.request import Request as Before
from alongside.people.models import Account
from alongside.supporters.models import Support

HELPING = "helping"
"""In the session: whom this browser helps just now."""


class Request(Before):
    """Annotation only. `middleware.WithHelp` sets `support`; None for whoever acts alone."""

    support: Support | None
    user: Account
