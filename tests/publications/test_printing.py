import pytest

from publications.printing import authors_in_short, files, files_and_doi, whereabouts


@pytest.mark.parametrize(
    ("work", "line"),
    [
        ({}, ""),
        ({"venue": {"name": "Floods"}}, "Floods"),
        ({"venue": {"name": "Floods"}, "volume": "12", "issue": "11"}, "Floods 12 (11)"),
        ({"venue": {"name": "Floods"}, "issue": "11"}, "Floods (11)"),
        ({"volume": "12", "pages": "345–367"}, "12, pages 345–367"),
        ({"pages": "7"}, "page 7"),
        ({"article_number": "103731", "number_of_pages": 1}, "article 103731, 1 page"),
    ],
)
def test_a_line_says_where_a_work_appeared_as_far_as_it_is_known(work, line):
    assert whereabouts(work) == line


@pytest.mark.parametrize(
    ("count", "line"),
    [
        (0, ""),
        (2, "A1, A2"),
        (7, "A1, A2, A3, A4, A5, A6, A7"),
        (3000, "A1, A2, A3, A4, A5, A6 and 2994 others"),
    ],
)
def test_a_list_names_few_authors_of_many(count, line):
    authors = [{"name": f"A{number}"} for number in range(1, count + 1)]

    assert authors_in_short({"authors": authors}) == line


@pytest.mark.parametrize(
    ("work", "labels"),
    [
        ({}, []),
        ({"pdf_url": "/a.pdf", "doi_url": "", "links": []}, ["PDF"]),
        (
            {
                "pdf_url": "/a.pdf",
                "doi_url": "https://doi.org/10.5555/1",
                "links": [{"kind": "code", "label": "Code", "url": "/code/"}],
            },
            ["PDF", "DOI", "Code"],
        ),
    ],
)
def test_files_and_links_begin_with_the_work_itself(work, labels):
    assert [link["label"] for link in files_and_doi(work)] == labels
    assert [link["label"] for link in files(work)] == [each for each in labels if each != "DOI"]
