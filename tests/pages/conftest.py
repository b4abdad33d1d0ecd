import pytest


@pytest.fixture
def media(settings, tmp_path) -> None:
    """What is uploaded goes with the test."""
    settings.MEDIA_ROOT = str(tmp_path)
