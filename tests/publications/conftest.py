import pytest


@pytest.fixture
def editor(home, client, administrator):
    client.force_login(administrator)
    return client
