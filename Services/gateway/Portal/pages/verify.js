// Whether a decision is genuine, for everybody: by code or by file.
import { get, organisation, post, query } from "../lib/api.js";
import { action, facts, h, show, summary } from "../lib/dom.js";
import { describe } from "../lib/card.js";
import { day, loc, moment, t } from "../lib/i18n.js";

export async function verify({ query: parameters, go }) {
  const answer = h("div", { role: "status" });
  const field = h("input", { type: "text", id: "code", value: parameters.get("code") ?? "", autocomplete: "off", spellcheck: "false" });
  const file = h("input", { type: "file", id: "file" });

  async function tell(ask) {
    answer.replaceChildren();
    try {
      const found = await ask();
      const [body, service] = await Promise.all([organisation(found.organisation), get(`/v1/${found.publicService}`).catch(() => null)]);
      answer.replaceChildren(h("div", { class: "box" }, h("h2", null, found.valid ? t("verify.valid") : t("verify.notValid")),
        facts([[t("decision.number"), found.decisionNumber], [t("decision.date"), day(found.decisionDate)], [t("decision.outcome"), t(found.outcome)],
          [t("services.body"), body ? loc(body.title) : found.organisation], [t("case.service"), service ? loc(service.title) : found.publicService],
          [t("decision.until"), day(found.validUntil) || t("services.endless")], [t("verify.stamped"), moment(found.stampTime)]])));
    } catch (error) {
      const text = error.status === 404 ? t("verify.unknown") : describe(error);
      answer.replaceChildren(summary(t("verify.failed"), [{ text }]));
    }
  }
  const byCode = () => tell(() => get(`/v1/decisions:verify${query({ code: field.value.trim() })}`));

  show(t("verify.title"), h("p", null, t("verify.lead")),
    h("form", { class: "search", onsubmit: (event) => {
      event.preventDefault();
      history.replaceState(null, "", `/verify${query({ code: field.value.trim() })}`);
      byCode();
    } }, h("div", { class: "field" }, h("label", { for: "code" }, t("verify.code")), field), h("button", { class: "act", type: "submit" }, t("verify.check"))),
    h("h2", null, t("verify.byFile")),
    h("div", { class: "field" }, h("label", { for: "file" }, t("verify.file")), h("p", { class: "hint" }, t("verify.fileHint")), file),
    action(t("verify.check"), async () => {
      const [chosen] = file.files;
      if (!chosen) return;
      // The file stays here: only its digest is sent.
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await chosen.arrayBuffer()));
      await tell(() => post("/v1/decisions:verify", { digest: { algorithm: "DIGEST_ALGORITHM_SHA256", value: btoa(String.fromCharCode(...digest)) } }));
    }, { kind: "second" }), answer);
  if (field.value) await byCode();
}
