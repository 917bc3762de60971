from django.apps import AppConfig
from django.core.checks import register

from alongside.domain.saying import tell_with
from alongside.languages.telling import told_now
from alongside.web.checks import somebody_to_ask


class WebConfig(AppConfig):
    name = "alongside.web"
    label = "web"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        register(somebody_to_ask)
        tell_with(told_now)
