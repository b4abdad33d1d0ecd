// Cells from a spreadsheet: tab-separated, with quotes around what spans lines.

import { MOST_ROWS, TYPED, newRow, withText } from "./rows.js";

const CELL = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;

export function readCells(text) {
  const lines = [[]];
  const source = text.replace(/[\r\n]+$/, "");
  CELL.lastIndex = 0;
  for (let match = CELL.exec(source); match; match = CELL.exec(source)) {
    lines.at(-1).push(unquoted(match[1]));
    if (!match[2]) break;
    if (match[2] !== "\t") lines.push([]);
  }
  return lines.filter((cells) => cells.some((cell) => cell.trim()));
}

export const isTable = (text) => /[\t\n\r]/.test(text.trim());

function unquoted(cell) {
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
  return isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

// The rows with cells written over them from a place on; what goes past the end is added.
export function pasted(rows, cells, { at, column, headings }) {
  const first = Math.max(0, TYPED.indexOf(column));
  const columns = TYPED.slice(first);
  const lines = isHeading(cells[0], columns, headings) ? cells.slice(1) : cells;
  const result = [...rows];
  const fitting = lines.slice(0, MOST_ROWS - at);
  fitting.forEach((line, offset) => {
    const target = result[at + offset] || newRow();
    result[at + offset] = columns
      .slice(0, line.length)
      .reduce((row, name, place) => withText(row, name, line[place]), target);
  });
  return { rows: result, count: fitting.length, isFull: fitting.length < lines.length };
}

function isHeading(cells, columns, headings) {
  const written = (cells || []).map((cell) => cell.trim().toLowerCase());
  return written.length > 0 && written[0] === headings[columns[0]].toLowerCase();
}
