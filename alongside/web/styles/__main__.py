"""Join the sheets again, after one of them was edited."""

from alongside.web.styles import JOINED, joined

JOINED.write_text(joined())
