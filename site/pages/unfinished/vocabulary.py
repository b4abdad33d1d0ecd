"""The words of filler text: of its classic passages, and of the programs that make more."""

from django.utils.lorem_ipsum import COMMON_P, WORDS

# What generators mix in beside Cicero's own words.
_GENERATORS = """
accumsan adipiscing aenean aliquet aptent arcu auctor augue bibendum blandit class condimentum
congue consectetuer consequat conubia convallis cras cubilia curabitur curae cursus dapibus diam
dictum dictumst dignissim dis donec dui duis efficitur egestas eget eleifend elementum elit erat
eros etiam eu euismod facilisi facilisis fames faucibus felis fermentum feugiat finibus fringilla
fusce gravida habitant habitasse hac hendrerit himenaeos iaculis imperdiet inceptos integer
interdum justo lacinia lacus laoreet lectus leo ligula litora lobortis luctus maecenas magna
magnis malesuada massa mattis mauris maximus metus mi molestie mollis montes morbi mus nascetur
natoque nec netus nibh nisl nostra nullam nunc orci ornare parturient pellentesque penatibus per
pharetra phasellus placerat platea porta porttitor posuere potenti praesent pretium primis proin
pulvinar purus quisque rhoncus ridiculus risus rutrum sagittis sapien scelerisque sem semper
senectus sociis sociosqu sodales sollicitudin suspendisse taciti tellus tempus tincidunt torquent
tortor tristique turpis ullamcorper ultrices ultricies urna varius vehicula venenatis vestibulum
vivamus viverra volutpat vulputate ante
"""

# “Stet clita kasd …”, “Nam liber tempor …”, “Typi non habent …”: the later paragraphs.
_VARIANTS = """
accusam aliquyam assum clita consetetur delenit doming duo eirmod elitr eorum exerci facer feugait
gubergren habent iis insitam invidunt iriure kasd legentis liber luptatum mazim nonummy nonumy no
option possim rebum sadipscing sanctus sea stet takimata tation te typi usus voluptua wisi zzril
claritatem claritas demonstraverunt dynamicus investigationes lectores lectorum legere legunt lius
littera gothica mutationem consuetudium processus saepius sequitur anteposuerit litterarum
"""

# Coined for filler, or so rare in a thousand years of Latin that one is worth two of the others.
_COINED = """
accumsan accusam adipiscing adipisicing aliquip aliquyam augue cillum clita congue consectetuer
consectetur consequat consetetur consuetudium cupidatat delenit deleniti dignissim dictumst doming
eirmod eiusmod eleifend elitr euismod excepteur excepturi facilisi feugait feugiat gubergren
habitasse hendrerit himenaeos imperdiet incididunt invidunt iriure irure kasd laoreet lius lobortis
lorem luptatum mazim nonummy nonumy nostrud obcaecati parturient pellentesque phasellus porttitor
proident pulvinar rebum recusandae reiciendis repudiandae sadipscing sociosqu sollicitudin takimata
tation tincidunt ullamco ullamcorper ultricies volutpat voluptua vulputate zzril
"""

# Words that real Latin, its daughters, English or a species' name have too.
# They count where filler stands, and never make filler by themselves.
_COMMON = """
a ab ad alias aliqua aliquam aliquid animi ante at atque aut autem class commodo corporis culpa cum
cumque cursus diam dicta dictum dis dolor donec duo ea earum eius enim eorum eos erat error esse est
et etiam eu eum ex facere felis fuga gravida habent hac hic id iis illo illum in integer interdum
ipsa ipsam ipsum iste itaque iure justo lacus leo liber libero magna magni massa maxime maximus me
metus mi minima minus modi montes mus nam natus nec nemo neque netus nihil nisi no nobis non nostra
nostrum nulla nullam numquam nunc odio omnis optio option orci per porro porta potenti pretium
processus purus qua quae quam quas quasi qui quia quibusdam quidem quis quisquam quisque quo quod
quos ratione rem rerum saepe sanctus sapiente sea sed sem semper senectus sequi sequitur sine sint
sit soluta sunt te tellus tempora tempore temporibus tempus totam turpis ultra unde usus ut varius
vel velit veritatis vero vita vitae voluptas
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.lower().replace(",", " ").replace(".", " ").split())


FILLER = frozenset(WORDS) | _words(COMMON_P) | _words(_GENERATORS) | _words(_VARIANTS)
TELLING = FILLER - _words(_COMMON)
COINED = _words(_COINED)

# What butchers and grill rooms sell, and what was worn and drunk in Brooklyn about 2010.
_MEAT = """
andouille bacon ball beef belly biltong boneless boudin bratwurst brisket burger capicola capon
carpaccio chicken chop chops chorizo chuck corned cow cutlet doner drumstick duck fatback filet
fillet flank frankfurter goose ground ham hamburger hock jerky jowl kebab kielbasa lamb landjaeger
leberkas liver loin meatball meatloaf mignon mutton pancetta pastrami pheasant pig porchetta pork
porterhouse prime prosciutto pulled quail rabbit rack rib ribeye ribs roast round rump salami salt
sausage shank short shoulder sirloin skirt spare spareribs speck steak strip swine tail tenderloin
tip tongue tri turducken turkey veal venison wurst
"""
_HIPSTER = """
aesthetic artisan artisanal asymmetrical authentic avocado bag banjo banksy beard beer bespoke
bicycle bitters blog bottle bread brew brooklyn bulb bun bushwick butcher café cardigan chambray
chia chillwave chips chocolate cleanse coconut coffee cold cornhole craft cray cred crucifix deep
denim direct disrupt diy dreamcatcher drinking echo edison enamel ennui ethical etsy fair fanny
fingerstache fixie flannel flexitarian food forage free freegan fund gastropub gentrify glitch
gluten godard goth green hammock hashtag heirloom hella helvetica hipster hoodie humblebrag indie
intelligentsia ironic irony jean jeans jorts juice kale keffiyeh kickstarter kinfolk knausgaard
kogi kombucha leggings letterpress level listicle literally live locavore lomo lumbersexual lyft
marfa master meditation meggings messenger microdosing migas mixtape moon mumblecore mustache
narwhal neutra next normcore occupy organic origin pabst pack paleo party photo pickled pinterest
pitchfork plaid plant poke polaroid pop pork portland post pour poutine prism pug quinoa raclette
ramps raw readymade retro rights roof roots salvia sartorial scenester schlitz seitan selfies
selvage semiotics shabby shoreditch shorts single skateboard slow small sriracha street stumptown
subway succulents sustainable swag synth tacos tattooed taxidermy thrift thundercats toast tofu
tote tousled trade truck trust tumblr turmeric twee typewriter umami unicorn vegan vexillologist
vhs vice vinegar vinyl viral waistcoat wayfarers williamsburg wolf yoga yolo yuccie
"""
TRADES = (_words(_MEAT), _words(_HIPSTER))
