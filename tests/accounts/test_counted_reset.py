"""What is kept of someone who asked for a new password."""

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from accounts.models import CountedReset
from accounts.models.counted_reset import account_key

EMAIL = "ada@centre.example"


@pytest.mark.parametrize(
    "spelled", ["Ada@Centre.Example", "  ada@centre.example\n", "ａda@centre.example"]
)
def test_all_spellings_of_one_account_have_one_key(spelled):
    assert account_key(spelled) == account_key(EMAIL)


def test_other_accounts_have_other_keys():
    others = [EMAIL, "ada@centre.example.net", "a.da@centre.example", "ada+1@centre.example"]

    assert len({account_key(each) for each in others}) == 4


def test_a_key_is_known_to_this_site_alone(settings):
    ours = account_key(EMAIL)
    settings.SECRET_KEY = "of another site"

    assert account_key(EMAIL) != ours


def test_no_address_of_an_account_is_kept(client, db):
    client.post("/admin/password_reset/", {"email": EMAIL}, REMOTE_ADDR="192.0.2.1")

    (row,) = CountedReset.objects.values()
    assert (row["address"], row["account"]) == ("192.0.2.1", account_key(EMAIL))
    assert "ada" not in str(row)


def test_they_stand_in_the_order_they_came_and_are_called_so(db):
    now = timezone.now()
    second = CountedReset.objects.create(address="192.0.2.1", at=now)
    first = CountedReset.objects.create(at=now - timedelta(minutes=1))

    assert list(CountedReset.objects.all()) == [first, second]
    assert str(second) == f"192.0.2.1, {now}"


@pytest.mark.django_db(transaction=True)
def test_what_was_counted_before_counts_for_no_account_and_the_way_back_keeps_it():
    there, back = ("accounts", "0006_resets_for_an_account"), ("accounts", "0005_counted_resets")
    executor = MigrationExecutor(connection)
    try:
        executor.migrate([back])
        then = executor.loader.project_state([back]).apps.get_model("accounts", "CountedReset")
        then.objects.create(address="192.0.2.1")
    finally:
        MigrationExecutor(connection).migrate([there])

    kept = CountedReset.objects.get()
    assert (kept.address, kept.account) == ("192.0.2.1", "")
