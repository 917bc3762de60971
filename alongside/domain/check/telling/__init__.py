"""The check for other programs to read: one shape for its JSON, and rows for a table."""

from alongside.domain.check.telling.shape import FORMAT, Told
from alongside.domain.check.telling.table import (
    HEADINGS,
    STANDARD_HEADINGS,
    Cell,
    rows_of,
    standards_rows,
    without_formulas,
)
from alongside.domain.check.telling.told import Behind, as_data, told

__all__ = [
    "FORMAT",
    "HEADINGS",
    "STANDARD_HEADINGS",
    "Behind",
    "Cell",
    "Told",
    "as_data",
    "rows_of",
    "standards_rows",
    "told",
    "without_formulas",
]
