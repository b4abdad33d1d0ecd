"""Forms of works, as a browser sends them."""

from django.urls import reverse

NAMELESS = "Write the author’s name, choose a person, or take the row out."


def address(view, thing=None, *, model="publication"):
    return reverse(f"wagtailsnippets_publications_{model}:{view}", args=[thing.pk] if thing else [])


def rows(prefix, *given):
    count = len(given)
    sent = {f"{prefix}-TOTAL_FORMS": count, f"{prefix}-INITIAL_FORMS": 0}
    for number, row in enumerate(given):
        sent |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
        sent |= {f"{prefix}-{number}-ORDER": number + 1}
    return sent


def filled(*authors, **given):
    """What the form sends for a work with these authors."""
    fields = {"title": "Rivers", "type": "book", "origin": "ours", "language": "en", "slug": ""}
    return {**fields, **rows("authorships", *authors), **rows("links"), **given}


def errors_at(response, name):
    return response.context["form"].errors.get(name, [])
