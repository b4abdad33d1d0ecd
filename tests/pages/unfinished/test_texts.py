from time import process_time

import pytest

from pages.unfinished import Finding, Level, Role, text_findings


def rules(text, **about):
    return [finding.rule for finding in text_findings(text, **about)]


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum",
        "LOREM IPSUM DOLOR",
        "lo\u00adrem ip\u200bsum dolor sit amet",
        "Ut sed cursus massa, vel finibus enim. Vivamus vel ante vitae nulla consequat elementum.",
        "Donec id elit non mi porta gravida at eget metus.",
        "Aliquam erat volutpat.",
        "Stet clita kasd gubergren, no sea takimata sanctus est Lorem ipsum dolor sit amet.",
        "Nam liber tempor cum soluta nobis eleifend option congue nihil imperdiet doming id quod.",
        "We measure how ice melts. Cras mattis consectetur purus sit amet fermentum. It is fast.",
        "Results\r\nlorem\r\nConclusions",
        "Sociosqu vel nec.",
        "Quasi blanditiis nulla.",
        "Sunt ipsum sunt id in nulla.",
        "culpa consequat. est est commodo consequat. quis",
    ],
)
def test_filler_is_found_in_every_dialect(text):
    assert rules(text) in (["filler"], ["line"])


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum is dummy text of the printing trade. Why do designers use lorem ipsum?",
        "Lorem ipsum: a history of filler text",
        "The passage “Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod "
        "tempor” was cut from Cicero's book on the ends of good and evil.",
        "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, "
        "tertiam qui ipsorum lingua Celtae, nostra Galli appellantur.",
        "Pater noster, qui es in caelis, sanctificetur nomen tuum. Adveniat regnum tuum.",
        "Vivamus mea Lesbia, atque amemus, rumoresque senum severiorum omnes unius aestimemus",
        "Errare humanum est, sed in errare perseverare diabolicum.",
        "Nihil est sine ratione.",
        "Id quod est vel non est.",
        "Ad te atque ad illum.",
        "Pretium iustum, culpa in contrahendo, pacta sunt servanda, lex specialis, ex officio",
        "Varius multiplex multiformis, ut labor et fames",
        "Vita brevis, ars longa, occasio praeceps, experimentum periculosum, iudicium difficile.",
        "Der Vertrag ist nichtig, wenn er contra bonos mores ist: ex turpi causa non oritur actio.",
        "Viverra zibetha, Molestus felis, Acer platanoides, Tellus nova, Aliquetus minor",
        "El dolor de la sequía no es menor en la costa, ni la fuga de agua, según el modelo.",
        "Nulla impedisce che i dati della fauna siano aperti a tutti, anche nel tempo libero.",
        "Nemo est supra legem; nulla poena sine lege; in dubio pro reo; ne bis in idem.",
        "Quercus robur, Fagus sylvatica, Felis catus, Mus musculus, Fringilla coelebs",
        "La ricerca non è solo metodo: in ogni caso, nulla di quanto si sa vale senza dati.",
        "TODOS los datos son libres. Todo el equipo mide el dolor de la sequía en la cuenca.",
        "Unde nu sunt date, nu este nici model, iar aceste date vin din satelit și din teren.",
        "Die Variable dient als Platzhalter für fehlende Werte in allen Zeilen.",
    ],
)
def test_real_prose_is_let_through_in_any_language(text):
    assert text_findings(text) == []


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("The TODO list", "TODO"),
        ("Room TBD", "TBD"),
        ("FIXME later", "FIXME"),
        ("Grant number XXX", "XXX"),
        ("Write to [your name], please", "[your name]"),
        ("Dear [Ihr Name]", "[Ihr Name]"),
        ("Hello {{ name }}", "{{ name }}"),
        ("{{…}}", "{{…}}"),
    ],
)
def test_a_gap_left_to_fill_is_refused_in_plain_words(text, excerpt):
    found = text_findings(text, path=("summary",))

    message = f"“{excerpt}” looks unfinished. Replace it, or save the page as a draft."
    rule = "gap" if excerpt[0] in "[{" else "marker"
    assert found == [Finding(("summary",), excerpt, rule, Level.REFUSES, message)]


@pytest.mark.parametrize("text", ["todo", "To do:", "xxx", "asdf", "Your text goes here", "Lorem"])
def test_a_line_of_its_own_that_only_stands_in_is_refused(text):
    assert rules(f"Ice melts.\n{text}\nWater flows.") == ["line"]


@pytest.mark.parametrize(
    "text",
    [
        "Bacon ipsum dolor amet pork belly.",
        "Far far away, behind the word mountains, live the blind texts.",
        "We map ice.\nLi Europan lingues es membres del sam familie.",
        "Weit hinten, hinter den Wortbergen",
        "The quick brown fox jumps",
    ],
)
def test_how_passages_of_filler_begin_is_known(text):
    assert rules(text) == ["opening"]


