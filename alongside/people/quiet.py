"""What must never stand in a log? The secret in the address of a card, an invitation, or a link by e-mail."""

from __future__ import annotations

import logging
import re

SECRET_IN_PATH = re.compile(r"/(card|join|sign-in/link)/[^/?\s\"']{16,}")


def without_secrets(text: str) -> str:
    return SECRET_IN_PATH.sub(r"/\1/…", text)


class WithoutSecrets(logging.Filter):
    """Blanks such an address wherever it stands in a line: in its words, its arguments, or the request beside it."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg = without_secrets(record.getMessage())
        record.args = ()
        request = getattr(record, "request", None)
        if request is not None and without_secrets(request.path) != request.path:
            delattr(record, "request")
        return True
