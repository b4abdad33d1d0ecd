"""The files of pictures, for those who may see them."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from wagtail.models import Page, ReferenceIndex

from delivery.documents import published
from pages.models import BasePage, CentreRendition

# Python knows some of these only where the system does.
TYPES = {
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
FOREVER = "public, max-age=31536000, immutable"
FOR_A_DAY = "public, max-age=86400"
FOR_ONE_READER = "private, no-cache"


def media(request: HttpRequest, name: str) -> HttpResponse:
    """A picture that a public document shows, or a page that the reader was let in to.

    Editors see all of them.
    """
    rendition = CentreRendition.objects.filter(file=name).select_related("image").first()
    is_shown = rendition is not None and published().linking_to(rendition.image.uuid).exists()
    if not (is_shown or _is_editor(request) or _is_let_in(request, rendition)):
        raise Http404
    return file_answer(request, name, _kept_for(rendition) if is_shown else FOR_ONE_READER)


def _is_editor(request: HttpRequest) -> bool:
    return bool(request.user.has_perm("wagtailadmin.access_admin"))


def _is_let_in(request: HttpRequest, rendition: CentreRendition | None) -> bool:
    """Whether a private page shows it whose log-in or password the reader has given."""
    if rendition is None:
        return False
    named = ReferenceIndex.get_references_to(rendition.image).filter(
        base_content_type=ContentType.objects.get_for_model(Page)
    )
    pages = Page.objects.filter(pk__in=list(named.values_list("object_id", flat=True)), live=True)
    return any(_lets_in(request, page) for page in pages.specific() if isinstance(page, BasePage))


def _lets_in(request: HttpRequest, page: BasePage) -> bool:
    restrictions = page.get_view_restrictions()
    is_readable = page.is_live() and bool(restrictions) and not page.refusals()
    return is_readable and all(each.accept_request(request) for each in restrictions)


def _kept_for(rendition: CentreRendition | None) -> str:
    """A name with the hash of its picture never gets another content."""
    key = rendition.image.file_hash[:10] if rendition else ""
    return FOREVER if key and f".{key}" in str(rendition and rendition.file.name) else FOR_A_DAY


def file_answer(request: HttpRequest, name: str, cache_control: str) -> HttpResponse:
    """A stored file, for a reader who may have it."""
    try:
        modified = default_storage.get_modified_time(name)
        etag = _etag(name, default_storage.size(name), modified)
        unchanged = get_conditional_response(request, etag, int(modified.timestamp()))
        response = unchanged or _file(name)
    except (OSError, ValueError, SuspiciousOperation) as error:
        raise Http404 from error
    response["Cache-Control"] = cache_control
    response["ETag"] = etag
    response["Last-Modified"] = http_date(modified.timestamp())
    return response


def _etag(name: str, size: int, modified: datetime) -> str:
    said = f"{name} {size} {modified.timestamp()}"
    return f'"{sha256(said.encode()).hexdigest()[:32]}"'


def _file(name: str) -> Any:
    """What is no picture is only given to be kept; a drawing may do nothing at all."""
    kind = PurePath(name).suffix.lower()
    response = FileResponse(default_storage.open(name))
    response["Content-Type"] = TYPES.get(kind, "application/octet-stream")
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    if kind not in TYPES:
        response["Content-Disposition"] = "attachment"
    return response
