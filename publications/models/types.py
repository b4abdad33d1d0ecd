"""What publications and products can be, and what can be linked or said of them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PublicationType(models.TextChoices):
    """The types of the Citation Style Language, in words that authors use."""

    ARTICLE_JOURNAL = "article-journal", _("Journal article")
    PAPER_CONFERENCE = "paper-conference", _("Conference paper")
    ARTICLE = "article", _("Preprint")
    CHAPTER = "chapter", _("Book chapter")
    BOOK = "book", _("Book")
    COLLECTION = "collection", _("Edited collection")
    THESIS = "thesis", _("Thesis")
    REPORT = "report", _("Report")
    DATASET = "dataset", _("Dataset")
    SOFTWARE = "software", _("Software")
    SPEECH = "speech", _("Presentation or poster")
    ARTICLE_MAGAZINE = "article-magazine", _("Magazine article")
    ARTICLE_NEWSPAPER = "article-newspaper", _("Newspaper article")
    ENTRY_DICTIONARY = "entry-dictionary", _("Dictionary entry")
    ENTRY_ENCYCLOPEDIA = "entry-encyclopedia", _("Encyclopedia entry")
    REVIEW = "review", _("Review")
    REVIEW_BOOK = "review-book", _("Book review")
    PERIODICAL = "periodical", _("Journal issue")
    STANDARD = "standard", _("Standard")
    PATENT = "patent", _("Patent")
    MAP = "map", _("Map")
    FIGURE = "figure", _("Figure")
    MOTION_PICTURE = "motion_picture", _("Film or video")
    POST_WEBLOG = "post-weblog", _("Blog post")
    WEBPAGE = "webpage", _("Web page")
    MANUSCRIPT = "manuscript", _("Manuscript")
    DOCUMENT = "document", _("Other document")


class Origin(models.TextChoices):
    OURS = "ours", _("Ours: the centre wrote it, or counts it as its own")
    EXTERNAL = "external", _("External: linked from here, never in our own lists")


class NoticeKind(models.TextChoices):
    RETRACTION = "retraction", _("Retraction")
    ERRATUM = "erratum", _("Erratum")
    CONCERN = "expression-of-concern", _("Expression of concern")


class LinkKind(models.TextChoices):
    SLIDES = "slides", _("Slides")
    CODE = "code", _("Code")
    DATA = "data", _("Data")
    VIDEO = "video", _("Video")
    OTHER = "other", _("Other")


class ProductType(models.TextChoices):
    DATASET = "dataset", _("Dataset")
    BENCHMARK = "benchmark", _("Benchmark")
    SOFTWARE = "software", _("Software")
    MODEL = "model", _("Model")
    TRAINING = "training", _("Training material")
