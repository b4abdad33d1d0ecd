"""The rooms are ours, and lean on each other in one direction only."""

import ast
import importlib
from pathlib import Path

import pytest
from django.apps import apps
from django.db.models import Model

import home

ROOT = Path(home.__file__).resolve().parents[1]
# From the doors down to the foundations; rooms on one line do not know each other.
STOREYS = [
    ["config"],
    ["accounts", "api", "sample"],
    ["home"],
    ["events"],
    ["publications"],
    ["research"],
    ["people"],
    ["pages"],
    ["delivery"],
    ["exchange"],
]
ROOMS = sorted(room for storey in STOREYS for room in storey)
HEIGHT = {room: -height for height, storey in enumerate(STOREYS) for room in storey}


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_found_in_this_checkout_and_nowhere_else(room):
    found = Path(importlib.import_module(room).__file__).resolve()

    assert found in (ROOT / room / "__init__.py", ROOT / "site" / room / "__init__.py")


def test_every_package_of_the_checkout_has_its_storey():
    packages = {
        path.parent.name
        for folder in (ROOT, ROOT / "site")
        for path in folder.glob("*/__init__.py")
    } - {"tests"}

    assert sorted(packages) == ROOMS


def test_the_source_root_is_no_package():
    assert not (ROOT / "site" / "__init__.py").exists()


def _room(model: type[Model]) -> str:
    return model.__module__.partition(".")[0]


def _relations_upward() -> list[str]:
    """Foreign keys and many-to-many fields of ours that name a model above them."""
    return sorted(
        f"{model._meta.label}.{field.name} → {field.related_model._meta.label}"
        for model in apps.get_models(include_auto_created=True)
        for field in model._meta.get_fields()
        if not field.auto_created
        and isinstance(field.related_model, type)
        and HEIGHT.get(_room(model), 99) < HEIGHT.get(_room(field.related_model), -99)
    )


def test_no_foreign_key_points_at_a_room_above():
    assert _relations_upward() == []


class Names(ast.NodeVisitor):
    """The texts of a module that are names of models; where a page may hang is no leaning."""

    def __init__(self, height: int) -> None:
        self.height = height
        self.upward: list[tuple[int, str]] = []

    def visit_Assign(self, node: ast.Assign) -> None:
        targets = {target.id for target in node.targets if isinstance(target, ast.Name)}
        if "parent_page_types" not in targets:
            self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and LABELS.get(node.value, -99) > self.height:
            self.upward.append((node.lineno, node.value))


LABELS = {model._meta.label: HEIGHT.get(_room(model), -99) for model in apps.get_models()}


def _upward_names(room: str, path: Path) -> list[str]:
    names = Names(HEIGHT[room])
    names.visit(ast.parse(path.read_text()))
    return [f"{path.relative_to(ROOT)}:{line} “{name}”" for line, name in names.upward]


def test_no_chooser_names_a_model_of_a_room_above():
    modules = [
        (room, path)
        for room in ROOMS
        for folder in (ROOT / room, ROOT / "site" / room)
        for path in folder.rglob("*.py")
        if "migrations" not in path.parts
    ]

    assert [name for room, path in modules for name in _upward_names(room, path)] == []
