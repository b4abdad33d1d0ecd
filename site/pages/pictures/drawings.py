"""SVG drawings, made safe: what could act, load or never end is refused or taken out.

A drawing goes three ways to be kept. Expat reads it within limits, and refuses a DTD that
defines anything. svg-hush keeps elements and attributes that are known to be harmless. Then what
could still lead outside is taken out: a drawing that is shown as a picture needs nothing else.
"""

from __future__ import annotations

import math
import re
from io import BytesIO
from xml.etree import ElementTree as Tree

import py_svg_hush
from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml import ElementTree as Defused
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from willow.svg import SvgWrapper, WillowSvgException

MOST_BYTES = 500_000
MOST_ELEMENTS = 20_000
DEEPEST = 100
LONGEST_SIDE = 100_000

SVG = "{http://www.w3.org/2000/svg}"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
Tree.register_namespace("", "http://www.w3.org/2000/svg")
Tree.register_namespace("xlink", "http://www.w3.org/1999/xlink")

# What Illustrator and others write; it defines nothing, and nobody loads it.
PLAIN_DOCTYPE = re.compile(
    rb"<!DOCTYPE\s+svg(?:\s+(?:PUBLIC\s+\"[^\"<>]*\"\s*|SYSTEM\s*))?(?:\"[^\"<>]*\")?\s*>"
)
MOVES = frozenset({"set", "animate", "animateColor", "animateMotion", "animateTransform"})
LOADS = frozenset({"script", "foreignObject", "iframe", "feImage", "handler", "listener", "cursor"})
ELSEWHERE = re.compile(
    r"url\(\s*[\"']?\s*(?!#|[\"'\s])|(?:image-set|image|src|expression)\s*\(|//|@(?!media\b)"
    r"|javascript:|-moz-binding|behavior\s*:|\\",
    re.IGNORECASE,
)
AT_RULES = re.compile(r"@(?:import|charset)[^;{}]*;?|@font-face\s*\{[^{}]*\}", re.IGNORECASE)


def clean(name: str, content: bytes) -> bytes:
    """The drawing without programs and addresses. Raises ValidationError where that fails."""
    _refuse_a_large_file(name, content)
    root = _read(name, content)
    if any(_local(each) == "image" for each in root.iter()):
        raise _refused(
            _("“%(name)s” holds a photograph. Export it as PNG or WebP, and upload that."), name
        )
    _without_at_rules(root)
    try:
        hushed = Defused.fromstring(py_svg_hush.filter_svg(Tree.tostring(root)))
    except (ValueError, Tree.ParseError) as error:
        raise _damaged(name) from error
    _without_ways_out(hushed)
    _say_its_size(name, hushed)
    return Tree.tostring(hushed, encoding="utf-8", xml_declaration=True)


def size(content: bytes) -> tuple[int, int]:
    """How large a clean drawing says it is; at least one pixel each way."""
    wrapper = SvgWrapper(Tree.ElementTree(Defused.fromstring(content)))
    return max(1, round(wrapper.width)), max(1, round(wrapper.height))


def _refuse_a_large_file(name: str, content: bytes) -> None:
    if len(content) > MOST_BYTES:
        message = _(
            "“%(name)s” has %(size)s, and %(most)s is the most for an SVG drawing. "
            "Make its paths simpler, or export it as PNG or WebP."
        )
        most = filesizeformat(MOST_BYTES)
        raise _refused(message, name, size=filesizeformat(len(content)), most=most)


def _read(name: str, content: bytes) -> Tree.Element:
    """Its elements, counted while they are read."""
    depth = count = 0
    root = None
    try:
        source = BytesIO(PLAIN_DOCTYPE.sub(b"", content, count=1))
        for event, element in Defused.iterparse(source, ("start", "end"), forbid_dtd=True):
            root = element if root is None else root
            depth += 1 if event == "start" else -1
            count += event == "start"
            if depth > DEEPEST or count > MOST_ELEMENTS:
                raise _too_complicated(name)
    except DefusedXmlException as error:
        raise _refused(
            _("“%(name)s” defines words of its own (a DTD). Save it as “plain SVG”, or as PNG."),
            name,
        ) from error
    except (Tree.ParseError, ValueError, LookupError) as error:
        raise _damaged(name) from error
    if root is None or root.tag != f"{SVG}svg":
        raise _damaged(name)
    return root


def _without_at_rules(root: Tree.Element) -> None:
    """A style sheet may stand on its own; what it would load is left out."""
    for each in root.iter(f"{SVG}style"):
        each.text = AT_RULES.sub("", "".join(each.itertext()))
        for child in list(each):
            each.remove(child)


def _without_ways_out(root: Tree.Element) -> None:
    for parent in list(root.iter()):
        for child in list(parent):
            if _local(child) in MOVES | LOADS or _is_a_way_out(child.text, _local(child)):
                parent.remove(child)
        for attribute, value in list(parent.attrib.items()):
            if _leads_out(attribute, value):
                del parent.attrib[attribute]


def _is_a_way_out(text: str | None, name: str) -> bool:
    return name == "style" and bool(ELSEWHERE.search(text or ""))


def _leads_out(attribute: str, value: str) -> bool:
    local = attribute.rpartition("}")[2].lower()
    if local in ("href", "src") and not value.strip().startswith("#"):
        return True
    return local.startswith("on") or bool(ELSEWHERE.search(value))


def _say_its_size(name: str, root: Tree.Element) -> None:
    """In pixels, and what part of the plane that is: an `<img>` without a size may draw nothing."""
    drawn = _measured(name, root)
    said = {
        "width": _number(drawn.width),
        "height": _number(drawn.height),
        "viewBox": " ".join(map(_number, drawn.view_box)),
    }
    root.attrib = dict(sorted({**root.attrib, **said}.items()))  # as svg-hush sorts them


def _measured(name: str, root: Tree.Element) -> SvgWrapper:
    """Its size and its view; endless and empty ones are refused."""
    try:
        wrapper = SvgWrapper(Tree.ElementTree(root))
    except (WillowSvgException, ValueError, OverflowError, KeyError) as error:
        raise _damaged(name) from error
    view = wrapper.view_box
    sides = (wrapper.width, wrapper.height, view.width, view.height)
    if not all(map(math.isfinite, (*view, *sides))) or min(sides) <= 0:
        raise _damaged(name)
    if max(sides) > LONGEST_SIDE or max(map(abs, view)) > LONGEST_SIDE:
        message = _("“%(name)s” is drawn on a plane of more than %(most)s. Make it smaller.")
        raise _refused(message, name, most=f"{LONGEST_SIDE:,}")
    return wrapper


def _number(value: float) -> str:
    return f"{value:.6g}"


def _local(element: Tree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _too_complicated(name: str) -> ValidationError:
    return _refused(
        _("“%(name)s” has too many parts for a drawing. Export it as PNG or WebP."), name
    )


def _damaged(name: str) -> ValidationError:
    return _refused(
        _("“%(name)s” is no SVG drawing, or its file is damaged. Export it again, or as PNG."), name
    )


def _refused(message: str, name: str, **values: str) -> ValidationError:
    return ValidationError(message % {"name": name, **values})
