"""What would change, in plain words, if one agreement took the place of another?"""

from __future__ import annotations

from collections import Counter

from alongside.domain.agreement.agreement import Agreement
from alongside.domain.agreement.asked import Questions
from alongside.domain.agreement.words.in_words import Section, in_words
from alongside.domain.saying import say


def changes(before: Agreement, after: Agreement, questions: Questions | None = None) -> list[str]:
    """Every sentence that goes and every one that is new, under its heading. Empty only for equal agreements."""
    if before == after:
        return []
    old = {section.key: section for section in in_words(before, questions)}
    new = {section.key: section for section in in_words(after, questions)}
    said = []
    for key in dict.fromkeys([*old, *new]):
        if key not in new:
            said += [f"“{old[key].title}” goes.", *_lines(say("This goes"), old[key].sentences)]
        elif key not in old:
            said += [f"“{new[key].title}” is new.", *_lines(say("This is new"), new[key].sentences)]
        else:
            said += _section(old[key], new[key])
    return said or [say("The words stay the same. Only the order, or a key behind the words, changes.")]


def _section(old: Section, new: Section) -> list[str]:
    said = [] if old.title == new.title else [f"“{old.title}” is now called “{new.title}”."]
    goes, comes = Counter(old.sentences) - Counter(new.sentences), Counter(new.sentences) - Counter(old.sentences)
    said += _lines(say("Under “{title}” this goes", title=new.title), [line for line in old.sentences if line in goes])
    return said + _lines(
        say("Under “{title}” this is new", title=new.title), [line for line in new.sentences if line in comes]
    )


def _lines(head: str, sentences: tuple[str, ...] | list[str]) -> list[str]:
    return [f"{head}: {sentence}" for sentence in sentences]
