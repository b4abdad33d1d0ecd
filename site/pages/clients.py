"""Who asks: the address of a client, behind those proxies that we know."""

from ipaddress import IPv6Address, ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest

NETWORK_OF_A_HOUSE = 64  # bits of IPv6


def client(request: HttpRequest) -> str:
    """The address of a client; of IPv6 the network, as one house has as many as it likes.

    What a proxy says is believed only of those that the settings name.
    """
    return told_address(request) or "unknown"


def told_address(request: HttpRequest) -> str | None:
    """The same as an address that a database takes for one; None where nobody told."""
    address = request.META.get("REMOTE_ADDR", "")
    if settings.TRUSTED_PROXIES and _is_trusted(address):
        address = _behind(request.META.get("HTTP_X_FORWARDED_FOR", "")) or address
    return _network(address)


def _behind(forwarded: str) -> str:
    """The last address that is not one of our proxies: what stands before it anyone may write."""
    told = [each.strip() for each in forwarded.split(",")]
    return next((each for each in reversed(told) if not _is_trusted(each)), "")


def _is_trusted(address: str) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in network for network in settings.TRUSTED_PROXIES)


def _network(address: str) -> str | None:
    try:
        found = ip_address(address)
    except ValueError:
        return None
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        network = ip_network((found.packed, NETWORK_OF_A_HOUSE), strict=False)
        return str(network.network_address)
    return str(found)
