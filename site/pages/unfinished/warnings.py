"""What readers may see, and what its editor should look at all the same."""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _

from pages.unfinished.finding import Level, Role
from pages.unfinished.rule import Rule, matches
from pages.unfinished.salad import salad

SOON = _("“%(excerpt)s” promises something. Write it as soon as it is known, or take this out.")
SAMPLE_NAME = _("“%(excerpt)s” is a name of sample forms. Write the person's own.")
WORD_SALAD = _("“%(excerpt)s” reads like words in random order. Write your own text instead.")
FILE_NAME = _("“%(excerpt)s” is the name of a file. Say what the picture shows.")

# “Daraus folgt, dass …” promises nothing, and “wie folgt” is a colon.
PROMISES = r"""
    \b (?:coming|available|online|more|details|information|programme|slides) [ ] (?:very[ ])?
    soon \b
  | \b forthcoming \b
  | \b to [ ] be [ ] (?:announced|confirmed|determined|added|written) \b
  | \b (?:page|site|website|section) [ ] (?:is[ ])? under [ ] construction \b
  | (?<! \b[Ww]ie[ ] ) \b (?: folgt | folg(?:t|en) [ ] (?:noch|bald|demnächst|in[ ]Kürze) )
    (?= [ ]? (?: [.!…)] | $ ) )
  | \b (?:demnächst|in[ ]Kürze) [ ] (?:mehr|hier|online|verfügbar) \b
  | \b wird [ ] noch [ ] (?:bekannt[ ]?gegeben|ergänzt|nachgereicht) \b
  | ^ [^\S\n]* (?: under[ ]construction | tb[ac] | im[ ]Aufbau | à[ ]venir | próximamente
      | prossimamente ) [ .!…]{0,4} $
"""
SAMPLE_NAMES = r"""
    \b (?: J(?:ane|ohn|on)[ ]Doe | Muster(?:mann|frau) | Otto[ ]Normalverbraucher | Joe[ ]Bloggs
      | First[ ]?name[ ](?:Last[ ]?name|Surname) | Vorname[ ](?:Nachname|Name)
      | Prénom[ ]Nom | Nome[ ]Cognome | Nombre[ ]Apellidos? | Josiah[ ](?:S\.[ ])?Carberry ) \b
  | \A \s? (?: (?:First|Second|Third|Last|Another) [ ] (?:Author|Speaker|Person)
      | (?:Author|Speaker|Person|Name) [ ]? (?:One|Two|Three|[A-C1-9]) | Foo[ ]Bar ) \s? \Z
"""
FILE_NAMES = r"""
    \A \s? (?:
        [^\n]{1,240} \. (?:jpe?g|png|gif|webp|svg|tiff?|heic|avif|bmp|pdf)
      | (?:img|dsc[nf]?|pxl|mvimg|p10|image|photo|picture|screenshot|bild|foto|figure)
        [-_ ]? [\d_.:()\s-]{0,40}
    ) \s? \Z
"""

WARNINGS = (
    Rule("word salad", WORD_SALAD, salad, level=Level.WARNS),
    Rule("promise", SOON, matches(PROMISES, re.IGNORECASE | re.MULTILINE), level=Level.WARNS,
         signs=("soon", "forthcoming", "to be ", "under construction", "folg", "demnächst",
                "in kürze", "wird noch", "tba", "tbc", "im aufbau", "venir", "próximamente",
                "prossimamente")),
    Rule("sample name", SAMPLE_NAME, matches(SAMPLE_NAMES, re.IGNORECASE), level=Level.WARNS,
         signs=("doe", "muster", "normalverbraucher", "bloggs", "name", "prénom", "nombre",
                "nome", "carberry", "author", "speaker", "person", "foo")),
    Rule("file name", FILE_NAME, matches(FILE_NAMES, re.IGNORECASE), level=Level.WARNS,
         roles=frozenset({Role.DESCRIPTION})),
)  # fmt: skip
