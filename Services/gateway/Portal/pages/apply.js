// Drafts and offers: filling in, attaching, signing, handing in.
import { del, get, once, patch, post, query, upload } from "../lib/api.js";
import { action, announce, facts, h, show, summary } from "../lib/dom.js";
import { describe, sign } from "../lib/card.js";
import { answersInWords, form } from "../lib/form.js";
import { inWords, loc, moment, size, t } from "../lib/i18n.js";
import { pages } from "./account.js";

const last = (name) => name.split("/").pop();

export async function drafts() {
  const list = await pages(async (pageToken) => {
    const { drafts: items, nextPageToken } = await get(`/v1/drafts${query({ pageSize: 30, pageToken })}`);
    return { items, nextPageToken };
  }, async (item) => {
    const service = await get(`/v1/${item.publicService}`).catch(() => null);
    return h("li", null, h("a", { href: `/${item.caseName || item.name}` }, service ? loc(service.title) : item.publicService),
      h("p", { class: "soft" }, `${t("draft.changed")} ${moment(item.updateTime)} · ${t("draft.until")} ${moment(item.expireTime)}`));
  }, t("draft.none"));
  show(t("account.drafts"), list, h("p", null, h("a", { href: "/account" }, t("back.account"))));
}

/** What is to be signed, in full, before it is signed. */
function document(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const text = new TextDecoder().decode(bytes);
  let shown = text;
  try { shown = JSON.stringify(JSON.parse(text), null, 1); } catch { /* shown as it is */ }
  return h("details", null, h("summary", null, t("sign.document")), h("pre", null, shown));
}

export async function draft({ parameters: [id], go }) {
  let current = await get(`/v1/drafts/${id}`);
  if (current.caseName) return go(`/${current.caseName}`, { replace: true });
  const service = await get(`/v1/${current.publicService}${query({ version: current.version })}`);
  const wrong = h("div");
  const state = h("p", { class: "busy", role: "status" });
  const failed = (error) => {
    state.textContent = "";
    const told = (error.violations ?? []).map(({ description }) => ({ text: description })).filter(({ text }) => text);
    wrong.replaceChildren(summary(describe(error), told));
  };
  const fields = form(service.formSchema, service.formLayout, current.answers ?? {}, current.fetched ?? {});
  const files = h("div");

  async function save() {
    current = await patch(`/v1/drafts/${id}?updateMask=answers`, { answers: fields.read(), etag: current.etag });
    state.textContent = t("draft.saved");
    announce(t("draft.saved"));
  }

  /** What is missing, at its field and above the form; true when nothing is. */
  function check() {
    const problems = fields.mark(current.problems ?? [], service.documents);
    wrong.replaceChildren(...(problems.length ? [summary(t("draft.problems"), problems)] : []));
    return !problems.length;
  }

  function drawFiles() {
    files.replaceChildren(...(service.documents ?? []).map((wanted) => {
      const input = h("input", { type: "file", id: `d-${wanted.documentId}`, accept: (wanted.mediaTypes ?? []).join(",") });
      input.addEventListener("change", async () => {
        const [file] = input.files;
        if (!file) return;
        input.disabled = true;
        state.textContent = t("draft.sending", { name: file.name });
        try {
          if (Number(wanted.maxBytes ?? 0) && file.size > Number(wanted.maxBytes)) throw new Error(t("draft.large", { size: size(wanted.maxBytes) }));
          current = await upload(`/v1/drafts/${id}/attachments${query({ documentId: wanted.documentId, "file.fileName": file.name })}`,
            file, file.type || "application/octet-stream");
          state.textContent = t("draft.sent", { name: file.name });
        } catch (error) {
          if (error.status) failed(error); else wrong.replaceChildren(summary(t("error.title"), [{ text: error.message }]));
        }
        drawFiles();
      });
      const there = (current.attachments ?? []).filter(({ documentId }) => documentId === wanted.documentId);
      return h("div", { class: "field" }, h("label", { for: input.id }, loc(wanted.title)),
        h("p", { class: "hint" }, `${wanted.mandatory ? t("draft.needed") : t("services.optional")} · ${(wanted.mediaTypes ?? []).map((type) => type.split("/").pop().toUpperCase()).join(", ")} · ≤ ${size(wanted.maxBytes)}`),
        there.length ? h("ul", null, there.map((one) => h("li", null, `${one.file.fileName} (${size(one.file.sizeBytes)}) `,
          h("button", { type: "button", class: "plain", "aria-label": `${t("draft.remove")}: ${one.file.fileName}`, onclick: async () => {
            try { current = await del(`/v1/${one.name}`); drawFiles(); } catch (error) { failed(error); }
          } }, t("draft.remove"))))) : null, input);
    }));
  }

  const submit = action(t("draft.next"), async () => {
    wrong.replaceChildren();
    await save();
    if (!check()) return;
    const prepared = await post(`/v1/drafts/${id}:prepareSubmission`);
    confirm({ title: loc(service.title), rows: answersInWords(service.formSchema, service.formLayout, current.answers, current.fetched),
      files: (current.attachments ?? []).map(({ file }) => file.fileName), prepared,
      back: () => go(`/drafts/${id}`),
      finish: async (signature) => {
        const made = await once(`submit:${id}`, (requestId) => post(`/v1/drafts/${id}:submit`, { requestId, signature }));
        await go(`/${made.name}?new=1`, { replace: true });
      } });
  }, { failed });

  drawFiles();
  show(loc(service.title), wrong,
    Object.keys(current.fetched ?? {}).length ? h("details", null, h("summary", null, t("draft.fetched")), fetchedFacts(current.fetched)) : null,
    fields.element,
    service.documents?.length ? [h("h2", null, t("services.documents")), files] : null,
    state,
    h("p", null, submit, action(t("draft.save"), async () => { await save(); check(); }, { kind: "second", failed }),
      action(t("draft.delete"), async () => {
        if (!window.confirm(t("draft.deleteSure"))) return;
        await del(`/v1/drafts/${id}`);
        await go("/drafts");
      }, { kind: "danger", failed })));
}

