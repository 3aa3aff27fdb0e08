// The catalogue, for everybody.
import { get, post, once, organisation, query } from "../lib/api.js";
import { action, facts, h, show, summary } from "../lib/dom.js";
import { describe } from "../lib/card.js";
import { language, loc, t } from "../lib/i18n.js";
import { current, isOfficial } from "../lib/session.js";

const id = (name) => name.split("/")[1];

function entries(list) {
  if (!list.length) return h("p", null, t("services.none"));
  return h("ul", { class: "list" }, list.map((item) => h("li", null,
    h("a", { href: `/services/${id(item.name)}` }, loc(item.title)), h("p", { class: "soft" }, loc(item.summary)))));
}

export async function home({ query: parameters, go }) {
  const words = parameters.get("q") ?? "";
  const field = h("input", { type: "search", id: "q", name: "q", value: words, autocomplete: "off" });
  const search = h("form", { class: "search", role: "search", onsubmit: (event) => {
    event.preventDefault();
    go(`/services${query({ q: field.value.trim() })}`);
  } }, h("div", { class: "field" }, h("label", { for: "q" }, t("services.search")), field),
  h("button", { class: "act", type: "submit" }, t("services.find")));
  if (words) {
    const { publicServices = [] } = await get(`/v1/publicServices:search${query({ query: words })}`);
    return show(t("services.found"), search, h("p", { role: "status" }, t("services.count", { count: publicServices.length })), entries(publicServices));
  }
  const { publicServices = [] } = await get("/v1/publicServices?pageSize=200");
  const themes = [...new Set(publicServices.map(({ theme }) => theme))];
  show(t("services.title"), h("p", null, t("services.lead")), search, themes.map((theme) => [
    h("h2", null, t(`theme.${theme}`)), entries(publicServices.filter((item) => item.theme === theme))]));
}

function term({ count, unit } = {}) {
  return count ? t(`term.${unit}`, { count }) : "";
}

function money(fee) {
  if (!fee) return "";
  const amount = Number(fee.amount ?? 0);
  const text = loc(fee.text);
  return amount ? `${(amount / 100).toFixed(2)} ${fee.currency}${text ? ` (${text})` : ""}` : text || t("services.free");
}

export async function service({ parameters: [name], go }) {
  const item = await get(`/v1/publicServices/${name}`);
  const body = item.organisation ? await organisation(item.organisation) : null;
  const wrong = h("div");
  const apply = action(t("services.apply"), async () => {
    if (!current()) return go(`/login?next=${encodeURIComponent(location.pathname)}`);
    const made = await once(`draft:${name}`, (requestId) =>
      post("/v1/drafts", { requestId, publicService: item.name, language: language() }));
    await go(`/drafts/${id(made.name)}`);
  }, { failed: (error) => wrong.replaceChildren(summary(t("error.title"), [{ text: describe(error) }])) });
  show(loc(item.title), wrong, h("p", null, loc(item.summary)), isOfficial() ? h("p", { class: "box" }, t("services.official")) : h("p", null, apply),
    h("h2", null, t("services.what")),
    facts([
      [t("services.code"), item.code], [t("services.who"), (item.applicants ?? []).map((kind) => t(kind)).join(", ")],
      [t("services.body"), body ? loc(body.title) : loc(item.organisationText)], [t("services.fee"), money(item.fee)],
      [t("services.term"), term(item.decisionTerm)],
      [t("services.validity"), item.validityTerm ? term(item.validityTerm) || t("services.endless") : ""],
      [t("services.result"), loc(item.resultText)], [t("services.complaint"), loc(item.complaintText)],
    ]),
    item.documents?.length ? [h("h2", null, t("services.documents")), h("ul", null, item.documents.map((document) =>
      h("li", null, loc(document.title), document.mandatory ? "" : ` (${t("services.optional")})`)))] : null,
    item.fetchedData?.length ? [h("h2", null, t("services.fetched")), h("p", null, t("services.fetchedText")),
      h("ul", null, [...new Set(item.fetchedData.map((data) => `${t(`register.${data.registerId}`)}: ${data.legalBasis}`))].map((text) => h("li", null, text)))] : null,
    item.legalBases?.length ? h("details", null, h("summary", null, t("services.law")), h("ul", null, item.legalBases.map((law) => h("li", null, law)))) : null);
}

/** The description of the API, to browse. */
export async function apiPage() {
  const document = await get("/openapi.json");
  const byTag = new Map();
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [verb, operation] of Object.entries(operations)) {
      const [tag] = operation.tags;
      byTag.set(tag, [...(byTag.get(tag) ?? []), { path, verb, operation }]);
    }
  }
  const schema = (value) => h("pre", null, JSON.stringify(value, null, 1));
  show(t("foot.api"), h("p", null, t("api.text"), " ", h("a", { href: "/openapi.json", download: "openapi.json" }, "openapi.json")),
    [...byTag].map(([tag, list]) => [h("h2", null, tag), list.map(({ path, verb, operation }) =>
      h("details", null, h("summary", null, h("code", null, `${verb.toUpperCase()} ${path}`)),
        h("p", null, operation.operationId, " · ", h("code", null, operation["x-grpc-method"])),
        operation.parameters ? schema(operation.parameters.map((one) => `${one.in} ${one.name}`)) : null,
        operation.requestBody ? schema(operation.requestBody.content) : null, schema(operation.responses["200"].content)))]),
    h("h2", null, "Schemas"), Object.entries(document.components.schemas).map(([name, value]) =>
      h("details", { id: name }, h("summary", null, h("code", null, name)), schema(value))));
}
