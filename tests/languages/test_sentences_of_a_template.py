"""What a translator is shown of a template, and how it comes back into its place."""

import pytest
from django.template import Context, engines

from alongside.languages.items import items_of
from alongside.languages.marking import Marking
from alongside.languages.putting import Into, in_language
from alongside.languages.sources import templates, words_in_template

TEMPLATES = sorted(templates())


def in_welsh(source):
    return in_language(source, Into({"One day": "Un diwrnod"}.get, Marking(' lang="en-GB"', "asks", "keeps")))


def shout(text):
    return in_language(text, Into(lambda words: None if "{" in words or "<" in words else words.upper()))


def drawn(source, **context):
    return engines["django"].engine.from_string(source).render(Context(context))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>Good morning.</p>", ["Good morning."]),
        ("<p>  Good\n  morning. </p>", ["Good morning."]),
        ("<p>It closes on {% moment at %}.</p>", ["It closes on {moment}."]),
        ("<p>{{ proposal.by|seen_by:viewer }} said</p>", ["{by} said"]),
        ("<p>{{ a.name }} and {{ b.name }} and {{ a.name }}</p>", ["{name} and {name2} and {name}"]),
        ("<p>See <a href=\"{% url 'x' %}\">the rules</a>.</p>", ["See <a>the rules</a>."]),
        ("<p><b>One</b> and <b>two</b></p>", ["<b>One</b> and <b2>two</b2>"]),
        ('<p>{% icon "lock" %} Closed</p>', ["Closed"]),
        ('{% head "talk" "All of us" %}', ["All of us"]),
        ('{% include "a/b.html" with icon="undo" title="Not yet" %}', ["Not yet"]),
        ('<p>{{ name|default:"nobody" }}</p>', ["nobody"]),
        ('<p>{{ n|count_of:"person,people" }} came</p>', ["person,people", "{n} came"]),
        ('<a aria-label="Reply to {{ name }}" href="x">Reply</a>', ["Reply", "Reply to {name}"]),
        ('<button data-busy="Saving it" data-look="usual" class="{{ a|default:"one two" }}">Save</button>', None),
        ("<ul><li>One day</li><li>Two days</li></ul>", ["One day", "Two days"]),
        ("<p>R &amp; D &nbsp;here</p>", ["R & D \N{NO-BREAK SPACE}here"]),
        ("<script>Not words</script><style>Nor these</style><pre>Nor these</pre>", []),
        ("{% comment %}Nobody reads this{% endcomment %}{# Nor this #}", []),
        ("<p>{{ words }}</p>", []),
        ("<p>12 – 3</p>", []),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else None,
)
def test_a_translator_is_shown_whole_sentences_and_nothing_else(source, words):
    expected = ["Save", "Saving it"] if words is None else words
    assert words_in_template(source) == expected


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<p>It is shown{% if late %} late{% endif %}.</p>", ["It is shown late.", "It is shown."]),
        (
            "<p>{% if a %}One{% elif b %}Two{% else %}Three{% endif %} of us</p>",
            ["One of us", "Two of us", "Three of us"],
        ),
        ("<h1>{% if a %}One day{% else %}Two days{% endif %}</h1>", ["One day", "Two days"]),
        ("<p>Hello <b>{% if a %}you{% else %}all{% endif %}</b></p>", ["Hello <b>you</b>", "Hello <b>all</b>"]),
        ("<p>By {% if a %}{{ a }}{% endif %} today</p>", ["By {a} today"]),
        ("<p>For {% for each in all %}{{ each }}, {% endfor %}and you</p>", ["For {list}and you"]),
    ],
    ids=lambda value: value[:34] if isinstance(value, str) else None,
)
def test_a_condition_within_a_sentence_makes_whole_sentences(source, words):
    assert words_in_template(source) == words


@pytest.mark.parametrize("late", [True, False], ids=["late", "in-time"])
def test_each_way_a_sentence_reads_comes_back_where_its_condition_says(late):
    source = "<p>It came{% if late %} late{% endif %}.</p>"
    assert drawn(shout(source), late=late) == ("<p>IT CAME LATE.</p>" if late else "<p>IT CAME.</p>")


def test_a_sentence_with_too_many_ways_is_said_in_parts():
    many = "<p>So" + "".join(f"{{% if a{i} %}} it is{{% endif %}}" for i in range(5)) + ".</p>"
    assert drawn(shout(many), a1=True) == "<p>So IT IS.</p>"
    assert len(words_in_template(many)) < 12


