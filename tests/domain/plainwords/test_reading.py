"""Where sentences and words begin and end."""

import pytest

from alongside.domain.plainwords import sentences_of, words_of

SENTENCES = {
    "nothing": ("", []),
    "only spaces": (" \n\t\n ", []),
    "only signs": ("… – !", []),
    "only a smiley": ("😀 😀", []),
    "one word": ("Yes", ["Yes"]),
    "two": ("We met. You came.", ["We met.", "You came."]),
    "a question, a shout": ("Why? Stop! Now.", ["Why?", "Stop!", "Now."]),
    "for example": ("Bring help, e.g. a friend. Come.", ["Bring help, e.g. a friend.", "Come."]),
    "that is": ("Soon, i.e. Monday. Come.", ["Soon, i.e. Monday.", "Come."]),
    "a title": ("Ask Dr. Smith. Go.", ["Ask Dr. Smith.", "Go."]),
    "initials": ("Ana J. Smith and B. Lee came.", ["Ana J. Smith and B. Lee came."]),
    "initials of a country": ("The U.S. Office met. Good.", ["The U.S. Office met.", "Good."]),
    "not an initial": ("So did I. Then we left.", ["So did I.", "Then we left."]),
    "a letter at the end": ("Take vitamin C. It helps.", ["Take vitamin C.", "It helps."]),
    "money": ("It costs £4.50. Pay Bo.", ["It costs £4.50.", "Pay Bo."]),
    "no. before a number": ("Take bus no. 5 home.", ["Take bus no. 5 home."]),
    "no as an answer": ("I said no. We went.", ["I said no.", "We went."]),
    "afternoon": ("We meet at 3 p.m. Then we eat.", ["We meet at 3 p.m.", "Then we eat."]),
    "and so on": ("Tea, cake etc. Then songs.", ["Tea, cake etc.", "Then songs."]),
    "three points, going on": ("We left ... and came.", ["We left ... and came."]),
    "a quote that ends it": ("He said “Go.” She went.", ["He said “Go.”", "She went."]),
    "a quote inside": ("“Stop!” she said.", ["“Stop!” she said."]),
    "a heading": ("What we do\nWe meet. We eat.", ["What we do", "We meet.", "We eat."]),
    "an empty line": ("one thing\n\nanother thing", ["one thing", "another thing"]),
    "a list": ("Bring:\n- a pen\n• a cup\n1. your card", ["Bring:", "a pen", "a cup", "your card"]),
    "a wrapped line": (
        "This line is so long that it was broken off where the page was full\nAna went on below.",
        ["This line is so long that it was broken off where the page was full\nAna went on below."],
    ),
    "Chinese": ("你好。我很好！", ["你好。", "我很好！"]),
    "Hindi": ("नमस्ते दुनिया। आप कैसे हैं?", ["नमस्ते दुनिया।", "आप कैसे हैं?"]),
    "Arabic": ("مرحبا. كيف حالك؟ بخير", ["مرحبا.", "كيف حالك؟", "بخير"]),
    "Welsh": ("Bore da. Sut mae?", ["Bore da.", "Sut mae?"]),
}
WORDS = {
    "points at the end": ("Come, now.", ["Come", "now"]),
    "hyphen": ("co-production works", ["co-production", "works"]),
    "apostrophe": ("don’t can't", ["don’t", "can't"]),
    "money and per cent": ("£4.50 or 5%", ["£4.50", "or", "5%"]),
    "a date": ("on 12/04/2026.", ["on", "12/04/2026"]),
    "either": ("him/her", ["him", "her"]),
    "an acronym with points": ("the N.H.S. pays", ["the", "N.H.S", "pays"]),
    "an acronym with and": ("go to A&E.", ["go", "to", "A&E"]),
    "a smiley": ("well 😀 done", ["well", "done"]),
    "Hindi": ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
    "Japanese, two signs a word": ("日本語", ["日本", "語"]),
}


@pytest.mark.parametrize(("text", "sentences"), SENTENCES.values(), ids=SENTENCES)
def test_a_text_is_cut_where_a_reader_would_stop(text, sentences):
    assert [one.said for one in sentences_of(text)] == sentences


@pytest.mark.parametrize(("text", "words"), WORDS.values(), ids=WORDS)
def test_words_are_what_a_reader_would_count(text, words):
    assert [one.said for one in words_of(text)] == words


@pytest.mark.parametrize("text", [text for text, _ in SENTENCES.values()], ids=SENTENCES)
def test_places_point_into_the_text_as_it_was_given(text):
    assert all(text[one.start : one.end] == one.said for one in (*sentences_of(text), *words_of(text)))
