"""Are these words easy? Easy Read as data, and what can be said of words without asking anybody."""

from alongside.domain.plainwords.easy import EasyText, Idea

__all__ = ["EasyText", "Idea"]
