// The grid as Wagtail knows it: a widget that holds a value, and a block that passes errors on.

import { element } from "./dom.js";
import { Grid } from "./grid.js";
import { copyOf, peopleText } from "./rows.js";
import { Store } from "./store.js";

const VERSION = 1;

class BoundRows {
  constructor(placeholder, name, state, settings) {
    this.settings = settings;
    this.idForLabel = null;
    this.input = element("input", { type: "hidden", name });
    this.element = element("div", { class: "schedule-grid__field-root" }, this.input);
    placeholder.replaceWith(this.element);
    this.element.addEventListener("graticule:findings", (event) => this.grid.table.setFindings(event.detail));
    this.setState(state);
  }

  setState(state) {
    this.grid?.element.remove();
    this.unreadable = state.unreadable ?? null;
    const names = { people: { ...state.names.people }, papers: { ...state.names.papers } };
    this.store = new Store(state.rows, names);
    this.store.listen(() => this.write());
    this.write();
    this.grid = new Grid(this.store, this.settings);
    this.element.append(this.grid.element);
  }

  // What did not arrive whole goes back as it came, and is refused again: it must not become “no rows”.
  write() {
    const isLost = this.unreadable !== null && !this.store.rows.length;
    const value = { version: VERSION, rows: this.store.rows };
    this.input.value = isLost ? this.unreadable : JSON.stringify(value);
  }

  getState() {
    const { rows, names } = this.store;
    return { version: VERSION, rows, names, unreadable: this.unreadable };
  }

  getDuplicatedState() {
    const state = this.getState();
    return { ...state, rows: state.rows.map(copyOf) };
  }

  getValue() {
    return this.input.value;
  }

  getTextLabel() {
    const [first] = this.store.rows;
    return first ? first.title || first.type || peopleText(first) : null;
  }

  setErrors(rows) {
    this.grid.table.setErrors(rows);
    if (this.grid.drawer.isOpen) this.grid.drawer.draw();
  }

  setInvalid(isInvalid) {
    this.grid.table.element.toggleAttribute("data-invalid", isInvalid);
  }

  setCapabilityOptions() {}

  focus() {
    if (this.store.rows.length) this.grid.table.focus();
    else this.grid.empty.focus();
  }
}

export class RowsWidget {
  constructor(settings) {
    this.settings = settings;
  }

  render(placeholder, name, id, state) {
    return new BoundRows(placeholder, name, state, this.settings);
  }
}

const { FieldBlock, FieldBlockDefinition } = window.wagtailStreamField.blocks;

class BoundRowsBlock extends FieldBlock {
  setError(error) {
    super.setError(error);
    this.widget?.setErrors(error?.rows || {});
  }

  // A copy of a session holds talks of its own.
  getDuplicatedState() {
    return this.widget.getDuplicatedState();
  }
}

export class RowsBlock extends FieldBlockDefinition {
  render(placeholder, prefix, state, error, capabilities) {
    return new BoundRowsBlock(this, placeholder, prefix, state, error, capabilities);
  }
}
