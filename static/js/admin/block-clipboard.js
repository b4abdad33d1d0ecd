// Copies a block of one page and pastes it into another, through the browser's own storage.
//
// Wagtail duplicates a block within its page; this adds a button beside that, and one beside
// each “+” while there is something to paste. Ids are never shared: the clipboard holds a
// duplicate, and after each paste a new one.

const PLACE = "graticule.block";
const words = JSON.parse(document.getElementById("block-clipboard-words").textContent);
const pasteButtons = new Set();

function held() {
    try {
        return JSON.parse(localStorage.getItem(PLACE));
    } catch {
        return null;
    }
}

function hold(child) {
    const { type, id, value } = child.getDuplicatedState();
    const label = child.blockDef.meta.label;
    const text = JSON.stringify({ type, id, label, value: plain(child.block, value) });
    try {
        localStorage.setItem(PLACE, text);
    } catch {
        return false; // storage is closed or full
    }
    offer();
    return true;
}

// A rich text answers with an object of its editor; the form takes its text.
function plain(block, state) {
    if (state?.getCurrentContent) {
        return JSON.stringify(window.Draftail.serialiseEditorStateToRaw(state));
    }
    if (block?.childBlocks && state) {
        const parts = Object.entries(state);
        return Object.fromEntries(parts.map(([name, part]) => [name, plain(block.childBlocks[name], part)]));
    }
    if (block?.children && Array.isArray(state)) {
        return state.map((item, place) => ({ ...item, value: plain(block.children[place].block, item.value) }));
    }
    return state;
}

function say(text, type) {
    const detail = { clear: true, text, type };
    document.dispatchEvent(new CustomEvent("w-messages:add", { detail }));
}

const filled = (sentence, label) => sentence.replace("%(block)s", label);

function button(title, className) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = className;
    made.title = title;
    made.setAttribute("aria-label", title);
    made.innerHTML = '<svg class="icon icon-clipboard-list" aria-hidden="true"><use href="#icon-clipboard-list"></use></svg>';
    return made;
}

function copy(child) {
    const label = child.blockDef.meta.label;
    if (hold(child)) say(filled(words.copied, label), "success");
    else say(words.closed, "warning");
}

function paste(stream, index) {
    const block = held();
    if (!block) return;
    if (!Object.hasOwn(stream.blockDef.childBlockDefsByName, block.type)) {
        say(filled(words.refused, block.label), "warning");
        return;
    }
    const { type, id, value } = block;
    hold(stream.insert({ type, id, value }, index, { animate: true, focus: true }));
}

function offer() {
    const block = held();
    for (const each of pasteButtons) {
        if (each.wasShown && !each.isConnected) pasteButtons.delete(each);
        each.wasShown ||= each.isConnected;
        each.hidden = !block;
        if (block) {
            each.title = filled(words.paste, block.label);
            each.setAttribute("aria-label", each.title);
        }
    }
}

function withCopyButton(child) {
    const made = button(words.copy, "button button--icon text-replace white");
    made.addEventListener("click", (event) => {
        event.preventDefault();
        copy(child);
    });
    const bin = child.actionsContainerElement.querySelector('[data-streamfield-action="DELETE"]');
    child.actionsContainerElement.insertBefore(made, bin);
    return child;
}

function withPasteButton(control, stream) {
    const made = button("", "c-sf-add-button block-clipboard__paste");
    made.addEventListener("click", () => paste(stream, control.index));
    control.element.classList.add("block-clipboard");
    control.element.append(made);
    pasteButtons.add(made);
    offer();
    return control;
}

function extend(stream) {
    const { _createChild: createChild, _createInsertionControl: createControl } = stream;
    stream._createChild = function (...given) {
        return withCopyButton(createChild.apply(this, given));
    };
    stream._createInsertionControl = function (...given) {
        return withPasteButton(createControl.apply(this, given), this);
    };
    addEventListener("storage", offer); // another tab copied something
}

// A form without blocks has nothing to extend.
if (window.wagtailStreamField) extend(window.wagtailStreamField.blocks.StreamBlock.prototype);
