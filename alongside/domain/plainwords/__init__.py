"""Are these words easy? Easy Read as data, and what can be said of words without asking anybody."""

from alongside.domain.plainwords.easy import EasyText, Idea
from alongside.domain.plainwords.finding import Finder, Standing, looked_up, may_be_flagged
from alongside.domain.plainwords.hard import kinder_words
from alongside.domain.plainwords.house import HOUSE, HouseWord
from alongside.domain.plainwords.looking import WHOLE, look_over, look_over_easy
from alongside.domain.plainwords.reading import Stretch, sentences_of, words_of
from alongside.domain.plainwords.reading_age import ReadingAge, reading_age
from alongside.domain.plainwords.remarks import Kind, Limits, Remark

__all__ = [
    "HOUSE",
    "WHOLE",
    "EasyText",
    "Finder",
    "HouseWord",
    "Idea",
    "Kind",
    "Limits",
    "ReadingAge",
    "Remark",
    "Standing",
    "Stretch",
    "kinder_words",
    "look_over",
    "look_over_easy",
    "looked_up",
    "may_be_flagged",
    "reading_age",
    "sentences_of",
    "words_of",
]
