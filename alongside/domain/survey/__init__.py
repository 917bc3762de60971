"""The picture survey: five questions, five faces, one minute. What is asked, when, and what may be told of it?"""

from alongside.domain.survey.asking import FACES, QUESTIONS, Face, Question, may_answer
from alongside.domain.survey.batch import Given, Sorted, sort_out
from alongside.domain.survey.when import Occasion, last_day, quarter_in_words, quarter_of, week_of, week_told

__all__ = [
    "FACES",
    "QUESTIONS",
    "Face",
    "Given",
    "Occasion",
    "Question",
    "Sorted",
    "last_day",
    "may_answer",
    "quarter_in_words",
    "quarter_of",
    "sort_out",
    "week_of",
    "week_told",
]
