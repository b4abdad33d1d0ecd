// The table of rows: what each cell shows, and which one has the focus.

import { clockProblem } from "./clock.js";
import { element, fill } from "./dom.js";
import { COLUMNS, cellText, peopleText } from "./rows.js";

const NARROW = ["start", "end", "type", "links"];

export class Table {
  constructor(store, { words, choices, describedBy }) {
    this.store = store;
    this.words = words;
    this.labels = Object.fromEntries(
      Object.entries(choices).map(([name, options]) => [name, Object.fromEntries(options)]),
    );
    this.errors = {}; // of the last save, by row and field
    this.findings = {}; // of the guard, while one types; by row and field, too
    this.lines = new Map();
    this.place = { id: null, column: "start" };
    this.editing = null;
    this.body = element("tbody");
    this.element = element(
      "table",
      {
        class: "schedule-grid__table",
        role: "grid",
        "aria-label": words.says.grid,
        "aria-describedby": describedBy,
        "aria-colcount": COLUMNS.length,
      },
      element("thead", {}, element("tr", { role: "row" }, ...COLUMNS.map((name) => this.head(name)))),
      this.body,
    );
    this.draw([]);
  }

  head(name) {
    const label = this.words.columns[name];
    return element("th", { scope: "col", role: "columnheader", "data-column": name }, label);
  }

  // Draws what differs from the rows before, and puts the lines in order.
  draw(before) {
    const old = new Map(before.map((row) => [row.id, row]));
    const ids = new Set(this.store.rows.map((row) => row.id));
    for (const [id, line] of this.lines) if (!ids.has(id)) this.forget(id, line);
    this.store.rows.forEach((row, index) => this.drawAt(index, row, old.get(row.id)));
    this.element.setAttribute("aria-rowcount", this.store.rows.length + 1);
    this.keepPlace(before);
  }

  forget(id, line) {
    line.remove();
    this.lines.delete(id);
  }

  drawAt(index, row, old) {
    const line = this.lines.get(row.id) || this.newLine(row.id);
    if (this.body.children[index] !== line) {
      this.body.insertBefore(line, this.body.children[index] || null);
    }
    if (line.dataset.index !== String(index)) {
      line.dataset.index = index;
      line.setAttribute("aria-rowindex", index + 2);
      this.drawCell(line, row, "row");
    }
    if (row !== old) this.drawLine(line, row);
  }

  newLine(id) {
    const line = element("tr", { role: "row", "data-row": id });
    line.append(...COLUMNS.map((name) => this.newCell(name)));
    this.lines.set(id, line);
    return line;
  }

  newCell(name) {
    const attributes = { tabindex: "-1", "data-column": name, "data-label": this.words.columns[name] };
    return name === "row"
      ? element("th", { ...attributes, scope: "row", role: "rowheader", title: this.words.buttons.drag })
      : element("td", { ...attributes, role: "gridcell" });
  }

  drawLine(line, row) {
    line.className = `is-${row.entry} is-${row.status}`;
    COLUMNS.forEach((name) => this.drawCell(line, row, name));
  }

  drawCell(line, row, name) {
    const cell = line.children[COLUMNS.indexOf(name)];
    if (cell === this.editing) return;
    const parts = name === "row" ? [String(Number(line.dataset.index) + 1)] : this.parts(row, name);
    const problems = this.problems(row, name);
    const marks = this.shown(row, name, problems).map((text) => this.mark("error", text));
    cell.replaceChildren(...parts, ...marks);
    cell.toggleAttribute("data-empty", !cell.textContent);
    if (problems.length) cell.setAttribute("aria-invalid", "true");
    else cell.removeAttribute("aria-invalid");
    cell.setAttribute("aria-label", this.name(cell, name, parts, problems));
  }

  name(cell, name, parts, problems) {
    const { columns, says } = this.words;
    const said = parts.map((part) => part.textContent ?? part).join(", ") || says.nothing;
    const wrong = problems.map((text) => ` ${says.error}: ${text}`).join("");
    return `${columns[name]}: ${said}${wrong}`;
  }

  // What a cell shows: texts, and elements for what is said beside them.
  parts(row, name) {
    const parts = {
      start: () => [row.start || this.mark("aside", row.timing === "timed" ? "" : this.labels.timing[row.timing])],
      end: () => this.endParts(row),
      type: () => [row.type || this.mark("aside", row.entry === "talk" ? "" : this.labels.entry[row.entry])],
      people: () => [peopleText(row) || this.mark("aside", row.people_to_be_announced ? this.words.says.announced : "")],
      title: () => this.titleParts(row),
      links: () => [row.links.length ? String(row.links.length) : ""],
    };
    return parts[name]().filter((part) => part && (part.textContent ?? part));
  }

