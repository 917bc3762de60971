"""The record as evidence: entries in, rows of small whole numbers and short stable words out."""

from alongside.domain.check.evidence.folding import BATCH, DoesNotFollow, batches, fold, partnership_row
from alongside.domain.check.evidence.here import Row, Rows
from alongside.domain.check.evidence.state import FIRST_TERMS, State

__all__ = ["BATCH", "FIRST_TERMS", "DoesNotFollow", "Row", "Rows", "State", "batches", "fold", "partnership_row"]
