"""In a page of another language, each value that is not in it names its own. Pages in English ask nothing."""

import pytest
from django.utils import translation
from django.utils.safestring import SafeString

from alongside.domain.saying import say
from alongside.languages.parts_of_a_page import as_said, in_its_language, said_by_a_part

ENGLISH = '<span lang="en-GB">{}</span>'


@pytest.mark.parametrize(
    ("value", "among", "shown"),
    [
        (say("Go back"), "page", "Mynd yn ôl"),
        (say("Go back"), "own", "Mynd yn ôl"),
        (say("Go back"), "english", '<span lang="cy">Mynd yn ôl</span>'),
        (say("In no catalogue"), "page", ENGLISH.format("In no catalogue")),
        (say("In no catalogue"), "english", "In no catalogue"),
        (as_said("In no catalogue"), "page", ENGLISH.format("In no catalogue")),
        (say("{a}: {b}", a=say("In no catalogue"), b=2), "page", ENGLISH.format("In no catalogue: 2")),
        (say("{a}: {b}", a=say("Go back"), b=2), "page", "Mynd yn ôl: 2"),
        ("What <Ana> wrote", "page", "What <Ana> wrote"),
        ("What <Ana> wrote", "own", ENGLISH.format("What &lt;Ana&gt; wrote")),
        ("Mynd yn ôl", "own", "Mynd yn ôl"),
        (SafeString("<p>One</p><p>Two</p>"), "own", '<p lang="en-GB">One</p><p lang="en-GB">Two</p>'),
        ("2026", "own", "2026"),
        (3, "own", 3),
        (None, "own", None),
    ],
)
def test_a_value_names_its_language_where_it_is_not_the_one_around_it(value, among, shown):
    with translation.override("cy"):
        told = in_its_language(value, among)
        assert (str(told) if isinstance(told, str) else told) == shown


@pytest.mark.parametrize("code", ["en-gb", "en-easy", "en-xb"])
def test_pages_in_english_are_not_touched(code):
    words = say("In no catalogue")
    with translation.override(code):
        assert in_its_language(words, "own") is words
        assert said_by_a_part("What Ana wrote") == "What Ana wrote"
