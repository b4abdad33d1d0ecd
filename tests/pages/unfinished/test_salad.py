from random import Random

import pytest

from pages.unfinished import Level, text_findings

# Everyday words, small ones among them in the share that draws from a thousand words have.
WORDS = {
    "English": "hand window although river think market never whose green carry within lawyer "
    "tree bring several paper summer anyone teach bread early behind song listen "
    "hotel rather number",
    "German": "Fenster obwohl laufen grün niemand Brot lesen zwischen Tisch schnell jeder "
    "Sommer bringen trotzdem Arzt hell vielleicht Wagen rufen gegen Insel zwölf warm "
    "Straße weder Lied",
    "French": "fenêtre malgré courir vert personne pain lire parmi table vite chaque été porter "
    "pourtant médecin clair peut voiture appeler contre douze chaud rue depuis "
    "chanson ville nuit",
    "Italian": "finestra benché correre verde nessuno pane leggere tavolo presto ogni estate "
    "portare tuttavia medico chiaro forse vettura chiamare contro dodici caldo strada "
    "canzone città notte mercato",
    "Spanish": "ventana aunque correr verde nadie pan leer mesa pronto cada verano llevar "
    "todavía médico claro quizás coche llamar contra doce calle desde canción ciudad "
    "caliente entonces",
    "Dutch": "raam hoewel lopen groen niemand brood lezen tussen tafel snel elke zomer brengen "
    "toch dokter licht misschien auto roepen tegen twaalf warm straat liedje stad "
    "iemand zonder",
}
PROSE = {
    "English": "The river rises when the snow of the winter melts. We measure it at the bridge "
    "and send the numbers to the farmers along the bank. Although the sensors are "
    "cheap they last for several years. Anyone can see the results on our map.",
    "German": "Der Fluss steigt wenn der Schnee des Winters schmilzt. Wir messen ihn an der "
    "Brücke und schicken die Zahlen an die Bauern am Ufer. Obwohl die Sensoren billig "
    "sind halten sie einige Jahre. Jeder kann die Ergebnisse auf unserer Karte sehen.",
    "French": "La rivière monte quand la neige de l’hiver fond. Nous la mesurons sous le pont "
    "et nous envoyons les chiffres aux paysans de la rive. Malgré leur prix les "
    "capteurs durent quelques années. Chacun peut voir les résultats sur notre carte.",
    "Italian": "Il fiume sale quando la neve si scioglie. Noi lo misuriamo sotto il ponte e "
    "mandiamo i numeri ai contadini della riva. Benché costino poco i sensori durano "
    "qualche anno. Ognuno può vedere i risultati sulla nostra mappa.",
    "Spanish": "El río sube cuando la nieve del invierno se derrite. Lo medimos bajo el puente y "
    "mandamos los datos a los campesinos de la orilla. Aunque cuestan poco los "
    "sensores duran varios años. Cada uno puede ver los resultados en nuestro mapa.",
    "Dutch": "De rivier stijgt wanneer de sneeuw van de winter smelt. Wij meten hem bij de "
    "brug en sturen de cijfers naar de boeren aan de oever. Hoewel de sensoren "
    "goedkoop zijn gaan ze jaren mee. Iedereen kan de resultaten op onze kaart zien.",
    "Polish": "Rzeka rośnie kiedy topnieje śnieg z gór. Mierzymy ją pod mostem i wysyłamy "
    "liczby do rolników na brzegu. Chociaż czujniki są tanie działają przez kilka "
    "lat. Każdy może zobaczyć wyniki na naszej mapie.",
    "Romanian": "Râul crește când se topește zăpada din munți. Îl măsurăm sub pod și trimitem "
    "datele la țăranii de pe mal. Deși costă puțin senzorii țin câțiva ani. Oricine "
    "poate vedea rezultatele pe harta noastră.",
}


def found(text):
    return [(finding.rule, finding.level) for finding in text_findings(text)]


def drawn(language, seed):
    """Five sentences of words in random order, each word once."""
    words = Random(seed).sample(WORDS[language].split(), k=25)
    sentences = [" ".join(words[start : start + 5]).capitalize() for start in range(0, 25, 5)]
    return ". ".join(sentences) + "."


@pytest.mark.parametrize("language", WORDS)
@pytest.mark.parametrize("seed", range(5))
def test_a_passage_of_words_in_random_order_is_warned_of(language, seed):
    assert found(drawn(language, seed)) == [("word salad", Level.WARNS)]


@pytest.mark.parametrize("language", PROSE)
def test_prose_without_a_comma_is_let_through_in_any_language(language):
    assert found(PROSE[language]) == []


def test_word_salad_is_found_among_prose():
    text = f"{PROSE['English']}\n(Draft:)\n{drawn('English', 1)}"

    assert found(text) == [("word salad", Level.WARNS)]


def test_one_sentence_of_word_salad_is_let_through():
    assert found("Hand although river think market never.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ice melts. Seas rise. Forests burn. People leave their homes. Models help us understand "
        "why. Open data lets everyone check what we find. Join us. Ask questions. Share results.",
        "Rivers rise after storms. Villages flood within hours. Our maps show damage before help "
        "arrives. Rescue teams trust them. Their work, though, never ends. Others should help too.",
        "Some bakers think themselves millers although nobody asks. Some millers think themselves "
        "farmers although nobody asks. Some farmers think themselves gods although nobody asks. "
        "Some gods think themselves bakers although nobody asks.",
        "Remote sensing of snow. Machine learning methods. Digital soil mapping. "
        "Groundwater recharge estimates. Crop yield forecasts. Urban heat islands. Coastal erosion "
        "rates. Wildfire risk atlases. "
        "Permafrost thaw depth. Glacier mass balance.",
    ],
    ids=["terse", "with a comma", "refrain", "subjects"],
)
def test_what_only_has_few_articles_is_let_through(text):
    assert found(text) == []


def test_the_warning_says_where_it_begins():
    (finding,) = text_findings(drawn("English", 1), path=("summary",))

    assert finding.path == ("summary",)
    assert drawn("English", 1).startswith(finding.excerpt.rstrip("…"))
