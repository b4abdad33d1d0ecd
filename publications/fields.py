"""Fields for the numbers of books, journals and preprints."""

from pages.fields import NormalisedField
from publications import identifiers


class IsbnField(NormalisedField):
    """The number of a book, stored without hyphens: “9783161484100”."""

    read = staticmethod(identifiers.isbn)


class IssnField(NormalisedField):
    """The number of a journal, stored with its hyphen: “1569-8432”."""

    read = staticmethod(identifiers.issn)


class ArxivField(NormalisedField):
    """The number of a preprint, stored bare: “2002.00469”."""

    read = staticmethod(identifiers.arxiv)
