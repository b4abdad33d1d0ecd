import gzip

import brotli
import pytest

from pages.middleware.compression import accepted
from tests.factories.home import ContentPageFactory
from tests.factories.site import make_site

LONG = "Ice and snow. " * 100


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br;q=0.0", ""),
        ("identity", ""),
        ("", ""),
        (";;,br,", "br"),
    ],
)
def test_the_best_encoding_that_a_client_takes(header, expected):
    assert accepted(header) == expected


@pytest.fixture
def page(db):
    return ContentPageFactory(parent=make_site(), title="Ice", summary=LONG[:250]).url


@pytest.mark.parametrize(("name", "undo"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_a_page_goes_out_compressed(page, client, name, undo):
    plain = client.get(page)
    packed = client.get(page, headers={"accept-encoding": name})

    assert undo(packed.content) == plain.content
    assert packed["Content-Encoding"] == name
    assert packed["Content-Length"] == str(len(packed.content))
    assert plain["Vary"] == packed["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize("path", ["/admin/", "/admin/login/", "/health/"])
def test_what_holds_secrets_or_is_short_does_not(page, admin_client, path):
    answer = admin_client.get(path, headers={"accept-encoding": "br"})

    assert not answer.has_header("Content-Encoding")
