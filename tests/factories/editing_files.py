"""What editors do with pictures and files to download, and with the collections these are in."""

from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection, CollectionViewRestriction

from home.models import ContentPage
from pages.models import CentreDocument, CentreImage, User
from pages.whole_acts import whole_act
from people.models import Person
from tests.factories.editor import Editor, by_chance
from tests.factories.pictures import saved

EMAIL = "editor@centre.example.net"


class FileEditor(Editor):
    @by_chance
    def upload_a_picture(self) -> None:
        name = self.word()
        CentreImage.objects.create(title=name, file=self.picture(name), description="Ice")

    @by_chance
    def replace_a_picture(self) -> None:
        if picture := self.any_of(CentreImage):
            with transaction.atomic():
                content = self.picture(self.word())
                picture.file.save(content.name, content, save=False)
                picture.save()

    @by_chance
    def upload_a_file(self) -> None:
        name = self.word()
        CentreDocument.objects.create(title=name, file=self.file(name), collection=self.folder())

    @by_chance
    def replace_a_file(self) -> None:
        if document := self.any_of(CentreDocument):
            document.file, document.file_size = self.file(self.word()), None
            document.save()

    @by_chance
    def rename_a_file(self) -> None:
        if file := self.any_of(CentreImage, CentreDocument):
            file.title = self.word()
            file.save()

    @by_chance
    def delete_a_file(self) -> None:
        if file := self.any_of(CentreImage, CentreDocument):
            file.delete()

    @by_chance
    def show_files(self) -> None:
        """On a page that is public or not, or on none any more."""
        if page := self.any_of(ContentPage):
            page.picture = self.any_of(CentreImage)
            page.body = [*self.shown_picture(), *self.shown_file()]
            page.save_revision().publish()

    @by_chance
    def draft_with_files(self) -> None:
        if page := self.any_of(ContentPage):
            page.body = [*self.shown_picture(), *self.shown_file()]
            page.save_revision()

    @by_chance
    def show_no_files(self) -> None:
        if page := self.any_of(ContentPage):
            page.picture, page.body = None, []
            page.save_revision().publish()

    @by_chance
    def change_a_portrait(self) -> None:
        if person := self.any_of(Person):
            person.portrait = self.any_of(CentreImage) if self.mostly() else None
            person.save_revision().publish()

    @by_chance
    def make_a_collection(self) -> None:
        with whole_act():
            self.folder().add_child(name=self.word())

    @by_chance
    def hide_a_collection(self) -> None:
        with whole_act():
            CollectionViewRestriction.objects.create(
                collection=self.folder(), restriction_type="login"
            )

    @by_chance
    def show_a_collection(self) -> None:
        with whole_act():
            if restriction := self.any_of(CollectionViewRestriction):
                restriction.delete()

    @by_chance
    def hide_another_collection_instead(self) -> None:
        with whole_act():
            if restriction := self.any_of(CollectionViewRestriction):
                restriction.collection = self.folder()
                restriction.save()

    @by_chance
    def move_a_collection(self) -> None:
        collection, above = self.folder(), self.folder()
        if not (collection.is_root() or above == collection or above.is_descendant_of(collection)):
            form = {"name": collection.name, "parent": above.pk}
            self.send("wagtailadmin_collections:edit", [collection.pk], form)

    @by_chance
    def put_a_file_elsewhere(self) -> None:
        if document := self.any_of(CentreDocument):
            document.collection = self.folder()
            document.save()

    @by_chance
    def put_many_files_elsewhere(self) -> None:
        if files := list(CentreDocument.objects.order_by("pk")[:2]):
            named = "&".join(f"id={file.pk}" for file in files)
            form = {"collection": self.folder().pk}
            action = ["pages", "centredocument", "add_to_collection"]
            self.send("wagtail_bulk_action", action, form, named)

    def send(self, name: str, values: list[Any], form: dict[str, Any], query: str = "") -> None:
        """As the admin does it: there is no other way that is followed."""
        answer = self.admin().post(f"{reverse(name, args=values)}?{query}", form)
        assert answer.status_code == 302, answer.content

    def admin(self) -> Client:
        found = User.objects.filter(email=EMAIL).first()
        client = Client(SERVER_NAME="localhost")
        client.force_login(found or User.objects.create_superuser(EMAIL, "a long password"))
        return client

    def folder(self) -> Collection:
        return self.any_of(Collection)

    def shown_picture(self) -> list[Any]:
        picture = self.any_of(CentreImage)
        return [("image", {"image": picture, "caption": ""})] if picture else []

    def shown_file(self) -> list[Any]:
        file = self.any_of(CentreDocument)
        listed = {"documents": [{"document": file, "title": ""}]}
        return [("documents", listed)] if file else []

    def picture(self, name: str) -> ContentFile[bytes]:
        """Of a colour of its own, so that it is no other."""
        colour = tuple(self.chance.randrange(256) for _part in range(3))
        return ContentFile(saved(Image.new("RGB", (24, 16), colour), "PNG"), f"{name}.png")

    def file(self, name: str) -> ContentFile[bytes]:
        return ContentFile(f"{name} says nothing".encode(), f"{name}.txt")
