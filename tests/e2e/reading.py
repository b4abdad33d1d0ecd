"""What a page does to its reader, measured in the browser."""

from playwright.sync_api import Page, Route

# How light a colour is, and what is behind an element.
LIGHT = """
    const pen = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const colour = (name) => {
        pen.clearRect(0, 0, 1, 1);
        pen.fillStyle = name;
        pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const light = (name) => {
        const [r, g, b] = colour(name).map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const behind = getComputedStyle(at).backgroundColor;
            if (colour(behind)[3] === 255) return behind;
        }
        return "Canvas";
    };
    const contrast = (one, other) => {
        const [less, more] = [light(one), light(other)].sort((a, b) => a - b);
        return (more + 0.05) / (less + 0.05);
    };
"""
# What is written: elements with words of their own, but for those that only a screen reader says.
WRITTEN = """
    const called = (at) => {
        const part = at.closest("svg")?.parentElement ?? at;
        return part.className || part.localName;
    };
    const isText = (node) => node.nodeType === Node.TEXT_NODE && node.data.trim();
    const hasWords = (at) => [...at.childNodes].some(isText);
    const written = [...document.body.querySelectorAll("*")].filter(
        (at) => hasWords(at) && at.checkVisibility({ visibilityProperty: true })
            && !at.closest(".visually-hidden, .skip-link, option, math"),
    );
"""
SCROLLS = "/auto|scroll/.test(getComputedStyle(at).overflowX)"
CUT_OFF = (
    "() => {"
    + WRITTEN
    + f"""
    const scrolls = (at) => {SCROLLS};
    const clips = (at) => /auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX);
    const frame = (at) => {{
        for (let up = at; up !== document.body; up = up.parentElement) if (clips(up)) return up;
        return null;
    }};
    const found = written.filter((at) => {{
        const around = frame(at);
        if (around && scrolls(around)) return false;
        const edge = around?.getBoundingClientRect() ?? {{ left: 0, right: innerWidth }};
        const words = document.createRange();
        words.selectNodeContents(at);
        return [...words.getClientRects()].some(
            (box) => box.width && (box.left < Math.max(edge.left, 0) - 1
                || box.right > Math.min(edge.right, innerWidth) + 1),
        );
    }});
    const stuck = [...document.body.querySelectorAll("*")].filter(
        (at) => scrolls(at) && at.scrollWidth > at.clientWidth + 1 && at.tabIndex < 0,
    );
    const wide = document.scrollingElement.scrollWidth > innerWidth;
    return [
        ...(wide ? ["the page is wider than the window"] : []),
        ...found.map((at) => `cut off: ${{called(at)}}, ${{at.textContent.trim().slice(0, 40)}}`),
        ...stuck.map((at) => `no key scrolls ${{called(at)}}`),
    ];
}}"""
)
# How much of the window is covered by what stays in sight, after a way down and a little up.
COVERED = """async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const drawn = () => frame().then(frame);
    const stays = (at) => at && (/sticky|fixed/.test(getComputedStyle(at).position)
        && at.getBoundingClientRect().top < innerHeight / 2 || stays(at.parentElement));
    let most = 0;
    for (let top = 400; top < document.documentElement.scrollHeight; top += 400) {
        scrollTo(0, top);
        await drawn();
        scrollBy(0, -60);
        await drawn();
        const rows = Array.from({ length: innerHeight }, (_, row) => row + 0.5);
        const covered = rows.filter((row) => stays(document.elementFromPoint(innerWidth / 2, row)));
        most = Math.max(most, covered.length / innerHeight);
    }
    return most;
}"""
# Words, icons and frames that can hardly be told from their ground.
UNSEEN = (
    "() => {"
    + LIGHT
    + WRITTEN
    + """
    const faint = (at, name, least) => contrast(getComputedStyle(at)[name], ground(at)) < least;
    const shapes = [...document.querySelectorAll("svg:not(.graticule) :is(circle, path)")].filter(
        (at) => at.checkVisibility(),
    );
    const framed = ".button, .field, .notice, .empty, .card, .foot, .session__head, .video__screen";
    const frames = [...document.querySelectorAll(framed)].filter((at) => at.checkVisibility());
    const isFramed = (at) => {
        const style = getComputedStyle(at);
        return style.borderTopStyle === "solid" && parseFloat(style.borderTopWidth) >= 1
            && contrast(style.borderTopColor, ground(at.parentElement)) >= 3;
    };
    return [
        ...written.filter((at) => faint(at, "color", 4.5)).map((at) => `words: ${called(at)}`),
        ...shapes.filter((at) => faint(at, "stroke", 3)).map((at) => `icon: ${called(at)}`),
        ...frames.filter((at) => !isFramed(at)).map((at) => `frame: ${called(at)}`),
    ];
}"""
)
MOVING = """() => {
    const moves = (style) => style.animationName !== "none"
        || style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0)
        || style.scrollBehavior === "smooth";
    const found = [...document.querySelectorAll("*")].filter((at) => moves(getComputedStyle(at)));
    return [...found.map((at) => at.className || at.localName), ...document.getAnimations()];
}"""
WATCH_SHIFTS = """
    window.shifted = 0;
    new PerformanceObserver((list) => {
        for (const each of list.getEntries()) window.shifted += each.value;
    }).observe({ type: "layout-shift", buffered: true });
"""
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


def cut_off(page: Page) -> list[str]:
    """What reaches out of the window or of its frame, and what scrolls without a key for it."""
    found: list[str] = page.evaluate(CUT_OFF)
    return found


def covered(page: Page) -> float:
    """The largest share of the window that is covered by what stays in sight."""
    share: float = page.evaluate(COVERED)
    return share


def unseen(page: Page) -> list[str]:
    """Words, icons and frames that nobody can see."""
    found: list[str] = page.evaluate(UNSEEN)
    return found


def moving(page: Page) -> list[str]:
    """What moves by itself, or would."""
    found: list[str] = page.evaluate(MOVING)
    return found


def shifted(page: Page, address: str) -> float:
    """How much a page moves when its fonts come after its words were drawn (CLS)."""
    held: list[Route] = []
    page.route("**/*.woff2", lambda route: held.append(route))
    page.goto(address, wait_until="domcontentloaded")
    page.evaluate(DRAWN)
    for route in held:
        route.continue_()
    page.unroute("**/*.woff2")
    page.wait_for_load_state()
    page.evaluate(f"document.fonts.ready.then(() => {DRAWN})")
    assert held, "no font was asked for"
    share: float = page.evaluate("shifted")
    return share
