from django.apps import AppConfig


class SupportersConfig(AppConfig):
    name = "alongside.supporters"
    default_auto_field = "django.db.models.BigAutoField"
