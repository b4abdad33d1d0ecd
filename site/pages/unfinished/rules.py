"""The rules: what no reader is meant to see, each with what the editor is told.

Another rule is another line in `RULES`, or in `WARNINGS` if readers may see it all the same. Every
pattern takes linear time: no repetition in it is both unbounded and able to end in two ways.
"""

from __future__ import annotations

import re

from django.utils.translation import gettext_lazy as _

from pages.unfinished.dialects import dialect
from pages.unfinished.filler import filler
from pages.unfinished.finding import Level, Role
from pages.unfinished.form_words import form_words
from pages.unfinished.orcids import unreal_orcids
from pages.unfinished.rule import EVERYWHERE, Rule, matches
from pages.unfinished.warnings import WARNINGS

UNFINISHED = _("“%(excerpt)s” looks unfinished. Replace it, or save the page as a draft.")
FILLER = _("“%(excerpt)s” is filler. Write your own text, or save the page as a draft.")
NOWHERE = _("“%(excerpt)s” leads nowhere. Write the real address, or take it out.")
WORKING_TITLE = _("“%(excerpt)s” is a working title. Give it the name that readers should see.")
TEST_DOI = _("“%(excerpt)s” is a test DOI. Write the real one, or leave it out.")
TEST_ORCID = _("“%(excerpt)s” is nobody's ORCID iD. Write the real one, or leave it out.")
OF_THE_FORM = _("“%(excerpt)s” is what the form says here. Write your own text instead.")
ANNOUNCE = _("“%(excerpt)s” can be said better: mark it as to be announced.")

# Capitals only: “todo” is Spanish for all.
# “XXX” is thirty in “Volume XXX” and “XXX General Assembly”.
MARKERS = r"""
    \b (?:TODO|TBD|FIXME|TEMPLATETITLE) \b
  | (?<! \b[Vv]olume[ ] ) (?<! \b[Vv]ol\.[ ] ) (?<! \b[Cc]hapter[ ] ) (?<! \b[Pp]art[ ] )
    (?<! \bBand[ ] ) (?<! \bKapitel[ ] ) (?<! \b[Tt]ome[ ] ) (?<! \bIAU[ ] )
    \b X{3,} \b
    (?! [ ] (?:IAU|Annual|General|International|Congress|Conference|Symposium|Assembly|Meeting) )
"""
# {{…}} in TeX follows a letter, “_”, “^” or “}”.
GAPS = r"""
    [\[<] \s? (?:your|insert|ihre?n?|dein) \s [^\[\]<>\n]{1,80} [\]>]
  | (?<! [\w^_\\}$] ) \{\{ \s? (?: [^\W\d][^{},\n]{0,80} | … | \.\.\. ) \s? \}\}
  | \{% [^%\n]{1,80} %\}
"""
STAND_INS = r"""
    \b (?:Blindtext|Mustertext) (?:e|s|es|en)? \b
  | (?<! \bals[ ] ) \b Platzhalter (?:text|bild|s|n)? \b
"""
# How the passages begin that generators of filler offer beside lorem ipsum, and its disguises:
# “Bacon ipsum dolor …”, “Cupcake ipsum dolor …”.
OPENINGS = r"""
    ^ [^\S\n]* (?:
        [^\W\d_]{1,20} [ ] ipsum [ ] dolor \b
      | Li [ ] Europan [ ] lingues | Far [ ] far [ ] away, [ ] behind [ ] the [ ] word
      | But [ ] I [ ] must [ ] explain [ ] to [ ] you [ ] how [ ] all [ ] this [ ] mistaken
      | On [ ] the [ ] other [ ] hand, [ ] we [ ] denounce [ ] with [ ] righteous
      | A [ ] wonderful [ ] serenity [ ] has [ ] taken | One [ ] morning, [ ] when [ ] Gregor
      | The [ ] quick,? [ ] brown [ ] fox | Weit [ ] hinten, [ ] hinter [ ] den [ ] Wort
      | Eine [ ] wunderbare [ ] Heiterkeit | Jemand [ ] musste [ ] Josef [ ] K
      | Er [ ] hörte [ ] leise [ ] Schritte | Überall [ ] dieselbe [ ] alte [ ] Leier
      | Franz [ ] jagt [ ] im [ ] komplett | Zwölf [ ] Boxkämpfer
    )
"""
# These are filler as a line of their own, and fine in a sentence about them.
LINES = r"""
    ^ [^\S\n]* (?:
        to[- ]?do | tbd | fixme | x{3,} | asdf\w{0,20}
      | lorem (?:[ ]ipsum)? (?:[ ]\w{1,20})?
      | placeholder (?:[ ](?:text|title|image|content))? | (?:dummy|filler|sample)[ ]text
      | (?:(?:your|insert|enter|add|type)[ ])? (?:text|title|name|content|description|caption)
        [ ] (?:goes[ ])? here
      | insert [ ] [^\n]{1,60} [ ] here
    ) [ .:!…]{0,5} $
"""
WORKING_TITLES = r"""
    \A \s? (?:
        (?:home|start|index|page|site|about|new) [-_ ] (?:dev|draft|test|tmp|temp|old|copy)
      | new[-_ ]page
      | untitled (?:[-_ ](?:page|document|draft))? | unbenannt | ohne[-_ ]titel
      | (?:copy[-_ ]of|kopie[-_ ]von) [-_ ] [^\n]{1,300}
      | test (?:[-_ ]?(?:page|seite))? | neue[-_ ]seite
    ) (?:[-_ ]?\d{1,3})? \s? \Z
"""
DEAD_ADDRESSES = r"""
    \A (?:
        \# | https?:// | javascript: [^\n]{0,80}
      | (?: https?:// | // | mailto: )? (?: [^\s/@]{1,200} @ )? (?: [\w-]{1,63} \. ){0,5}
        (?: example\.(?:com|org|net|edu) | localhost | [\w-]{1,63}\.(?:invalid|localhost)
          | 127\.0\.0\.1 )
        (?: [:/?\#] \S{0,2000} )?
    ) \Z
"""
# The ACM's library numbers some of its own works 10.5555/…; their addresses work.
TEST_DOIS = r"""
    (?<! dl\.acm\.org/doi/ ) (?<! dl\.acm\.org/doi/abs/ ) (?<! dl\.acm\.org/doi/pdf/ )
    \b 10\.(?: (?: 5555 | 5072 | 1234 | 12345 | 0000 | x{3,} | n{3,} ) / [^\s<>"]{1,100}
      | \d{4,9} / (?: xyz\w{0,8} | x{3,} | example | test ) (?! [\w./-] ) )
"""

