"""What is put together once says the same as what is put together each time."""

from uuid import UUID

import pytest
from django.template import Context, Template
from django.template.base import TextNode
from django.urls import NoReverseMatch, reverse

from alongside.web.templatetags.once import address

THING = UUID(int=7)


def written(text, **context):
    return Template(text).render(Context(context))


def nodes(text):
    return [type(node) for node in Template(text).nodelist]


@pytest.mark.parametrize(
    ("in_words", "by_name"),
    [
        ('{% icon "cal" %}', "{% icon a %}"),
        ('{% head "talk" "Comments" id="comments" level=3 %}', "{% head a b id=c level=3 %}"),
        ('{% chip "open" %}', "{% chip a %}"),
        ("{% mark 'pen' 'You said this' %}", "{% mark a b %}"),
    ],
)
def test_a_part_whose_words_all_stand_in_the_template_is_text(in_words, by_name):
    said = in_words.replace("'", '"').split('"')
    known = {"a": said[1], "b": said[3] if len(said) > 3 else "", "c": "comments"}
    assert written(in_words) == written(by_name, **known)
    assert nodes(in_words) == [TextNode]
    assert TextNode not in nodes(by_name)


def test_a_part_that_is_filtered_or_kept_under_a_name_is_put_together_each_time():
    assert TextNode not in nodes('{% mark "pen" "you"|upper %}')
    assert TextNode not in nodes('{% icon "pen" as pen %}')
    assert written('{% icon "pen" as pen %}[{{ pen }}]').startswith("[<svg")


def test_an_address_is_the_same_as_ever_and_differs_with_what_it_names():
    at = {"slug": "harbour-lane"}
    assert address("web:home", **at) == reverse("web:home", kwargs=at)
    for thing in (THING, UUID(int=8)):
        assert address("decisions:show", "harbour-lane", thing) == reverse(
            "decisions:show", args=["harbour-lane", thing]
        )
    with pytest.raises(NoReverseMatch):
        address("web:nowhere")


def test_a_page_names_an_address_as_with_the_tag_of_django():
    named = written('{% url "decisions:show" slug thing %}', slug="harbour-lane", thing=THING)
    assert named == reverse("decisions:show", args=["harbour-lane", THING])
    kept = written('{% url "web:home" slug=slug as home %}<a href="{{ home }}">', slug="harbour-lane")
    assert kept == '<a href="/p/harbour-lane/">'
    with pytest.raises(NoReverseMatch):
        written('{% url "web:nowhere" %}')
