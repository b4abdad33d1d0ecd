// Every page: the colour scheme before anything is drawn, then what waits for the page.
{
    const root = document.documentElement;
    const dark = matchMedia("(prefers-color-scheme: dark)");

    function remembered() {
        try {
            return localStorage.getItem("scheme");
        } catch {
            return null; // storage is closed to us: follow the system
        }
    }

    function remember(scheme) {
        try {
            localStorage.setItem("scheme", scheme);
        } catch {
            // The choice holds for this page.
        }
    }

    const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : dark.matches);

    function showScheme(button) {
        button.setAttribute("aria-pressed", String(isDark()));
    }

    function startSwitch(button) {
        showScheme(button);
        dark.addEventListener("change", () => showScheme(button));
        button.addEventListener("click", () => {
            root.dataset.scheme = isDark() ? "light" : "dark";
            remember(root.dataset.scheme);
            showScheme(button);
        });
    }

    // What stays in sight takes a third of the window at most, all of it together.
    const staying = (masthead) => (masthead.offsetHeight <= innerHeight / 3 ? masthead.offsetHeight : 0);

    function keepLow(masthead, heads) {
        const show = () => {
            const left = innerHeight / 3 - staying(masthead);
            const tall = heads.map((head) => head.offsetHeight > left);
            root.style.setProperty("--masthead-height", `${staying(masthead)}px`);
            heads.forEach((head, place) => head.toggleAttribute("data-tall", tall[place]));
        };
        const watch = new ResizeObserver(show);
        [masthead, ...heads].forEach((part) => watch.observe(part));
        addEventListener("resize", show);
    }

    // The masthead comes back while one scrolls up; a few pixels are no direction yet.
    function startMasthead(masthead) {
        let last = scrollY;
        keepLow(masthead, [...document.querySelectorAll(".session__head")]);
        addEventListener(
            "scroll",
            () => {
                if (Math.abs(scrollY - last) < 8) return;
                const back = scrollY < last && scrollY > masthead.offsetHeight && staying(masthead);
                if (back) root.dataset.masthead = "back";
                else delete root.dataset.masthead;
                last = scrollY;
            },
            { passive: true },
        );
    }

    root.dataset.scripted = "";
    if (!root.dataset.scheme && remembered()) root.dataset.scheme = remembered();
    document.addEventListener("DOMContentLoaded", () => {
        startSwitch(document.querySelector(".masthead__scheme"));
        startMasthead(document.querySelector(".masthead"));
        if (document.querySelector("[data-video]")) import("./video.js");
        if (document.querySelector(".session__row")) import("./now.js");
    });
}