  endParts(row) {
    const next = row.next_day ? this.words.says.nextDay : "";
    return [cellText(row, "end"), next && this.mark("aside", next)];
  }

  titleParts(row) {
    const { says } = this.words;
    const status = row.status === "planned" ? "" : this.labels.status[row.status];
    const papers = row.papers.length ? fill(says.papers, { count: row.papers.length }) : "";
    const aside = [row.board, papers, row.abstract && says.abstract].filter(Boolean).join(" · ");
    const notes = row.source_notes.map((text) => this.mark("note", `${says.note}: ${text}`));
    return [
      status && this.mark("status", status),
      row.title && element("span", { class: "schedule-grid__title" }, row.title),
      aside && this.mark("aside", aside),
      ...notes,
    ];
  }

  mark(kind, text) {
    return element("span", { class: `schedule-grid__${kind}` }, text);
  }

  // The server's messages for a cell; without any, what can be said of a time at once.
  // A message about a field without a column begins with the field's name.
  problems(row, name) {
    if (name === "row") return [];
    const told = [...new Set([this.errors, this.findings].flatMap((said) => this.saidOf(said[row.id], name)))];
    const isTime = name === "start" || name === "end";
    const problem = !told.length && isTime && clockProblem(row[name], this.words.says);
    return problem ? [problem] : told;
  }

  saidOf(fields = {}, name) {
    return Object.entries(fields)
      .filter(([field]) => this.columnOf(field) === name)
      .flatMap(([field, messages]) => messages.map((text) => this.labelled(field, name, text)));
  }

  // Messages are read in the title's cell where their own is too narrow.
  shown(row, name, problems) {
    if (NARROW.includes(name)) return [];
    if (name !== "title") return problems;
    const others = NARROW.flatMap((column) =>
      this.problems(row, column).map((text) => this.labelled(column, "title", text)),
    );
    return [...others, ...problems];
  }

  // Fields without a column of their own are told about beside the title.
  columnOf(field) {
    return COLUMNS.includes(field) ? field : "title";
  }

  labelled(field, column, text) {
    return field === column ? text : `${this.words.fields[field] || field}: ${text}`;
  }

  setErrors(errors) {
    const before = this.errors;
    this.errors = errors;
    this.redrawRowsOf(before, errors);
  }

  setFindings(findings) {
    const before = this.findings;
    this.findings = findings;
    this.redrawRowsOf(before, findings);
  }

  redrawRowsOf(...said) {
    new Set(said.flatMap(Object.keys)).forEach((id) => this.redraw(id));
  }

  // Whoever changes a field has heard what was said of it.
  heard(before) {
    for (const old of before) {
      const row = this.store.row(old.id);
      if (!row || row === old) continue;
      for (const said of [this.errors[old.id] || {}, this.findings[old.id] || {}]) {
        const fields = Object.keys(said).filter((name) => row[name] !== old[name]);
        fields.forEach((name) => delete said[name]);
      }
    }
  }

  redraw(id) {
    const row = this.store.row(id);
    if (row && this.lines.has(id)) this.drawLine(this.lines.get(id), row);
  }

  cell(id, column) {
    return this.lines.get(id)?.children[COLUMNS.indexOf(column)];
  }

  // Exactly one cell can be reached with Tab.
  put({ id, column }) {
    this.cell(this.place.id, this.place.column)?.setAttribute("tabindex", "-1");
    this.lines.get(this.place.id)?.removeAttribute("aria-selected");
    this.place = { id, column };
    this.cell(id, column)?.setAttribute("tabindex", "0");
    this.lines.get(id)?.setAttribute("aria-selected", "true");
  }

  // Where a row was deleted, the one that took its place.
  keepPlace(before) {
    if (this.lines.has(this.place.id)) return;
    const was = before.findIndex((row) => row.id === this.place.id);
    const index = Math.min(Math.max(was, 0), this.store.rows.length - 1);
    const row = this.store.rows[index];
    this.place = { ...this.place, id: row ? row.id : null };
    if (row) this.cell(row.id, this.place.column).setAttribute("tabindex", "0");
  }

  focus(place = this.place) {
    this.put(place);
    this.cell(place.id, place.column)?.focus();
  }

  placeOf(target) {
    const cell = target.closest?.("[data-column]");
    const line = cell?.closest("tr[data-row]");
    return line ? { id: line.dataset.row, column: cell.dataset.column } : null;
  }

  // The place some rows and columns away, never past an edge.
  beside({ id, column }, down, right) {
    const clamp = (number, most) => Math.max(0, Math.min(number, most));
    const row = this.store.rows[clamp(this.store.index(id) + down, this.store.rows.length - 1)];
    const name = COLUMNS[clamp(COLUMNS.indexOf(column) + right, COLUMNS.length - 1)];
    return { id: row.id, column: name };
  }
}
