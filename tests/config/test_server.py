import socket

from config.server import Server


class OnlyOptions(Server):
    """A server as far as it is set up before it begins."""

    def __init__(self, listener):
        self.listener = listener


def test_it_takes_addresses_as_long_as_it_can():
    with socket.socket() as listener:
        assert OnlyOptions(listener).options()["limit_request_line"] == 8190
