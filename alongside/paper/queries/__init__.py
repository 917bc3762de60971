"""What may be read about help on paper, by phone and by text? One file a noun."""

from alongside.paper.queries.easy import checked_easy
from alongside.paper.queries.helping import (
    address_of,
    helped_by,
    helped_or_404,
    helpers_of,
    is_trusted,
    my_helper_or_404,
    my_helpers,
    typist_for,
)
from alongside.paper.queries.packs import (
    OF_A_CODE,
    decision_for_or_404,
    kept_reading,
    locked_pack,
    my_pack_or_404,
    my_packs,
    open_for,
    pack_with,
    packs_for,
    reading_of,
    text_pack,
    typed_so_far,
    typist_of,
)
from alongside.paper.queries.phones import my_phone, numbers_of, phones_with, survey_code, takes_texts
from alongside.paper.queries.told import news_of_pages

__all__ = [
    "OF_A_CODE",
    "address_of",
    "checked_easy",
    "decision_for_or_404",
    "helped_by",
    "helped_or_404",
    "helpers_of",
    "is_trusted",
    "kept_reading",
    "locked_pack",
    "my_helper_or_404",
    "my_helpers",
    "my_pack_or_404",
    "my_packs",
    "my_phone",
    "news_of_pages",
    "numbers_of",
    "open_for",
    "pack_with",
    "packs_for",
    "phones_with",
    "reading_of",
    "survey_code",
    "takes_texts",
    "text_pack",
    "typed_so_far",
    "typist_for",
    "typist_of",
]
