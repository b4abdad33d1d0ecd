"""The form of a publication: authors as rows, or as lines of text when there are many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from pages.forms import SnippetForm
from pages.permitted import choosable
from people.models import Person
from publications import author_lines
from publications.author_lines import AuthorLine
from publications.models import Authorship
from publications.models.authorship import people_of

MOST_ROWS = 50
LINES, ROWS = "author_lines", "authorships"
NAMELESS = _("Write the author’s name, choose a person, or take the row out.")


class WorkForm(SnippetForm):
    """Offers branches and works that are public, one's own, and what was chosen before."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.fields.keys() & {"branches", "publications"}:
            self._offer(name)

    def _offer(self, name: str) -> None:
        if not self.for_user:
            return
        field = self.fields[name]
        chosen = [each.pk for each in getattr(self.instance, name).all()]
        offered = choosable(field.queryset.model, self.for_user).values("pk")
        field.queryset = field.queryset.filter(Q(pk__in=offered) | Q(pk__in=chosen))


class PublicationForm(WorkForm):
    """Shows a row for each of up to fifty authors, and above that one field with their lines."""

    author_lines = forms.CharField(
        label=_("Authors, one a line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 30, "spellcheck": "false", "wrap": "off"}),
        help_text=_(
            "Name | affiliation | person’s address | marks. What is empty at the end can be left "
            "out. The person’s address is the last part of their page’s: “ada-lovelace” for "
            "/people/ada-lovelace/. The marks are equal, corresponding and group, apart by commas."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self._has_lines():
            del self.formsets[ROWS]
            self.initial[LINES] = author_lines.write(_lines_of(self.instance.authorships.all()))
        else:
            del self.fields[LINES]

    def _has_lines(self) -> bool:
        """What was sent decides: the number of authors may have changed since the form opened."""
        if self.is_bound:
            return self.add_prefix(LINES) in self.data
        return bool(self.instance.authorships.count() > MOST_ROWS)

    def clean_author_lines(self) -> str:
        """Make authors of the lines, or say which line is wrong and how."""
        text: str = self.cleaned_data[LINES]
        lines, problems = author_lines.read(text)
        people = _people_at({line.person for line in lines.values() if line.person})
        rows: list[Authorship] = []
        for number, line in lines.items():
            try:
                rows.append(self._row(line, people))
            except ValidationError as error:
                problems += [author_lines.problem(number, each) for each in error.messages]
        if problems:
            raise ValidationError(problems)
        self.instance.authorships = _in_place_of(self.instance.authorships.all(), rows)
        return text

    def _row(self, line: AuthorLine, people: dict[str, Person]) -> Authorship:
        row = _authorship(line, people)
        row.clean_fields(exclude=["publication", "person", "sort_order"])
        row.clean()
        if not row.name and not self.is_deferred_validation:
            raise ValidationError(NAMELESS)
        return row

    def _post_clean(self) -> None:
        super()._post_clean()
        if ROWS in self.formsets and not self.is_deferred_validation:
            _refuse_nameless(self.formsets[ROWS].forms)


def _lines_of(authorships: Iterable[Authorship]) -> list[AuthorLine]:
    rows = list(authorships)
    people = people_of(rows)
    return [_line(row, people.get(row.person_id or 0)) for row in rows]


def _line(row: Authorship, person: Person | None) -> AuthorLine:
    return AuthorLine(
        row.name,
        row.affiliation,
        person.slug if person else "",
        is_group=row.is_group,
        equal_contribution=row.equal_contribution,
        corresponding=row.corresponding,
    )


def _authorship(line: AuthorLine, people: dict[str, Person]) -> Authorship:
    if line.person and line.person not in people:
        message = gettext(
            "no person has the address “%(slug)s”. Correct it, or leave this part empty."
        )
        raise ValidationError(message % {"slug": line.person})
    return Authorship(
        name=line.name,
        affiliation=line.affiliation,
        person=people.get(line.person),
        is_group=line.is_group,
        equal_contribution=line.equal_contribution,
        corresponding=line.corresponding,
    )


def _people_at(slugs: set[str]) -> dict[str, Person]:
    """People by the last part of their address."""
    found = Person._base_manager.filter(slug__in=slugs) if slugs else []
    return {person.slug: person for person in found}


def _in_place_of(before: Iterable[Authorship], rows: list[Authorship]) -> list[Authorship]:
    """The new rows in the places of the old ones, so that they are changed and not made anew."""
    for old, row in zip(before, rows, strict=False):
        row.pk = old.pk
    return rows


def _refuse_nameless(rows: Iterable[Any]) -> None:
    for row in rows:
        stays = row.is_valid() and row.cleaned_data and not row.cleaned_data.get("DELETE")
        if stays and not row.instance.name:
            row.add_error("name", NAMELESS)
