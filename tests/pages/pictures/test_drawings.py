"""SVG drawings: what could act, load or never end is refused or taken out."""

import re
import time
import zlib

import pytest
from django.core.exceptions import ValidationError

from delivery.documents import published
from delivery.rendering import resolved
from pages.pictures.drawings import clean, size
from pages.pictures.images import LOGO, PORTRAIT, picture
from tests.factories.home import ContentPageFactory
from tests.factories.pictures import stored

SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
LOGO_OF_ICE = (
    f'<svg {SPACES} viewBox="0 0 40 20"><title>Ice</title>'
    '<style>.a{fill:#036}</style><defs><linearGradient id="g"><stop offset="0" '
    'stop-color="#fff"/></linearGradient></defs><path class="a" d="M0 0h40v20z"/>'
    '<rect width="5" height="5" fill="url(#g)"/><use href="#g"/></svg>'
)


def drawing(
    inside: str = "", *, before: str = "", attributes: str = 'viewBox="0 0 40 20"'
) -> bytes:
    return f"{before}<svg {SPACES} {attributes}>{inside}<path d='M0 0h9'/></svg>".encode()


CLEANED = {
    "script": drawing("<script>alert(1)</script>"),
    "script by address": drawing('<script href="https://evil.example/a.js"/>'),
    "script in capitals": drawing("<SCRIPT>alert(1)</SCRIPT>"),
    "script of HTML": drawing(
        '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'
    ),
    "script in CDATA": drawing("<script><![CDATA[alert(1)]]></script>"),
    "onload": drawing(attributes='viewBox="0 0 4 2" onload="alert(1)"'),
    "onclick": drawing('<rect onclick="alert(1)" width="2" height="2"/>'),
    "onbegin": drawing('<animate onbegin="alert(1)" attributeName="x" dur="1s"/>'),
    "javascript:": drawing('<a xlink:href="javascript:alert(1)"><text>Ice</text></a>'),
    "javascript: with blanks": drawing('<a href=" java&#10;script:alert(1)"><text>Ice</text></a>'),
    "set href": drawing('<a><set attributeName="href" to="javascript:alert(1)"/></a>'),
    "animate href": drawing(
        '<a><animate attributeName="xlink:href" values="javascript:alert(1)"/></a>'
    ),
    "foreignObject": drawing(
        '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">'
        '<iframe src="https://evil.example/"/></body></foreignObject>'
    ),
    "iframe": drawing('<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/"/>'),
    "embed": drawing('<embed xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example/"/>'),
    "use of data": drawing('<use href="data:image/svg+xml;base64,PHN2Zy8+#x"/>'),
    "use of elsewhere": drawing('<use xlink:href="https://evil.example/a.svg#x"/>'),
    "feImage": drawing('<filter id="f"><feImage href="https://evil.example/a.png"/></filter>'),
    "url() in an attribute": drawing('<rect fill="url(https://evil.example/a.svg#x)"/>'),
    "url() in a style": drawing('<rect style="fill:url(//evil.example/a)"/>'),
    "url() escaped": drawing(r'<rect style="fill:\75rl(//evil.example/a)"/>'),
    "url() in a style sheet": drawing("<style>rect{fill:url('https://evil.example/a')}</style>"),
    "@import": drawing("<style>@import 'https://evil.example/a.css'; rect{fill:red}</style>"),
    "@import in CDATA": drawing("<style><![CDATA[@import url(//evil.example/a.css);]]></style>"),
    "image-set()": drawing("<rect style=\"fill:image-set('//evil.example/a' 1x)\"/>"),
    "src()": drawing("<rect style=\"fill:src('//evil.example/a')\"/>"),
    "@import in pieces": drawing("<style>@im/**/port '//evil.example/a.css'</style>"),
    "@namespace": drawing("<style>@namespace evil url(https://evil.example/)</style>"),
    "@font-face": drawing("<style>@font-face{src:url(https://evil.example/a.woff)}</style>"),
    "expression()": drawing('<rect style="width:expression(alert(1))"/>'),
    "-moz-binding": drawing('<rect style="-moz-binding:url(//evil.example/a.xml#x)"/>'),
    "style sheet by instruction": drawing(
        before='<?xml-stylesheet href="https://evil.example/a.css"?>'
    ),
    "XInclude": drawing(
        '<x:include xmlns:x="http://www.w3.org/2001/XInclude" parse="text" href="file:///etc/passwd"/>'
    ),
    "handler": drawing('<handler xmlns:ev="http://www.w3.org/2001/xml-events">alert(1)</handler>'),
    "metadata": drawing("<metadata><place>evil.example</place></metadata>"),
    "comment": drawing("<!-- evil.example -->"),
}
LOL = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
REFUSED = {
    "entity": drawing("&ice;", before='<!DOCTYPE svg [<!ENTITY ice "Ice">]>'),
    "entity of a file": drawing(
        "<text>&ice;</text>", before='<!DOCTYPE svg [<!ENTITY ice SYSTEM "file:///etc/passwd">]>'
    ),
    "entities without end": drawing(
        "<text>&l9;</text>", before=f'<!DOCTYPE svg [<!ENTITY l0 "lol">{LOL}]>'
    ),
    "parameter entity": drawing(
        before='<!DOCTYPE svg [<!ENTITY % x SYSTEM "https://evil.example/x.dtd"> %x;]>'
    ),
    "an entity in the other encoding": drawing(
        "&ice;",
        before='<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE svg [<!ENTITY ice "Ice">]>',
    )
    .decode()
    .encode("utf-16"),
    "10,000 groups in each other": drawing("<g>" * 10_000 + "</g>" * 10_000),
    "101 groups in each other": drawing("<g>" * 101 + "</g>" * 101),
    "30,000 parts": drawing("<g/>" * 30_000),
    "half a megabyte": drawing("<!--" + "x" * 500_000 + "-->"),
    "a plane without end": drawing(attributes='viewBox="0 0 1e999 1e999"'),
    "a plane of a million": drawing(attributes='viewBox="0 0 1000000 10"'),
    "a plane far away": drawing(attributes='viewBox="9e9 0 10 10"'),
    "a plane of nothing": drawing(attributes='viewBox="0 0 0 0"'),
    "a width of nothing": drawing(attributes='width="0" height="0"'),
    "a width in words": drawing(attributes='width="wide"'),
    "a view in words": drawing(attributes='viewBox="all of it"'),
    "a photograph": drawing('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
    "a photograph elsewhere": drawing('<image href="https://evil.example/a.png"/>'),
    "a page": b"<!doctype html><title>Ice</title><script>alert(1)</script>",
    "a page as XML": b'<html xmlns="http://www.w3.org/1999/xhtml"><body>Ice</body></html>',
    "no namespace": b'<svg viewBox="0 0 4 2"><path d="M0 0h9"/></svg>',
    "no text": b"\x00\xff\x00",
    "nothing": b"",
    "compressed": zlib.compress(LOGO_OF_ICE.encode()),
    "cut short": LOGO_OF_ICE.encode()[:200],
}
HARMFUL = re.compile(
    rb"evil|alert|script|on\w+=|@import|@font|expression|data:|foreign|include|iframe|embed|passwd"
    rb"|binding|\\|<\?xml-|<!|<set|<animate",
    re.IGNORECASE,
)


@pytest.mark.parametrize("content", CLEANED.values(), ids=list(CLEANED))
def test_what_could_act_or_load_is_taken_out(content):
    kept = clean("logo.svg", content)

    assert HARMFUL.search(content)
    assert HARMFUL.findall(kept) == []
    assert b'<path d="M0 0h9"' in kept
    assert clean("logo.svg", kept) == kept


@pytest.mark.parametrize("content", REFUSED.values(), ids=list(REFUSED))
def test_what_cannot_be_made_safe_is_refused_by_name_and_at_once(content):
    begun = time.process_time()

    with pytest.raises(ValidationError) as caught:
        clean("logo.svg", content)

    assert [message[:10] for message in caught.value.messages] == ["“logo.svg”"]
    assert time.process_time() - begun < 1


def test_a_logo_stays_as_it_was_drawn():
    assert clean("logo.svg", LOGO_OF_ICE.encode()).decode().split("\n", 1)[1] == (
        '<svg xmlns="http://www.w3.org/2000/svg" height="20" viewBox="0 0 40 20" width="40">\n'
        "  <title>Ice</title>\n"
        "  <style>.a{fill:#036}</style>\n  <defs>\n"
        '    <linearGradient id="g">\n      <stop offset="0" stop-color="#fff" />\n'
        '    </linearGradient>\n  </defs>\n  <path class="a" d="M0 0h40v20z" />\n'
        '  <rect fill="url(#g)" height="5" width="5" />\n  <use href="#g" />\n</svg>'
    )


def test_what_drawing_programs_write_before_a_drawing_is_read():
    public = '"-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"'
    before = f'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC {public}>\n'

    assert clean("logo.svg", drawing(before=before)) == clean("logo.svg", drawing())


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('viewBox="0 0 40 20"', (40, 20)),
        ('viewBox="0,0,40,20" width="400"', (400, 400)),
        ('width="10mm" height="5mm"', (38, 19)),
        ('width="100%" height="100%" viewBox="0 0 40 20"', (40, 20)),
        ('viewBox="0 0 0.4 0.2"', (1, 1)),
        ("", (300, 150)),
    ],
)
def test_a_drawing_has_a_size_in_pixels(attributes, expected):
    kept = clean("logo.svg", drawing(attributes=attributes))

    assert size(kept) == expected
    assert b"viewBox=" in kept


