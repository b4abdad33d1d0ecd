"""The small words of languages: articles, prepositions, pronouns and the like.

They are most of what makes words a sentence, and so they tell prose from words in random order.
"""

# So common that no prose can do without; of languages, too, whose word salad we do not know.
_FREQUENT = """
a aan af al ale alla als am an and ao are as at att au auch auf aus aux av avec be bei bij by ca
care ce che co com come como con cu că d da dal dans das dat de dei del della delle dem den der des
det di die din dla do door dos du e ed een ein eine einem einen einer eines el em en er es est este
et ett for fra from från för für gli han har have he het ho i ich ik ikke il im in inte is ist it
jag jak jako je jest jsou k kan l la las le les lo los mai mais me med men met mit może más n na
naar ne nebo nel nella nicht nie niet no non not nous nu não o och od of og om on ook op or oraz os
ou par para pas pe pentru per più plus po por pour pro przez på při qu que qui s sau se si sich sie
sind się som son sono sont su sunt sur são să są te that the this til till to tym u uit um uma un
una und une v van var ve vi von voor vous w was we wir wird with wordt y you z za ze zijn zu zum
zur à är è é în że že și από για δεν είναι η θα και με να ο οι που σε στη στην στο τα τη την της το
του των а або в ви від для до же з за и из или к как на не но о он от по про с та у це что що это я
як є і
"""

