"""The door for web servers."""

import os

from django.core.wsgi import get_wsgi_application

from config.memory import keep_what_is_freed

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
keep_what_is_freed()
application = get_wsgi_application()
