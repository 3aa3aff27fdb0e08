// Three languages. Catalogues are flat: key → text with {names}.

export const languages = { be: "Беларуская", ru: "Русский", en: "English" };
const zone = "Europe/Minsk";
let current = "be";
let catalogue = {};

export function language() { return current; }

/** The language chosen before, or that of the browser. */
export function preferred() {
  const stored = localStorage.getItem("language");
  if (stored in languages) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag in languages) ?? "be";
}

export async function use(wanted) {
  const answer = await fetch(`/messages/${wanted}.json`);
  catalogue = await answer.json();
  current = wanted;
  localStorage.setItem("language", wanted);
  document.documentElement.lang = wanted;
}

export function t(key, values) {
  const text = catalogue[key] ?? key;
  return values ? text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all) : text;
}

export function knows(key) { return key in catalogue; }

/** A text that came in three languages. */
export function loc(text) {
  if (!text) return "";
  return text[current] || text.be || text.ru || text.en || "";
}

export function day(text) {
  if (!text) return "";
  const [year, month, number] = text.slice(0, 10).split("-");
  return `${number}.${month}.${year}`;
}

// In digits: browsers know no Belarusian names of months.
const clock = new Intl.DateTimeFormat("en-GB", { day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: zone });

export function moment(text) {
  if (!text) return "";
  return clock.format(new Date(text)).replaceAll("/", ".").replace(",", "");
}

/** A value of a form or a register for people. */
export function inWords(value) {
  if (typeof value === "boolean") return t(value ? "yes" : "no");
  if (Array.isArray(value)) return value.map(inWords).join("; ");
  const text = String(value ?? "");
  return /^\d{4}-\d\d-\d\d$/.test(text) ? day(text) : text;
}

export function size(bytes) {
  const count = Number(bytes ?? 0);
  if (count < 1024) return `${count} B`;
  return count < 1048576 ? `${Math.round(count / 1024)} KB` : `${(count / 1048576).toFixed(1)} MB`;
}

/** The words for a value of an enum: `CASE_STATE_DECIDED`. */
export function word(value) { return value ? t(value) : ""; }
