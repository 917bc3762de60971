"""What the pages about a partnership and its people ask."""

from __future__ import annotations

from alongside.partnerships.forms.agreement.change import AgreementChangeForm
from alongside.partnerships.forms.agreement.things import WhatToChangeForm, change_form, things_to_change
from alongside.partnerships.forms.guests import GuestForm, GuestRowsForm, PasteForm
from alongside.partnerships.forms.helping import BothHereForm
from alongside.partnerships.forms.joining import CallMeForm, GroupForm, SixWordsForm

__all__ = [
    "AgreementChangeForm",
    "BothHereForm",
    "CallMeForm",
    "GroupForm",
    "GuestForm",
    "GuestRowsForm",
    "PasteForm",
    "SixWordsForm",
    "WhatToChangeForm",
    "change_form",
    "things_to_change",
]
