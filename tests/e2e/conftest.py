"""A real browser on a running site.

Fixtures: `site`, `sample_site`, `visitor`, `visitor_without_js`, `editor`.

A test fails when the browser's console shows an error, when a script fails, and when a page asks
any other host for anything. `strangers` says what a test expects of that kind.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from wagtail.models import Collection, Site

from home.models import HomePage
from pages.models import User
from tests.factories.site import make_site

# Playwright's sync API runs an event loop in this thread, where Django refuses to query.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

FOLDER = Path(__file__).parent
PASSWORD = "a long password"
SECONDS = 15
expect.set_options(timeout=SECONDS * 1000)
QUIET = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What fails in a browser is tried once more, and the summary says so (RERUN).

    A machine with too much to do can be slower than any wait; what is wrong fails twice.
    """
    for item in items:
        if item.path.is_relative_to(FOLDER):
            item.add_marker("browser")
            item.add_marker(pytest.mark.flaky(reruns=1))


def chromium() -> str | None:
    """The system's Chromium: Playwright brings none of its own."""
    candidates = (os.environ.get("CHROME_PATH"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in candidates if name and (found := shutil.which(name))), None)


@dataclass
class Complaints:
    """What went wrong in the browser while a test looked elsewhere."""

    own_host: str
    heard: list[str] = field(default_factory=list)

    def listen(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self.of_host(request.url))
        context.on("weberror", lambda error: self.heard.append(f"script: {error.error}"))
        context.on("console", lambda said: self.of_console(said.type, said.text))

    def of_host(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != self.own_host:
            self.heard.append(f"another host was asked: {address}")

    def of_console(self, kind: str, text: str) -> None:
        if kind == "error":
            self.heard.append(f"console: {text}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        message = "No Chromium: install it, or name it in CHROME_PATH."
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(message)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield started
        started.close()


@pytest.fixture
def site(live_server, settings) -> HomePage:
    """The home page of a running site; its address is `live_server.url`.

    The test before has emptied the database, and Wagtail's own beginnings with it.
    """
    settings.BASE_URL = settings.WAGTAILADMIN_BASE_URL = live_server.url
    settings.CSRF_TRUSTED_ORIGINS = [live_server.url]
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0  # a save of its own, in flight while a button is pressed
    ContentType.objects.clear_cache()
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    home = make_site()
    address = urlsplit(live_server.url)
    Site.objects.update(hostname=address.hostname, port=address.port)
    Site.clear_site_root_paths_cache()
    return home


@pytest.fixture
def sample_site(site, live_server) -> HomePage:
    """The sample centre, in the place of the empty site."""
    site.delete()
    Site.objects.all().delete()
    call_command("load_sample_centre", stdout=StringIO())
    address = urlsplit(live_server.url)
    Site.objects.update(hostname=address.hostname, port=address.port)
    Site.clear_site_root_paths_cache()
    return HomePage.objects.get()


@pytest.fixture
def strangers() -> list[str]:
    """Complaints to expect: a test adds words that are in them."""
    return []


@pytest.fixture
def new_context(browser, live_server, strangers):
    """Opens browser contexts, each a visitor of its own, and hears their complaints."""
    complaints = Complaints(urlsplit(live_server.url).netloc)
    opened: list[BrowserContext] = []

    def open_context(**options) -> BrowserContext:
        context = browser.new_context(base_url=live_server.url, locale="en-GB", **options)
        context.set_default_timeout(SECONDS * 1000)
        complaints.listen(context)
        opened.append(context)
        return context

    yield open_context
    for context in opened:
        context.close()
    unexpected = [text for text in complaints.heard if not any(word in text for word in strangers)]
    assert unexpected == []


@pytest.fixture
def visitor(site, new_context) -> Page:
    """Someone who reads the site, on a desk."""
    return new_context(viewport={"width": 1280, "height": 900}).new_page()


@pytest.fixture
def visitor_without_js(site, new_context) -> Page:
    return new_context(java_script_enabled=False).new_page()


@pytest.fixture
def editor_account(site) -> User:
    return User.objects.create_superuser("editor@centre.example.net", PASSWORD)


@pytest.fixture
def editor(editor_account, new_context, client, live_server) -> Page:
    """An editor who is logged in; the log-in form has a test of its own."""
    client.force_login(editor_account)
    context = new_context(viewport={"width": 1400, "height": 1000})
    cookie = {"name": "sessionid", "value": client.cookies["sessionid"].value}
    context.add_cookies([{**cookie, "url": live_server.url}])
    return context.new_page()
