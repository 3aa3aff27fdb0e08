// Cases: the applicant follows, the official works.
import { get, once, organisation, post, query } from "../lib/api.js";
import { action, facts, h, show, summary } from "../lib/dom.js";
import { describe, sign } from "../lib/card.js";
import { answersInWords } from "../lib/form.js";
import { day, loc, moment, size, t } from "../lib/i18n.js";
import { current, has, isOfficial } from "../lib/session.js";
import { pages } from "./account.js";

const last = (name) => name.split("/").pop();

function entry(item) {
  return h("li", null, h("a", { href: `/cases/${last(item.name)}` }, [item.registrationNumber, loc(item.title)].filter(Boolean).join(" – ")), " ",
    h("span", { class: "tag" }, t(item.state)), item.overdue ? [" ", h("span", { class: "tag bad" }, t("case.overdue"))] : null,
    h("p", { class: "soft" }, [item.applicantTitle, `${t("case.submitted")} ${moment(item.submitTime)}`,
      item.dueDate ? `${t("case.due")} ${day(item.dueDate)}` : null].filter(Boolean).join(" · ")));
}

export async function cases() {
  const list = await pages(async (pageToken) => {
    const { cases: items, nextPageToken } = await get(`/v1/cases${query({ pageSize: 30, pageToken })}`);
    return { items, nextPageToken };
  }, entry, t("case.none"));
  show(t("menu.cases"), list);
}

export async function queue({ query: parameters, go }) {
  const body = await organisation(current().org);
  const mine = parameters.get("mine") === "1";
  const list = await pages(async (pageToken) => {
    const { cases: items, nextPageToken } = await get(`/v1/${current().org}/queue${query({ pageSize: 50, pageToken, mineOnly: mine || null })}`);
    return { items, nextPageToken };
  }, entry, t("queue.none"));
  show(t("menu.queue"), h("p", null, body ? loc(body.title) : ""),
    h("p", null, h("a", { href: mine ? "/queue" : "/queue?mine=1" }, mine ? t("queue.all") : t("queue.mine")), " · ",
      h("a", { href: "/login" }, t("account.change"))), list);
}

export async function caseFile({ parameters: [id], query: parameters, go }) {
  const item = await get(`/v1/cases/${id}`);
  const [service, body, { events = [] }] = await Promise.all([
    get(`/v1/${item.publicService}${query({ version: item.version })}`).catch(() => null), organisation(item.organisation),
    get(`/v1/cases/${id}/events?pageSize=200`).catch(() => ({}))]);
  const wrong = h("div");
  const failed = (error) => wrong.replaceChildren(summary(describe(error), (error.violations ?? []).map(({ description }) => ({ text: description })).filter(({ text }) => text)));
  const again = () => go(`/cases/${id}`, { replace: true });
  const decided = new Set((item.decision?.files ?? []).map(({ name }) => name));
  const others = (item.files ?? []).filter(({ name }) => !decided.has(name));
  show(loc(item.title) || (service ? loc(service.title) : item.name), wrong,
    parameters.get("new") ? h("div", { class: "box", role: "status" }, h("p", null, h("b", null, t("case.thanks"))), h("p", null, t("case.thanksText"))) : null,
    facts([[t("offer.state"), [h("span", { class: "tag" }, t(item.state)), item.overdue ? [" ", h("span", { class: "tag bad" }, t("case.overdue"))] : ""]],
      [t("case.number"), item.registrationNumber], [t("case.submitted"), moment(item.submitTime)], [t("case.registered"), moment(item.registerTime)],
      [t("case.due"), item.dueDate ? `${day(item.dueDate)}${item.clockStopped ? ` (${t("case.stopped")})` : ""}` : ""],
      [t("services.body"), body ? loc(body.title) : item.organisation], [t("case.applicant"), item.applicantTitle]]),
    decision(item), isOfficial() ? work(item, { failed, again }) : null,
    h("h2", null, t("case.history")),
    events.length ? h("ol", { class: "steps" }, events.map((event) => h("li", null, h("b", null, loc(event.text) || t(event.kind)), h("br"), h("span", { class: "soft" }, moment(event.eventTime))))) : null,
    others.length ? [h("h2", null, t("message.files")), files(others)] : null,
    service && item.answers ? h("details", { open: isOfficial() }, h("summary", null, t("case.answers")),
      facts(answersInWords(service.formSchema, service.formLayout, item.answers, item.fetched))) : null,
    requests(item));
}

function files(list) {
  return h("ul", { class: "list" }, list.map(({ name, kind, file }) => h("li", null, h("a", { href: `/v1/${name}`, download: file?.fileName ?? "" }, file?.fileName ?? name),
    h("p", { class: "soft" }, `${t(kind)} · ${size(file?.sizeBytes)}`))));
}

