// What is unfinished, beside the field where it stands, while one types.
//
// Each preview's answer says what the guard found in the form. Where the preview is closed the form
// is sent all the same, once the editor pauses. What was found is also counted in the side panel
// of checks and marked in the preview itself.

const PAUSE = 1200;
const words = JSON.parse(document.getElementById("findings-words").textContent);
const form = document.querySelector("[data-edit-form]");
let latest = [];

const children = (place, selector) => {
    const within = [...place.querySelectorAll(selector)];
    return within.filter((each) => each.parentElement.closest(selector) === outer(place, selector));
};

const outer = (place, selector) => place.matches(selector) ? place : place.closest(selector);

const isKept = (child) => child.querySelector("input[name$='-deleted'], input[name$='-DELETE']")?.value !== "1";

// The deepest element that the steps lead to: the nth block of a list, the named part of a block.
function follow(place, steps) {
    const [step, ...rest] = steps;
    if (step === undefined) return place;
    const next = typeof step === "number"
        ? children(place, "[data-streamfield-child]").filter(isKept)[step]
        : place.querySelector(`[data-contentpath="${CSS.escape(step)}"]`);
    return next ? follow(next, rest) : place;
}

function fieldOf(finding) {
    const input = finding.field && form.querySelector(`[name="${CSS.escape(finding.field)}"], [name^="${CSS.escape(finding.field)}-"]`);
    return input?.closest("[data-contentpath][data-field], .w-field") ?? input?.closest(".w-panel__content");
}

const placeOf = (finding) => {
    const field = form.querySelector(`[data-contentpath="${CSS.escape(finding.field)}"]`) ?? fieldOf(finding);
    return field && follow(field, finding.steps);
};

// A schedule’s rows are told by their ids, and a grid shows at each what stops a publish.
const isOfRow = (finding) => finding.steps.at(-3) === "rows";

function tellGrids(findings) {
    form.querySelectorAll(".schedule-grid__field-root").forEach((grid) => {
        const detail = {};
        const own = findings.filter((each) => each.stops && isOfRow(each) && placeOf(each)?.contains(grid));
        for (const { steps, message } of own) {
            const [row, field] = steps.slice(-2);
            ((detail[row] ??= {})[field] ??= []).push(message);
        }
        grid.dispatchEvent(new CustomEvent("graticule:findings", { detail }));
    });
}

function cellOf(finding, place) {
    const [row, field] = isOfRow(finding) ? finding.steps.slice(-2) : [];
    const line = row && place?.querySelector(`[data-row="${CSS.escape(row)}"]`);
    return line?.querySelector(`[data-column="${CSS.escape(field)}"]`) ?? line?.querySelector("[data-column=title]");
}

function line(finding) {
    const item = document.createElement("li");
    const kind = document.createElement("strong");
    kind.textContent = finding.stops ? words.stops : words.warns;
    item.className = `findings__finding findings__finding--${finding.stops ? "stops" : "warns"}`;
    item.append(kind, ` ${finding.message}`);
    if (finding.overrule) item.append(" ", overruling(finding));
    return item;
}

function overruling(finding) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "findings__overrule";
    button.textContent = words.overrule;
    button.addEventListener("click", () => overrule(finding));
    return button;
}

// Asked for by who may publish; what the server says to it stands where it was asked.
async function overrule(finding) {
    const reason = window.prompt(`${finding.message}\n\n${words.why}`);
    if (reason === null) return;
    const body = new FormData();
    body.set("reason", reason);
    body.set("finding", finding.overrule);
    body.set("csrfmiddlewaretoken", form.querySelector("[name=csrfmiddlewaretoken]").value);
    const answer = await fetch(words.address, { method: "POST", body });
    const { said } = await answer.json();
    if (answer.ok) ask();
    else window.alert(said);
}

