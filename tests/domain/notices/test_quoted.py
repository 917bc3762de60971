import pytest

from alongside.domain.notices import MARK, own_words


@pytest.mark.parametrize(
    ("came", "kept"),
    [
        ("Yes, I can come.\n\nBring cake.", "Yes, I can come.\n\nBring cake."),
        (f"Yes.\n\nOn Monday somebody wrote:\n> {MARK}\n> Hello", "Yes.\n\nOn Monday somebody wrote:"),
        (f"Yes.\r\n{MARK}\r\nHello", "Yes."),
        ("> Can you come?\nYes.\n> And Bo?\nNo.", "Yes.\nNo."),
        ("Yes.\n-- \nAna\n01632 960 000", "Yes."),
        ("Yes.\n\nSent from my iPhone", "Yes."),
        ("Yes.\n\nGet Outlook for Android", "Yes."),
        ("Yes.\n-----Original Message-----\nFrom: us", "Yes."),
        ("Sent from my heart: thank you.", "Sent from my heart: thank you."),
        ("I said -- and mean it -- no.", "I said -- and mean it -- no."),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("\u200b\n\u00a0\n", ""),
        ("> only what you wrote", ""),
        ("", ""),
    ],
    ids=[
        "nothing to cut",
        "our mark, quoted",
        "our mark",
        "between the lines",
        "a signature",
        "a telephone",
        "a program",
        "an older letter",
        "words that look like a telephone's",
        "dashes in a sentence",
        "many empty lines",
        "signs that nobody sees",
        "nothing of one's own",
        "nothing at all",
    ],
)
def test_only_a_persons_own_words_are_kept(came, kept):
    assert own_words(came) == kept
