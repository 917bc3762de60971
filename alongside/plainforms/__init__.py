"""Form fields that ask plainly, and say plainly what is wrong and what to do next. Every app may import them."""

from alongside.plainforms.choices import (
    ChoiceCards,
    PlainChoiceField,
    PlainChoicesField,
    PlainSelectField,
    PlainTickField,
    TickCards,
)
from alongside.plainforms.dates import DateBoxes, PlainDateField
from alongside.plainforms.forms import PlainForm, Problem
from alongside.plainforms.text import PlainCharField, PlainEmailField, PlainNumberField, PlainWordsField
from alongside.plainforms.times import PlainTimeField
from alongside.plainforms.uploads import PlainFileField

__all__ = [
    "ChoiceCards",
    "DateBoxes",
    "PlainCharField",
    "PlainChoiceField",
    "PlainChoicesField",
    "PlainDateField",
    "PlainEmailField",
    "PlainFileField",
    "PlainForm",
    "PlainNumberField",
    "PlainSelectField",
    "PlainTickField",
    "PlainTimeField",
    "PlainWordsField",
    "Problem",
    "TickCards",
]
