from importlib import import_module

from django.apps import AppConfig


class ClosedConfig(AppConfig):
    name = "alongside.closed"
    label = "closed"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        import_module("alongside.closed.checks")
