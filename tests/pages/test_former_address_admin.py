"""How someone types in where a former address leads."""

import pytest
from django.contrib.auth.models import Permission

from delivery.models import FormerAddress, Origin
from pages.models import User
from tests.factories.home import ContentPageFactory

LIST = "/admin/delivery/formeraddress/"


@pytest.fixture
def about(home):
    return ContentPageFactory(parent=home, title="About us", slug="about")


@pytest.fixture
def editing(client, administrator):
    client.force_login(administrator)
    return client


@pytest.fixture
def editor(client, db):
    """Someone who may type addresses, and is no administrator."""
    user = User.objects.create_user("editor@centre.example", "a long password")
    names = ("access_admin", "add_formeraddress", "view_formeraddress")
    user.user_permissions.add(*Permission.objects.filter(codename__in=names))
    client.force_login(user)
    return client


def typed(client, address, new_address, act="create/"):
    sent = {"address": address, "new_address": new_address}
    response = client.post(f"{LIST}{act}", sent)
    return response.status_code if response.status_code == 302 else errors(response)


def errors(response):
    return dict(response.context["form"].errors)


def rows():
    return list(FormerAddress.objects.values_list("address", "thing", "rest", "origin"))


def test_an_address_that_is_typed_leads_to_the_thing(editing, about):
    done = typed(editing, "https://alt.example/ueber-uns.html", "http://testserver/about/#team")

    assert (done, rows()) == (302, [("/ueber-uns.html", about.uuid, "#team", Origin.TYPED)])


def test_what_cannot_lead_on_is_refused_at_its_field(editing, about):
    FormerAddress.objects.create(address="/known/", rest="/search/")

    found = [
        typed(editing, *each)
        for each in (
            ("/about/", "/search/"),
            ("about", "/search/"),
            ("/known", "/about/"),
            ("/old/", "javascript:alert(1)"),
            ("/old/", "/nowhere/"),
            ("/old/", "/old"),
            ("", ""),
        )
    ]

    assert found == [
        {"address": ["“/about/” has a page, which is shown whatever leads on from there. "
                     "Move that page, or leave it."]},
        {"address": ["“about” is no address. "
                     "Write a path as “/people/”, or all of it with “https://”."]},
        {"address": ["This address leads on already: change that in the list."]},
        {"new_address": ["“javascript:alert(1)” is no address. "
                         "Write a path as “/people/”, or all of it with “https://”."]},
        {"new_address": ["Nothing public is at “/nowhere/”. "
                         "Publish what belongs there first, or write another address."]},
        {"new_address": ["“/old/” would lead to itself. Write where it is now."]},
        {"address": ["This field is required."], "new_address": ["This field is required."]},
    ]  # fmt: skip
    assert rows() == [("/known/", None, "/search/", Origin.TYPED)]


def test_only_an_administrator_lets_an_address_lead_to_another_site(editor, home, administrator):
    refused = typed(editor, "/data/", "https://data.example.org/")
    editor.force_login(administrator)

    done = typed(editor, "/data/", "https://data.example.org/")

    said = (
        "“https://data.example.org/” is at another site. "
        "An administrator who trusts “data.example.org” can let addresses lead there."
    )
    assert refused == {"new_address": [said]}
    assert (done, rows()) == (302, [("/data/", None, "https://data.example.org/", Origin.TYPED)])


def test_an_address_that_led_elsewhere_is_typed_from_then_on(editing, about, home):
    about.slug = "who"
    about.save_revision().publish()
    row = FormerAddress.objects.get()
    form = editing.get(f"{LIST}edit/{row.pk}/").context["form"]

    done = typed(editing, "/about/", "/search/", act=f"edit/{row.pk}/")

    assert form.initial["new_address"] == "/who/"
    assert (done, rows()) == (302, [("/about/", None, "/search/", Origin.TYPED)])


def test_the_list_says_where_each_leads_and_what_is_gone(editing, home, about):
    FormerAddress.objects.create(address="/a/", thing=about.uuid, rest="#team")
    FormerAddress.objects.create(address="/b/", rest="https://data.example.org/")
    gone = ContentPageFactory(parent=home, slug="c")
    gone.delete()
    hidden = ContentPageFactory(parent=home, slug="d")
    hidden.unpublish()

    found = editing.get(LIST).content.decode()

    assert 'About us <a href="/about/#team">/about/#team</a>' in found
    assert '<a href="https://data.example.org/">https://data.example.org/</a>' in found
    assert "gone: it was deleted" in found
    assert "nothing public, so “not found”" in found


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_the_same_for_any_number(editing, about, number, django_assert_num_queries):
    for each in range(number):
        FormerAddress.objects.create(address=f"/{each}/", thing=about.uuid)
    editing.get(LIST)

    with django_assert_num_queries(10):
        editing.get(LIST)


def test_the_list_can_be_saved_as_a_table(editing, about):
    FormerAddress.objects.create(address="/a/", thing=about.uuid, rest="#team")

    response = editing.get(f"{LIST}?export=csv")

    lines = b"".join(response.streaming_content).decode().splitlines()
    assert lines[1].split(",")[:3] == ["/a/", "/about/#team", "typed"]
