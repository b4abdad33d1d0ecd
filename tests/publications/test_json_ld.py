import pytest

from publications.formats.json_ld import product, publication

WORK = {
    "title": "Rivers",
    "url": "https://centre.example/publications/rivers/",
    "api_url": "",
    "type": "article-journal",
    "authors": [],
    "venue": {"name": "Water", "issn": "1569-8432", "url": ""},
    "volume": "12",
    "issue": "3",
    "pages": "1–9",
    "article_number": "",
    "number_of_pages": None,
    "issued": "2024-03",
    "doi": "",
    "doi_url": "",
    "arxiv": "2401.00001",
    "isbn": "",
    "language": "en",
    "abstract": "Seen from above",
    "summary": "",
    "keywords": ["water"],
    "licence": "CC BY 4.0",
    "pdf_url": "https://centre.example/rivers.pdf",
    "notice": None,
}
PRODUCT = {
    "title": "Gauges",
    "url": "https://centre.example/products/gauges/",
    "api_url": "",
    "type": "software",
    "version": "2",
    "licence": "",
    "doi": "",
    "doi_url": "",
    "address": "https://code.example/gauges",
    "description": "<p>All of <em>them</em></p>",
    "publications": [],
}


def test_an_article_is_part_of_an_issue_of_a_volume_of_a_journal():
    assert publication(WORK) == {
        "@type": "ScholarlyArticle",
        "@id": WORK["url"],
        "name": "Rivers",
        "url": WORK["url"],
        "datePublished": "2024-03",
        "identifier": [
            {
                "@type": "PropertyValue",
                "propertyID": "arXiv",
                "value": "2401.00001",
                "url": "https://arxiv.org/abs/2401.00001",
            }
        ],
        "sameAs": ["https://arxiv.org/abs/2401.00001"],
        "inLanguage": "en",
        "abstract": "Seen from above",
        "keywords": ["water"],
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "isPartOf": {
            "@type": "PublicationIssue",
            "issueNumber": "3",
            "isPartOf": {
                "@type": "PublicationVolume",
                "volumeNumber": "12",
                "isPartOf": {"@type": "Periodical", "name": "Water", "issn": "1569-8432"},
            },
        },
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": "https://centre.example/rivers.pdf",
            "encodingFormat": "application/pdf",
        },
        "pagination": "1–9",
    }


def test_a_book_has_its_number_and_its_pages():
    told = publication({**WORK, "type": "book", "isbn": "978-3-16-148410-0", "number_of_pages": 99})

    assert (told["@type"], told["isbn"], told["numberOfPages"]) == ("Book", "978-3-16-148410-0", 99)
    assert "pagination" not in told


def test_a_retraction_is_told():
    notice = {"kind": "retraction", "text": "Wrong data", "url": ""}

    told = publication({**WORK, "notice": notice})

    assert told["creativeWorkStatus"] == "Retracted"
    assert told["correction"] == {"@type": "CorrectionComment", "text": "Wrong data"}


def test_a_group_that_wrote_it_is_an_organisation():
    author = {"name": "The team", "person": None, "is_group": True, "affiliation": "TUM"}

    assert publication({**WORK, "authors": [author]})["author"] == [
        {
            "@type": "Organization",
            "name": "The team",
            "parentOrganization": {"@type": "Organization", "name": "TUM"},
        }
    ]


def test_software_is_where_its_code_is():
    assert product(PRODUCT) == {
        "@type": "SoftwareSourceCode",
        "@id": PRODUCT["url"],
        "name": "Gauges",
        "url": PRODUCT["url"],
        "description": "All of them",
        "version": "2",
        "codeRepository": "https://code.example/gauges",
    }


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("dataset", "Dataset"),
        ("benchmark", "Dataset"),
        ("model", "CreativeWork"),
        ("training", "LearningResource"),
    ],
)
def test_other_products_are_found_elsewhere_too(kind, expected):
    told = product({**PRODUCT, "type": kind})

    assert (told["@type"], told["sameAs"]) == (expected, ["https://code.example/gauges"])