def test_a_drawing_is_shown_as_it_is(home, client, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)
    logo = stored(CLEANED["script"], "logo.svg", description="Ice")
    page = ContentPageFactory(parent=home, title="Ice", picture=logo)

    payload = published().get(id=page.uuid).payload["picture"]
    response = client.get(payload["src"])

    assert (payload["srcset"], payload["sources"]) == ("", [])
    assert (payload["width"], payload["height"], payload["alt"]) == (40, 20, "Ice")
    assert response["Content-Type"] == "image/svg+xml"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert b"".join(response.streaming_content) == clean("logo.svg", CLEANED["script"])
    assert client.get(logo.file.url).status_code == 404


@pytest.mark.parametrize("shape", [LOGO, PORTRAIT], ids=lambda shape: shape.name)
def test_a_drawing_is_one_file_in_any_shape(db, settings, tmp_path, shape):
    settings.MEDIA_ROOT = str(tmp_path)
    logo = stored(LOGO_OF_ICE.encode(), "logo.svg")

    resolved(picture(logo, shape=shape))

    assert [one.filter_spec for one in logo.renditions.all()] == ["original"]


def test_a_harmful_drawing_is_kept_by_no_way(db, settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)

    with pytest.raises(ValidationError):
        stored(REFUSED["entity"], "logo.svg")

    assert list(tmp_path.rglob("*.svg")) == []
