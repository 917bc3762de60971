from importlib import import_module

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "alongside.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # The checks read rows, and there are no models yet while this file is imported.
        import_module("alongside.people.checks")
