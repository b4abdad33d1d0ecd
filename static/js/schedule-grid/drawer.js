// Everything about the selected row that has no column.

import { button, element, fill } from "./dom.js";
import { areaField, boxField, group, numberField, selectField, textField } from "./fields.js";
import { linksField, papersField, peopleField } from "./lists.js";

const MAKERS = { text: textField, area: areaField, box: boxField, choice: selectField, number: numberField };

// Where a field stands, and what kind it is.
const LAYOUT = [
  ["", { entry: "choice", timing: "choice", minutes: "number", next_day: "box", fold: "box" }],
  ["people", { people: peopleField, printed_people: "text", people_to_be_announced: "box" }],
  ["links", { links: linksField, papers: papersField }],
  ["abstract", { abstract: "area", about: "area" }],
  ["room", { room: "text", board: "text", mode: "choice", room_to_be_announced: "box" }],
  ["status", { status: "choice", was: "text", note: "text" }],
];

export class Drawer {
  constructor(store, table, { words, choices, addresses, say }) {
    Object.assign(this, { store, table, words, choices, addresses, say });
    this.id = null;
    this.element = element("section", {
      class: "schedule-grid__drawer",
      hidden: true,
      keydown: (event) => this.key(event),
    });
    store.listen((before, source) => this.follow(before, source));
  }

  get isOpen() {
    return this.id !== null;
  }

  open(id, { focus = false } = {}) {
    this.id = id;
    this.draw();
    this.element.hidden = false;
    if (focus) this.element.querySelector("input, select, textarea").focus();
    if (focus) this.element.scrollIntoView({ block: "nearest" });
  }

  close() {
    const hadFocus = this.element.contains(document.activeElement);
    this.id = null;
    this.element.hidden = true;
    this.element.replaceChildren();
    this.closed?.();
    if (hadFocus) this.table.focus();
  }

  // Shows another row once the selection has come to rest.
  select(id) {
    if (!this.isOpen || id === this.id) return;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.isOpen && this.open(id));
  }

  follow(before, source) {
    if (!this.isOpen) return;
    const row = this.store.row(this.id);
    if (!row) this.close();
    else if (source !== "drawer" && row !== before.find((old) => old.id === this.id)) this.draw();
    else this.title(row);
  }

  key(event) {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.close();
  }

  title() {
    const number = this.store.index(this.id) + 1;
    const title = fill(this.words.says.details, { number });
    this.element.setAttribute("aria-label", title);
    const heading = this.element.querySelector("h4");
    if (heading) heading.textContent = title;
  }

  draw() {
    const row = this.store.row(this.id);
    const { close } = this.words.buttons;
    const head = element(
      "div",
      { class: "schedule-grid__drawer-head" },
      element("h4", {}),
      button("×", () => this.close(), { "aria-label": close, title: close, look: "button-secondary schedule-grid__close" }),
    );
    const groups = LAYOUT.map(([name, fields]) => this.group(row, name, fields));
    this.element.replaceChildren(head, ...this.notes(row), ...groups);
    this.title();
  }

  group(row, name, fields) {
    const made = Object.entries(fields).map(([field, kind]) => this.field(row, field, kind));
    const label = this.words.fields[name];
    return label ? group(label, ...made) : element("div", { class: "schedule-grid__group" }, ...made);
  }

  field(row, name, kind) {
    const about = {
      label: this.words.fields[name],
      hint: this.words.hints[name],
      problems: this.table.errors[row.id]?.[name],
      value: name === "fold" ? row.fold === 1 : row[name],
      options: this.choices[name],
      set: (value) => this.set(name, value),
    };
    return typeof kind === "function" ? kind(this, row, about) : MAKERS[kind](about);
  }

  set(name, value) {
    const id = this.id;
    const values = { [name]: name === "fold" ? Number(value) : value };
    if (name === "timing" && value !== "timed") {
      Object.assign(values, { start: "", end: "", minutes: null, next_day: false });
    }
    this.store.set(id, values, { key: `drawer:${id}:${name}`, source: "drawer" });
    if (name === "timing") this.draw();
    if (name === "timing") this.element.querySelectorAll("select")[1].focus();
  }

  // What the source says where it had to be mended; gone once the editor has seen to it.
  notes(row) {
    return row.source_notes.map((text, index) =>
      element(
        "div",
        { class: "schedule-grid__source-note" },
        element("p", {}, text),
        button(this.words.buttons.dismiss, () => this.dismiss(index)),
      ),
    );
  }

  dismiss(index) {
    const { source_notes: notes } = this.store.row(this.id);
    this.store.set(this.id, { source_notes: notes.toSpliced(index, 1) });
    this.element.querySelector("button").focus();
  }
}
