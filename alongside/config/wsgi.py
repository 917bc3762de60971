"""What the web server runs."""

import os
from importlib import import_module

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
application = get_wsgi_application()
# It reads rows, and there are no models before the line above.
import_module("alongside.people.checks").refuse_if_not_fit()
