"""How this installation runs. Everything that differs between two installations is read from the environment."""

from __future__ import annotations

from alongside import symbols
from alongside.config import environment as env

DEMO = env.flag("ALONGSIDE_DEMO", default=False)
DEMO_IN_PUBLIC = env.flag("ALONGSIDE_DEMO_IN_PUBLIC", default=False)
DEBUG = env.flag("ALONGSIDE_DEBUG", default=False)
DATA = env.folder("ALONGSIDE_DATA", default=env.HOUSE / "var")

SECRET_KEY = env.secret("ALONGSIDE_SECRET_KEY", otherwise="demo-only-" * 6 if DEMO else "")
ALLOWED_HOSTS = env.words("ALONGSIDE_HOSTS", default="127.0.0.1,localhost,[::1]")
SITE_ADDRESS = env.text("ALONGSIDE_ADDRESS", default="http://127.0.0.1:8000")

INSTALLED_APPS = [
    "alongside.web",
    "alongside.check",
    "alongside.paper",
    "alongside.survey",
    "alongside.promises",
    "alongside.decisions",
    "alongside.initiatives",
    "alongside.sealed",
    "alongside.closed",
    "alongside.contributions",
    "alongside.spaces",
    "alongside.documents",
    "alongside.notices",
    "alongside.access",
    "alongside.glossary",
    "alongside.supporters",
    "alongside.partnerships",
    "alongside.people",
    "alongside.jobs",
    "alongside.ledger",
    "alongside.printing",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "alongside.web.pressing.Pressed",
    "alongside.web.middleware.NotKept",
    "alongside.languages.middleware.InTheirLanguage",
    "alongside.people.middleware.Moment",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "alongside.people.middleware.SignedIn",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "alongside.partnerships.middleware.WhereAndWho",
    "alongside.supporters.middleware.WithHelp",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "alongside.closed.middleware.ClosedPages",
    "alongside.web.middleware.RefusedMiddleware",
]

ROOT_URLCONF = "alongside.config.urls"
WSGI_APPLICATION = "alongside.config.wsgi.application"
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                (
                    "alongside.languages.loader.ByLanguage",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "alongside.people.context.who",
                "alongside.web.context.every_page",
                "alongside.web.whereabouts.device",
                "alongside.web.whereabouts.whereabouts",
            ],
            "builtins": [
                "alongside.web.templatetags.check_pictures",
                "alongside.web.templatetags.languages",
                "alongside.web.templatetags.once",
                "alongside.web.templatetags.parts",
                "alongside.web.templatetags.plain",
                "alongside.partnerships.templatetags.kept_names",
                "alongside.check.templatetags.of_finding",
                "alongside.closed.templatetags.rooms",
                "alongside.decisions.templatetags.proposals",
                "alongside.documents.templatetags.easy_versions",
                "alongside.promises.templatetags.promised",
                "alongside.paper.templatetags.on_paper",
                "alongside.glossary.templatetags.explaining",
                "alongside.supporters.templatetags.helped",
            ],
        },
    }
]

SQLITE_OPTIONS = {
    # Measured: with the default, readers that turn into writers fail with "database is locked".
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    # What is deleted is overwritten with zeros: or a forgotten person's words would stay in the file, to be read there.
    "init_command": (
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON;"
    ),
}
DATABASES = {"default": env.database("DATABASE_URL", default=f"sqlite:///{DATA / 'alongside.sqlite3'}")}
DATABASES["default"]["ATOMIC_REQUESTS"] = False
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
    DATABASES["default"]["CONN_MAX_AGE"] = None  # opening the file again for each request costs more than most pages
else:
    DATABASES["default"]["CONN_MAX_AGE"] = 60
    # Measured: to compile a question of a closed room with its row policies took twenty times as long as to answer it,
    # and so did to plan it. It is planned once: see alongside/ledger/prepared.py.
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("options", "-c jit=off")
    DATABASES["default"]["OPTIONS"].setdefault("prepare_threshold", 1)

AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["alongside.people.sessions.KnownAccount"]
LOGIN_URL = "people:sign_in"
LOGIN_REDIRECT_URL = "web:today"
SESSION_ENGINE = "alongside.people.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 365
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SITE_ADDRESS.startswith("https://")
CSRF_TRUSTED_ORIGINS = [SITE_ADDRESS]
PROXIES_IN_FRONT = env.number("ALONGSIDE_PROXIES", default=0)
"""How many proxies of ours stand in front, each adding one address to X-Forwarded-For. With 0, it is not read."""
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CSRF_FAILURE_VIEW = "alongside.web.views.errors.send_again"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "manifest-src": ["'self'"],
    }
}

