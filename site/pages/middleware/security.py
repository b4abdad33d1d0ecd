"""Two Content-Security-Policies: a strict one for the site, and what Wagtail's admin needs."""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

HEADER = "Content-Security-Policy"
RESOURCE = "Cross-Origin-Resource-Policy"
LIKE_THE_SITE = (
    "/admin/login/",
    "/admin/password_reset/",
    "/admin/block-preview/",
    "/admin/components/",
)
COMMON = "base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'self'"


def site_policy(frames: Iterable[str] = ()) -> str:
    """What a page of the site may load; `frames` are the sites that its videos come from."""
    images = " ".join(filter(None, ["'self'", "data:", settings.MEDIA_HOST]))
    own = (
        f"default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        f"img-src {images}; media-src {images}; connect-src 'self'; manifest-src 'self'"
    )
    framed = " ".join(["; frame-src 'self'", *sorted(frames)]) if frames else ""
    return f"{own}{framed}; {COMMON}"


def admin_policy() -> str:
    """Wagtail's inline panels are dead without inline scripts."""
    images = " ".join(filter(None, ["'self'", "data:", "blob:", settings.MEDIA_HOST]))
    inline = "'self' 'unsafe-inline'"
    return (
        f"default-src 'self'; script-src {inline}; style-src {inline}; img-src {images}; {COMMON}"
    )


def allow_frames(request: HttpRequest | None, hosts: Iterable[str]) -> None:
    """Whoever draws a page tells which sites its videos come from."""
    if request is not None and hosts:
        request.frames = {*getattr(request, "frames", ()), *hosts}  # type: ignore[attr-defined]


class ContentSecurityPolicy:
    """Sets the policy of an answer that has none; previews bring the site's.

    A page is no picture or script of another site (Cross-Origin-Resource-Policy); media are free.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if HEADER not in response:
            response[HEADER] = _policy(request)
        if response.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault(RESOURCE, "same-origin")
        return response


def _policy(request: HttpRequest) -> str:
    return admin_policy() if _is_admin(request.path) else site_policy(_frames(request))


def _frames(request: HttpRequest) -> set[str]:
    return getattr(request, "frames", set())


def _is_admin(path: str) -> bool:
    return path.startswith("/admin/") and not path.startswith(LIKE_THE_SITE)
