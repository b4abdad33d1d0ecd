// Elements and sentences, in as few words as possible.

// A new element. Functions become listeners, true an empty attribute, false and null nothing.
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

export function button(label, act, { look = "button-secondary", ...attributes } = {}) {
  const classes = `button button-small ${look}`;
  return element("button", { type: "button", class: classes, click: act, ...attributes }, label);
}

// Fills “%(name)s” in a translated sentence.
export function fill(sentence, values) {
  return sentence.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
}
