"""What is new for somebody, when is it told, and what of a letter that came in is their own words?"""

from alongside.domain.notices.arriving import LARGEST, MOST_AN_HOUR, Facts, Fate, fate_of
from alongside.domain.notices.grouping import MOST_TOLD, Bundle, as_one, bundles, together
from alongside.domain.notices.news import Dated, News
from alongside.domain.notices.pace import Rhythm, next_time, quiet_until
from alongside.domain.notices.quoted import MARK, own_words
from alongside.domain.notices.sending import LONGEST_IN_HAND, Came, Standing, after_try, next_try, thread_of

__all__ = [
    "LARGEST",
    "LONGEST_IN_HAND",
    "MARK",
    "MOST_AN_HOUR",
    "MOST_TOLD",
    "Bundle",
    "Came",
    "Dated",
    "Facts",
    "Fate",
    "News",
    "Rhythm",
    "Standing",
    "after_try",
    "as_one",
    "bundles",
    "fate_of",
    "next_time",
    "next_try",
    "own_words",
    "quiet_until",
    "thread_of",
    "together",
]
