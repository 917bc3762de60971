"""Does each part carry its words, its symbol and what a reader of screens needs?"""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.template.loader import render_to_string

from alongside.web.chips import CHIPS
from alongside.web.pictures.icons import ICONS
from alongside.web.templatetags.parts import HOW_SAID, NOTE_ICONS, WAYS


def written(text: str, **context) -> str:
    return Template(text).render(Context(context))


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("state", CHIPS)
def test_a_state_is_always_a_symbol_and_a_word(state):
    html = written("{% chip state %}", state=state)
    assert "<svg" in html
    assert words(html) == CHIPS[state].words


def test_a_state_may_be_said_in_other_words_which_are_made_safe():
    assert words(written("{% chip 'due' 'Due 1 December' %}")) == "Due 1 December"
    assert "<b>" not in written("{% chip 'due' said %}", said="<b>now</b>")


def test_every_symbol_that_is_named_was_drawn():
    named = {chip.icon for chip in CHIPS.values()} | {icon for icon, _ in [*HOW_SAID.values(), *WAYS.values()]}
    assert named | set(NOTE_ICONS.values()) <= set(ICONS)


def test_only_closed_rooms_are_plum():
    assert [state for state, chip in CHIPS.items() if chip.look == "shut"] == ["closed_room"]


def test_a_note_holds_what_is_put_into_it():
    html = written("{% note 'good' 'Saved' role='status' level=3 %}<p>{{ said }}</p>{% endnote %}", said="<i>")
    assert html.startswith('<div class="note good" role="status">')
    assert '<h3 class="note-title">Saved</h3><p>&lt;i&gt;</p>' in html
    assert "<h" not in written("{% note 'tell' %}<p>Early days</p>{% endnote %}")


def test_a_fact_is_a_word_and_what_is_so():
    assert words(written("{% fact 'pound' 'What it costs' %}£9,200{% endfact %}")) == "What it costs £9,200"


def test_a_heading_stands_beside_its_picture():
    html = written("{% head 'talk' words level=3 id='rooms' %}", words="Our <rooms>")
    assert '<h3 id="rooms">Our &lt;rooms&gt;</h3>' in html
    assert "spot shut" not in html
    assert "spot shut" in written("{% head 'door' 'The Snug' shut=True %}")


@pytest.mark.parametrize(
    ("said", "words_"),
    [
        ("'Ana'", "Ana"),
        ("'Ana' helper='Bo'", "Ana, with help from Bo"),
        (
            "'Joan' how='phone' entered_by='Priya' checked=True",
            "Joan Said by phone Entered by Priya. Joan has checked the words.",
        ),
        ("'Sam' how='post' entered_by='Priya'", "Sam Sent by post Entered by Priya. Not yet checked by Sam."),
        ("'Ana' when=when", "Ana Friday 4 December 2026, 5 in the afternoon"),
    ],
)
def test_whose_words_they_are_and_how_they_came(said, words_):
    assert words(written(f"{{% who {said} %}}", when=datetime(2026, 12, 4, 17, tzinfo=UTC))) == words_


def test_stakes_are_drawn_and_left_to_the_words_beside_them():
    html = written("{% stake_mark 'carer' %}")
    assert "fill-diamond" in html
    assert 'aria-hidden="true"' in html


def test_only_ways_with_an_address_are_shown_in_their_one_order():
    nav = {"more": "/more/", "home": "/", "talk": ""}
    html = written("{% main_nav 'home' %}", nav=nav)
    assert words(html) == "Home More"
    assert html.count('aria-current="page"') == 1
    assert words(written("{% main_nav %}")) == ""


def test_links_on_their_own_line():
    assert words(written("{% back_link '/x/' 'All decisions' %}")) == "All decisions"
    assert "<svg" not in written("{% go '/x/' 'See all' %}")
    assert "<svg" in written("{% go '/x/' 'See all' icon='right' %}")


