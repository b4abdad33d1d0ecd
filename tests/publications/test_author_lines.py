import random

from publications import author_lines
from publications.author_lines import AuthorLine

ADA = AuthorLine(
    "Ada Lovelace",
    "University of London",
    "ada-lovelace",
    equal_contribution=True,
    corresponding=True,
)


def test_an_author_is_a_line():
    team = AuthorLine("The Engine Team", is_group=True)

    written = author_lines.write([ADA, AuthorLine("Charles Babbage"), team])

    assert written.split("\n") == [
        "Ada Lovelace | University of London | ada-lovelace | equal, corresponding",
        "Charles Babbage",
        "The Engine Team |  |  | group",
    ]


def test_lines_as_people_type_them_are_read():
    typed = (
        "\r\n Ada Lovelace|University of London |ada-lovelace| corresponding,equal \r\n\r\nBabbage"
    )

    assert author_lines.read(typed) == ({2: ADA, 4: AuthorLine("Babbage")}, [])


def test_what_is_written_is_read_back_the_same():
    chance = random.Random(7)
    signs = "aé漢 |\\\n\r,*@nr\u2028\x85"

    def text():
        return "".join(chance.choices(signs, k=chance.randrange(9))).strip()

    authors = [
        AuthorLine(f"A{text()}".strip(), text(), text(), *chance.choices([True, False], k=3))
        for _ in range(3000)
    ]

    lines, problems = author_lines.read(author_lines.write(authors))

    assert (list(lines.values()), problems) == (authors, [])


def test_a_line_that_cannot_be_read_is_named_and_the_others_are_read():
    lines, problems = author_lines.read("Ada | | | boss\nBabbage\na | b | c | group | e")

    assert lines == {2: AuthorLine("Babbage")}
    assert problems == [
        "Line 1: “boss” is no mark. The marks are group, equal, corresponding.",
        "Line 3: “a | b | c | group | e” has more than three bars. Write one in a name as \\|.",
    ]
