"""What a centre runs: `make run` too. HTTPS is enforced when `BASE_URL` says https."""

from config.settings.base import *  # noqa: F403
from config.settings.base import flag

DEBUG = flag("DEBUG")
