"""What would make these ideas easier, as it stands beside each of them?"""

from __future__ import annotations

from collections.abc import Mapping

from alongside.domain.agreement import EasyRead
from alongside.domain.plainwords import WHOLE, EasyText, Limits, Remark, look_over_easy
from alongside.domain.plainwords.remarks import Kind


def limits_of(terms: EasyRead) -> Limits:
    """As the agreement says them."""
    return Limits(longest_sentence=terms.longest_sentence, most_words=terms.most_words)


def remarks_on(text: EasyText, terms: EasyRead) -> Mapping[str, tuple[Remark, ...]]:
    """By the key of the idea; under nothing, of the title and of the whole. Pictures only where the agreement asks."""
    found = look_over_easy(text, limits_of(terms))
    if terms.picture_each:
        return found
    return {key: tuple(each for each in said if each.kind is not Kind.NO_PICTURE) for key, said in found.items()}


def of_the_whole(remarks: Mapping[str, tuple[Remark, ...]]) -> tuple[Remark, ...]:
    return remarks.get(WHOLE, ())
