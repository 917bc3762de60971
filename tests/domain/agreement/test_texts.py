"""Texts that are no agreement: each with its plain sentence, none with a traceback."""

import pytest

from alongside.domain.agreement import BadAgreement, agreement_as_text, agreement_from_text, ready_made

TEXT = agreement_as_text(ready_made("consent", {"uses_services": 2, "carer": 2, "professional": 2}))

BAD = [
    ("", "line 1, letter 1", "This is not JSON. Something is missing or extra here."),
    ("{'format': 1}", "line 1, letter 2", "This is not JSON. Something is missing or extra here."),
    (TEXT[:-1], f"line 1, letter {len(TEXT)}", "This is not JSON. Something is missing or extra here."),
    ("[" * 100_000, "agreement", "There are too many boxes inside boxes here."),
    ('{"format": 1, "format": 1}', "format", "“format” is here twice. Keep one of them."),
    (TEXT.replace('"reply_days":20', '"reply_days":' + "9" * 5000), "agreement", "The number 999999… is too big."),
    (" " * 500_001, "agreement", "This is too long. An agreement has at most 500000 letters."),
    (TEXT.replace('"reply_days":20', '"reply_days":NaN'), "reply_days", "This should be a whole number. It is “nan”."),
]


@pytest.mark.parametrize(("text", "where", "words"), BAD, ids=range(len(BAD)))
def test_a_text_that_is_no_agreement_says_where_and_why(text, where, words):
    with pytest.raises(BadAgreement) as caught:
        agreement_from_text(text)
    assert (caught.value.wrongs[0].where, caught.value.wrongs[0].words) == (where, words)


def test_only_the_first_word_of_a_name_that_is_twice_is_shown():
    with pytest.raises(BadAgreement) as caught:
        agreement_from_text('{"' + "x" * 500 + '": 1, "' + "x" * 500 + '": 2}')
    assert len(caught.value.wrongs[0].words) < 100
