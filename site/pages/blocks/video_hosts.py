"""The sites whose videos can be shown, and where their players are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from django.utils.translation import gettext as _

START = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?")


@dataclass(frozen=True)
class Player:
    """What plays one video: the name of its site, and an address for a frame."""

    name: str
    url: str


@dataclass(frozen=True)
class Host:
    """A site with videos. `video` reads one off a path with its query."""

    name: str
    domains: frozenset[str]
    video: re.Pattern[str]
    player: str
    start: str = ""


def _host(name: str, domains: str, video: str, player: str, start: str = "") -> Host:
    return Host(name, frozenset(domains.split()), re.compile(video), player, start)


YOUTUBE = "https://www.youtube-nocookie.com/embed/{id}"
HOSTS = (
    _host(
        "YouTube",
        "youtube.com m.youtube.com youtube-nocookie.com",
        r"/(?:(?:embed|shorts|live|v)/|watch\?(?:.*&)?v=)(?P<id>[\w-]{11})(?![\w-])",
        YOUTUBE,
        "?start={}",
    ),
    _host("YouTube", "youtu.be", r"/(?P<id>[\w-]{11})(?![\w-])", YOUTUBE, "?start={}"),
    _host(
        "Vimeo",
        "vimeo.com player.vimeo.com",
        r"/(?:[a-z]+/(?:[\w-]+/)?(?:videos?/)?)?(?P<id>\d{5,12})(?:(?:/|.*[?&]h=)(?P<key>[0-9a-f]+))?",
        "https://player.vimeo.com/video/{id}?dnt=1{key}",
        "#t={}s",
    ),
    _host(
        "TIB AV-Portal",
        "av.tib.eu",
        r"/(?:\w\w/)?(?:media|player)/(?P<id>\d{1,12})",
        "https://av.tib.eu/player/{id}",
    ),
    _host(
        "media.ccc.de",
        "media.ccc.de",
        r"/v/(?P<id>[\w.-]{3,200})",
        "https://media.ccc.de/v/{id}/oembed",
    ),
)


def player(address: str) -> Player:
    """The player of the video at an address. ValueError says why there is none."""
    parts = urlsplit(address)
    domain = (parts.hostname or "").removeprefix("www.")
    hosts = [host for host in HOSTS if domain in host.domains]
    if not hosts:
        raise ValueError(_unknown(address))
    found = hosts[0].video.match(f"{parts.path}?{parts.query}")
    if not found:
        raise ValueError(_no_video(address, hosts[0].name))
    return Player(hosts[0].name, _address(hosts[0], found, parts.query))


def _address(host: Host, found: re.Match[str], query: str) -> str:
    known = found.groupdict("")
    key = f"&h={known['key']}" if known.get("key") else ""
    begins = _start(query)
    start = host.start.format(begins) if begins else ""
    return host.player.format(id=known["id"], key=key) + start


def _start(query: str) -> int:
    """The second that an address begins at: “t=90”, “t=1m30s”, “start=90”."""
    asked = parse_qs(query)
    told = (asked.get("t") or asked.get("start") or [""])[0]
    parts = START.fullmatch(told)
    hours, minutes, seconds = (int(part or 0) for part in parts.groups()) if parts else (0, 0, 0)
    return hours * 3600 + minutes * 60 + seconds


def _unknown(address: str) -> str:
    names = ", ".join(dict.fromkeys(host.name for host in HOSTS))
    message = _(
        "“%(address)s” is on a site whose videos cannot be shown here. Choose one on %(names)s, "
        "or link to it in a text."
    )
    return message % {"address": address, "names": names}


def _no_video(address: str, name: str) -> str:
    message = _(
        "“%(address)s” leads to no video on %(name)s. Copy the address of the video itself."
    )
    return message % {"address": address, "name": name}
