"""What is asked of somebody who says what they think of a finding?"""

from __future__ import annotations

from typing import Any

from django import forms

from alongside.contributions.forms import FEW_WORDS, NameForm, OwnWordsField
from alongside.domain.contributions import LONGEST
from alongside.plainforms import PlainTickField


class RemarkForm(NameForm):
    """Their words, from whom, and who may read them."""

    words = OwnWordsField(
        label="What do you think of this?",
        help_text="Say it your way. Spelling does not matter.",
        missing=FEW_WORDS,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    for_anyone = PlainTickField(label="Anyone at all may read this, not only members", required=False)
    field_order = ("words", "named", "chosen_name", "show_stake", "for_anyone")

    def __init__(self, *args: Any, is_public: bool, **kwargs: Any) -> None:
        """`is_public`: may anybody but members see the check? If not, there is nobody else to ask about."""
        super().__init__(*args, **kwargs)
        if not is_public:
            del self.fields["for_anyone"]
