"""Join the scripts again, after one of them was edited."""

from alongside.web.scripts import JOINED, joined

JOINED.write_text(joined())
