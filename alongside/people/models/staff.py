"""By which name of which organisation somebody signs in here."""

from __future__ import annotations

from django.db import models

from alongside.people.models.accounts import Account


class StaffKey(models.Model):
    """An account's owner connected it, while signed in, to how their organisation knows them. Nothing else is kept."""

    class Privacy:
        personal = frozenset({"account", "subject"})
        plain = frozenset({"id", "issuer", "made_at", "last_used_at"})

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="staff_keys")
    issuer = models.CharField(max_length=300)
    subject = models.CharField(max_length=255)
    made_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="one_account_a_name_in_an_organisation"),
            models.UniqueConstraint(fields=["account", "issuer"], name="one_name_an_organisation"),
        ]
