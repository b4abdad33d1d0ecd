import json
from io import BytesIO, StringIO, TextIOWrapper

import pytest
from django.core.management import CommandError, call_command

from delivery.address_file import Line, read
from delivery.former import look_up
from delivery.models import FormerAddress, Origin
from exchange.reading import Problem
from home.models import ContentPage
from tests.factories.home import ContentPageFactory

LEFT_OUT = "Left out."
NO_ADDRESS = "Write a path as “/people/”, or all of it with “https://”."


@pytest.fixture
def about(home):
    return ContentPageFactory(parent=home, title="About us", slug="about")


@pytest.fixture
def load(tmp_path):
    """Runs the command on some lines; gives its exit code, its words and its report."""

    def run(text: str, *options: str):
        path, report = tmp_path / "old.csv", tmp_path / "report.json"
        path.write_text(text, encoding="utf-8")
        out, err = StringIO(), StringIO()
        arguments = ["load_addresses", str(path), "--report", str(report), *options]
        code = 0
        try:
            call_command(*arguments, stdout=out, stderr=err)
        except CommandError as error:
            code, _ = error.returncode, out.write(str(error))
        except SystemExit as ended:
            code = ended.code
        return code, out.getvalue(), json.loads(report.read_text(encoding="utf-8"))

    return run


def refused(report):
    return [(each["line"], each["found"], each["do"]) for each in report["problems"]]


def rows():
    return list(FormerAddress.objects.values_list("address", "thing", "rest"))


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b"/a,/b\n", [Line(1, "/a", "/b")]),
        (b"from,to\n/a,/b\n", [Line(2, "/a", "/b")]),
        (b"\xef\xbb\xbf\n\nOld URL;New URL\r\n\r\n/a;/b;301\r\n", [Line(5, "/a", "/b")]),
        (b"/a\t/b\r/c\t/d\r", [Line(1, "/a", "/b"), Line(2, "/c", "/d")]),
        (b'"/a,b","/c"\n', [Line(1, "/a,b", "/c")]),
        (b'"/a","/b","two\nlines"\n/c,/d\n', [Line(1, "/a", "/b"), Line(3, "/c", "/d")]),
        ("/é,/b".encode("cp1252"), [Line(1, "/é", "/b")]),
        ("/é,/b".encode("utf-16"), [Line(1, "/é", "/b")]),
        (b"", []),
        (b"old,new\n", []),
    ],
)
def test_a_table_is_read_however_it_was_saved(content, lines):
    reading = read(content)

    assert (reading.records, reading.problems) == (lines, [])


def test_a_row_without_one_of_its_addresses_is_a_problem_and_the_next_is_read():
    reading = read(b"/a,/b\n/c,\n,/d\n/e\n/f,/g\n")

    assert [line.number for line in reading.records] == [1, 5]
    assert reading.problems == [
        Problem(2, "“/c” has no new address.", LEFT_OUT, "Fill both columns."),
        Problem(3, "“/d” has no old address.", LEFT_OUT, "Fill both columns."),
        Problem(4, "“/e” has no new address.", LEFT_OUT, "Fill both columns."),
    ]


def test_a_cell_without_an_end_is_a_problem():
    reading = read(b'/a,/b\n"/c,' + b"x" * 200_000)

    assert reading.records == [Line(1, "/a", "/b")]
    assert [problem.line for problem in reading.problems] == [2]


def test_addresses_of_a_former_site_lead_to_things(about, load, client):
    code, said, report = load(
        "old,new\n"
        "https://www.alt.example/ueber-uns.html,/about\n"
        "/index.php?id=3,http://testserver/about/#team\n"
        "/suche,/search/?q=ice\n"
    )

    assert (code, said) == (0, "3 addresses: 3 new, 0 changed, 0 as before; 0 problems.\n")
    assert rows() == [
        ("/index.php?id=3", about.uuid, "#team"),
        ("/suche/", None, "/search/?q=ice"),
        ("/ueber-uns.html", about.uuid, ""),
    ]
    assert report["counts"] == {
        "records": 3, "new": 3, "changed": 0, "unchanged": 0, "problems": 0
    }  # fmt: skip
    assert report["records"][1] == {
        "line": 3,
        "kind": "former-address",
        "title": "/index.php?id=3",
        "leads_to": "http://testserver/about/#team",
        "thing": str(about.uuid),
        "outcome": "new",
    }
    assert client.get("/index.php?id=3")["Location"] == "/about/#team"
    assert client.get("/suche/?p=1")["Location"] == "/search/?q=ice&p=1"


def test_what_moves_later_is_still_found(about, load):
    load("/alt.html,/about/#team\n")

    about.slug = "who"
    about.save_revision().publish()

    assert look_up("/alt.html").leads_to == "/who/#team"


def test_the_same_file_again_changes_nothing(about, load):
    text = "/alt.html,/about/\n/suche/,/search/\n"
    load(text)

    code, said, _ = load(text)

    assert (code, said) == (0, "2 addresses: 0 new, 0 changed, 2 as before; 0 problems.\n")


def test_another_file_changes_what_it_says_otherwise(about, load):
    load("/alt.html,/about/\n")

    code, said, _ = load("/alt.html,/search/\n")

    assert (code, said) == (0, "1 addresses: 0 new, 1 changed, 0 as before; 0 problems.\n")
    assert rows() == [("/alt.html", None, "/search/")]


def test_a_dry_run_says_the_same_and_keeps_nothing(about, load):
    code, said, report = load("/alt.html,/about/\n", "--dry-run")

    assert (code, rows(), report["counts"]["new"]) == (0, [], 1)
    assert said == (
        "1 addresses: 1 new, 0 changed, 0 as before; 0 problems."
        " Nothing was kept: this was a dry run.\n"
    )


