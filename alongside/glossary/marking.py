"""How does a word on a page lead to its meaning? A link, which a small script opens on the spot.

The author's words are not changed, only shown: every piece of them is made safe by itself, and what is put between the
pieces is ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from uuid import UUID

from django.template.defaultfilters import slugify
from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from alongside.domain.plainwords import HOUSE, Finder, looked_up

HOUSE_WORDS = {looked_up(each.word): each for each in HOUSE}


@dataclass(slots=True)
class Marker:
    """Marks each explained word the first time that it stands on a page. Made anew for every page."""

    slug: str
    theirs: dict[str, tuple[str, UUID]]
    seen: set[str] = field(default_factory=set)

    def marked(self, text: str, *, ours: bool) -> SafeString:
        """`text`, made safe, with links. `ours`: it is a text of this house, whose words mean what we say."""
        pieces, place = [], 0
        for standing in finder_for(frozenset(self.theirs), ours=ours).standing_in(text):
            if standing.plain in self.seen:
                continue
            self.seen.add(standing.plain)
            pieces += [
                escape(text[place : standing.start]),
                self._link(standing.plain, text[standing.start : standing.end]),
            ]
            place = standing.end
        return mark_safe("".join([*pieces, escape(text[place:])]))  # noqa: S308 - each piece is escaped above

    def _link(self, plain: str, said: str) -> SafeString:
        if plain in self.theirs:
            meaning, word_id = self.theirs[plain]
            url = reverse("glossary:show", args=[self.slug, word_id])
        else:
            meaning = HOUSE_WORDS[plain].meaning
            url = f"{reverse('glossary:house', args=[self.slug])}#{slugify(plain)}"
        return format_html('<a class="hard-word" href="{}" data-means="{}"><dfn>{}</dfn></a>', url, meaning, said)


@lru_cache(maxsize=512)
def finder_for(theirs: frozenset[str], *, ours: bool) -> Finder:
    """Made once for each list of words that a partnership has."""
    return Finder(theirs | {plain for plain, each in HOUSE_WORDS.items() if ours or not each.also_everyday})
