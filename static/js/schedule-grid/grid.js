// The grid as a whole: table, editor, drawer and tools around one list of rows.

import { button, element, fill } from "./dom.js";
import { makeDraggable } from "./drag.js";
import { Drawer } from "./drawer.js";
import { Editor, Types } from "./editor.js";
import { keyAnywhere, keyInCell, keyInEditor } from "./keys.js";
import { isTable, pasted, readCells } from "./paste.js";
import { MOST_ROWS, TYPED, newRow, withText } from "./rows.js";
import { Table } from "./table.js";

let count = 0;

export class Grid {
  constructor(store, settings) {
    count += 1;
    this.name = `schedule-grid-${count}`;
    this.store = store;
    this.words = settings.words;
    this.say = (text) => {
      this.status.textContent = text;
    };
    this.table = new Table(store, { ...settings, describedBy: `${this.name}-keys` });
    const types = new Types(store, `${this.name}-types`);
    this.editor = new Editor(store, this.table, { ...settings, types });
    this.drawer = new Drawer(store, this.table, { ...settings, say: this.say });
    this.drawer.closed = () => this.mark();
    this.build(types.element);
    this.listen();
    this.mark();
  }

  build(types) {
    const { says, buttons } = this.words;
    this.status = element("p", { role: "status", class: "w-sr-only" });
    this.empty = element("p", { class: "schedule-grid__empty", tabindex: "0" }, says.empty);
    this.tools = this.toolbar();
    this.element = element(
      "div",
      { class: "schedule-grid" },
      this.tools,
      element(
        "div",
        { class: "schedule-grid__area" },
        element("div", { class: "schedule-grid__main" }, this.table.element, this.empty),
        this.drawer.element,
      ),
      element(
        "div",
        { class: "schedule-grid__foot" },
        button(buttons.add, () => this.add()),
        element("p", { class: "schedule-grid__keys", id: `${this.name}-keys` }, says.keys),
      ),
      types,
      this.status,
    );
  }

  toolbar() {
    const { buttons, says } = this.words;
    const acts = {
      details: () => this.toggleDrawer(),
      duplicate: () => this.duplicate(),
      up: () => this.shift(-1),
      down: () => this.shift(1),
      remove: () => this.remove(),
      undo: () => this.undo(),
      redo: () => this.redo(),
    };
    const made = Object.entries(acts).map(([name, act]) =>
      button(buttons[name], act, { "data-tool": name }),
    );
    return element("div", { class: "schedule-grid__tools", role: "toolbar", "aria-label": says.tools }, ...made);
  }

  listen() {
    this.store.listen((before) => {
      this.table.heard(before);
      this.table.draw(before);
      this.mark();
    });
    const { element: table } = this.table;
    table.addEventListener("focusin", (event) => this.select(event.target));
    table.addEventListener("mousedown", (event) => this.press(event));
    table.addEventListener("click", (event) => this.click(event));
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.element.addEventListener("paste", (event) => this.paste(event));
    makeDraggable(this.table, { moved: (id, index) => this.move(id, index) });
  }

  // Which tools can be used, and whether there is anything to show.
  mark() {
    const { rows, past, future } = this.store;
    const index = this.store.index(this.table.place.id);
    const idle = {
      details: index < 0,
      duplicate: index < 0 || rows.length >= MOST_ROWS,
      up: index < 1,
      down: index < 0 || index === rows.length - 1,
      remove: index < 0,
      undo: !past.length,
      redo: !future.length,
    };
    for (const tool of this.tools.children) {
      tool.setAttribute("aria-disabled", String(idle[tool.dataset.tool]));
    }
    this.tools.children[0].setAttribute("aria-expanded", String(this.drawer.isOpen));
    this.table.element.hidden = !rows.length;
    this.empty.hidden = Boolean(rows.length);
  }

  select(target) {
    const place = this.table.placeOf(target);
    if (!place) return;
    this.table.put(place);
    this.drawer.select(place.id);
    this.mark();
  }

  press(event) {
    const place = this.table.placeOf(event.target);
    const cell = place && this.table.cell(place.id, place.column);
    this.wasCurrent = Boolean(cell) && cell === document.activeElement;
  }

  // The first click selects a cell, the second edits it.
  click(event) {
    const place = this.table.placeOf(event.target);
    if (!place || event.target === this.editor.input) return;
    if (place.column === "links" || (this.wasCurrent && place.column !== "row")) this.edit(place);
  }

