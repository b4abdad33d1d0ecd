import pytest

from pages.unfinished import text_findings


def rules(text):
    return [finding.rule for finding in text_findings(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Kombucha fixie selvage flannel quinoa letterpress normcore tofu kale messenger bag synth.",
        "We measure ice. Vinyl mixtape sriracha denim vegan pour over yoga beard artisan polaroid "
        "tote bag craft beer. It melts.",
        "Brisket pancetta sirloin pork belly biltong short ribs turkey jowl bacon kielbasa shank.",
        "Prosciutto ullamco pastrami minim velit ham hock nostrud frankfurter laborum chuck culpa.",
    ],
)
def test_the_words_of_one_trade_strung_together_are_refused(text):
    assert rules(text) in (["dialect"], ["filler"])


@pytest.mark.parametrize(
    "text",
    [
        "Smoked beef brisket short rib pork belly burger",
        "Bacon, ham, pork loin, sausage, salami, chorizo, prosciutto, pancetta, brisket, turkey",
        "Beef brisket\nPork belly\nShort ribs\nChicken drumstick\nLamb shank\nTurkey meatloaf",
        "Rub the brisket with salt and leave it for a night. Then roast the pork shoulder and the "
        "short ribs with bacon until the meat falls from the bone.",
        "The menu of the café has vegan tacos with kale and tofu and a craft beer from Brooklyn.",
        "A wardrobe of the decade: denim, flannel, plaid shirts, leggings, a tote bag, a cardigan.",
        "Organic food labels and direct trade in coffee: a study of small farms",
        "Hipster ipsum strings words such as kombucha and flannel together.",
    ],
)
def test_a_menu_a_recipe_and_a_page_on_fashion_are_let_through(text):
    assert rules(text) == []
