// The kinds of fields that the drawer is made of. `set` is called with each new value.

import { element } from "./dom.js";

let count = 0;

function labelled(control, { label, hint, problems = [] }) {
  count += 1;
  const id = `schedule-field-${count}`;
  const input = control.matches("input, select, textarea") ? control : control.querySelector("input");
  input.id = id;
  const notes = [hint, ...problems].filter(Boolean);
  if (notes.length) input.setAttribute("aria-describedby", `${id}-notes`);
  if (problems.length) input.setAttribute("aria-invalid", "true");
  const isBox = input.type === "checkbox";
  const isWide = hint || input.matches("textarea, [type=url], [role=combobox]");
  const shape = (isBox && " is-box") || (isWide && " is-wide") || "";
  const name = element("label", { for: id, class: "schedule-grid__label" }, label);
  return element(
    "div",
    { class: `schedule-grid__field${shape}` },
    ...(isBox ? [control, name] : [name, control]),
    notes.length ? notesBelow(`${id}-notes`, hint, problems) : null,
  );
}

function notesBelow(id, hint, problems) {
  const lines = problems.map((text) => element("span", { class: "schedule-grid__error" }, text));
  return element("div", { id, class: "schedule-grid__hint" }, hint || "", ...lines);
}

export function textField({ value, set, type = "text", wrap = (input) => input, ...about }) {
  const input = element("input", { type, form: "none", autocomplete: "off" });
  input.value = value;
  input.addEventListener("input", () => set(input.value));
  return labelled(wrap(input), about);
}

export function numberField({ value, set, ...about }) {
  const input = element("input", { type: "number", form: "none", min: "1", max: "1440" });
  input.value = value ?? "";
  input.addEventListener("input", () => set(Math.trunc(Number(input.value)) || null));
  return labelled(input, about);
}

export function areaField({ value, set, ...about }) {
  const input = element("textarea", { form: "none", rows: "4" });
  input.value = value;
  input.addEventListener("input", () => set(input.value));
  return labelled(input, about);
}

export function boxField({ value, set, ...about }) {
  const input = element("input", { type: "checkbox", form: "none" });
  input.checked = value;
  input.addEventListener("change", () => set(input.checked));
  return labelled(input, about);
}

// A value that is not offered is shown as it is, so that nothing is changed unasked.
export function selectField({ value, set, options, ...about }) {
  const known = options.some(([name]) => name === value);
  const offered = known ? options : [[value, value], ...options];
  const input = element("select", { form: "none" });
  input.append(...offered.map(([name, label]) => element("option", { value: name }, label)));
  input.value = value;
  input.addEventListener("change", () => set(input.value));
  return labelled(input, about);
}

export function group(label, ...children) {
  const legend = element("legend", {}, label);
  return element("fieldset", { class: "schedule-grid__group" }, legend, ...children);
}
