// What a row is, and how the text of a cell becomes part of it. Rows are never changed in place.

import { minutesIn, tidyClock } from "./clock.js";

export const MOST_ROWS = 300;
export const COLUMNS = ["row", "start", "end", "type", "people", "title", "links"];
export const TYPED = ["start", "end", "type", "people", "title"];

const EMPTY = {
  entry: "talk", type: "", title: "", start: "", end: "", minutes: null, next_day: false, fold: 0,
  timing: "timed", board: "", people: [], people_to_be_announced: false, printed_people: "",
  room: "", room_to_be_announced: false, links: [], papers: [], abstract: "", about: "",
  status: "planned", was: "", note: "", mode: "", source_notes: [],
};
const NO_TIME = /^[x–-]$/i;

// `crypto.randomUUID` is missing where the admin is served without TLS.
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
    (digit ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (digit / 4)))).toString(16),
  );
}

export const newRow = (values = {}) => ({ ...EMPTY, ...values, id: newId() });
export const copyOf = (row) => ({ ...row, id: newId() });
export const newPerson = (name = "") => ({ name, role: "speaker", person: null, is_group: false });
export const newLink = () => ({ kind: "paper", label: "", url: "" });

export function peopleText(row) {
  return row.printed_people || row.people.map((person) => person.name).join("; ");
}

// The text that one edits in a cell.
export function cellText(row, column) {
  if (column === "people") return peopleText(row);
  if (column === "end" && !row.end && row.minutes) return `${row.minutes} min`;
  return row[column];
}

// What a row becomes when a text is entered in one of its cells.
export function withText(row, column, text) {
  if (column === "start") return { ...row, ...startFrom(row, text) };
  if (column === "end") return { ...row, ...endFrom(text) };
  if (column === "people") return { ...row, printed_people: "", people: peopleFrom(row, text) };
  return { ...row, [column]: text.replace(/\s+/g, " ").trim() };
}

function startFrom(row, text) {
  const start = tidyClock(text);
  if (NO_TIME.test(start)) return { start: "", timing: "untimed" };
  return { start, timing: start ? "timed" : row.timing };
}

function endFrom(text) {
  const minutes = minutesIn(text);
  const end = tidyClock(text);
  if (minutes) return { end: "", minutes };
  return { end: NO_TIME.test(end) ? "" : end, minutes: null };
}

// Names are parted by semicolons or lines, or else by commas. A known name keeps its page and role.
function peopleFrom(row, text) {
  const names = text.split(/[;\n]/.test(text) ? /[;\n]/ : ",");
  const known = new Map(row.people.map((person) => [person.name, person]));
  return names
    .map((name) => name.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .map((name) => known.get(name) || newPerson(name));
}
