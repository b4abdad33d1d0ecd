"""LaTeX to MathML: the library reads the formula, and only what is listed here gets out.

Nothing that the library writes is taken as markup. Its tree is written anew, element by element,
with names and attributes of MathML Core and every text escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as later

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LONGEST = 2000
DEEPEST = 30
ELEMENTS = {
    "mrow", "mi", "mn", "mo", "mtext", "mspace", "mfrac", "msqrt", "mroot", "msub", "msup",
    "msubsup", "munder", "mover", "munderover", "mtable", "mtr", "mtd", "mstyle", "mphantom",
    "mpadded",
}  # fmt: skip
PARTS = {
    **dict.fromkeys(("mfrac", "mroot", "msub", "msup", "munder", "mover"), 2),
    **dict.fromkeys(("msubsup", "munderover"), 3),
}
WORDS = {
    "accent", "columnalign", "displaystyle", "fence", "form", "largeop", "movablelimits",
    "scriptlevel", "separator", "stretchy",
}  # fmt: skip
LENGTHS = {"width", "height", "depth", "lspace", "rspace", "voffset", "linethickness"}
WORD = re.compile(r"true|false|prefix|infix|postfix|left|center|right|[+-]?\d")
LENGTH = re.compile(r"[+-]?\d{0,2}(\.\d{1,4})?(em|ex|px|pt|mu|cm|mm|in)?")
UPRIGHT = {"mathvariant": "normal"}

ENVIRONMENT = re.compile(r"\\begin\s*\{([^{}]{0,40})\}")
KNOWN = {
    "matrix", "pmatrix", "bmatrix", "Bmatrix", "vmatrix", "Vmatrix", "smallmatrix", "array",
    "cases", "split", "align*",
}  # fmt: skip
# The library has no “aligned”, and would number the lines of “align”, each formula from one.
ALIKE = {"aligned": "align*", "align": "align*", "gathered": "align*", "gather": "align*"}
UNWRAPPED = re.compile(r"\A(?:\$\$(.*)\$\$|\$(.*)\$|\\\[(.*)\\\]|\\\((.*)\\\))\Z", re.DOTALL)
DEFINITION = re.compile(r"\\(?:(?:re)?new(?:command|environment)|def|let)\b")
TEXT = re.compile(r"\\(?:text\w*|[hm]box)\s*\{[^{}]*\}")
ESCAPE = re.compile(r"\\.", re.DOTALL)
COMMAND = re.compile(r"\\[A-Za-z]+")
ESCAPED = re.compile(r"\\([#$%&_{} ])")


def mathml(latex: str) -> str:
    """A formula as MathML with its source as “alttext”. ValueError says what is wrong in it."""
    source = latex.strip()
    inner = _converted(_prepared(source))
    return f'<math display="block" alttext="{escape(source)}">{inner}</math>'


def _prepared(source: str) -> str:
    """The formula without what only frames it in a text."""
    if len(source) > LONGEST:
        raise ValueError(_("The formula is too long. Split it into several."))
    framed = UNWRAPPED.match(source)
    inner = next((part for part in framed.groups() if part is not None), "") if framed else source
    _refuse_unbalanced(inner)
    _refuse_signs(inner)
    _refuse_commands(inner)
    inner = inner.replace("\\operatorname*", "\\operatorname")
    for name, like in ALIKE.items():
        inner = inner.replace(f"\\begin{{{name}}}", f"\\begin{{{like}}}")
        inner = inner.replace(f"\\end{{{name}}}", f"\\end{{{like}}}")
    return inner


def _refuse_unbalanced(text: str) -> None:
    """The library closes open braces by itself, wherever that may be."""
    depth = 0
    for brace in re.findall(r"[{}]", ESCAPE.sub("", text)):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            raise ValueError(_("A “}” closes nothing. Take it out, or write the “{” before it."))
        if depth > DEEPEST:
            raise ValueError(_("The formula is nested too deep. Split it into several."))
    if depth:
        raise ValueError(_("A “{” is never closed. Write its “}”."))


def _refuse_signs(text: str) -> None:
    """What means something between other things only; in words it is a sign like any other."""
    bare = ESCAPE.sub("", TEXT.sub("", text))
    lost = [sign for sign in "$#&" if sign in bare]
    if ENVIRONMENT.search(text):
        lost = [sign for sign in lost if sign != "&"]
    if lost:
        message = _("“%(sign)s” has no meaning here. Take it out, or write “\\%(sign)s”.")
        raise ValueError(message % {"sign": lost[0]})


def _refuse_commands(text: str) -> None:
    for name in ENVIRONMENT.findall(text):
        if name not in KNOWN and name not in ALIKE:
            raise ValueError(_unknown(f"\\begin{{{name}}}"))
    if found := DEFINITION.search(text):
        raise ValueError(_unknown(found[0]))


def _converted(latex: str) -> str:
    from latex2mathml.converter import Converter  # noqa: PLC0415 -- slow import

    try:
        tree = Converter(display="block").convert_to_element(latex)
        markup = "".join(map(_written, tree))
    except Exception as error:  # it has a dozen of its own, and others for what it did not expect
        raise ValueError(_unreadable(latex, error)) from error
    if unknown := next(_leftovers(tree), None):
        raise ValueError(_unknown(unknown))
    return markup


MISSING = later("Something is missing in it.")
REASONS = {
    "MissingSuperScriptOrSubscriptError": later("Nothing follows a “^” or “_”."),
    "DoubleSuperscriptsError": later("Two “^” follow each other; put one of them in braces."),
    "DoubleSubscriptsError": later("Two “_” follow each other; put one of them in braces."),
    "ExtraLeftOrMissingRightError": later("A “\\left” has no “\\right”, or the other way round."),
    "MissingEndError": later("A “\\begin” has no “\\end”."),
    "DenominatorNotFoundError": later("A fraction has no denominator."),
    "NumeratorNotFoundError": later("A fraction has no numerator."),
}


def _unreadable(latex: str, error: Exception) -> str:
    reason = REASONS.get(type(error).__name__, MISSING)
    shown = latex if len(latex) <= 60 else f"{latex[:60]}…"
    return _("“%(latex)s” is no formula. %(reason)s") % {"latex": shown, "reason": reason}


def _written(element: Element) -> str:
    """An element of the library's tree as markup; one that is not listed lends its content."""
    inner = escape(_text(element), quote=False) + "".join(map(_written, element))
    if len(element) != PARTS.get(element.tag, len(element)):
        raise ValueError(element.tag)
    if element.tag not in ELEMENTS:
        return f"<mrow>{inner}</mrow>"
    return f"<{element.tag}{''.join(_attributes(element))}>{inner}</{element.tag}>"


def _text(element: Element) -> str:
    """What it says; the library writes signs as entities, and leaves escapes in texts."""
    text = unescape(element.text or "")
    return ESCAPED.sub(r"\1", text) if element.tag == "mtext" else text


def _attributes(element: Element) -> Iterator[str]:
    for name, value in element.attrib.items():
        is_word = name in WORDS and WORD.fullmatch(value)
        is_length = name in LENGTHS and LENGTH.fullmatch(value)
        if is_word or is_length or UPRIGHT.get(name) == value:
            yield f' {name}="{value}"'


def _leftovers(tree: Element) -> Iterator[str]:
    """A command that the library does not know it prints as it stands."""
    for element in tree.iter():
        text = unescape(element.text or "").strip()
        if element.tag != "mtext" and COMMAND.fullmatch(text):
            yield text


def _unknown(command: str) -> str:
    message = _("“%(command)s” is no command that is known here. Write the formula without it.")
    return message % {"command": command}
