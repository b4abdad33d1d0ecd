from django.http import HttpResponse

from api.following import address, linked


def test_the_same_question_is_asked_for_what_begins_there(rf, settings):
    settings.BASE_URL = "https://centre.example.net"
    request = rf.get("/api/v1/search/?q=sea+ice&offset=20&kind=page")

    assert address(request, offset="40") == (
        "https://centre.example.net/api/v1/search/?q=sea+ice&offset=40&kind=page"
    )


def test_it_is_told_in_a_header_if_anything_follows():
    assert linked(HttpResponse(), "https://a.b/?c=1")["Link"] == '<https://a.b/?c=1>; rel="next"'
    assert "Link" not in linked(HttpResponse(), None)
