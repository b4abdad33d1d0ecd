"""Everything set up, then the site: what `make run` does."""

import os
import socket
import sys

import django
from django.core.exceptions import ImproperlyConfigured


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.production")
    try:
        listener = prepared()
    except ImproperlyConfigured as error:
        sys.exit(f"Graticule cannot start. {error}")
    except KeyboardInterrupt:
        sys.exit(130)
    from config.server import Server  # noqa: PLC0415 -- only once all is well

    Server(listener).run()


def prepared() -> socket.socket:
    """The port, once the database, the files and the content are as they must be."""
    django.setup()
    from django.conf import settings  # noqa: PLC0415 -- the settings can be wrong

    from config import preparing  # noqa: PLC0415 -- it needs the models

    listener = taken_port(settings.PORT)
    preparing.prepare()
    return listener


def taken_port(port: int) -> socket.socket:
    """The port, ours from now on: who comes before all is ready waits, and is answered then."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
        listener.listen()
    except OSError as error:
        listener.close()
        raise ImproperlyConfigured(
            f"PORT: “{port}” cannot be used ({(error.strerror or str(error)).lower()}). "
            f"Stop the program that uses it, or choose another: PORT={_another(port)} make run."
        ) from error
    return listener


def _another(port: int) -> int:
    return port + 1 if 1024 <= port < 65535 else 8000


if __name__ == "__main__":
    main()
