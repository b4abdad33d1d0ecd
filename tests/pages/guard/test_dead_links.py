import pytest
from wagtail.models import PageViewRestriction

from pages.guard.dead_links import dead_links
from tests.factories.home import ContentPageFactory
from tests.factories.publications import PublicationFactory, PublicationsPageFactory


@pytest.fixture
def page(home):
    return ContentPageFactory(parent=home, title="Ice", slug="ice", live=False)


def link(to):
    return ("text", f'<p><a href="{to}">there</a></p>')


def chosen(kind, key):
    return ("text", f'<p><a linktype="{kind}" id="{key}">there</a></p>')


def found(page, *body):
    page.body = list(body)
    return [(finding.path, finding.excerpt, finding.message) for finding in dead_links(page)]


@pytest.mark.parametrize("address", ["/nowhere/", "/nowhere", "/nowhere/?a=b#c", "/ice/"])
def test_an_address_of_this_site_where_nothing_is_public_is_warned_of(page, address):
    message = f"“{address}” is no public page of this site."

    assert found(page, link(address)) == [(("body", 0), address, message)]


def test_an_address_with_the_sites_own_host_is_of_this_site(page):
    address = "http://localhost:8000/nowhere/"

    assert [where for where, _link, _message in found(page, link(address))] == [("body", 0)]


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/about/",
        "/about",
        "/about/?page=2#people",
        "http://localhost/about/",
        "/publications/rivers/",
        "/search/?q=ice",
        "/api/v1/pages/",
        "/documents/3/ice.pdf",
        "#below",
        "//other.test/nowhere/",
        "https://other.test/nowhere/",
        "mailto:ice@centre.test",
        "http://[broken/",
    ],
)
def test_an_address_that_answers_or_is_elsewhere_is_let_through(home, page, address):
    ContentPageFactory(parent=home, title="About", slug="about")
    PublicationsPageFactory(parent=home)
    PublicationFactory(title="Rivers", slug="rivers")

    assert found(page, link(address)) == []


def test_a_page_that_asks_who_reads_it_is_there(home, page):
    private = ContentPageFactory(parent=home, title="Private", slug="private")
    PageViewRestriction.objects.create(page=private, restriction_type="login")

    assert found(page, link("/private/"), chosen("page", private.pk)) == []


def test_a_chosen_page_that_is_a_draft_is_named(home, page):
    draft = ContentPageFactory(parent=home, title="Snow", slug="snow", live=False)

    assert found(page, chosen("page", draft.pk)) == [
        (("body", 0), "Snow", "“Snow” is not public, and readers get no link to it.")
    ]


@pytest.mark.parametrize("kind", ["page", "document"])
def test_what_was_chosen_and_deleted_is_warned_of(page, kind):
    message = "This links to something that was deleted. Link it anew."

    assert found(page, chosen(kind, 98765)) == [(("body", 0), f"{kind}:98765", message)]


@pytest.mark.parametrize("times", [1, 30])
def test_all_links_of_a_page_are_asked_for_at_once(page, django_assert_num_queries, times):
    page.body = [
        each
        for number in range(times)
        for each in (
            link(f"/nowhere-{number}/"),
            chosen("page", 9000 + number),
            chosen("document", number + 9000),
        )
    ]

    with django_assert_num_queries(5):
        assert len(dead_links(page)) == 3 * times


def test_a_page_without_links_asks_nothing(page, django_assert_num_queries):
    page.body = [("text", "<p>Ice</p>"), link("https://other.test/")]

    with django_assert_num_queries(1):  # which hosts are ours
        assert dead_links(page) == []


def test_the_warnings_of_a_page_have_its_dead_links_and_refuse_nothing(page):
    page.summary = "More soon"
    page.body = [link("/nowhere/")]
    page.live = True

    page.save()

    assert [each.rule for each in page.warnings()] == ["promise", "dead link"]
