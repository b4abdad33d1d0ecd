// Times on a 24-hour clock, as the server's `rows_check` reads them.

import { fill } from "./dom.js";

const CLOCK = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;
const TWELVE_HOURS = /^(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?\s*([ap])\.?m\.?$/i;
const DURATION = /^\+?\s*(\d{1,4})\s*(?:min(?:utes)?\.?|m|′|')$/i;

const two = (number) => String(number).padStart(2, "0");

// “07:03” for “7:03”, “7.03” or “0703”; any other text as it is.
export function tidyClock(text) {
  const match = CLOCK.exec(text.trim());
  return match ? `${two(match[1])}:${match[2]}` : text.trim();
}

export function minutesIn(text) {
  const match = DURATION.exec(text.trim());
  return match ? Number(match[1]) || null : null;
}

export function clockProblem(text, says) {
  if (!text || CLOCK.test(text)) return null;
  const match = TWELVE_HOURS.exec(text);
  const hours = match && (Number(match[1]) % 12) + (match[3].toLowerCase() === "p" ? 12 : 0);
  const better = match ? `${two(hours)}:${match[2] || "00"}` : says.clockExample;
  return fill(says.clock, { time: text, better });
}