@pytest.mark.parametrize(
    "text",
    [
        "Every quick brown fox sleeps.",
        "On the other hand, we denounce nobody.",
        "Designers write “Bacon ipsum dolor amet” where a text will be.",
    ],
)
def test_prose_that_begins_otherwise_is_let_through(text):
    assert rules(text) == []


@pytest.mark.parametrize("text", ["Hier steht Blindtext.", "Platzhalter", "Mustertexte"])
def test_german_stand_ins_are_refused(text):
    assert rules(text) == ["stand-in"]


@pytest.mark.parametrize(
    "text",
    [
        "X",
        "XX",
        "X X",
        "Volume XXX",
        "Transactions of the XXX IAU General Assembly",
        'Developers leave comments such as "TODO" in code; we study how long they stay.',
        "a todo-list for harvesters",
        r"$10^{{-3}}$ and \mathbf{{x}}",
        "He said “[your] results are new”",
        "http://localhost:8000 shows the map once the server runs.",
    ],
)
def test_what_only_looks_like_a_gap_is_let_through(text):
    assert text_findings(text) == []


def test_each_different_gap_is_named_once():
    found = text_findings("TODO, TODO and FIXME")

    assert [finding.excerpt for finding in found] == ["TODO", "FIXME"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("10.5555/12345678", Role.PROSE),
        ("https://doi.org/10.1234/abc", Role.ADDRESS),
        ("10.XXXX/abc", Role.PROSE),
    ],
)
def test_a_test_doi_is_refused_wherever_it_stands(text, role):
    assert "test DOI" in rules(text, role=role)


def test_addresses_of_the_acm_library_are_no_test_dois():
    assert rules("See https://dl.acm.org/doi/10.5555/3295222.3295349 for the paper.") == []


@pytest.mark.parametrize(
    "text",
    [
        "#",
        "https://",
        "http://localhost:8000/x",
        "http://127.0.0.1",
        "https://docs.example.net/a?b",
        "//example.com",
        "ed@example.org",
        "mailto:ed@example.com",
        "javascript:void(0)",
        "https://data.invalid/",
    ],
)
def test_an_address_that_leads_nowhere_is_refused(text):
    assert rules(text, role=Role.ADDRESS) == ["address"]


@pytest.mark.parametrize(
    "text",
    [
        "#programme",
        "/people/",
        "https://example.community/",
        "https://notexample.com/x",
        "https://archive.org/web/https://example.com",
        "https://arxiv.org/abs/2002.00469",
        "office@centre.example",
    ],
)
def test_an_address_that_may_lead_somewhere_is_let_through(text):
    assert rules(text, role=Role.ADDRESS) == []


@pytest.mark.parametrize(
    "text",
    ["Home Dev", "home-dev", "Untitled 2", "Copy of Home", "copy-of-home", "Test", "new-page-2"],
)
def test_a_working_title_is_refused_as_title_and_in_prose_it_is_not(text):
    assert rules(text, role=Role.TITLE) == ["working title"]
    assert rules(text) == []


@pytest.mark.parametrize("text", ["Home page", "Start", "A copy of the sky", "Untitled landscapes"])
def test_a_title_that_readers_should_see_is_let_through(text):
    assert rules(text, role=Role.TITLE) == []


def test_what_may_be_announced_later_is_offered_as_a_state_and_not_refused():
    found = text_findings("TBD", path=("room",), role=Role.ANNOUNCED)

    message = "“TBD” can be said better: mark it as to be announced."
    assert found == [Finding(("room",), "TBD", "announce", Level.WARNS, message)]


@pytest.mark.parametrize(
    "unit",
    [
        "lorem x\n",
        "todo ",
        "[your ",
        "{{ a",
        "a\u0301\u0327",
        '"a b" ',
        "<",
        "10.xxx",
        "a@",
        "İ\ud800",
        "will 2 May 2024 ",
        "2024-",
        "will 1 May. A",
        "0000-0002-",
        "sandbox.orcid.org/",
        "folgt ",
        "wie folgt.\n",
        "far far a ipsum dolor ",
        "name one ",
        ".jpg ",
        "although hand rock. ",
        "kale denim pork tempor ",
    ],
)
def test_the_time_it_takes_grows_with_the_length_alone(unit):
    def seconds(length):
        text = (unit * length)[:length]
        begun = process_time()
        text_findings(text)
        text_findings(text, role=Role.ADDRESS)
        text_findings(text, role=Role.DESCRIPTION)
        return process_time() - begun

    seconds(1_000)
    short = min(seconds(50_000) for _ in range(3))

    # Ten times the text; a square would be a hundred times, however often it is tried.
    assert any(seconds(500_000) < 40 * short + 0.2 for _ in range(3))
