"""The only writer of the record: one entry an act, in the same transaction as the change it tells of."""

from alongside.domain.record.chance import Chance, SeededChance
from alongside.domain.record.entry import CLOCK, INSTALLER, Author
from alongside.ledger.actions.sealing import add_cosignature, seal, seal_all
from alongside.ledger.actions.writing import Note, OutsideTheChange, write
from alongside.ledger.chance import RealChance

__all__ = [
    "CLOCK",
    "INSTALLER",
    "Author",
    "Chance",
    "Note",
    "OutsideTheChange",
    "RealChance",
    "SeededChance",
    "add_cosignature",
    "seal",
    "seal_all",
    "write",
]
