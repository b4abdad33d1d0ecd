// The one text field that floats over the cell being edited: a line, or several for long texts.

import { element } from "./dom.js";
import { cellText, withText } from "./rows.js";

const LONG = ["people", "title"];

export class Editor {
  constructor(store, table, { words, types }) {
    Object.assign(this, { store, table, words });
    this.types = types;
    this.line = this.make("input", { type: "text", autocomplete: "off" });
    this.area = this.make("textarea", { rows: "1" });
    this.input = this.line;
  }

  make(tag, attributes) {
    return element(tag, {
      ...attributes,
      class: "schedule-grid__editor",
      form: "none",
      input: () => this.write(),
      blur: () => this.close(),
    });
  }

  get isOpen() {
    return Boolean(this.place);
  }

  open(place, typed = null) {
    this.close();
    const row = this.store.row(place.id);
    const cell = this.table.cell(place.id, place.column);
    this.store.settle();
    this.place = place;
    this.before = row;
    this.hasWritten = false;
    this.table.editing = cell;
    this.input = LONG.includes(place.column) ? this.area : this.line;
    this.input.value = typed ?? cellText(row, place.column);
    this.input.setAttribute("aria-label", this.words.columns[place.column]);
    if (place.column === "type") this.input.setAttribute("list", this.types.refresh());
    else this.input.removeAttribute("list");
    cell.append(this.input);
    this.input.focus();
    if (typed === null) this.input.select();
    else this.write();
  }

  // Each letter reaches the form at once, so that the preview and autosave have it.
  write() {
    const { id, column } = this.place;
    this.hasWritten = true;
    const row = withText(this.before, column, this.input.value);
    this.store.set(id, row, { key: `editor:${id}:${column}`, source: "editor" });
  }

  close() {
    if (!this.isOpen) return;
    const { id } = this.place;
    this.place = null;
    this.table.editing = null;
    this.store.settle();
    this.input.remove();
    this.table.redraw(id);
  }

  cancel() {
    if (this.hasWritten) this.store.takeBack("editor");
    this.close();
  }
}

// The types that the session's rows already have, offered while one types another.
export class Types {
  constructor(store, id) {
    this.store = store;
    this.element = element("datalist", { id });
  }

  refresh() {
    const types = [...new Set(this.store.rows.map((row) => row.type).filter(Boolean))];
    this.element.replaceChildren(...types.map((type) => element("option", { value: type })));
    return this.element.id;
  }
}
