"""A formula, typeset when it is published."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, StructBlockValidationError, StructValue
from wagtail.blocks import TextBlock as PlainTextBlock

from pages.blocks import samples
from pages.blocks.base import Shaped
from pages.blocks.latex import LONGEST, mathml


class FormulaBlock(Shaped, StructBlock):
    """LaTeX that becomes MathML, which browsers draw and read out without a script."""

    latex = PlainTextBlock(
        label=_("Formula"),
        rows=3,
        max_length=LONGEST,
        help_text=_("In LaTeX, without dollar signs: E = mc^2, \\frac{a}{b}, \\sum_{i=1}^n x_i."),
    )
    caption = CharBlock(
        label=_("Caption"), max_length=300, required=False, help_text=_("Printed below it.")
    )

    class Meta:
        icon = "superscript"
        label = _("Formula")
        description = _("A formula on a line of its own, written in LaTeX.")
        template = "blocks/formula.html"

    def clean(self, value: StructValue) -> StructValue:
        value = super().clean(value)
        if value["latex"] and not self.is_deferred_validation:
            try:
                mathml(value["latex"])
            except ValueError as error:
                said = ValidationError(str(error))
                raise StructBlockValidationError(block_errors={"latex": said}) from error
        return value

    def get_api_representation(self, value: StructValue, context: Any = None) -> dict[str, Any]:
        latex = (value["latex"] or "").strip()
        return {"latex": latex, "mathml": typeset(latex), "caption": value["caption"] or ""}

    def living(self, shape: Any) -> dict[str, Any] | None:
        return {} if shape["latex"] else None

    def sample(self) -> dict[str, Any]:
        shape = samples.formula()
        return {**shape, "mathml": typeset(shape["latex"])}


def typeset(latex: str) -> str:
    """MathML, or nothing where it cannot be made: a draft shows its source then."""
    try:
        return mathml(latex) if latex else ""
    except ValueError:
        return ""
