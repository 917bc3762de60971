"""Is what the answer means, and what the check cannot see, said in short and plain sentences?"""

import pytest

from alongside.domain.check.findings.far import TIMES
from alongside.domain.check.findings.flags import ALARM
from alongside.domain.check.unseen import CANNOT_SEE, FLAGGED_MEANS, NOT_FLAGGED_MEANS

MOST_WORDS = 22


@pytest.mark.parametrize("text", [*FLAGGED_MEANS, *NOT_FLAGGED_MEANS, *CANNOT_SEE])
def test_each_is_short(text):
    sentences = [each for each in text.split(". ") if each]
    assert text.endswith(".")
    assert all(len(each.split()) <= MOST_WORDS for each in sentences)


def test_what_the_answer_means_is_said_in_three_sentences_with_its_own_numbers():
    assert len(FLAGGED_MEANS) == 3
    assert TIMES == 3
    assert "three times" in FLAGGED_MEANS[1]
    assert f"fewer than {ALARM.level * 100:.0f} " in FLAGGED_MEANS[2]
