// The rows of one session, every change to them, and the way back.

import { MOST_ROWS, copyOf } from "./rows.js";

const LONGEST_PAST = 200;

export class Store {
  constructor(rows, names) {
    this.rows = rows;
    this.names = names;
    this.past = [];
    this.future = [];
    this.key = null;
    this.listeners = [];
  }

  // `listener(before, source)` is called after each change; `source` says who made it.
  listen(listener) {
    this.listeners.push(listener);
  }

  index(id) {
    return this.rows.findIndex((row) => row.id === id);
  }

  row(id) {
    return this.rows.find((row) => row.id === id);
  }

  // Changes with the same key, one after the other, are taken back together.
  change(rows, { key = null, source = null } = {}) {
    if (!key || key !== this.key) this.past = [...this.past, this.rows].slice(-LONGEST_PAST);
    this.key = key;
    this.future = [];
    this.replace(rows, source);
  }

  replace(rows, source) {
    const before = this.rows;
    this.rows = rows;
    this.listeners.forEach((listener) => listener(before, source));
  }

  set(id, values, options) {
    this.change(this.rows.map((row) => (row.id === id ? { ...row, ...values } : row)), options);
  }

  insert(index, rows) {
    const room = Math.max(0, MOST_ROWS - this.rows.length);
    const added = rows.slice(0, room);
    if (added.length) this.change(this.rows.toSpliced(index, 0, ...added));
    return added.length === rows.length;
  }

  duplicate(id) {
    const index = this.index(id);
    return this.insert(index + 1, [copyOf(this.rows[index])]);
  }

  remove(id) {
    this.change(this.rows.filter((row) => row.id !== id));
  }

  move(id, index) {
    const from = this.index(id);
    const to = Math.max(0, Math.min(index, this.rows.length - 1));
    if (from === to) return;
    this.change(this.rows.toSpliced(from, 1).toSpliced(to, 0, this.rows[from]));
  }

  undo() {
    return this.travel(this.past, this.future);
  }

  redo() {
    return this.travel(this.future, this.past);
  }

  // Drops the last change for good, as if it had never been made.
  takeBack(source) {
    this.key = null;
    this.replace(this.past.pop(), source);
  }

  // Ends a run of changes that belong together, so that the next one stands alone.
  settle() {
    this.key = null;
  }

  travel(from, to) {
    if (!from.length) return false;
    to.push(this.rows);
    this.key = null;
    this.replace(from.pop(), "history");
    return true;
  }
}