  key(event) {
    const isTyping = event.target.matches("input, textarea, select");
    const inTable = this.table.element.contains(event.target);
    const act = event.target === this.editor.input
      ? keyInEditor(event, this)
      : (!isTyping && keyAnywhere(event, this)) || (inTable && keyInCell(event, this));
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    } else if (event.key === "Enter" && isTyping && !event.target.matches("textarea")) {
      event.preventDefault();
    }
  }

  go(down, right) {
    this.table.focus(this.table.beside(this.table.place, down, right));
  }

  // From the editor to the next cell's, over the end of a line; nothing at the very end.
  nextCell(step) {
    const { id, column } = this.editor.place;
    const place = this.store.index(id) * TYPED.length + TYPED.indexOf(column) + step;
    const row = this.store.rows[Math.floor(place / TYPED.length)];
    return row ? () => this.edit({ id: row.id, column: TYPED[place % TYPED.length] }) : null;
  }

  edit(place, typed = null) {
    const row = this.store.row(place.id);
    const inDrawer = !TYPED.includes(place.column) || (place.column === "people" && row.printed_people);
    this.table.put(place);
    if (inDrawer) this.drawer.open(place.id, { focus: true });
    else this.editor.open(place, typed);
    this.mark();
  }

  clear({ id, column }) {
    if (TYPED.includes(column)) this.store.set(id, withText(this.store.row(id), column, ""));
  }

  // A new row after the selected one; it starts where that one ends.
  add() {
    const { rows } = this.store;
    const at = this.store.index(this.table.place.id);
    const previous = rows.at(at < 0 || !this.wasUsed(at) ? -1 : at);
    const row = newRow({ start: previous?.end || "" });
    const index = previous ? this.store.index(previous.id) + 1 : 0;
    if (!this.store.insert(index, [row])) return this.say(this.words.says.full);
    this.say(fill(this.words.says.added, { number: index + 1 }));
    return this.edit({ id: row.id, column: row.start ? "end" : "start" });
  }

  // Before anybody has chosen a row, rows are added at the end.
  wasUsed(index) {
    return this.table.lines.get(this.store.rows[index].id).hasAttribute("aria-selected");
  }

  duplicate() {
    const { place } = this.table;
    if (place.id === null || !this.store.duplicate(place.id)) return;
    const copy = this.store.rows[this.store.index(place.id) + 1];
    this.table.focus({ ...place, id: copy.id });
  }

  remove() {
    const { id } = this.table.place;
    if (id === null) return;
    this.say(fill(this.words.says.removed, { number: this.store.index(id) + 1 }));
    this.store.remove(id);
    if (this.store.rows.length) this.table.focus();
    else this.empty.focus();
  }

  shift(step) {
    const { id } = this.table.place;
    if (id !== null) this.move(id, Math.max(0, this.store.index(id) + step));
  }

  move(id, index) {
    this.store.move(id, index);
    this.table.focus({ ...this.table.place, id });
    this.say(fill(this.words.says.moved, { number: this.store.index(id) + 1 }));
  }

  undo() {
    if (this.store.undo()) this.say(this.words.says.undone);
    this.refocus();
  }

  redo() {
    if (this.store.redo()) this.say(this.words.says.redone);
    this.refocus();
  }

  // The focused cell may have gone with its row.
  refocus() {
    if (document.activeElement === document.body && this.store.rows.length) this.table.focus();
  }

  toggleDrawer() {
    const { id } = this.table.place;
    if (this.drawer.isOpen) this.drawer.close();
    else if (id !== null) this.drawer.open(id, { focus: true });
    this.mark();
  }

  paste(event) {
    const text = event.clipboardData.getData("text/plain");
    const isEditor = event.target === this.editor.input;
    const isCell = event.target === this.empty || this.table.element.contains(event.target);
    if (!isCell || !text.trim() || (isEditor && !isTable(text))) return;
    event.preventDefault();
    const { id, column } = this.editor.place || this.table.place;
    if (isEditor) this.editor.cancel();
    const at = Math.max(0, this.store.index(id));
    const headings = this.words.columns;
    const result = pasted(this.store.rows, readCells(text), { at, column, headings });
    this.store.change(result.rows);
    const { says } = this.words;
    this.say(result.isFull ? says.full : fill(says.pasted, { count: result.count }));
    const first = this.store.rows[at];
    if (first) this.table.focus({ id: first.id, column });
  }
}
