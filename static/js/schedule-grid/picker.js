// A text field that suggests people or papers while one types.

import { element, fill } from "./dom.js";

const PATIENCE = 200;
let count = 0;

// Answers the field's element; `choose` is called with what was picked: {id, label}.
export function picker(input, { address, choose, says, say }) {
  count += 1;
  const list = element("ul", { role: "listbox", id: `schedule-picker-${count}`, hidden: true });
  list.className = "schedule-grid__options";
  let items = [];
  let current = -1;
  let timer = null;
  let asked = null;

  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.setAttribute("aria-controls", list.id);

  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    list.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const take = (index) => {
    const item = items[index];
    close();
    choose(item);
  };
  const point = (index) => {
    current = (index + items.length) % items.length;
    [...list.children].forEach((option, place) =>
      option.setAttribute("aria-selected", String(place === current)),
    );
    list.children[current].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", list.children[current].id);
  };
  const option = (item, index) =>
    element(
      "li",
      {
        role: "option",
        id: `${list.id}-${index}`,
        "aria-selected": "false",
        mousedown: (event) => event.preventDefault(),
        click: () => take(index),
      },
      item.label,
    );
  const show = (found) => {
    items = found;
    current = -1;
    list.replaceChildren(...items.map(option));
    list.hidden = !items.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    list.scrollIntoView({ block: "nearest" });
    say(items.length ? fill(says.found, { count: items.length }) : says.none);
  };
  const ask = async () => {
    asked = new AbortController();
    const query = new URLSearchParams({ q: input.value.trim() });
    try {
      const answer = await fetch(`${address}?${query}`, {
        signal: asked.signal,
        headers: { "X-Requested-With": "XMLHttpRequest" },
      });
      if (answer.ok) show((await answer.json()).items);
    } catch (error) {
      if (error.name !== "AbortError") close();
    }
  };

  input.addEventListener("input", () => {
    close();
    if (input.value.trim().length > 1) timer = setTimeout(ask, PATIENCE);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const acts = {
      ArrowDown: () => point(current + 1),
      ArrowUp: () => point(current < 0 ? items.length - 1 : current - 1),
      Enter: current < 0 ? null : () => take(current),
      Escape: close,
    };
    if (list.hidden || !acts[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    acts[event.key]();
  });
  return element("div", { class: "schedule-grid__picker" }, input, list);
}
