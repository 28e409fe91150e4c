"""All settings, in one file; what differs between installations comes from the environment."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from chuan.base.engine import places, postgres
from config.contexts import CONTEXTS
from config.env import database, env_bool, env_int, env_list, env_networks, env_text, secret_key
from config.partners import PARTNERS, SITE  # noqa: F401 - settings of that name
from config.projectors import PROJECTORS  # noqa: F401 - a setting of that name

# The installation ---------------------------------------------------------------------------------
DATABASE_URL = env_text("DATABASE_URL")
PRODUCTION = bool(DATABASE_URL)
DEBUG = env_bool("CHUAN_DEBUG", default=False)
SECRET_KEY = secret_key(places.DATA / "secret-key", production=PRODUCTION)
ALLOWED_HOSTS = env_list("CHUAN_HOSTS", ("localhost", "127.0.0.1", "[::1]", "testserver"))
HTTPS = env_bool("CHUAN_HTTPS", default=PRODUCTION)
PROXIES = env_networks("CHUAN_PROXIES")  # whose X-Forwarded-For is believed

DATABASES: dict[str, dict[str, Any]] = {
    "default": database(DATABASE_URL or postgres.address("main"), pool=env_int("CHUAN_DB_POOL", 4)),
}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "web_cache"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# What runs ----------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "csp",
    "axes",
    *CONTEXTS,
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "chuan.base.web.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "chuan.base.web.nulls.NullMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "chuan.definitions.organisation.web.middleware.SignedInMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "axes.middleware.AxesMiddleware",
    "chuan.base.web.refusals.RefusalMiddleware",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "chuan.base.web.frame.frame",
            ],
        },
    },
]

FORM_RENDERER = "chuan.base.web.renderer.Renderer"

# Language and time --------------------------------------------------------------------------------
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [places.ROOT / "src/chuan/base/web/locale"]
USE_I18N = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True

# Who is who ---------------------------------------------------------------------------------------
AUTH_USER_MODEL = "organisation.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "organisation:sign_in"
LOGIN_REDIRECT_URL = "organisation:home"
LOGOUT_REDIRECT_URL = "organisation:sign_in"
CSRF_FAILURE_VIEW = "chuan.base.web.web.views.stale_form"
FRAME = "chuan.surfaces.telling.frame.frame_of"  # who is signed in, and when their counter closes
SEARCH = "/xu-ly/tim/"  # where the search of the top bar goes
# What the Portal shows when it sends; "" = the doors are shut.
INTAKE_SECRET = env_text("CHUAN_INTAKE_SECRET")
LIVE = env_text(
    "CHUAN_LIVE"
)  # where ``chuan live`` answers browsers; "" = under this very address, by a proxy
SIMULATED = env_bool("CHUAN_SIMULATED", default=False)  # pages say "Dữ liệu mô phỏng"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_CALLABLE = "chuan.definitions.organisation.web.sign_in.locked_out"
AXES_CLIENT_IP_CALLABLE = "chuan.base.web.peer.address_of"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

# Sessions and cookies -----------------------------------------------------------------------------
SESSION_COOKIE_AGE = 12 * 60 * 60  # seconds: one working day, lunch included
SESSION_COOKIE_NAME = "chuan"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = env_list("CHUAN_ORIGINS", ())

# What the browser may do --------------------------------------------------------------------------
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],  # the style sheets carry their small icons as data
        "font-src": ["'self'"],
        "connect-src": ["'self'", *([LIVE] if LIVE else [])],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    },
}

# Files --------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = places.DATA / "static"
ROOTS = places.ROOTS  # whose certificates are believed
TOKEN_MODULE = env_text("CHUAN_TOKEN_MODULE")  # the PKCS#11 library of the signing devices plugged in here
ASK_REVOCATION = env_bool("CHUAN_ASK_REVOCATION", default=True)  # issuers may be asked over the network
MEDIA_ROOT = places.DATA / "files"  # kept by content, never served as they are
STORAGES = {
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 4 * 1024 * 1024  # bytes of a form without its files
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024  # bytes kept in memory; larger files go to disk

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"away": {"()": "chuan.base.web.away.OneLine"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "filters": ["away"]}},
    "root": {"handlers": ["console"], "level": env_text("CHUAN_LOG", "WARNING")},
}
