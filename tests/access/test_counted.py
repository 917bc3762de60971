"""A record made by these pages gives the check of access something to count."""

import json

from alongside.access.actions.rounds import say_met
from alongside.access.models import Need
from alongside.domain.access import Met
from alongside.ledger.models import LedgerEntry
from tests.access.needing import as_always, asked, is_over, needs, shows
