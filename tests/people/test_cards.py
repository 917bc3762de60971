"""What is on a card, and how what somebody types is read."""

import re
from base64 import urlsafe_b64decode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.domain.record.chance import SeededChance
from alongside.domain.verdict import Verdict
from alongside.ledger.actions import RealChance
from alongside.people import cards
from alongside.people.wordlist import WORDS

SIX = ("apple", "river", "kettle", "otter", "window", "lantern")
TYPED = "apple river kettle otter window lantern"
six_words = st.lists(st.sampled_from(WORDS), min_size=6, max_size=6).map(tuple)


def far_apart(one, other):
    """Damerau and Levenshtein's distance, the textbook way: a second opinion on what a slip is."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def test_a_card_has_1024_words_to_draw_from_so_each_holds_ten_bits():
    assert len(set(WORDS)) == 2**cards.BITS_A_WORD == len(WORDS)


def test_every_word_is_short_and_in_plain_letters():
    assert all(re.fullmatch("[a-z]{3,8}", word) for word in WORDS)


def test_no_two_words_begin_with_the_same_four_letters():
    assert len({word[:4] for word in WORDS}) == len(WORDS)


@pytest.mark.slow
def test_no_slip_of_the_finger_turns_one_word_into_another():
    pairs = [(a, b) for i, a in enumerate(WORDS) for b in WORDS[i + 1 :] if abs(len(a) - len(b)) < 2]
    assert not [(a, b) for a, b in pairs if cards.one_slip(a, b)]


@settings(max_examples=200)
@given(st.sampled_from(WORDS), st.text("abeginorstwz", min_size=1, max_size=9))
def test_a_slip_is_what_the_textbook_calls_distance_one(word, typed):
    assert cards.one_slip(typed, word) == (far_apart(typed, word) <= 1)


def test_words_and_link_are_drawn_apart():
    secret = cards.new_secret(SeededChance("a card"))
    assert len(secret.words) == 6
    assert re.fullmatch("[A-Za-z0-9_-]{43}", secret.token)
    assert secret.words != cards.six_words(urlsafe_b64decode(secret.token + "="))


@pytest.mark.parametrize(
    ("token", "words"),
    [
        (bytes(32), (WORDS[0],) * 6),
        (b"\xff" * 32, (WORDS[1023],) * 6),
        (bytes.fromhex("0040200c04014060") + bytes(24), tuple(WORDS[n] for n in (1, 2, 3, 4, 5, 6))),
    ],
)
def test_sixty_bits_of_chance_becomesix_words(token, words):
    assert cards.six_words(token) == words


def test_real_chance_never_draws_the_same_card_twice():
    drawn = [cards.new_secret(RealChance()) for _ in range(200)]
    assert len({secret.words for secret in drawn}) == len({secret.token for secret in drawn}) == 200


@pytest.mark.parametrize(
    "typed",
    [
        "apple river kettle otter window lantern",
        "  Apple RIVER\nkettle\tOtter   window lantern  ",
        "apple, river, kettle, otter, window, lantern.",
        "apple-river-kettle-otter-window-lantern",
        "apple – river — kettle · otter • window … lantern",
        "“apple” ‘river’ «kettle» otter; window/lantern",
        "1 apple 2 river 3 kettle 4 otter 5 window 6 lantern",
        "1.apple 2)river 3: kettle ④otter 5.window 6.lantern",
        "ａｐｐｌｅ river kettle otter window lantern",
        "ápple rivér kettle öttër window lantern",
        "apple\u00a0river\u200bkettle\u202eotter\u2066window lantern",
    ],
)
def test_how_it_is_typed_does_not_matter(typed):
    assert cards.read_words(typed) == SIX


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("appple river ketle ottre windwo lantren", SIX),
        ("apples rivers kettles otters windows lanterns", SIX),
        ("aple river kettle otter window lantern", SIX),  # not maple: few slip in the first letter
        ("brocolli river kettle otter window lantern", ("broccoli", *SIX[1:])),
        ("sea horse river kettle otter window lantern", ("seahorse", *SIX[1:])),
    ],
)
def testone_slip_in_a_word_is_mended(typed, meant):
    assert cards.read_words(typed) == meant


@pytest.mark.parametrize(
    ("typed", "reason", "next_step"),
    [
        ("", "A card has six words. We can see none.", "Type all six, with a space between them."),
        ("apple", "A card has six words. We can see 1 word.", "Type all six, with a space between them."),
        (TYPED + " moon", "A card has six words. We can see 7 words.", "Type all six, with a space between them."),
        ("🌻🌻🌻", "A card has six words. We can see none.", "Type all six, with a space between them."),
        (
            "apple river xylophone otter window lantern",
            "“xylophone” is not a word on any card.",
            "Look at the third word on your card again.",
        ),
        (
            "apple river kettle otter window <script>",
            "“script” is not a word on any card.",
            "Look at the sixth word on your card again.",
        ),
        ("apple " * 20_000, "That is much longer than six words.", "Type only the six words on your card."),
    ],
)
def test_what_cannot_be_read_is_said_kindly(typed, reason, next_step):
    read = cards.read_words(typed)
    assert isinstance(read, Verdict)
    assert (read.reason, read.next_step) == (reason, next_step)


@settings(max_examples=100)
@given(six_words)
def test_every_card_reads_back_as_it_was_printed(words):
    assert cards.read_words(", ".join(f"{n}. {word.upper()}" for n, word in enumerate(words, 1))) == words


@settings(max_examples=100)
@given(st.text(max_size=500))
def test_reading_never_stumbles(typed):
    read = cards.read_words(typed)
    assert isinstance(read, Verdict) or (len(read) == 6 and set(read) <= set(WORDS))


def test_a_digest_needs_the_secret_key(settings):
    with_key = cards.digest("card words", TYPED)
    settings.SECRET_KEY = "somebody who has only the rows guesses at this"
    assert cards.digest("card words", TYPED) != with_key


def test_a_digest_of_one_thing_never_opens_another():
    assert len({cards.digest(of, TYPED) for of in ("card words", "card link", "session")}) == 3


def test_digests_under_older_keys_are_tried_too(settings):
    before = cards.digest("card words", TYPED)
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "a new key", [settings.SECRET_KEY]
    assert cards.digests("card words", TYPED) == [cards.digest("card words", TYPED), before]


def test_the_picture_is_the_code_and_the_empty_edge_a_scanner_needs():
    address = "https://alongside.example.org/card/" + "x" * 43 + "/"
    picture = cards.picture_of(address)
    drawn = {
        (int(x), int(y))
        for left, y, run in re.findall(r"M(\d+) (\d+)h(\d+)v1H\d+z", picture.path)
        for x in range(int(left), int(left) + int(run))
    }
    edge = cards.QUIET_EDGE
    wanted = {
        (x + edge, y + edge)
        for y, row in enumerate(cards.segno.make(address, error="m", micro=False).matrix)
        for x, square in enumerate(row)
        if square
    }
    assert drawn == wanted
    assert min(min(spot) for spot in drawn) == edge
    assert max(max(spot) for spot in drawn) == picture.size - edge - 1
