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

# Words that real Latin, its daughters, English or a species' name have too.
# They count where filler stands, and never make filler by themselves.
_COMMON = """
a ab ad alias animi ante at aut autem class commodo culpa cum cursus diam dicta dictum dis dolor
duo ea eius enim eorum eos error esse est et etiam eu ex felis fuga gravida hac hic id illo illum
in integer iis justo lacus leo liber libero magna massa maxime maximus me metus mi minima minus
modi montes mus nam natus nec nemo neque netus nihil no nobis non nostra nulla nunc odio omnis
option optio orci per porro porta potenti processus purus qua quae quam quas quasi qui quia quidem
quis quo quod quos ratione rem rerum saepe sanctus sapiente sea sed sem semper senectus sequi
sequitur sine sint sit soluta sunt te tellus tempora tempore tempus totam turpis ultra unde usus
ut varius vel velit veritatis vero vitae voluptas vita
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.lower().replace(",", " ").replace(".", " ").split())


FILLER = frozenset(WORDS) | _words(COMMON_P) | _words(_GENERATORS) | _words(_VARIANTS)
TELLING = FILLER - _words(_COMMON)
