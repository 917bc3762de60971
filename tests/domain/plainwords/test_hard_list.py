"""Our list of hard words is long enough, and keeps its own rules."""

import pytest

from alongside.domain.plainwords.hard import HARD, looking_up
from alongside.domain.plainwords.hard.care import CARE
from alongside.domain.plainwords.hard.committee import COMMITTEE
from alongside.domain.plainwords.hard.everyday import EVERYDAY
from alongside.domain.plainwords.hard.health import HEALTH
from alongside.domain.plainwords.hard.law import LAW

TABLES = {"care": CARE, "committee": COMMITTEE, "everyday": EVERYDAY, "health": HEALTH, "law": LAW}


def words_of(table):
    return [line.partition(":")[0] for line in table.strip().splitlines()]


def test_the_list_is_worth_having():
    assert len(HARD) >= 900


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_line_is_a_word_in_lower_case_a_colon_and_kinder_words(table):
    for line in table.strip().splitlines():
        word, colon, kinder = line.partition(":")
        assert word == word.strip().lower()
        assert colon
        assert kinder == "" or (kinder.startswith(" ") and all(one.strip() for one in kinder.split(",")))


def test_no_word_stands_twice():
    words = [word for table in TABLES.values() for word in words_of(table)]
    assert sorted(words) == sorted(set(words))


def test_no_kinder_word_is_itself_on_the_list():
    unkind = {
        (word, kinder)
        for word, all_kinder in HARD.items()
        for kinder in all_kinder
        if kinder in HARD or word == kinder or len(kinder.split()) > 9
    }
    assert unkind == set()


def test_every_phrase_on_the_list_is_found_where_it_stands():
    lost = [word for word in HARD if looking_up.hard_at(["we", *word.split(), "now"], 1).listed != word]
    assert lost == []


def test_no_phrase_is_longer_than_is_looked_for():
    assert looking_up.LONGEST == max(len(word.split()) for word in HARD) <= 6
