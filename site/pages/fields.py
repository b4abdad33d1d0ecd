"""Fields that store one spelling of what people write in several."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from exchange import dates, identifiers


class NormalisedField(models.CharField):
    """A text that is read by one function, which returns its one spelling or says what is wrong.

    Saving refuses what validating refuses; searching for something unreadable finds nothing.
    """

    read: Callable[[str], str]

    def to_python(self, value: Any) -> Any:
        text = super().to_python(value)
        if not text:
            return text
        try:
            return type(self).read(text)
        except ValueError as error:
            raise ValidationError(str(error), code="invalid") from error

    def get_prep_value(self, value: Any) -> Any:
        try:
            return super().get_prep_value(value)
        except ValidationError:
            return str(value)

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        """Give the instance the spelling that is stored."""
        try:
            value = self.to_python(super().pre_save(model_instance, add))
        except ValidationError as error:
            raise ValidationError({self.name: error.messages}) from error
        setattr(model_instance, self.attname, value)
        return value

    def formfield(self, **kwargs: Any) -> Any:
        """What is pasted may be longer than what is stored: a whole address, for example."""
        return super().formfield(**{"max_length": 500, **kwargs})


class PartialDateField(NormalisedField):
    """A date known to the year, the month or the day: “2020”, “2020-04” or “2020-04-26”."""

    read = staticmethod(dates.partial_date)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 10)
        kwargs.setdefault("help_text", _("As far as it is known: 2020, 2020-04 or 2020-04-26."))
        super().__init__(*args, **kwargs)


class OrcidField(NormalisedField):
    """The number of a researcher, stored bare: “0000-0002-1694-233X”."""

    read = staticmethod(identifiers.orcid)


class DoiField(NormalisedField):
    """The number of a work, stored bare and as it is printed: “10.1029/2020MS002203”."""

    read = staticmethod(identifiers.doi)


class RorField(NormalisedField):
    """The number of a research organisation, stored as its address."""

    read = staticmethod(identifiers.ror)
