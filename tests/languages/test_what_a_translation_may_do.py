"""A translation is words. It can move a hole or a tag; it can lose none, add none, and nothing in it is obeyed."""

import pytest
from django.template import Context, engines

from alongside.languages.catalogue import catalogue, look_up
from alongside.languages.extract import read
from alongside.languages.message import fits, fits_a_literal
from alongside.languages.offered import LANGUAGES
from alongside.languages.putting import Into, in_language
from alongside.languages.sources import all_words

TEXT = "See <a>the rules</a> of {name}."
BREAKING = {
    "loses a hole": "See <a>the rules</a>.",
    "adds a hole": "See <a>the rules</a> of {name} and {secret}.",
    "says a hole twice": "See <a>the rules</a> of {name}, {name}.",
    "loses a tag": "See the rules of {name}.",
    "adds a tag": "<b>See</b> <a>the rules</a> of {name}.",
    "closes before it opens": "See </a>the rules<a> of {name}.",
    "brings a script": "See <a>the rules</a> of {name}.<script>alert(1)</script>",
    "brings an attribute": 'See <a onclick="x">the rules</a> of {name}.',
    "asks for a value": "See <a>the rules</a> of {name}. {{ request.user.email }}",
    "runs a tag": "See <a>the rules</a> of {name}. {% include 'x' %}",
    "loads something": "See <a>the rules</a> of {name}. {% load x %}",
    "makes a value safe": "See <a>the rules</a> of {name|safe}.",
    "switches escaping off": "{% autoescape off %}See <a>the rules</a> of {name}.{% endautoescape %}",
    "hides the rest": "See <a>the rules</a> of {name}. {# so #}",
}
SOURCE = '<p>See <a href="/rules/">the rules</a> of {{ name }}.</p>'


@pytest.mark.parametrize("translation", BREAKING.values(), ids=BREAKING)
def test_a_translation_that_would_do_more_is_not_used(translation):
    assert not fits(TEXT, translation)
    assert in_language(SOURCE, Into({TEXT: translation}.get)) == SOURCE


@pytest.mark.parametrize("words", ['so"', "so\\", "<b>so", "so & so", "so %}", "{{ so"])
def test_a_translation_stays_within_the_quotes_of_a_tag(words):
    source = '{% head "talk" "Now then" %}'
    assert not (fits("Now then", words) and fits_a_literal(words))
    assert in_language(source, Into({"Now then": words}.get)) == source


def test_what_a_translation_says_is_words_in_the_page_as_well():
    told = in_language("<p>This and that</p>", Into({"This and that": "Hyn & “arall”"}.get))
    assert told == "<p>Hyn &amp; “arall”</p>"


def test_what_a_translation_says_cannot_end_an_attribute():
    told = in_language('<a aria-label="Go there">x</a>', Into({"Go there": 'Dos" onclick="x'}.get))
    assert told == '<a aria-label="Dos&quot; onclick=&quot;x">x</a>'


def test_what_a_person_wrote_is_made_safe_in_every_language():
    told = in_language(SOURCE, Into({TEXT: "<a>Rheolau</a> {name}"}.get))
    page = engines["django"].engine.from_string(told).render(Context({"name": "<script>x</script>"}))
    assert page == '<p><a href="/rules/">Rheolau</a> &lt;script&gt;x&lt;/script&gt;</p>'


@pytest.mark.parametrize("words", ["Yes", "Good morning", "All decisions"])
def test_what_a_person_wrote_is_never_looked_up(words):
    told = in_language("<p>{{ words }}</p>", Into({words: "Arall"}.get))
    assert engines["django"].engine.from_string(told).render(Context({"words": words})) == f"<p>{words}</p>"


@pytest.mark.parametrize("code", ["en-easy", "cy"])
def test_every_translation_kept_can_be_used(code):
    """The catalogue drops what does not fit when it is read; here that nothing had to be dropped."""
    assert [entry.msgid for entry in read(code) if entry.msgstr and entry.msgid not in catalogue(code)] == []


@pytest.mark.parametrize("code", [code for code in LANGUAGES if code.startswith("en-x")])
def test_the_made_up_languages_keep_every_hole_and_tag(code):
    assert [text for text in all_words() if not fits(text, look_up(code, text))] == []
