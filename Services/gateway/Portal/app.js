// The portal: one shell, a page per address.
import { h, show, summary } from "./lib/dom.js";
import { language, languages, preferred, t, use } from "./lib/i18n.js";
import { describe } from "./lib/card.js";
import * as session from "./lib/session.js";
import { apiPage, home, service } from "./pages/services.js";
import { account, accessLog, message, sessions } from "./pages/account.js";
import { draft, drafts, offer, offers } from "./pages/apply.js";
import { caseFile, cases, queue } from "./pages/cases.js";
import { login } from "./pages/login.js";
import { verify } from "./pages/verify.js";

/** Addresses; `needs` says who must be logged in. */
const routes = [
  [/^\/$/, home], [/^\/services$/, home], [/^\/services\/([\w.-]+)$/, service],
  [/^\/login$/, login], [/^\/verify$/, verify], [/^\/api$/, apiPage],
  [/^\/account$/, account, "user"], [/^\/account\/access$/, accessLog, "user"], [/^\/account\/sessions$/, sessions, "user"],
  [/^\/account\/messages\/([\w-]+)$/, message, "user"],
  [/^\/drafts$/, drafts, "user"], [/^\/drafts\/([\w-]+)$/, draft, "user"],
  [/^\/offers$/, offers, "user"], [/^\/offers\/([\w-]+)$/, offer, "user"],
  [/^\/cases$/, cases, "user"], [/^\/cases\/([\w-]+)$/, caseFile, "user"], [/^\/queue$/, queue, "official"],
];

let visit = 0;
let leave = [];

/** Registers what ends with the page: streams, timers. */
function onLeave(work) { leave.push(work); }

/** Goes to an address of the portal. */
export function go(address, { replace = false } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", address);
  return render();
}

async function render({ focus = true } = {}) {
  const mine = ++visit;
  for (const work of leave.splice(0)) work();
  frame();
  const match = routes.map(([pattern, page, needs]) => [location.pathname.match(pattern), page, needs]).find(([found]) => found);
  try {
    if (!match) return show(t("notfound.title"), h("p", null, t("notfound.text")), h("p", null, h("a", { href: "/" }, t("menu.services"))));
    const [found, page, needs] = match;
    if ((needs === "user" && !session.current()) || (needs === "official" && !session.isOfficial())) {
      return await go(`/login?next=${encodeURIComponent(location.pathname + location.search)}`, { replace: true });
    }
    document.getElementById("main").setAttribute("aria-busy", "true");
    await page({ parameters: found.slice(1), query: new URLSearchParams(location.search), go, onLeave, isCurrent: () => mine === visit });
  } catch (error) {
    if (mine !== visit) return;
    if (error?.status === 401) {
      await session.load().catch(() => {});
      return show(t("login.again"), h("p", null, h("a", { class: "act", href: `/login?next=${encodeURIComponent(location.pathname)}` }, t("menu.login"))));
    }
    show(t("error.title"), summary(describe(error), error?.id ? [{ text: `${t("error.id")}: ${error.id.replace("urn:uuid:", "")}` }] : []));
  } finally {
    if (mine === visit) {
      const main = document.getElementById("main");
      main.removeAttribute("aria-busy");
      if (focus && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
      if (focus) scrollTo(0, 0);
    }
  }
}

/** Header and footer, in the present language and for who is logged in. */
function frame() {
  document.getElementById("brand").textContent = t("brand");
  document.getElementById("skip").textContent = t("skip");
  document.getElementById("languages").replaceChildren(h("ul", null, Object.entries(languages).map(([tag, text]) =>
    h("li", null, h("button", { type: "button", class: "plain", lang: tag, "aria-current": tag === language() ? "true" : null,
      onclick: async () => { await use(tag); await render({ focus: false }); } }, text)))));
  const user = session.current();
  const links = [["/", "menu.services"], ["/verify", "menu.verify"]];
  if (session.isOfficial()) links.push(["/queue", "menu.queue"]);
  else if (user) links.push(["/account", "menu.account"], ["/cases", "menu.cases"]);
  document.getElementById("menu").setAttribute("aria-label", t("menu.label"));
  document.getElementById("menu").replaceChildren(h("ul", null, links.map(([address, key]) =>
    h("li", null, h("a", { href: address, "aria-current": location.pathname === address ? "page" : null }, t(key))))));
  document.getElementById("who").replaceChildren(user
    ? h("button", { type: "button", class: "plain", onclick: async () => { await session.logout().catch(() => {}); await go("/"); } }, t("menu.logout"))
    : h("nav", { "aria-label": t("menu.login") }, h("ul", null, h("li", null, h("a", { href: "/login" }, t("menu.login"))))));
  document.getElementById("foot").replaceChildren(h("p", null, t("foot.text"), " ", h("a", { href: "/api" }, t("foot.api"))));
}

// Links of our own open without loading the shell again; files of the API and other sites do.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || link.target || link.hasAttribute("download")) return;
  const url = new URL(link.href);
  if (url.origin !== location.origin || url.pathname.startsWith("/v1/") || url.pathname.includes(".") || url.hash) return;
  event.preventDefault();
  go(url.pathname + url.search);
});
addEventListener("popstate", () => render());

await use(preferred());
await session.load().catch(() => {});
await render({ focus: false });
