"""Django's settings. What differs between machines comes from ``portal.environment``."""

from typing import Any

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from whitenoise.compress import Compressor

from portal.accounts import settings as accounts
from portal.environment import BASE_DIR, make_folder, read, secret_key, variables

ENVIRONMENT = read(variables())

DATA_DIR = make_folder(ENVIRONMENT["SHARTNAMA_DATA"])
SECRET_KEY = secret_key(ENVIRONMENT["SHARTNAMA_SECRET_KEY"], DATA_DIR)
DEBUG = ENVIRONMENT["SHARTNAMA_DEBUG"]
ALLOWED_HOSTS = ENVIRONMENT["SHARTNAMA_ALLOWED_HOSTS"]
CSRF_TRUSTED_ORIGINS = ENVIRONMENT["SHARTNAMA_TRUSTED_ORIGINS"]
CSRF_FAILURE_VIEW = "portal.views.form_refused"

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    # Before the portal, which registers some of their models otherwise in the admin.
    "auditlog",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    # For its static files: the page on which the API is tried out.
    "ninja",
    "portal",
    # Before haystack, whose rebuild_index command it replaces.
    "search",
    "haystack",
    # Behind them: what was loaded is indexed before its versions are compared.
    "treaties",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.appearance_middleware.vary_on_appearance",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.audit.acting.middleware",
    "portal.accounts.seen.middleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.context.site",
            ],
        },
    },
    # What a page has many of: docs/decisions/0012-two-kinds-of-templates.md.
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "NAME": "jinja2",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {"environment": "portal.jinja.environment"},
    },
]

# WAL alone gave "database is locked" among several processes and, with synchronous=NORMAL, lost
# acknowledged commits at power cuts; IMMEDIATE and FULL do not.
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 10,
    "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA cache_size=-2000",
}
DATABASES: dict[str, dict[str, Any]] = {
    "default": ENVIRONMENT["DATABASE_URL"]
    or {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA_DIR / "shartnama.sqlite3"}
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
# A connection is kept: to open one for each page took as long as all its questions, and under load
# half of the time. One that the server has closed is noticed.
DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

HAYSTACK_CONNECTIONS: dict[str, dict[str, Any]] = {
    "default": {"ENGINE": "search.engines.whoosh.backend.Engine", "PATH": DATA_DIR / "index"}
}
HAYSTACK_SIGNAL_PROCESSOR = "search.signals.QueuedSignalProcessor"
HAYSTACK_ITERATOR_LOAD_PER_QUERY = 500

LANGUAGE_CODE = "kk"
LANGUAGES = [("kk", _("Kazakh")), ("ru", _("Russian")), ("en", _("English"))]
# The other folders complete the texts of Django and of the libraries.
LOCALE_PATHS = [
    BASE_DIR / "locale",
    BASE_DIR / "locale" / "django-kk",
    BASE_DIR / "locale" / "libraries",
]
FORMAT_MODULE_PATH = ["portal.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Almaty"

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = DATA_DIR / "static"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# Only a debugger reads source maps; they are large, and slow to compress.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = [*Compressor.SKIP_COMPRESS_EXTENSIONS, "map"]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Nothing from elsewhere, and no code or style inside a page.
CONTENT_SECURITY_POLICY: dict[str, Any] = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT["SHARTNAMA_HTTPS"]
SECURE_SSL_REDIRECT = ENVIRONMENT["SHARTNAMA_HTTPS"]
SECURE_HSTS_SECONDS = 31536000 if ENVIRONMENT["SHARTNAMA_HTTPS"] else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = ENVIRONMENT["SHARTNAMA_HTTPS"]
if ENVIRONMENT["SHARTNAMA_HTTPS"]:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk"
# Who may sign in, and how often one may try: docs/decisions/0020-accounts.md.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
globals().update(accounts.SETTINGS)
AUDITLOG_LOGENTRY_MODEL = "portal.AuditEntry"
# Its own table would stay empty.
MIGRATION_MODULES = {"auditlog": None}
AUDITLOG_USE_FK_STRING_REPRESENTATION = True
# The database refuses to change entries. Tests, which empty the tables, switch it off.
AUDIT_PROTECTED = True

# Where the site is reached from outside: commands write it into mails and feeds.
ORIGIN = ENVIRONMENT["SHARTNAMA_ORIGIN"] or f"http://{ENVIRONMENT['SHARTNAMA_ADDRESS']}"
# Mails go into files of the folder of state until a server is named.
globals().update(
    ENVIRONMENT["EMAIL_URL"]
    or {
        "EMAIL_BACKEND": "search.saved.mail_files.EmailBackend",
        "EMAIL_FILE_PATH": str(DATA_DIR / "mail"),
    }
)
# A server that does not answer keeps nobody waiting for longer, in seconds.
EMAIL_TIMEOUT = 30
DEFAULT_FROM_EMAIL = SERVER_EMAIL = ENVIRONMENT["SHARTNAMA_MAIL_FROM"]

# What the web processes leave to the worker, kept in the database.
TASKS: dict[str, dict[str, Any]] = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Counts of requests and of failed sign-ins, shared by the processes of the machine.
CACHES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "portal.cache.SharedFileCache",
        "LOCATION": DATA_DIR / "cache",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    }
}

# It refuses what is too large while it comes in.
FILE_UPLOAD_HANDLERS = ["treaties.drafts.receiving.LimitedUploadHandler"]
# The files of a request are counted by the handler, the lines of a form are many.
DATA_UPLOAD_MAX_NUMBER_FILES = None
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
# How many requests the API answers within how many seconds: to an address, to a token.
API_LIMIT = ENVIRONMENT["SHARTNAMA_API_LIMIT"]
API_TOKEN_LIMIT = ENVIRONMENT["SHARTNAMA_API_TOKEN_LIMIT"]
API_COUNTS = DATA_DIR / "api-counts"

UPLOAD_LIMIT = ENVIRONMENT["SHARTNAMA_UPLOAD_MB"] * 1024 * 1024

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": ENVIRONMENT["SHARTNAMA_LOG_LEVEL"]},
}
