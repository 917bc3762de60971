"""Is there a person to ask on every page?"""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning


def somebody_to_ask(**kwargs: Any) -> list[CheckMessage]:
    if settings.CONTACT["name"] and settings.CONTACT["phone"]:
        return []
    hint = "Set ALONGSIDE_CONTACT_NAME and ALONGSIDE_CONTACT_PHONE."
    return [Warning("Pages have no person to ask, or no number to ring.", hint=hint, id="alongside.W001")]
