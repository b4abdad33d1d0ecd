"""Pictures and files, with what must be said of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage, AbstractRendition

from delivery.models import Referenced


class CentreImage(Referenced, AbstractImage):
    """A picture, who made it and under which licence. Its focal point is Wagtail's."""

    credit = models.CharField(
        _("credit"), max_length=255, blank=True, help_text=_("Who made it, as it is to be printed.")
    )
    licence = models.CharField(
        _("licence"), max_length=120, blank=True, help_text=_("For example “CC BY 4.0”.")
    )

    admin_form_fields = (
        "title",
        "file",
        "description",
        "credit",
        "licence",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", "Can choose image")]


class CentreRendition(AbstractRendition):
    """A picture in one size."""

    image = models.ForeignKey(CentreImage, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_a_filter"
            )
        ]


class CentreDocument(Referenced, AbstractDocument):
    """A file to download, with its licence."""

    licence = models.CharField(
        _("licence"), max_length=120, blank=True, help_text=_("For example “CC BY 4.0”.")
    )

    admin_form_fields = ("title", "file", "licence", "collection", "tags")

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]
