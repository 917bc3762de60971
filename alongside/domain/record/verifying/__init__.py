"""Is this record still what it was? One question, asked of a file alone."""

from alongside.domain.record.verifying.answer import Verification
from alongside.domain.record.verifying.verify import verify

__all__ = ["Verification", "verify"]
