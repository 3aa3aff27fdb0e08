// Logging in with a card, for oneself or for an organisation.
import { get } from "../lib/api.js";
import { action, h, show, summary } from "../lib/dom.js";
import { describe } from "../lib/card.js";
import { loc, t } from "../lib/i18n.js";
import { actFor, current, isOfficial, login as enter } from "../lib/session.js";

export async function login({ query, go }) {
  const wanted = query.get("next") ?? "";
  // Only addresses of this portal: a link must not send who logs in elsewhere.
  const next = /^\/(?!\/)[\w\-./?=&%]*$/.test(wanted) ? wanted : null;
  const wrong = h("div");
  const progress = h("p", { class: "busy", role: "status" });
  const own = h("input", { type: "radio", name: "for", id: "for-me", checked: true });
  const other = h("input", { type: "radio", name: "for", id: "for-organisation" });
  const unp = h("input", { type: "text", id: "unp", inputmode: "numeric", maxlength: "9", autocomplete: "off" });
  const field = h("div", { class: "field" }, h("label", { for: "unp" }, t("login.unp")), h("p", { class: "hint" }, t("login.unpHint")), unp);
  field.hidden = true;
  const choose = () => { field.hidden = !other.checked; };
  own.addEventListener("change", choose);
  other.addEventListener("change", choose);

  const button = action(current() ? t("login.change") : t("login.card"), async () => {
    wrong.replaceChildren();
    let organisation = "";
    if (other.checked) {
      const found = await get(`/v1/organisations:lookup?unp=${encodeURIComponent(unp.value.trim())}`);
      organisation = found.name;
      progress.textContent = loc(found.title);
    }
    if (current()) {
      await actFor(organisation || "organisations/-");
    } else {
      progress.textContent = t("login.waiting");
      await enter(organisation);
    }
    await go(next ?? (isOfficial() ? "/queue" : "/account"), { replace: true });
  }, { failed: (error) => {
    progress.textContent = "";
    wrong.replaceChildren(summary(t("login.failed"), [{ text: describe(error) }]));
  } });

  show(t("login.title"), wrong, h("p", null, t("login.lead")),
    h("fieldset", { class: "field" }, h("legend", null, t("login.for")),
      h("div", { class: "choice" }, own, h("label", { for: own.id }, t("login.me"))),
      h("div", { class: "choice" }, other, h("label", { for: other.id }, t("login.organisation")))),
    field, h("p", null, button), progress,
    h("details", null, h("summary", null, t("login.how")), h("p", null, t("login.howText"))));
}