def test_holes_can_change_their_places():
    said = {"{name} came on {day}": "On {day} there came {name}"}
    source = "<p>{{ name }} came on {{ day }}</p>"
    assert (
        drawn(in_language(source, Into(said.get)), name="<Bo>", day="Monday")
        == "<p>On Monday there came &lt;Bo&gt;</p>"
    )


def test_a_tag_keeps_what_stands_in_it_wherever_it_goes():
    said = {"See <a>the rules</a>.": "<a>Y rheolau</a>: gwelwch."}
    source = '<p>See <a class="btn" href="/x/" data-busy="Opening">the rules</a>.</p>'
    expected = '<p><a class="btn" href="/x/" data-busy="Opening">Y rheolau</a>: gwelwch.</p>'
    assert in_language(source, Into(said.get)) == expected


def test_words_that_have_no_translation_are_marked_as_english():
    source = "<p>One day</p><p>Two <b>days</b></p><ul><li><p>{{ words }}</p></li></ul>"
    assert in_welsh(source) == (
        '<p>Un diwrnod</p><p lang="en-GB">Two <b>days</b></p><ul><li><p>{{ words|asks:"page" }}</p></li></ul>'
    )


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("<div>Two days<p>One day</p></div>", '<div><span lang="en-GB">Two days</span><p>Un diwrnod</p></div>'),
        ("<label><input>Two days</label>", '<label><input><span lang="en-GB">Two days</span></label>'),
        (
            "<p>{% if a %}One day{% else %}Two days{% endif %}</p>",
            '<p>{% if a %}Un diwrnod{% else %}<span lang="en-GB">Two days</span>{% endif %}</p>',
        ),
        ("<p>Two <bdi>{{ a }}</bdi></p>", '<p lang="en-GB">Two <bdi>{{ a|asks:"english" }}</bdi></p>'),
        ("<h2><bdi>{{ a|upper }}</bdi></h2>", '<h2><bdi>{{ a|upper|asks:"own" }}</bdi></h2>'),
        ('<p dir="auto">{{ a }}</p>', '<p dir="auto">{{ a|asks:"own" }}</p>'),
        ('<p class="own lead">{{ a }}</p>', '<p class="own lead">{{ a|asks:"own" }}</p>'),
        ('<p lang="{{ b }}">{{ a }}</p>', '<p lang="{{ b }}">{{ a }}</p>'),
        ("<option>{{ a }} Two days</option>", '<option lang="en-GB">{{ a }} Two days</option>'),
        ("<option>{{ a }}</option>", "<option{{ a|asks_in_a_tag }}>{{ a }}</option>"),
        ('<p>Two {% go a "One day" %}</p>', '<p lang="en-GB">Two {% go a "One day" %}</p>'),
        (
            "{% block title %}Two days{{ a }}{% endblock %}",
            '{% block title %}Two days{{ a }}{% endblock %}{% block language_of_title %} lang="en-GB"{% endblock %}',
        ),
        ("{% block title %}One day{% endblock %}", "{% block title %}Un diwrnod{% endblock %}"),
        ('{% include "a/b.html" with a="Two days" %}', '{% include "a/b.html" with a="Two days"|keeps %}'),
        ('{% include "a/b.html" with a="One day" %}', '{% include "a/b.html" with a="Un diwrnod" %}'),
        ('<a aria-label="Two {{ a }}">{{ a }}</a>', '<a aria-label="Two {{ a }}">{{ a|asks:"page" }}</a>'),
    ],
)
def test_whatever_is_english_in_another_page_gets_a_tag_where_a_tag_may_stand(source, told):
    assert in_welsh(source) == told


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: "/".join(path.parts[-2:]))
def test_nothing_of_a_template_is_lost_on_the_way(path):
    source = path.read_text(encoding="utf-8")
    assert "".join(item.raw for item in items_of(source)) == source
    signs = [item.raw for item in items_of(source) if type(item).__name__ == "Sign"]
    again = in_language(source, Into(lambda words: None))
    assert all(sign in again for sign in signs)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: "/".join(path.parts[-2:]))
def test_every_template_can_be_read_in_a_language_of_longer_words(path):
    from_longer = in_language(
        path.read_text(encoding="utf-8"), Into(lambda words: None if "{" in words else f"[{words}]")
    )
    engines["django"].engine.from_string(from_longer)
