"""The kinds of errors: each has an address that says what it means and what to do."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PLACE = "/api/v1/docs/problems/"
Text = str | Promise


@dataclass(frozen=True)
class Kind:
    """One kind; its title is the same in every answer, in English, as programs compare it."""

    name: str
    status: int
    title: str
    means: Text
    do: Text

    @property
    def path(self) -> str:
        return f"{PLACE}{self.name}/"

    @property
    def address(self) -> str:
        return f"{settings.BASE_URL}{self.path}"


KINDS = (
    Kind(
        "bad-request", 400, "Bad request",
        _("The request could not be read at all."),
        _("Send fewer or shorter parameters, in UTF-8, to the name of this site."),
    ),
    Kind(
        "not-found", 404, "Not found",
        _("Nothing public is at this address. It may have been withdrawn."),
        _("Take addresses from “api_url” or from a list. The feed of changes tells what is gone."),
    ),
    Kind(
        "method-not-allowed", 405, "Method not allowed",
        _("The API is for reading."),
        _("Use GET, HEAD or OPTIONS; “Allow” names them."),
    ),
    Kind(
        "not-acceptable", 406, "Not acceptable",
        _("There is no such format of this object."),
        _("Ask for one that “available” names, or send no “Accept” at all."),
    ),
    Kind(
        "gone", 410, "Gone",
        _("What was at this path has been removed."),
        _("Forget the address. The feed of changes tells what is gone."),
    ),
    Kind(
        "unprocessable-content", 422, "Unprocessable content",
        _("A parameter is unknown, ill-formed or given twice. Nothing is ever ignored."),
        _("“errors” says of each what is wrong; “known_parameters” lists what may be asked."),
    ),
    Kind(
        "too-dear", 422, "Too dear",
        _(
            "The request would cost more than one request may: “cost” is what it would, "
            "“cost_limit” what it may. It was refused before any work was done for it, or before "
            "the objects were put in that it includes."
        ),
        _(
            "“errors” names what costs most first. Leave that out, or ask for fewer items with "
            "“limit” and follow “next”. Whoever wants everything takes an export."
        ),
    ),
    Kind(
        "unknown-cursor", 422, "Unknown cursor",
        _("The cursor is beyond the newest change: the site was restored from a copy."),
        _("Begin again from an export, and follow the changes from there."),
    ),
    Kind(
        "too-many-requests", 429, "Too many requests",
        _("More was asked in a minute than one client may ask."),
        _("Wait as many seconds as “Retry-After” says. Exports and “changes” need fewer requests."),
    ),
    Kind(
        "internal-error", 500, "Internal server error",
        _("Something failed here, and it was written down."),
        _("Try again later. If it stays so, write to the centre."),
    ),
    Kind(
        "unavailable", 503, "Service unavailable",
        _("The site is being worked on."),
        _("Ask again after as many seconds as “Retry-After” says."),
    ),
)  # fmt: skip
BY_NAME = {kind.name: kind for kind in KINDS}
