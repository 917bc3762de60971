"""What happened in a partnership, kept so that nobody can quietly change or drop it: RFC 8785, RFC 6962 and C2SP."""

from alongside.domain.record.bundle.opening import NotARecord
from alongside.domain.record.bundle.writing import file_of, record_file
from alongside.domain.record.chance import Chance, SeededChance
from alongside.domain.record.entry import (
    CLOCK,
    INSTALLER,
    Author,
    Entry,
    act_from,
    canonical_entry,
    entry_hash,
    facts_of,
    salted_digest,
)
from alongside.domain.record.log import Log
from alongside.domain.record.reading import BadLine, entry_from
from alongside.domain.record.signed.keys import BadKey, SigningKey, Signs, VerifierKey
from alongside.domain.record.verifying import Verification, verify

__all__ = [
    "CLOCK",
    "INSTALLER",
    "Author",
    "BadKey",
    "BadLine",
    "Chance",
    "Entry",
    "Log",
    "NotARecord",
    "SeededChance",
    "SigningKey",
    "Signs",
    "Verification",
    "VerifierKey",
    "act_from",
    "canonical_entry",
    "entry_from",
    "entry_hash",
    "facts_of",
    "file_of",
    "record_file",
    "salted_digest",
    "verify",
]