function fetchedFacts(fetched) {
  const rows = (record) => Object.entries(record).map(([key, value]) => [t(`register.field.${key}`), inWords(value)]);
  return Object.values(fetched).flatMap((entry) => Array.isArray(entry) ? entry : [entry])
    .filter((entry) => entry && typeof entry === "object").map((entry) => facts(rows(entry)));
}

/** The last page before a signature: everything once more. */
function confirm({ title, rows, files, prepared, back, finish }) {
  const wrong = h("div");
  const state = h("p", { class: "busy", role: "status" });
  show(t("sign.title"), wrong, h("p", null, h("b", null, title)), facts([...rows, [t("message.files"), files.join(", ")]]),
    document(prepared.document), h("p", null, t("sign.lead")), state,
    h("p", null, action(t("sign.sign"), async () => {
      wrong.replaceChildren();
      state.textContent = t("login.waiting");
      const [signature] = await sign([prepared.digest]);
      state.textContent = t("sign.handing");
      await finish(signature);
    }, { failed: (error) => {
      state.textContent = "";
      wrong.replaceChildren(summary(t("sign.failed"), [{ text: describe(error) }]));
    } }), action(t("sign.back"), back, { kind: "second" })));
  window.document.getElementById("main").focus();
}

export async function offers() {
  const list = await pages(async (pageToken) => {
    const { offers: items, nextPageToken } = await get(`/v1/offers${query({ pageSize: 30, pageToken })}`);
    return { items, nextPageToken };
  }, (item) => h("li", null, h("a", { href: `/offers/${last(item.name)}` }, loc(item.title)), " ", h("span", { class: "tag" }, t(item.state)),
    h("p", { class: "soft" }, `${t("offer.until")} ${moment(item.expireTime)}`)), t("offer.none"));
  show(t("account.offers"), list, h("p", null, h("a", { href: "/account" }, t("back.account"))));
}

export async function offer({ parameters: [id], go }) {
  const item = await get(`/v1/offers/${id}`);
  const service = await get(`/v1/${item.publicService}${query({ version: item.version })}`);
  const wrong = h("div");
  const failed = (error) => wrong.replaceChildren(summary(describe(error), (error.violations ?? []).map(({ description }) => ({ text: description }))));
  const isOpen = item.state === "OFFER_STATE_SENT" || item.state === "OFFER_STATE_PREPARED";
  const open = item.openFields ?? [];
  const fields = form(service.formSchema, service.formLayout, item.answers ?? {}, {}, open);
  show(loc(item.title), wrong, loc(item.text).split("\n").map((text) => h("p", null, text)),
    facts([[t("offer.state"), t(item.state)], [t("offer.until"), moment(item.expireTime)],
      ...answersInWords(service.formSchema, service.formLayout, item.answers, {})]),
    item.facts?.length ? h("details", null, h("summary", null, t("offer.why")), h("ul", null, item.facts.map((fact) => h("li", null, loc(fact.text) || fact.condition)))) : null,
    item.caseName ? h("p", null, h("a", { class: "act", href: `/${item.caseName}` }, t("message.case"))) : null,
    isOpen ? [open.length ? [h("h2", null, t("offer.fill")), fields.element] : null,
      h("p", null, action(t("offer.accept"), async () => {
        const answers = fields.read();
        const prepared = await post(`/v1/offers/${id}:prepareAcceptance`, { answers });
        confirm({ title: loc(item.title), rows: answersInWords(service.formSchema, service.formLayout, { ...item.answers, ...answers }, {}), files: [], prepared,
          back: () => go(`/offers/${id}`),
          finish: async (signature) => {
            const made = await once(`accept:${id}`, (requestId) => post(`/v1/offers/${id}:accept`, { requestId, signature }));
            await go(`/${made.caseName ?? made.name}`, { replace: true });
          } });
      }, { failed }), action(t("offer.decline"), async () => {
        if (!window.confirm(t("offer.declineSure"))) return;
        await post(`/v1/offers/${id}:decline`);
        await go("/offers");
      }, { kind: "second", failed }))] : null,
    h("p", null, h("a", { href: "/offers" }, t("account.offers"))));
}
