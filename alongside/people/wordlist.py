"""Which words can stand on a card? 1,024 of them: short, friendly, easy to tell apart, to say and to spell.

Chosen by hand for this project. No two begin with the same four letters, no two are one slip of the finger apart, and
none sounds like another of them. Left out: what frightens, illness, bodies, belief, days and months (a card is not an
appointment), and what is used to call people names.
Never reorder or change a word: the cards in people's pockets were drawn from this list.
"""

from pathlib import Path

WORDS: tuple[str, ...] = tuple(Path(__file__).with_suffix(".txt").read_text(encoding="ascii").split())
NUMBER_OF = {word: number for number, word in enumerate(WORDS)}
