"""Which device is this, in words that its owner knows it by? “A phone, in Chrome”."""

from __future__ import annotations

LONGEST = 400
"""Browsers say less than this of themselves. What is longer was made up by somebody."""
KINDS = (
    ("ipad", "A tablet"),
    ("tablet", "A tablet"),
    ("iphone", "A phone"),
    ("mobi", "A phone"),
    ("android", "A tablet"),
    ("windows", "A computer"),
    ("macintosh", "A computer"),
    ("x11", "A computer"),
    ("cros", "A computer"),
)
"""In this order: a phone with Android says mobile, a tablet with Android does not."""
BROWSERS = (
    ("edg", "Edge"),
    ("opr/", "Opera"),
    ("samsungbrowser", "Samsung Internet"),
    ("firefox", "Firefox"),
    ("fxios", "Firefox"),
    ("chrome", "Chrome"),
    ("crios", "Chrome"),
    ("safari", "Safari"),
)
"""In this order, because most of them say that they are Chrome and Safari too."""
UNKNOWN = "A device"


def in_words(said: str) -> str:
    """What a browser says of itself (its User-Agent), as words of ours: none of its own is ever shown."""
    said = said[:LONGEST].casefold()
    kind = next((words for mark, words in KINDS if mark in said), UNKNOWN)
    browser = next((words for mark, words in BROWSERS if mark in said), "")
    return f"{kind}, in {browser}" if browser else kind
