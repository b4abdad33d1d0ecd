// The drawer's lists: people, links and papers of a row.

import { button, element, fill } from "./dom.js";
import { boxField, group, selectField, textField } from "./fields.js";
import { picker } from "./picker.js";
import { newLink, newPerson } from "./rows.js";

// A list whose items are fields of their own, each with a way to remove it.
function listField(drawer, row, { name, items, draw, make, words }) {
  const put = (changed) => drawer.set(name, changed);
  const redraw = (changed, focus) => {
    put(changed);
    drawer.draw();
    focus();
  };
  const drawn = items.map((item, index) => {
    const set = (values) => {
      const now = drawer.store.row(row.id)[name];
      put(now.map((each, place) => (place === index ? { ...each, ...values } : each)));
    };
    const remove = () => {
      const now = drawer.store.row(row.id)[name];
      redraw(now.toSpliced(index, 1), () => drawer.element.querySelector(`[data-add=${name}]`).focus());
    };
    const removal = button("×", remove, { "aria-label": words.remove, title: words.remove });
    removal.classList.add("schedule-grid__remove");
    const fields = draw(item, set);
    return element("li", {}, group(`${words.item} ${index + 1}`, ...fields, removal));
  });
  const add = () => {
    const now = drawer.store.row(row.id)[name];
    redraw([...now, make()], () =>
      drawer.element.querySelector(`[data-list=${name}] li:last-child :is(input, select)`).focus(),
    );
  };
  return element(
    "div",
    { class: "schedule-grid__list", "data-list": name },
    drawn.length ? element("ul", {}, ...drawn) : null,
    button(words.add, add, { "data-add": name }),
  );
}

function messages(problems = []) {
  return problems.map((text) => element("p", { class: "schedule-grid__error" }, text));
}

export function peopleField(drawer, row, { problems }) {
  const { fields, buttons, hints } = drawer.words;
  const draw = (person, set) => [
    textField({
      label: fields.name,
      hint: person.person ? "" : hints.name,
      value: person.name,
      set: (name) => set({ name }),
      wrap: (input) => personPicker(drawer, input, set),
    }),
    selectField({
      label: fields.role,
      value: person.role,
      options: drawer.choices.role,
      set: (role) => set({ role }),
    }),
    boxField({ label: fields.is_group, value: person.is_group, set: (is_group) => set({ is_group }) }),
    person.person ? linkedPage(drawer, person, set) : null,
  ];
  const words = { item: fields.person, add: buttons.addPerson, remove: buttons.removePerson };
  const list = listField(drawer, row, { name: "people", items: row.people, draw, make: newPerson, words });
  return element("div", {}, ...messages(problems), list);
}

function personPicker(drawer, input, set) {
  const choose = ({ id, label }) => {
    drawer.store.names.people[id] = label;
    set({ name: label, person: id });
    drawer.draw();
    drawer.element.querySelector(`[data-add=people]`).focus();
  };
  return picker(input, { address: drawer.addresses.people, choose, says: drawer.words.says, say: drawer.say });
}

function linkedPage(drawer, person, set) {
  const { says, buttons } = drawer.words;
  const name = drawer.store.names.people[person.person] || says.missing;
  const unlink = () => {
    set({ person: null });
    drawer.draw();
    drawer.element.querySelector(`[data-add=people]`).focus();
  };
  return element(
    "p",
    { class: "schedule-grid__linked" },
    `${fill(says.page, { name })} `,
    button(buttons.unlink, unlink),
  );
}

export function linksField(drawer, row, { problems }) {
  const { fields, buttons } = drawer.words;
  const draw = (link, set) => [
    selectField({
      label: fields.kind,
      value: link.kind,
      options: drawer.choices.kind,
      set: (kind) => set({ kind }),
    }),
    textField({ label: fields.label, value: link.label, set: (label) => set({ label }) }),
    textField({ label: fields.url, type: "url", value: link.url, set: (url) => set({ url }) }),
  ];
  const words = { item: fields.link, add: buttons.addLink, remove: buttons.removeLink };
  const list = listField(drawer, row, { name: "links", items: row.links, draw, make: newLink, words });
  return element("div", {}, ...messages(problems), list);
}

export function papersField(drawer, row, { label, problems }) {
  const { fields, buttons, says } = drawer.words;
  const put = (papers) => {
    drawer.set("papers", papers);
    drawer.draw();
    drawer.element.querySelector("[data-list=papers] input").focus();
  };
  const chosen = row.papers.map((paper, index) =>
    element(
      "li",
      {},
      element("span", {}, drawer.store.names.papers[paper] || says.missing),
      button("×", () => put(row.papers.toSpliced(index, 1)), {
        "aria-label": buttons.removePaper,
        title: buttons.removePaper,
        look: "button-secondary schedule-grid__remove",
      }),
    ),
  );
  const choose = ({ id, label: title }) => {
    drawer.store.names.papers[id] = title;
    put([...new Set([...row.papers, id])]);
  };
  const field = textField({
    label: fields.paper,
    value: "",
    set: () => {},
    wrap: (input) => picker(input, { address: drawer.addresses.papers, choose, says, say: drawer.say }),
  });
  return element(
    "div",
    { class: "schedule-grid__list", "data-list": "papers" },
    element("p", { class: "schedule-grid__label" }, label),
    ...messages(problems),
    chosen.length ? element("ul", { class: "schedule-grid__papers" }, ...chosen) : null,
    field,
  );
}
