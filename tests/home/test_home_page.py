def test_a_visitor_reads_the_claim(home, client):
    response = client.get("/")

    assert response.status_code == 200
    assert "We measure the Earth" in response.content.decode()


def test_a_draft_of_the_home_page_changes_nothing_for_visitors(home, client):
    home.claim = "Not yet"
    home.save_revision()

    assert "We measure the Earth" in client.get("/").content.decode()


def test_a_page_without_a_document_is_nowhere(home, client):
    from home.models import ContentPage
    from tests.factories.home import ContentPageFactory

    page = ContentPageFactory(parent=home, title="Secret plan", live=False)
    ContentPage.objects.filter(pk=page.pk).update(live=True)

    assert client.get("/secret-plan/").status_code == 404
