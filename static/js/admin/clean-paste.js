// Cleans what is pasted into a rich text, before the editor reads it.
//
// The editor keeps paragraphs, headings, lists, bold, italic and links, and drops styles and
// pictures by itself. What it gets wrong is mended here: Google Docs wraps all in a bold that is
// none and leads links over its own address, web pages bring scripts, buttons and tables along,
// Word sends empty paragraphs for space.

const DROPPED = "script, style, noscript, template, title, meta, link, button, input, select, textarea, svg, iframe, object, embed, audio, video, canvas";
const HEADINGS = { H1: "h3", H2: "h3", H5: "h4", H6: "h4" };
const BLOCKS = "p, li, td, th, h1, h2, h3, h4, h5, h6, blockquote, pre";
const SAFE = ["http:", "https:", "mailto:", "tel:"];
const OWN = /data-(editor|draftjs-conductor-fragment)=/; // copied from a rich text of ours
const cleaned = new WeakSet();

const unwrap = (element) => element.replaceWith(...element.childNodes);

function renamed(element, name) {
    const made = element.ownerDocument.createElement(name);
    made.append(...element.childNodes);
    element.replaceWith(made);
}

function isNotBold(element) {
    return ["normal", "400"].includes(element.style.fontWeight);
}

// Google's “https://www.google.com/url?q=…” is where its documents lead links over.
function target(address) {
    if (!URL.canParse(address)) return null;
    const url = new URL(address);
    const isLedOver = url.hostname === "www.google.com" && url.pathname === "/url";
    const found = isLedOver ? url.searchParams.get("q") : address;
    return found && URL.canParse(found) && SAFE.includes(new URL(found).protocol) ? found : null;
}

function mendLink(link) {
    const address = target(link.getAttribute("href") ?? "");
    if (address) link.setAttribute("href", address);
    else unwrap(link);
}

// A rich text holds no tables: a row becomes a line, so that no cells run together.
function mendTable(table) {
    const lines = [...table.querySelectorAll("tr")].map((row) => {
        const line = table.ownerDocument.createElement("p");
        line.textContent = [...row.cells].map((cell) => cell.textContent.trim()).join(" · ");
        return line;
    });
    table.replaceWith(...lines);
}

function dropEmpty(body) {
    for (const block of body.querySelectorAll(BLOCKS)) {
        if (!block.textContent.trim() && !block.querySelector("br")) block.remove();
    }
    for (const node of [...body.childNodes]) {
        if (node.nodeType === Node.TEXT_NODE && !node.data.trim()) node.remove();
    }
}

export function clean(html) {
    const body = new DOMParser().parseFromString(html, "text/html").body; // nothing runs or loads
    const each = (selector, mend) => body.querySelectorAll(selector).forEach(mend);
    each(DROPPED, (element) => element.remove());
    each("b, strong", (element) => isNotBold(element) && unwrap(element));
    each(Object.keys(HEADINGS).join(), (element) => renamed(element, HEADINGS[element.tagName]));
    each("a", mendLink);
    each("table", mendTable);
    dropEmpty(body);
    return body.innerHTML.trim();
}

function onPaste(event) {
    const field = event.target.closest?.(".public-DraftEditor-content");
    const html = event.clipboardData?.getData("text/html");
    if (!field || !html || cleaned.has(event) || OWN.test(html)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", clean(html));
    clipboardData.setData("text/plain", event.clipboardData.getData("text/plain"));
    const again = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    cleaned.add(again);
    event.target.dispatchEvent(again);
}

document.addEventListener("paste", onPaste, { capture: true });
