import brotli
from django.core.management import call_command
from django.test import override_settings


def test_static_files_are_hashed_compressed_and_know_each_others_names(settings, tmp_path):
    source, made = tmp_path / "source", tmp_path / "made"
    source.mkdir()
    (source / "grid.js").write_text(f'import {{ move }} from "./move.js";\n{"move();" * 100}\n')
    (source / "move.js").write_text("export function move() {}\n")
    settings.STATICFILES_DIRS, settings.STATIC_ROOT = [source], made
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]

    with override_settings(STORAGES=_storages("pages.storage.StaticFiles")):
        call_command("collectstatic", interactive=False, verbosity=0)

    [grid] = made.glob("grid.*.js")
    [move] = made.glob("move.*.js")
    assert grid.read_text().partition("\n")[0] == f'import {{ move }} from "./{move.name}";'
    assert brotli.decompress((made / f"{grid.name}.br").read_bytes()) == grid.read_bytes()
    assert (made / f"{grid.name}.gz").exists()
    assert not (made / "grid.js").exists()


def _storages(static_files: str) -> dict[str, dict[str, str]]:
    return {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": static_files},
    }


def test_a_sheet_is_gathered_with_everything_that_it_imports(settings, tmp_path):
    source, made = tmp_path / "source", tmp_path / "made"
    for folder in ("sheets", "components"):
        (source / "css" / folder).mkdir(parents=True)
    (source / "mark.svg").write_text("<svg/>")
    (source / "css/components/card.css").write_text(
        '/* A card. */\n.card {\n    background: url("../../mark.svg");\n}\n'
    )
    (source / "css/sheets/blocks.css").write_text('@import url("../components/card.css");\n')
    (source / "css/sheets/home.css").write_text(
        '/* Home. */\n@import url("blocks.css");\n@import url("../components/card.css");\n'
    )
    settings.STATICFILES_DIRS, settings.STATIC_ROOT = [source], made
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]

    with override_settings(STORAGES=_storages("pages.storage.StaticFiles")):
        call_command("collectstatic", interactive=False, verbosity=0)

    [home] = made.glob("css/sheets/home.*.css")
    [mark] = made.glob("mark.*.svg")
    assert home.read_text() == f'.card {{\nbackground: url("../../{mark.name}");\n}}\n'
