"""The web server, and beside it the clock that publishes what is due."""

import gc
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.urls import get_resolver
from gunicorn.app.base import BaseApplication

from api.conditional import edition
from config.env import env
from config.wsgi import application


class Server(BaseApplication):
    """Gunicorn on a port that is ours already, with the site loaded once for all workers."""

    def __init__(self, listener: socket.socket) -> None:
        self.listener = listener
        super().__init__()

    def load_config(self) -> None:
        for name, value in self.options().items():
            self.cfg.set(name, value)

    def options(self) -> dict[str, Any]:
        return {
            "bind": f"fd://{self.listener.detach()}",
            "worker_class": "gthread",
            "workers": env.int("WEB_CONCURRENCY", default=2),
            "threads": 4,
            "preload_app": True,
            "timeout": 60,
            "limit_request_line": 8190,  # bytes: “next” is longer than what was asked
            "graceful_timeout": 10,
            "loglevel": "warning",
            "control_socket_disable": True,
            "proc_name": "graticule",
            "when_ready": self.when_ready,
            "on_exit": self.on_exit,
        }

    def load(self) -> Callable[..., Any]:
        get_resolver().url_patterns  # noqa: B018 -- loads every view before the workers split
        edition()  # of the API, which takes a second to describe
        gc.collect()
        gc.freeze()  # what is loaded stays: no answer waits while it is searched for waste
        return application

    def when_ready(self, server: Any) -> None:
        self.clock = subprocess.Popen([sys.executable, "-m", "config.clock", str(os.getpid())])  # noqa: S603
        print(f"Graticule is at {settings.BASE_URL}/ and listens on 127.0.0.1:{settings.PORT}.")  # noqa: T201
        print(f"Editors log in at {settings.BASE_URL}/admin/. Stop it with Ctrl+C.", flush=True)  # noqa: T201

    def on_exit(self, server: Any) -> None:
        self.clock.terminate()