RULES = (
    Rule("filler", FILLER, filler),
    Rule("dialect", FILLER, dialect),
    Rule("words of the form", OF_THE_FORM, form_words),
    Rule(
        "announce", ANNOUNCE, matches(r"\A\s? (?:TB[ADC]) \s?\Z", re.IGNORECASE),
        roles=frozenset({Role.ANNOUNCED}), signs=("tba", "tbd", "tbc"), level=Level.WARNS,
        settles=True,
    ),
    Rule("test DOI", TEST_DOI, matches(TEST_DOIS, re.IGNORECASE), roles=EVERYWHERE,
         signs=("10.",)),
    Rule("test ORCID", TEST_ORCID, unreal_orcids, roles=EVERYWHERE, signs=("-", "sandbox")),
    Rule("marker", UNFINISHED, matches(MARKERS),
         signs=("todo", "tbd", "fixme", "templatetitle", "xxx")),
    Rule("gap", UNFINISHED, matches(GAPS, re.IGNORECASE), signs=("[", "<", "{{", "{%")),
    Rule("opening", FILLER, matches(OPENINGS, re.IGNORECASE | re.MULTILINE),
         signs=("ipsum dolor", "europan", "far far", "i must explain", "we denounce", "serenity",
                "gregor", "quick", "wortberg", "heiterkeit", "josef k", "leise schritte",
                "dieselbe alte", "franz jagt", "boxkämpfer")),
    Rule("stand-in", FILLER, matches(STAND_INS, re.IGNORECASE),
         signs=("platzhalter", "blindtext", "mustertext")),
    Rule(
        "line", UNFINISHED, matches(LINES, re.IGNORECASE | re.MULTILINE),
        signs=("todo", "to do", "to-do", "tbd", "fixme", "xxx", "asdf", "lorem", "placeholder",
               "dummy", "filler", "sample", " here"),
    ),
    Rule("working title", WORKING_TITLE, matches(WORKING_TITLES, re.IGNORECASE),
         roles=frozenset({Role.TITLE, Role.SLUG})),
    Rule("address", NOWHERE, matches(DEAD_ADDRESSES, re.IGNORECASE),
         roles=frozenset({Role.ADDRESS})),
    *WARNINGS,
)  # fmt: skip
