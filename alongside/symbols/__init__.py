"""Which picture goes with these words? Symbols that ship with the house, found by word; no Django."""

from alongside.symbols.finding import PICTURES, STATIC, Symbol, every_symbol, find, symbol

__all__ = ["PICTURES", "STATIC", "Symbol", "every_symbol", "find", "symbol"]
