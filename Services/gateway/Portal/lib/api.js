// Calls of the REST side. The session is a cookie that scripts can't see.
import { t, knows } from "./i18n.js";

/** A refusal (RFC 9457). */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? String(status));
    this.status = status;
    this.reason = body?.reason ?? "";
    this.violations = body?.violations ?? [];
    this.id = body?.instance ?? "";
  }
  /** For people: our own words where there are some, else the service's. */
  get text() {
    if (knows(`reason.${this.reason}`)) return t(`reason.${this.reason}`);
    if (this.status === 503 || this.status === 504) return t("error.unavailable");
    if (this.status >= 500) return t("error.internal");
    return this.message;
  }
}

async function call(method, path, body, headers = {}) {
  const fields = { accept: "application/json", ...headers };
  if (method !== "GET") fields["x-talaka-page"] = "1";
  let content = body;
  if (body !== undefined && !(body instanceof Blob)) {
    fields["content-type"] = "application/json";
    content = JSON.stringify(body);
  }
  let answer;
  try {
    answer = await fetch(path, { method, headers: fields, body: content, credentials: "same-origin" });
  } catch {
    throw new Problem(503, { detail: t("error.network") });
  }
  if (answer.status === 204) return null;
  const type = answer.headers.get("content-type") ?? "";
  const data = type.includes("json") ? await answer.json() : null;
  if (!answer.ok) throw new Problem(answer.status, data);
  return data;
}

export const get = (path) => call("GET", path);
export const post = (path, body = {}) => call("POST", path, body);
export const put = (path, body = {}) => call("PUT", path, body);
export const patch = (path, body) => call("PATCH", path, body);
export const del = (path) => call("DELETE", path);
/** Sends a file as it is. */
export const upload = (path, file, type) => call("POST", path, file, { "content-type": type });

/** `{a: 1, b: ""}` → `?a=1`. */
export function query(values) {
  const pairs = Object.entries(values).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  return pairs.length ? `?${new URLSearchParams(pairs)}` : "";
}

/** The id of a repeatable request: the same until it succeeded, so that a repeat after a lost answer has no second effect. */
export async function once(key, work) {
  const place = `request:${key}`;
  const id = sessionStorage.getItem(place) ?? crypto.randomUUID();
  sessionStorage.setItem(place, id);
  const result = await work(id);
  sessionStorage.removeItem(place);
  return result;
}

const titles = new Map();
/** The title of `organisations/…`; its name while nobody tells. */
export async function organisation(name) {
  if (!name) return null;
  if (!titles.has(name)) titles.set(name, get(`/v1/${name}`).catch(() => null));
  return titles.get(name);
}
