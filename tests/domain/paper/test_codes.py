"""A code is read as it was meant, and a slip in it is told without saying which codes there are."""

import pytest

from alongside.domain.paper import code_of, grouped, read_code
from alongside.domain.paper.codes import LENGTH, MEANT, SIGNS
from alongside.domain.verdict import Verdict

CODE = code_of(bytes(range(100, 116)))


def test_it_is_twelve_signs_of_which_none_looks_like_another():
    assert len(CODE) == LENGTH == 12
    assert not set("ILOSZ01") & set(SIGNS)
    assert len(set(SIGNS)) == 29


def test_two_draws_of_chance_give_two_codes():
    assert len({code_of(bytes([each]) * 16) for each in range(256)}) == 256


def test_too_little_chance_makes_no_code():
    with pytest.raises(ValueError, match="16 bytes"):
        code_of(b"x" * 15)


@pytest.mark.parametrize("typed", [CODE, CODE.lower(), grouped(CODE), f"  {grouped(CODE).replace('-', ' ')} \n"])
def test_capitals_spaces_and_dashes_do_not_matter(typed):
    assert read_code(typed) == CODE


def test_a_letter_that_is_none_of_ours_is_taken_for_the_one_it_looks_like():
    code = next(c for c in (code_of(bytes([n]) * 16) for n in range(256)) if "2" in c and "5" in c)
    assert read_code(code.replace("2", "Z").replace("5", "S")) == code
    assert set(MEANT.values()) <= set(SIGNS)


@pytest.mark.parametrize("place", range(LENGTH))
def test_every_single_slip_is_noticed(place):
    for sign in set(SIGNS) - {CODE[place]}:
        assert isinstance(read_code(CODE[:place] + sign + CODE[place + 1 :]), Verdict)


def test_every_two_neighbours_swapped_are_noticed():
    for at in range(LENGTH - 1):
        if CODE[at] != CODE[at + 1]:
            assert isinstance(read_code(CODE[:at] + CODE[at + 1] + CODE[at] + CODE[at + 2 :]), Verdict)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "We can see 0."),
        ("ABC", "We can see 3."),
        (CODE + "A", "We can see 13."),
        ("é" * 12, "slip"),
        ("x" * 5_000, "much longer"),
    ],
    ids=["nothing", "short", "long", "strange letters", "flood"],
)
def test_what_is_no_code_is_said_plainly(typed, said):
    found = read_code(typed)
    assert isinstance(found, Verdict)
    assert said in found.reason
    assert found.next_step