function decision(item) {
  const made = item.decision;
  if (!made?.decideTime) return null;
  return h("section", { class: "box" }, h("h2", null, `${t("decision.title")}: ${t(made.outcome)}`),
    facts([[t("decision.number"), made.decisionNumber], [t("decision.date"), day(made.decisionDate)], [t("decision.grounds"), made.grounds],
      [t("decision.until"), day(made.validUntil)], [t("verify.code"), made.verificationCode ? h("a", { href: `/verify?code=${encodeURIComponent(made.verificationCode)}` }, made.verificationCode) : ""]]),
    made.files?.length ? files(made.files) : null);
}

function requests(item) {
  if (!item.bodyRequests?.length) return null;
  return [h("h2", null, t("ask.title")), h("ul", { class: "list" }, item.bodyRequests.map((request) =>
    h("li", null, h("p", null, h("span", { class: "tag" }, t(request.state)), " ", request.question), request.answerText ? h("p", null, request.answerText) : null)))];
}

/** What an official can do with a case in its state. */
function work(item, { failed, again }) {
  const path = `/v1/${item.name}`;
  const step = (key, work, kind) => action(t(key), async () => { await work(); await again(); }, { failed, kind });
  const parts = [];
  if (item.state === "CASE_STATE_SUBMITTED" && has("registrar")) parts.push(h("p", null, step("work.register", () => post(`${path}:register`))));
  if (item.state === "CASE_STATE_REGISTERED" && has("executor")) parts.push(h("p", null, step("work.take", () => post(`${path}:take`))));
  if (item.state === "CASE_STATE_IN_REVIEW" || item.state === "CASE_STATE_AWAITING_AUTHORITY") {
    if (has("executor")) parts.push(askBody(item, path, { failed, again }));
    if (has("executor") && item.state === "CASE_STATE_IN_REVIEW") parts.push(draftDecision(item, path, { failed, again }));
    if (has("signatory") && item.decision?.outcome && item.state === "CASE_STATE_IN_REVIEW") parts.push(decide(item, path, { failed, again }));
  }
  return parts.length ? h("section", null, h("h2", null, t("work.title")), parts) : null;
}

function askBody(item, path, { failed, again }) {
  const unp = h("input", { type: "text", id: "ask-unp", inputmode: "numeric", maxlength: "9" });
  const question = h("textarea", { id: "ask-question" });
  return h("details", null, h("summary", null, t("ask.open")),
    h("div", { class: "field" }, h("label", { for: "ask-unp" }, t("login.unp")), unp),
    h("div", { class: "field" }, h("label", { for: "ask-question" }, t("ask.question")), question),
    action(t("ask.send"), async () => {
      const body = await get(`/v1/organisations:lookup?unp=${encodeURIComponent(unp.value.trim())}`);
      const { subscribers = [] } = await get(`/v1/subscribers${query({ organisation: body.name })}`);
      await once(`ask:${item.name}`, (requestId) => post(`${path}:askBody`, { requestId, recipient: subscribers[0]?.name ?? "", question: question.value }));
      await again();
    }, { failed }));
}

function draftDecision(item, path, { failed, again }) {
  const outcome = h("select", { id: "outcome" }, ["DECISION_OUTCOME_GRANTED", "DECISION_OUTCOME_REFUSED"].map((value) =>
    h("option", { value, selected: item.decision?.outcome === value }, t(value))));
  const grounds = h("textarea", { id: "grounds", value: item.decision?.grounds ?? "" });
  const values = h("textarea", { id: "values", spellcheck: "false", value: JSON.stringify(item.decision?.resultValues ?? {}, null, 1) });
  return h("details", { open: true }, h("summary", null, t("decision.draft")),
    h("div", { class: "field" }, h("label", { for: "outcome" }, t("decision.outcome")), outcome),
    h("div", { class: "field" }, h("label", { for: "grounds" }, t("decision.grounds")), h("p", { class: "hint" }, t("decision.groundsHint")), grounds),
    h("div", { class: "field" }, h("label", { for: "values" }, t("decision.values")), h("p", { class: "hint" }, t("decision.valuesHint")), values),
    action(t("decision.save"), async () => {
      let resultValues;
      try { resultValues = JSON.parse(values.value || "{}"); } catch { throw Object.assign(new Error(), { violations: [{ description: t("decision.valuesWrong") }] }); }
      await post(`${path}:draftDecision`, { outcome: outcome.value, grounds: grounds.value, resultValues, etag: item.etag });
      await again();
    }, { failed }));
}

function decide(item, path, { failed, again }) {
  const box = h("div", { class: "box" }, h("h3", null, `${t("decision.drafted")}: ${t(item.decision.outcome)}`), h("p", null, item.decision.grounds ?? ""));
  box.append(action(t("decision.prepare"), async (button) => {
    const prepared = await post(`${path}:prepareDecision`);
    button.remove();
    box.append(files([prepared.pdf, prepared.json]), h("p", null, t("decision.read")), action(t("decision.sign"), async () => {
      const [pdfSignature, jsonSignature] = await sign([prepared.pdf.file.digest, prepared.json.file.digest]);
      await once(`decide:${item.name}`, (requestId) => post(`${path}:decide`, { requestId, pdfSignature, jsonSignature }));
      await again();
    }, { failed }));
  }, { failed }));
  return box;
}
