"""Are these words easy? Easy Read as data, and what can be said of words without asking anybody."""

from alongside.domain.plainwords.easy import EasyText, Idea
from alongside.domain.plainwords.hard import kinder_words
from alongside.domain.plainwords.looking import WHOLE, look_over, look_over_easy
from alongside.domain.plainwords.reading import Stretch, sentences_of, words_of
from alongside.domain.plainwords.reading_age import ReadingAge, reading_age
from alongside.domain.plainwords.remarks import Kind, Limits, Remark

__all__ = [
    "WHOLE",
    "EasyText",
    "Idea",
    "Kind",
    "Limits",
    "ReadingAge",
    "Remark",
    "Stretch",
    "kinder_words",
    "look_over",
    "look_over_easy",
    "reading_age",
    "sentences_of",
    "words_of",
]