def test_seats_that_have_answered():
    html = written("{% seats_answered 2 3 stake='carer' %}")
    assert (html.count("fill-diamond"), html.count("hollow-diamond")) == (2, 1)


def test_an_unknown_part_is_a_mistake_at_once():
    with pytest.raises(KeyError):
        written("{% icon 'jigsaw' %}")
    with pytest.raises(TemplateSyntaxError):
        written("{% note 'good' %}")


def test_a_door_says_who_may_open_it_and_never_a_count():
    outside = render_to_string("web/parts/door.html", {"name": "The Snug", "words": "Only they can open it."})
    assert words(outside) == "The Snug Only they can open it."
    inside = render_to_string(
        "web/parts/door.html",
        {
            "name": "the Snug",
            "words": "Only you.",
            "inside": True,
            "private_url": "/p/",
            "url": "/t/",
            "link": "Take it",
        },
    )
    assert "You are in the Snug" in words(inside)
    assert "could still read its disk. What we do about that" in words(inside)


def test_what_is_to_do_names_one_strong_thing():
    items = [
        {"icon": "decide", "title": "Decide", "words": "Soon.", "url": "/d/", "button": "Answer", "strong": True},
        {
            "icon": "talk",
            "title": "Talk",
            "words": "Now.",
            "url": "/t/",
            "button": "Tell us",
            "unseen": "about the taxis",
        },
    ]
    html = render_to_string("web/parts/todo.html", {"items": items})
    assert html.count('class="btn"') == 1
    assert html.count('class="btn second"') == 1
    assert "Tell us about the taxis" in words(html)


def test_an_empty_place_says_one_thing_to_do():
    html = render_to_string(
        "web/parts/empty.html",
        {"title": "No proposals yet", "words": "Say what you need.", "url": "/n/", "button": "Begin"},
    )
    assert words(html) == "No proposals yet Say what you need. Begin"


def test_a_question_offers_the_safe_answer_first():
    html = render_to_string(
        "web/parts/question.html",
        {
            "title": "Take it back?",
            "words": "You can answer again.",
            "action": "/b/",
            "yes": "Take it back",
            "no": "Keep it",
            "no_url": "/",
        },
    )
    assert html.index("Keep it") < html.rindex("Take it back")


def test_stages_say_aloud_what_is_done():
    stages = [{"words": w, "state": s} for w, s in [("Need", "done"), ("Decision", "now"), ("Promise", "later")]]
    html = render_to_string("web/parts/stages.html", {"stages": stages})
    assert words(html) == "Need , done Decision Promise , not yet"
    assert html.count('aria-current="step"') == 1


def test_where_we_are_in_a_row_of_pages_is_said_and_drawn():
    html = written("{% question_of 2 4 %}")
    assert words(html) == "Question 2 of 4."
    assert (html.count('class="done"'), html.count('class="left"')) == (2, 2)
    assert words(written("{% question_of 1 3 'Page' %}")) == "Page 1 of 3."


def test_a_thing_in_a_list_shows_only_what_is_known():
    whole = {
        "url": "/d/",
        "title": "Café",
        "words": "Later.",
        "state": "open",
        "mark_icon": "person",
        "mark_words": "Ana",
    }
    assert words(render_to_string("web/parts/thing.html", whole)) == "Café Later. Open now Ana"
    assert words(render_to_string("web/parts/thing.html", {"url": "/d/", "title": "Café"})) == "Café"


def test_what_was_searched_for_is_kept_and_made_safe():
    html = render_to_string("web/parts/search.html", {"action": "/s/", "label": "Search", "q": '"><script>'})
    assert 'value="&quot;&gt;&lt;script&gt;"' in html


def test_what_people_say_is_shown_as_they_wrote_it():
    html = render_to_string("web/parts/said.html", {"words": "One.\n<script>", "name": "Ana"})
    assert "<p>One.<br>&lt;script&gt;</p>" in html
