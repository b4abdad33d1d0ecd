"""A work of more authors than a form shows rows for."""

import re

import pytest

from publications.models import Authorship, Publication
from tests.factories.people import PersonFactory
from tests.factories.publications import PublicationFactory, by
from tests.factories.work_forms import NAMELESS, address, errors_at, rows


class TestManyAuthors:
    @pytest.fixture
    def people(self, home):
        return [PersonFactory(family="Byron"), PersonFactory(family="Shy", live=False)]

    @pytest.fixture
    def crowd(self, people):
        return self.written_by(51, people)

    def written_by(self, count, people):
        """A work with many authors of every sort, two of them people of ours."""
        work = PublicationFactory.build(title="Crowd")
        work.authorships = [
            Authorship(
                name=f"Author | {number} \\",
                affiliation="" if number % 3 else "Hall | 2",
                person=people[number % 2] if number % 5 == 0 else None,
                is_group=number % 7 == 0,
                equal_contribution=number % 11 == 0,
                corresponding=number % 13 == 0,
            )
            for number in range(count)
        ]
        work.save()
        return work

    def told(self, work):
        names = ["pk", "sort_order", "name", "affiliation", "person", "is_group"]
        return list(work.authorships.values_list(*names, "equal_contribution", "corresponding"))

    def sent(self, response):
        form = response.context["form"]
        shown = {name: form[name].value() for name in form.fields}
        plain = {name: value for name, value in shown.items() if value not in (None, "", False)}
        return {**plain, "branches": [], **rows("links"), "action-publish": "1"}

    @pytest.mark.parametrize("count", [51, 500, pytest.param(3000, marks=pytest.mark.long)])
    def test_their_form_has_one_field_and_keeps_all_that_is_stored(self, editor, people, count):
        crowd = self.written_by(count, people)
        before = self.told(crowd)

        response = editor.get(address("edit", crowd))
        posted = self.sent(response)
        saved = editor.post(address("edit", crowd), posted)

        assert len(re.findall(r"<(?:input|textarea|select)\b", response.content.decode())) < 100
        assert (saved.status_code, len(posted) < 1000) == (302, True)
        assert self.told(Publication.objects.get(pk=crowd.pk)) == before

    def test_fifty_authors_have_rows(self, editor):
        work = by(PublicationFactory(), *(f"Author {number}" for number in range(50)))

        form = editor.get(address("edit", work)).context["form"]

        assert ("author_lines" in form.fields, len(form.formsets["authorships"].forms)) == (
            False,
            50,
        )

    def test_a_line_that_is_wrong_is_named_and_nothing_is_lost(self, editor, crowd):
        before = self.told(crowd)
        posted = self.sent(editor.get(address("edit", crowd)))
        posted["author_lines"] = "Ada | | nobody\nBabbage | | | boss\n | London"

        response = editor.post(address("edit", crowd), posted)

        assert errors_at(response, "author_lines") == [
            "Line 2: “boss” is no mark. The marks are group, equal, corresponding.",
            "Line 1: no person has the address “nobody”. Correct it, or leave this part empty.",
            f"Line 3: {NAMELESS}",
        ]
        assert response.context["form"]["author_lines"].value() == posted["author_lines"]
        assert self.told(crowd) == before

    def test_authors_that_are_taken_out_are_gone(self, editor, crowd, people):
        posted = self.sent(editor.get(address("edit", crowd)))
        posted["author_lines"] = f"Ada Byron | London | {people[0].slug} | equal"

        editor.post(address("edit", crowd), posted)

        row = crowd.authorships.get()
        assert (row.name, row.affiliation, row.person, row.equal_contribution) == (
            "Ada Byron",
            "London",
            people[0],
            True,
        )

    def test_a_line_of_filler_is_refused(self, editor, crowd):
        posted = self.sent(editor.get(address("edit", crowd)))
        posted["author_lines"] = "TODO"

        response = editor.post(address("edit", crowd), posted)

        assert "“TODO” looks unfinished" in str(response.context["form"].errors)
