"""Two Content-Security-Policies: a strict one for the site, and what Wagtail's admin needs."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

HEADER = "Content-Security-Policy"
COMMON = "base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'self'"


def site_policy() -> str:
    images = " ".join(filter(None, ["'self'", "data:", settings.MEDIA_HOST]))
    return f"default-src 'self'; script-src 'self'; style-src 'self'; img-src {images}; {COMMON}"


def admin_policy() -> str:
    """Wagtail's inline panels are dead without inline scripts."""
    images = " ".join(filter(None, ["'self'", "data:", "blob:", settings.MEDIA_HOST]))
    inline = "'self' 'unsafe-inline'"
    return (
        f"default-src 'self'; script-src {inline}; style-src {inline}; img-src {images}; {COMMON}"
    )


class ContentSecurityPolicy:
    """Sets the policy of an answer that has none; previews bring the site's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if HEADER not in response:
            response[HEADER] = admin_policy() if _is_admin(request.path) else site_policy()
        return response


def _is_admin(path: str) -> bool:
    return path.startswith("/admin/") and not path.startswith("/admin/login/")