// After the input, where Wagtail's own errors stand before it: neither moves the other.
function write(place, findings) {
    const list = document.createElement("ul");
    list.className = "findings";
    list.append(...findings.map(line));
    const holder = place.matches("[data-field]") ? place : place.querySelector(":scope > [data-field]") ?? place;
    holder.append(list);
}

function showAtFields(findings) {
    form.querySelectorAll(".findings").forEach((each) => each.remove());
    const byPlace = Map.groupBy(findings, placeOf);
    byPlace.delete(undefined);
    byPlace.delete(null);
    byPlace.forEach((found, place) => write(place, found));
    tellGrids(findings);
}

function summary() {
    const panel = document.querySelector("[data-side-panel='checks']");
    const made = panel?.querySelector(".findings-summary");
    if (!panel || made) return made;
    const part = document.createElement("section");
    part.className = "findings-summary";
    panel.querySelector("h2")?.after(part);
    return part;
}

function entry(finding) {
    const item = line(finding);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "findings-summary__label";
    button.textContent = finding.label;
    button.addEventListener("click", () => goTo(finding));
    item.prepend(button, " ");
    return item;
}

function goTo(finding) {
    const place = placeOf(finding);
    const input = cellOf(finding, place) ?? place?.querySelector("input:not([type=hidden]), textarea, select, [contenteditable=true], button");
    (cellOf(finding, place) ?? place)?.scrollIntoView({ block: "center" });
    input?.focus();
}

function count(findings) {
    const part = summary();
    if (!part) return;
    const heading = document.createElement("h2");
    heading.textContent = `${words.heading} `;
    const number = document.createElement("span");
    number.className = "findings-summary__count";
    number.textContent = findings.length;
    heading.append(number);
    const list = document.createElement("ul");
    list.append(...findings.map(entry));
    const none = document.createElement("p");
    none.textContent = words.none;
    part.replaceChildren(heading, findings.length ? list : none);
}

// Marks the words in the preview, whose document is the site's own, without changing it.
function mark() {
    const frame = document.querySelector("iframe[data-w-preview-target='iframe'], .w-preview__iframe");
    const page = frame?.contentDocument;
    const highlights = frame?.contentWindow?.CSS?.highlights;
    if (!page?.body || !highlights) return;
    const found = latest.filter((each) => each.excerpt).flatMap((each) => ranges(page, each.excerpt));
    highlights.set("unfinished", new frame.contentWindow.Highlight(...found));
}

function ranges(page, excerpt) {
    const sought = excerpt.replace(/^…|…$/g, "").trim().slice(0, 60);
    const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (sought && walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(sought);
        if (at < 0) continue;
        const range = page.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + sought.length);
        found.push(range);
    }
    return found;
}

function show(findings) {
    latest = findings;
    showAtFields(findings);
    count(findings);
    mark();
}

// A closed preview does not follow by itself, and an open one takes what is written in a form's
// first seconds for its beginning.
const preview = () => window.wagtail?.app?.queryController("w-preview");
const written = () => new URLSearchParams(new FormData(form)).toString();
const isOpen = () => !document.querySelector("[data-side-panel='preview']")?.hidden;

// A rich text is written into the form a moment after its keys.
let asked = "";
let waiting;

function ask() {
    asked = written();
    const controller = preview();
    if (controller && isOpen()) controller.staleValue = true;
    else controller?.setPreviewData();
}

function askSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(ask, PAUSE);
}

function askIfOther() {
    clearTimeout(waiting);
    waiting = setTimeout(() => written() !== asked && ask(), PAUSE);
}

if (form && document.querySelector("[data-controller~='w-preview']")) {
    document.addEventListener("w-preview:json", (event) => show(event.detail.data.findings ?? []));
    document.addEventListener("w-preview:loaded", mark);
    document.addEventListener("w-unsaved:add", askSoon);
    ["input", "change", "keyup", "paste", "drop", "click"].forEach((each) => form.addEventListener(each, askIfOther));
    askSoon();
}
