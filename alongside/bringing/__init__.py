"""What is in a text that somebody wrote elsewhere? Word files and pasted words, as pieces in order."""

from alongside.bringing.pasted import from_pasted
from alongside.bringing.pieces import Brought, Kind, Picture, Piece
from alongside.bringing.word import from_word

__all__ = ["Brought", "Kind", "Picture", "Piece", "from_pasted", "from_word"]