EMAIL_HOST = env.text("ALONGSIDE_EMAIL_HOST")
EMAIL_PORT = env.number("ALONGSIDE_EMAIL_PORT", default=587)
EMAIL_HOST_USER = env.text("ALONGSIDE_EMAIL_USER")
EMAIL_HOST_PASSWORD = env.secret("ALONGSIDE_EMAIL_PASSWORD") if EMAIL_HOST_USER else ""
EMAIL_USE_TLS = env.flag("ALONGSIDE_EMAIL_TLS", default=EMAIL_PORT == 587)
EMAIL_TIMEOUT = 20
EMAIL_BACKEND = env.text(
    "ALONGSIDE_EMAIL_BACKEND",
    default=f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'dummy'}.EmailBackend",
)
DEFAULT_FROM_EMAIL = env.text("ALONGSIDE_EMAIL_FROM", default="alongside@localhost")
MAIL_WORKS = not EMAIL_BACKEND.endswith("dummy.EmailBackend")
MAIL_IN = env.text("ALONGSIDE_MAIL_IN")
"""The address whose mail is handed to `alongside mail-in`, with whatever follows a plus in it. Without, nobody can
answer by e-mail, and letters say so."""
MAIL_CHECKED_BY = env.text("ALONGSIDE_MAIL_CHECKED_BY")
"""The name that our mail server writes into Authentication-Results. Then a letter has to pass its checks."""
NEWS_FROM = [
    "alongside.contributions.queries.news_of_what_was_said",
    "alongside.decisions.queries.news_of_decisions",
    "alongside.promises.queries.news_of_promises",
    "alongside.initiatives.queries.news_of_work",
    "alongside.partnerships.queries.news_of_roles",
    "alongside.closed.queries.news_of_rooms",
    "alongside.access.queries.news_of_access",
    "alongside.documents.queries.news_of_easy_versions",
    "alongside.glossary.queries.news_of_words",
    "alongside.paper.queries.news_of_pages",
]
"""What is new for whom: one line for each app that knows."""
DATES_FROM = [
    "alongside.decisions.queries.dates_of_decisions",
    "alongside.promises.queries.dates_of_promises",
    "alongside.access.queries.dates_of_access",
]
"""Which days matter to whom, for their calendar."""
FOLLOWS_ACCESS = "alongside.notices.actions.choosing.follow_access"
"""What is told when somebody says in which form and by what way they want to be reached."""
REPLIES_TO = {
    "contribution": "alongside.contributions.actions.answering.say_by_mail",
    "proposal": "alongside.decisions.actions.answering.say_by_mail",
}
"""What an answer by e-mail can be said to, and what says it there."""
CARRIERS = {
    "email": "alongside.notices.carrying.by_email",
    "text_message": "alongside.paper.carrying.by_text",
}
"""What hands over whatever goes out that way. Where there is none, it waits in the outbox."""
TAKES_TEXTS = "alongside.paper.queries.takes_texts"
"""What tells whether somebody has a phone number here to which texts may go."""

CONTACT = {
    "name": env.text("ALONGSIDE_CONTACT_NAME", default="Priya Nair" if DEMO else ""),
    "phone": env.text("ALONGSIDE_CONTACT_PHONE", default="01632 960 142" if DEMO else ""),
    "hours": env.text("ALONGSIDE_CONTACT_HOURS", default="Monday to Friday, 9 in the morning to 5." if DEMO else ""),
}
"""The person to ask, shown on every page of this installation. A partnership may name its own."""

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", "English"), ("en-easy", "Easy words"), ("cy", "Cymraeg")]
LANGUAGES_OF_TESTS = DEBUG
"""Whether two made-up languages are offered as well, which show what on a page cannot be translated."""
TIME_ZONE = env.time_zone("ALONGSIDE_TIME_ZONE", default="Europe/London")
USE_TZ = True
SOURCE_ADDRESS = env.text("ALONGSIDE_SOURCE")
"""Where anyone can get the source of what runs here, as the licence asks of whoever changed it."""

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STATICFILES_DIRS = [(symbols.STATIC, symbols.PICTURES)]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_secrets": {"()": "alongside.people.quiet.WithoutSecrets"}},
    "loggers": {
        name: {"filters": ["without_secrets"]}
        for name in ("django.request", "django.security.csrf", "django.security.DisallowedHost")
    },
}
"""Added to Django's own. Whoever adds a handler gets lines that already have no card's secret in them."""

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_HANDLERS = ["alongside.plainforms.uploads.OnlyInMemory"]
"""No file is ever on the disk as it came: see there."""
ROOM_KEYS = env.folder("ALONGSIDE_ROOM_KEYS", default=DATA / "room-keys")
"""One key file for each closed room. Keep it off the disk that the database is copied to, and copy it by itself."""
ORGANISATIONS = env.organisations("ALONGSIDE_ORGANISATIONS")
"""With whose OpenID Connect their staff may sign in: see docs/how-to/sign-in-with-an-organisation.md."""
WAYS_TOLD = ["alongside.partnerships.queries.helping.helps_told"]
"""What is to be told to somebody about how others helped them in: one line for each app that knows of it."""
ROOM_STRENGTHS = ["alongside.closed.strength.CLOSED", "alongside.sealed.strength.SEALED"]
"""How strongly a room can be closed here: one line for each app that can do it, in the order shown."""
EASY_THINGS = [
    "alongside.decisions.easy.PROPOSAL",
    "alongside.decisions.easy.OUTCOME",
    "alongside.decisions.easy.PAPER",
    "alongside.contributions.easy.REPLY",
    "alongside.documents.own.AGREEMENT",
    "alongside.check.easy.CHECK",
]
"""What can have an easy version here: one line for each kind, by the app that owns it."""
CHECK_EVIDENCE = env.folder("ALONGSIDE_CHECK_EVIDENCE", default=DATA / "check")
"""What the check has read of each record, one folder a partnership. It can be made again from the records."""
JOBS = ["alongside.documents.copies.EASY_COPY"]
"""What can be made in the background here: one line for each kind, from the app that knows how."""
TEXTS = env.folder("ALONGSIDE_TEXTS", default=DATA / "texts")
"""Text messages as files: `out` for what goes, `in` for what has come."""
TEXT_GATEWAY = env.text("ALONGSIDE_TEXT_GATEWAY", default="alongside.paper.gateway.InFiles")
"""What sends texts: a dotted path to a class with `send(number, words)`."""
TEXTS_WORK = bool(env.text("ALONGSIDE_TEXT_GATEWAY") or env.text("ALONGSIDE_TEXTS"))
"""Whether anybody takes texts from here. Where neither is set, nobody looks into the folder, and texts wait."""
LEDGER_KEY_FILE = env.folder("ALONGSIDE_LEDGER_KEY", default=DATA / "record-key.pem")
SILENCED_SYSTEM_CHECKS: list[str] = []
