"""Using a page by keyboard alone, seeing at each place that matters where one is."""

from playwright.sync_api import Locator, Page, expect

MOST = 200  # stops from one place to the next
TRIES, MILLISECONDS = 20, 100
# What shows the focus: an outline around what has it, or around the part of the form it is in.
SHOWN = """() => {
    const at = document.activeElement;
    const style = (each) => getComputedStyle(each);
    const isOutlined = (each) => style(each).outlineStyle !== "none"
        && parseFloat(style(each).outlineWidth) >= 2;
    const around = [at];
    while (around.length < 5) around.push(around.at(-1).parentElement ?? at);
    const box = at.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return {
        outlined: around.some(isOutlined),
        onTop: Boolean(top) && (at.contains(top) || top.contains(at)),
    };
}"""
HAS_FOCUS = "each => each === document.activeElement || each.contains(document.activeElement)"


class Keys:
    """Someone without a mouse."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def go_to(self, place: Locator, key: str = "Tab") -> None:
        """Press a key until a place has the focus, which is seen there."""
        expect(place).to_be_attached()
        for _stop in range(MOST):
            self.page.keyboard.press(key)
            if place.evaluate(HAS_FOCUS):
                break
        else:
            raise AssertionError(f"{key} never leads to {place}")
        assert self._shown() == {"outlined": True, "onTop": True}, str(place)

    def _shown(self) -> dict[str, bool]:
        """How the focus is seen, once the page has come to rest where it is."""
        for _try in range(TRIES):
            found: dict[str, bool] = self.page.evaluate(SHOWN)
            if all(found.values()):
                break
            self.page.wait_for_timeout(MILLISECONDS)
        return found

    def press(self, place: Locator, key: str = "Tab") -> None:
        self.go_to(place, key)
        self.page.keyboard.press("Enter")

    def type(self, place: Locator, text: str) -> None:
        """In the place of what stands there."""
        self.go_to(place)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, act: str) -> None:
        """One of the acts below a form."""
        self.press(self.page.get_by_role("button", name="More actions"))
        self.press(self.page.get_by_role("button", name=act))

    def send(self, act: str) -> None:
        """The form, by one of its acts, until the next page is there."""
        self.press(self.page.get_by_role("button", name="More actions"))
        self.go_to(self.page.get_by_role("button", name=act))
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