def test_ways_over_several_addresses_are_shortened(home, about, load):
    load("/before/,/about/\n")
    about.slug = "who"
    about.save_revision().publish()

    code, _, _ = load("/a,/b#first\n/b,/c#end\n/c,/about/\n/d,/before/#mine\n")

    assert code == 0
    assert {address: (thing, rest) for address, thing, rest in rows()} == {
        "/before/": (about.uuid, ""),
        "/about/": (about.uuid, ""),
        "/a/": (about.uuid, "#end"),
        "/b/": (about.uuid, "#end"),
        "/c/": (about.uuid, ""),
        "/d/": (about.uuid, "#mine"),
    }


def test_circles_are_refused_and_the_rest_is_loaded(about, load):
    code, _, report = load("/a,/b\n/b,/c\n/c,/a\n/d,/d/\n/e,/about/\n/f,/c\n")

    do = "Write where the last of them is now."
    assert (code, [row[0] for row in rows()]) == (2, ["/e/"])
    assert refused(report) == [
        (1, "“/a/” → “/b/” → “/c/” → “/a/” leads round in a circle.", do),
        (2, "“/b/” → “/c/” → “/a/” → “/b/” leads round in a circle.", do),
        (3, "“/c/” → “/a/” → “/b/” → “/c/” leads round in a circle.", do),
        (4, "“/d/” would lead to itself.", "Write where it is now."),
        (6, "“/f/” → “/c/” → “/a/” → “/b/” → “/c/” leads round in a circle.", do),
    ]


def test_a_circle_of_two_files_is_refused(home, load):
    load("/media/a.pdf,/media/b.pdf\n")

    code, _, report = load("/media/b.pdf,/media/a.pdf\n")

    way = "“/media/b.pdf” → “/media/a.pdf” → “/media/b.pdf”"
    assert (code, refused(report)[0][1]) == (1, f"{way} leads round in a circle.")


def test_what_cannot_lead_on_is_listed_with_its_line(home, about, load):
    ContentPageFactory(parent=home, slug="draft", live=False)
    code, _, report = load(
        "/about/,/search/\n"
        "/search/,/about/\n"
        "/admin/old/,/about/\n"
        "/a,/draft/\n"
        "/b,/nowhere/\n"
        "/c,https://evil.example/\n"
        "/d,javascript:alert(1)\n"
        "=1+1,/about/\n"
        "/?p=3,/about/\n"
        "/e,/about/\n"
        "/e/,/search/\n"
        "/e,/about/\n"
    )

    publish = "Publish what belongs there first, or write another address."
    shows = "has a page, which is shown whatever leads on from there."
    move = "Move that page, or leave it."
    itself = "is an address that the site itself answers."
    assert code == 2
    assert refused(report) == [
        (1, f"“/about/” {shows}", move),
        (2, f"“/search/” {itself}", "Leave it out."),
        (3, f"“/admin/old/” {itself}", "Leave it out."),
        (4, "Nothing public is at “/draft/”.", publish),
        (5, "Nothing public is at “/nowhere/”.", publish),
        (
            6,
            "“https://evil.example/” is at another site.",
            "An administrator who trusts “evil.example” can let addresses lead there.",
        ),
        (7, "“javascript:alert(1)” is no address.", NO_ADDRESS),
        (8, "“=1+1” is no address.", NO_ADDRESS),
        (9, "“/?p=3” has a page, which is shown whatever leads on from there.", move),
        (11, "“/e/” leads to “/about/” in line 10.", "Keep one of the two lines."),
    ]
    assert [each["line"] for each in report["records"]] == [10, 12]
    assert rows() == [("/e/", about.uuid, "")]


def test_another_site_is_led_to_if_whoever_runs_it_says_so(home, load, client):
    code, _, _ = load("/data,https://Data.example.org/x\n", "--host", "data.example.org")

    assert code == 0
    assert client.get("/data/")["Location"] == "https://Data.example.org/x"


def test_an_address_of_what_is_hidden_takes_no_others(about, load):
    load("/alt/,/about/\n")
    ContentPage.objects.get().unpublish()

    code, _, report = load("/older/,/alt/\n")

    assert (code, refused(report)[0][1]) == (1, "Nothing public is at “/alt/”.")


def test_a_file_of_which_nothing_can_be_read_is_a_failure(home, load):
    code, said, report = load("nothing here\n")

    assert (code, said) == (1, "No address could be read.")
    assert report["counts"]["records"] == 0


def test_a_file_that_is_not_there_is_a_failure(db):
    with pytest.raises(CommandError, match="cannot be read: No such file or directory"):
        call_command("load_addresses", "/nowhere.csv")


def test_standard_input_is_read(about, monkeypatch):
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"/alt,/about/\n")))

    call_command("load_addresses", "-", stdout=StringIO())

    assert FormerAddress.objects.get().origin == Origin.LOADED


def test_problems_are_told_with_the_name_of_the_file(about, load, capsys, tmp_path):
    path = tmp_path / "old.csv"
    path.write_text("/a,/about/\n/b,\n", encoding="utf-8")
    err = StringIO()

    with pytest.raises(SystemExit):
        call_command("load_addresses", str(path), stdout=StringIO(), stderr=err)

    assert err.getvalue() == (
        f"{path}, line 2: “/b” has no new address. Left out. Fill both columns.\n"
    )


@pytest.mark.parametrize("number", [1, 100])
def test_a_long_file_asks_the_same(about, tmp_path, number, django_assert_num_queries):
    path = tmp_path / "old.csv"
    path.write_text("".join(f"/old-{each}/,/about/\n" for each in range(number)))

    with django_assert_num_queries(6):
        call_command("load_addresses", str(path), stdout=StringIO())

    assert FormerAddress.objects.count() == number
