"""The form of a screen, as a browser would send it."""

from bs4 import BeautifulSoup, SoupStrainer, Tag

Filled = dict[str, list[str]]


def form_in(html: str) -> Filled | None:
    """The largest form that is sent by POST, with what is in it; None where there is none."""
    if "<form" not in html:
        return None
    forms = BeautifulSoup(html, "html.parser", parse_only=SoupStrainer("form")).find_all("form")
    filled = [_filled(each) for each in forms if each.get("method", "").lower() == "post"]
    return max(filled, key=len, default=None)


def _filled(form: Tag) -> Filled:
    found: Filled = {}
    for each in form.find_all(["input", "select", "textarea"], attrs={"name": True}):
        values = _values(each)
        if values:
            found.setdefault(each["name"], []).extend(values)
    found.pop("csrfmiddlewaretoken", None)
    return found


def _values(field: Tag) -> list[str]:
    if field.name == "textarea":
        return [field.text]
    if field.name == "select":
        return [each.get("value", "") for each in field.find_all("option", selected=True)]
    kind = field.get("type", "text")
    if kind in ("checkbox", "radio") and not field.has_attr("checked"):
        return []
    if kind in ("file", "submit", "button"):
        return []
    return [field.get("value", "on" if kind in ("checkbox", "radio") else "")]
