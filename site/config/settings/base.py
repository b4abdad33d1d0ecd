"""What every installation shares. It is the safe one: the others loosen it."""

from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import home
from config.env import (
    base_url,
    database,
    email,
    env,
    networks,
    port,
    secret_key,
    state_folder,
    whole,
)

ROOT = Path(home.__file__).resolve().parents[1]
STATE = state_folder(ROOT / "var")

DEBUG = False
SECRET_KEY = secret_key(STATE)
PORT = port()
BASE_URL = base_url(f"http://127.0.0.1:{PORT}")
IS_HTTPS = BASE_URL.startswith("https://")
ALLOWED_HOSTS = env.list(
    "ALLOWED_HOSTS", default=[urlsplit(BASE_URL).hostname, "127.0.0.1", "localhost"]
)
CSRF_TRUSTED_ORIGINS = [BASE_URL]

INSTALLED_APPS = [
    "accounts",
    "api",
    "sample",
    "home",
    "events",
    "publications",
    "research",
    "people",
    "pages",
    "delivery",
    "wagtail_modeladmin",
    "wagtail.contrib.settings",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "ninja",  # the API reference's own static files
    "django_tasks",
    "django_tasks_db",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "api.outside.TellPrograms",
    "django.middleware.security.SecurityMiddleware",
    "pages.middleware.compression.Compress",
    "pages.middleware.security.ContentSecurityPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "pages.middleware.maintenance.AtWork",
    "delivery.expiry.WithdrawExpired",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "api.direct.AnswerPrograms",  # what follows is for people
    "django.contrib.sessions.middleware.SessionMiddleware",
    "pages.middleware.former_addresses.LeadOn",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "pages.middleware.incomplete.RefuseWhatIsIncomplete",
    "pages.guard.refusals.TellWhatWasRefused",
    "pages.whole_acts.ActWhole",
    "accounts.mail.TellOfKeptMail",
    "accounts.seen.NoteWhenSeen",
    "accounts.keeping_to_branches.KeepToBranches",
    "axes.middleware.AxesMiddleware",  # the last: its answer takes the place of a log-in's
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": database(STATE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "pages.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
# The sixth wrong password, of an account or from an address, is refused for five minutes.
AXES_HANDLER = "accounts.counting.CountedFirst"
AXES_FAILURE_LIMIT = 6
AXES_COOLOFF_TIME = timedelta(minutes=5)
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_USERNAME_CALLABLE = "accounts.lockout.account"
AXES_CLIENT_IP_CALLABLE = "accounts.lockout.address"
AXES_LOCKOUT_CALLABLE = "accounts.lockout.refused"
AXES_SENSITIVE_PARAMETERS = ["username", "email", "ip_address", "code", "csrfmiddlewaretoken"]
AXES_DISABLE_ACCESS_LOG = True  # sessions say who is logged in
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
SESSION_ENGINE = "accounts.sessions"
WAGTAILADMIN_USER_LOGIN_FORM = "accounts.forms.LoginForm"
OTP_TOTP_ISSUER = urlsplit(BASE_URL).hostname
# In seconds. Mail that names a new password is read within hours, an invitation within a week.
PASSWORD_RESET_TIMEOUT = 24 * 60 * 60
# A new password is asked for so often at most, within this time.
RESETS_FROM_AN_ADDRESS = 5
RESETS_FOR_AN_ACCOUNT = 3
RESETS_IN_ALL = 100
RESET_WINDOW = timedelta(minutes=15)
INVITATION_TIMEOUT = 7 * 24 * 60 * 60

LANGUAGE_CODE = "en-gb"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en", "English")]
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = STATE / "static"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = STATE / "media"
STORAGES: dict[str, dict[str, Any]] = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "pages.storage.StaticFiles"},
}
if env.str("S3_BUCKET", default=""):
    STORAGES["default"] = {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": env.str("S3_BUCKET"),
            "endpoint_url": env.str("S3_ENDPOINT_URL", default="") or None,
            "region_name": env.str("S3_REGION", default="") or None,
            "access_key": env.str("S3_ACCESS_KEY", default="") or None,
            "secret_key": env.str("S3_SECRET_KEY", default="") or None,
            "custom_domain": env.str("S3_CUSTOM_DOMAIN", default="") or None,
            "querystring_auth": False,
        },
    }
MEDIA_HOST = env.str("S3_CUSTOM_DOMAIN", default="") or env.str("S3_ENDPOINT_URL", default="")

# Of this process. What one client asked in a minute is one of them.
CACHES: dict[str, dict[str, Any]] = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    }
}
if env.str("REDIS_URL", default=""):
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": env.str("REDIS_URL"),
        }
    }

# Of one client; a dear request counts as several.
API_REQUESTS_A_MINUTE = whole("API_REQUESTS_A_MINUTE", default=600)
# The addresses of proxies that tell whom they speak for, such as 127.0.0.1 or 10.0.0.0/8.
TRUSTED_PROXIES = networks("TRUSTED_PROXIES")

vars().update(email())
SENDING_BACKEND = vars()["EMAIL_BACKEND"]
EMAIL_BACKEND = "accounts.mail.KeepingBackend"
EMAIL_TIMEOUT = 10  # seconds: an editor waits for it
DEFAULT_FROM_EMAIL = SERVER_EMAIL = f"graticule@{urlsplit(BASE_URL).hostname}"

TASKS = {
    "default": {"BACKEND": "pages.search.tasks.AtOnce"},
    "webhooks": {"BACKEND": "django_tasks_db.DatabaseBackend"},
}

WAGTAIL_PAGE_MODEL = "wagtailcore.Page"
WAGTAIL_SITE_NAME = "Graticule"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False  # those are told who can act
WAGTAIL_I18N_ENABLED = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILIMAGES_IMAGE_MODEL = "pages.CentreImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "pages.pictures.uploads.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "svg", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 30_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "pages.CentreDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "pages.pictures.word_forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = [
    "csv",
    "docx",
    "key",
    "md",
    "odp",
    "ods",
    "odt",
    "pdf",
    "pptx",
    "txt",
    "xlsx",
    "zip",
]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
# “simple”: names, and texts in any language, so no stop words and no stems of one of them.
WAGTAILSEARCH_BACKENDS = {
    "default": {"BACKEND": "modelsearch.backends.database", "SEARCH_CONFIG": "simple"}
}
WAGTAILADMIN_RICH_TEXT_EDITORS = {
    "default": {
        "WIDGET": "wagtail.admin.rich_text.DraftailRichTextArea",
        "OPTIONS": {
            "features": [
                "h3",
                "h4",
                "bold",
                "italic",
                "ol",
                "ul",
                "link",
                "document-link",
                "superscript",
                "subscript",
                "code",
            ],
        },
    },
}

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_HTTPS
SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if IS_HTTPS else None
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"  # Wagtail allows its own admin and previews
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    "loggers": {"graticule": {"level": "INFO"}},
}
