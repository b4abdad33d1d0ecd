"""What editors do with events and their talks, and with branches of research."""

from typing import Any

from django.db import transaction

from events.models import EventsPage, WorkshopPage
from events.rows import Row, RowPerson
from pages.whole_acts import whole_act
from people.models import Person
from publications.models import Publication
from research.models import BranchLead, ResearchBranchPage, ResearchPage
from tests.factories.editor import Editor, by_chance
from tests.factories.events import WorkshopPageFactory, pause, session, talk
from tests.factories.research import ResearchBranchPageFactory


class EventEditor(Editor):
    @by_chance
    def make_event(self) -> None:
        rows = [self.row() for _each in range(self.chance.randrange(3))]
        with whole_act():
            WorkshopPageFactory(
                parent=EventsPage.objects.get(),
                title=self.word(),
                live=self.mostly(),
                schedule=[
                    session("Morning", [*rows, pause("10:30", "11:00")]),
                    session("Late", []),
                ],
            )

    @by_chance
    def change_a_schedule(self) -> None:
        """Several of its rows; published, or a draft."""
        if event := self.any_of(WorkshopPage):
            for _each in range(2):
                self.chance.choice([self.add, self.rename_a_row, self.drop, self.postpone])(event)
            revision = event.save_revision()
            if self.mostly():
                revision.publish()

    def row(self) -> Row:
        person, work, name = self.any_of(Person), self.any_of(Publication), self.word()
        named = [RowPerson(name="Someone", person=person.pk)] if person else []
        papers = [work.pk] if work else []
        return talk(name, "09:00", "09:20", id=self.identity(), people=named, papers=papers)

    def identity(self) -> str:
        """As a browser gives to a new row."""
        figures = f"{self.chance.getrandbits(128):032x}"
        return "-".join(figures[a:b] for a, b in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32)))

    def add(self, event: Any) -> None:
        self.rows(event).append(self.row())

    def rename_a_row(self, event: Any) -> None:
        if row := self.any_row(event):
            row.title = self.word()

    def drop(self, event: Any) -> None:
        if row := self.any_row(event):
            self.rows(event).remove(row)

    def postpone(self, event: Any) -> None:
        """Into the second session."""
        if row := self.any_row(event):
            self.rows(event).remove(row)
            event.schedule[1].value["rows"].append(row)

    def rows(self, event: Any) -> list[Row]:
        rows: list[Row] = event.schedule[0].value["rows"]
        return rows

    def any_row(self, event: Any) -> Row | None:
        talks = [row for row in self.rows(event) if row.entry == "talk"]
        return self.chance.choice(talks) if talks else None

    @by_chance
    def make_branch(self) -> None:
        with whole_act():
            ResearchBranchPageFactory(
                parent=ResearchPage.objects.get(), title=self.word(), live=self.mostly()
            )

    @by_chance
    def change_who_leads(self) -> None:
        branch, person = self.any_of(ResearchBranchPage), self.any_of(Person)
        if branch:
            branch.leads = [BranchLead(person=person)] if person else []
            branch.save_revision().publish()

    @by_chance
    def put_a_branch_elsewhere(self) -> None:
        with transaction.atomic():  # as the admin does: `pages.whole_acts`
            branch, other = self.any_of(ResearchBranchPage), self.any_of(ResearchBranchPage)
            if branch and branch != other:
                branch.move(other, pos=self.chance.choice(["left", "right"]))
