"""Sessions are seen while someone works in the admin."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from accounts.sessions import note_when_seen


class NoteWhenSeen:
    """Asks for no session on the public site, whose pages are the same for everyone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith("/admin/"):
            note_when_seen(request)
        return self.get_response(request)
