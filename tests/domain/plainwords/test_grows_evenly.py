"""However somebody writes, twice as long a text is twice the work: counted in steps, and seen in every pattern."""

import re
import re._parser as parser
import sys
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import alongside.domain.plainwords as plainwords
from alongside.domain.plainwords import EasyText, Idea, look_over, look_over_easy, reading_age

MODULES = [import_module(one.name) for one in walk_packages(plainwords.__path__, plainwords.__name__ + ".")]
PATTERNS = {
    f"{module.__name__.removeprefix(plainwords.__name__)[1:]}.{name}": one
    for module in MODULES
    for name, one in vars(module).items()
    if isinstance(one, re.Pattern)
}
NASTY = {
    "plain": "We meet on Monday. ",
    "one long word": "a",
    "one long number": "1",
    "points": ".",
    "points and letters": "a.",
    "spaces": " ",
    "lines": "\n",
    "short lines": "a\n",
    "list markers": "- - (a) ",
    "hyphens": "a-",
    "capitals": "AB ",
    "Roman": "X",
    "hard words": "in order to ",
    "beginnings of phrases": "in the event in the ",
    "noes": "not un",
    "being": "is being not ",
    "per cent": "5 % ",
    "brackets": "((((",
    "quotes": ".””",
    "signs of Hindi": "ि",
    "semicolons": "a;",
}


def steps(text):
    """How many lines of Python run while a text is looked over."""
    count = 0

    def step(frame, event, arg):
        nonlocal count
        count += event == "line"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        look_over(text)
        reading_age(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("piece", NASTY.values(), ids=NASTY)
def test_twice_the_text_is_about_twice_the_steps(piece):
    assert steps(piece * 400) <= 2.1 * steps(piece * 200)


def repeats(parsed):
    """Each unbounded repetition in a pattern, with whatever it repeats."""
    for what, value in parsed:
        if what in {parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT}:
            if value[1] == parser.MAXREPEAT:
                yield value[2]
            yield from repeats(value[2])
        elif what is parser.SUBPATTERN:
            yield from repeats(value[3])
        elif what is parser.BRANCH:
            for branch in value[1]:
                yield from repeats(branch)


def test_patterns_are_looked_for_where_they_are():
    assert len(PATTERNS) >= 10


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_no_pattern_repeats_what_repeats(pattern):
    """An endless repetition within another is what makes a pattern explode."""
    for repeated in repeats(parser.parse(pattern.pattern)):
        assert list(repeats(repeated)) == []


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300))
def test_any_text_at_all_can_be_looked_over(text):
    for remark in look_over(text):
        assert 0 <= remark.start <= remark.end <= len(text)
    idea = Idea(key="a", words=text)
    for remark in look_over_easy(EasyText(title=text, ideas=(idea,)))["a"]:
        assert 0 <= remark.start <= remark.end <= len(text)
