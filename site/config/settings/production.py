"""What a centre runs: `make run` too. HTTPS is enforced when `BASE_URL` says https."""

from config.env import flag
from config.settings.base import *  # noqa: F403

DEBUG = flag("DEBUG")