# The others, by language: “war”, “die” and “man” are English words, too.
_OTHERS = {
    "English": """
about above across after again against all almost alone along already also although always among
another any anyone anything around away back because been before behind being below beside besides
between beyond both but can cannot could despite did does done down during each either else enough
ever every everybody everyone everything except few had has hence her here hers herself him himself
his how however if indeed instead into itself just less like likely many may maybe might mine more
most much must my myself near neither never nevertheless next nobody none nor nothing now off often
once only onto other others our ours ourselves out over own perhaps quite rather really same
several shall she should since so some somebody someone something sometimes soon still such than
their them themselves then there therefore these they thing those though through throughout thus
together too toward towards under unless until up upon us very well were what whatever when
whenever where wherever whether which while who whole whom whose why will within without would yet
your yours yourself
""",
    "German": """
aber alle allein allem allen aller alles also ander andere anderen anders bald bevor bis bisher
dabei dadurch dafür dagegen daher damit danach daneben dann daran darauf daraus darf darin darum
darunter darüber davon davor dazu dein deine deinen deiner denn dennoch deren derer derselbe
deshalb dessen dich dies diese diesem diesen dieser dieses dir doch dort durch durfte dürfen eben
ebenso entweder etwa etwas euch euer eure falls fast ganz gar gegen gegenüber genug gern gewesen
habe haben hat hatte hatten hier hinter ihm ihn ihnen ihr ihre ihrem ihren ihrer immer indem irgend
ja jede jedem jeden jeder jedes jedoch jemand jener jetzt kann kaum kein keine keinen keiner konnte
können könnte lassen mal man manche manchmal mehr mein meine meinem meinen meiner mich mir muss
musste müssen nach nachdem neben nein nichts niemand noch nun nur ob obwohl oder oft ohne schon
sehr sei sein seine seinem seinen seiner seit selber selbst so sobald sogar solche soll sollen
sollte sondern sonst soweit sowie sowohl stets trotz trotzdem uns unser unsere unter viel viele
vielleicht vom vor vorbei wann war waren warum weder wegen weil weiter welche welcher wem wen wenig
wenige wenn wer werden weshalb wessen wie wieder will wirst wo wobei wohin wollen wollte worden
wurde wurden während wäre würde würden zuerst zurück zusammen zwar zwischen über überall
""",
    "French": """
afin ailleurs ainsi alors après assez aucun aucune auprès auquel aussi aussitôt autant autour autre
autrement autres avait avant avoir beaucoup bien bientôt car ceci cela celle celles celui cependant
certain certaine certains ces cet cette ceux chacun chacune chaque chez ci combien comme comment
contre davantage dedans dehors depuis derrière desquels dessous dessus devant doit donc dont duquel
durant dès déjà elle elles encore enfin ensuite entre envers eux fait fois fort guère hors ici ils
jamais jusque laquelle lequel lesquels leur leurs loin lorsque lui là maintenant malgré mes mien
mieux moi moins mon même mêmes ni nos notre nul néanmoins où parce parfois parmi pendant personne
peu peut plusieurs plutôt point pourquoi pourtant presque près puis puisque quand quant quel quelle
quelles quelqu quelque quelques quels quoi quoique rien sa sans sauf selon sera ses seul seulement
sien sinon sitôt soi soit sous souvent suis surtout ta tandis tant tantôt tel telle tellement tels
tes toi ton tous tout toute toutefois toutes travers trop très tu tôt vers voici voilà vos votre
étaient était été être
""",
    "Italian": """
abbastanza abbia addosso affinché agli ah ai alcun alcuna alcune alcuni alle allo allora almeno
altra altre altri altro anche ancora anzi appena assai attraverso avanti avere aveva avevano benché
bene bensì c certo chi chiunque ci ciascuno cioè circa ciò coloro colui comunque contro cosa così
cui dagli dai dalla dalle davanti davvero degli dello dentro dietro dopo dove dovere due dunque
durante ecco egli ella entro eppure era erano esse essere essi esso fa fin finché fino forse fuori
già giù ha hanno infatti infine insieme intanto intorno invece io laggiù lassù lei loro lui lungo
ma malgrado meglio meno mentre mi mia mie miei mio molta molte molti molto neanche negli nei nelle
nello nemmeno neppure nessun nessuna nessuno niente noi nonostante nostra nostre nostri nostro
nulla oggi ogni ognuno oltre oppure ora ormai perché perciò persino pertanto però piuttosto poca
pochi poco poi poiché presso prima proprio pur pure qua qualche qualcosa qualcuno quale quali
qualsiasi qualunque quando quanta quanti quanto quasi quel quella quelle quelli quello questa
queste questi questo quindi sarà sebbene secondo sei sempre senza sia siamo siccome sino sopra
soprattutto sotto spesso stata stato stessa stesse stessi stesso sua subito sue sugli sui sul sulla
sulle suo suoi tale tali talvolta tanta tante tanti tanto ti tra tranne troppo tu tua tuo tutta
tuttavia tutte tutti tutto uno va verso via voi vostro
""",
    "Spanish": """
acá además adonde ahora algo alguien alguna algunas alguno algunos algún allá allí ambos ante antes
apenas aquel aquella aquellas aquello aquellos aquí así aun aunque aún bajo bastante bien cada casi
cerca cierta cierto cual cuales cualquier cualquiera cuando cuanto cuya cuyo cuyos cuándo cuánto
cómo debajo debe delante demasiado demás dentro desde después detrás donde durante dónde ella ellas
ello ellos embargo encima entonces entre era eran eres esa esas ese eso esos esta estaba estaban
estado estamos estar estas esto estos estoy está están excepto fue fuera fueron ha había habían
hacia hasta hay hemos hoy incluso jamás junto lejos luego mas mayor mediante menos mi mientras mis
misma mismas mismo mismos mucha muchas mucho muchos muy mí mía mío nada nadie ni ninguna ninguno
ningún nos nosotros nuestra nuestro nuestros nunca otra otras otro otros pero poca poco pocos
porque pronto propia propio puede pueden pues quien quienes quizá quizás quién qué salvo sea según
ser será sido siempre siendo sin sino siquiera sobre sola solamente solo somos soy sus suya suyo sí
sólo tal tales también tampoco tan tanta tanto tantos tenía tiene toda todas todavía todo todos
tras tu tus tú unas uno unos usted ustedes va varias varios vez vosotros vuestra ya yo él
""",
    "Dutch": """
achter alle alleen allemaal alles altijd ander andere anders bang behalve beide ben beneden bent
bijna binnen boven buiten daar daarna daarom daarvan dan deze dezelfde dit doe doen doet dus echt
echter eens eerst elk elkaar elke enige enkele erg ergens eruit even ge geen geweest gewoon haar
had hadden hadt hare heb hebben hebt heeft hem hen hier hij hoe hoewel hun ieder iedere iedereen
iemand iets inderdaad indien jij jou jouw jullie kon konden kunnen kunt langs later maar mag meer
meest mij mijn misschien mocht moest moet moeten mogen naast nadat nee nergens net niemand niets
nog nooit nou omdat ondanks onder ons onze ooit opnieuw over overal reeds rond samen sinds slechts
sommige soms steeds straks tegen ten tenzij ter terug terwijl tijdens toch toen tot totdat tussen
uw vaak vanaf vandaag veel verder via volgens vooral voorbij waar waarom wanneer want waren wat wel
welk welke wie wiens wil wilde wilt word worden wou zal zeer zelf zelfs zich zij zoals zodat zonder
zou zouden zulke zullen
""",
}

FREQUENT = frozenset(_FREQUENT.split())
OTHERS = {language: frozenset(words.split()) for language, words in _OTHERS.items()}
