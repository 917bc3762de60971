"""Which words are hard, and which kinder words say the same? A list of this house, by where the words come from."""

from alongside.domain.plainwords.hard.looking_up import HARD, Found, hard_at, kinder_words

__all__ = ["HARD", "Found", "hard_at", "kinder_words"]
