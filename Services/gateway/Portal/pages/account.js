// What the holder of an account sees: messages, who looked, sessions.
import { del, get, organisation, post, query } from "../lib/api.js";
import { action, announce, facts, h, show, summary } from "../lib/dom.js";
import { describe } from "../lib/card.js";
import { loc, moment, size, t } from "../lib/i18n.js";
import { logout } from "../lib/session.js";

const last = (name) => name.split("/").pop();

/** A list that goes on by a button. */
export async function pages(load, draw, empty) {
  const list = h("ul", { class: "list" });
  const more = h("p");
  async function next(token) {
    const { items = [], nextPageToken } = await load(token);
    list.append(...await Promise.all(items.map(draw)));
    more.replaceChildren(...(nextPageToken ? [action(t("list.more"), () => next(nextPageToken), { kind: "second" })] : []));
    return items.length;
  }
  return await next("") ? [list, more] : [h("p", null, empty)];
}

async function line(item) {
  const body = await organisation(item.sender);
  return h("li", null, h("a", { href: `/account/messages/${last(item.name)}`, class: item.readTime ? "" : "unread" }, loc(item.title)),
    item.readTime ? null : [" ", h("span", { class: "tag" }, t("message.unread"))],
    h("p", { class: "soft" }, [t(item.kind), body ? loc(body.title) : null, moment(item.deliverTime)].filter(Boolean).join(" · ")));
}

export async function account({ onLeave }) {
  const mine = await get("/v1/accounts/me");
  const list = await pages(async (pageToken) => {
    const { messages, nextPageToken } = await get(`/v1/accounts/me/messages${query({ pageSize: 30, pageToken })}`);
    return { items: messages, nextPageToken };
  }, line, t("account.empty"));
  const news = h("ul", { class: "list" });
  show(t("account.title"),
    h("p", { class: "box" }, t("account.unread", { count: mine.unreadCount ?? 0 })),
    h("nav", { "aria-label": t("account.title") }, h("ul", null,
      [["/drafts", "account.drafts"], ["/cases", "menu.cases"], ["/offers", "account.offers"], ["/account/access", "account.access"],
        ["/account/sessions", "account.sessions"], ["/login", "account.change"]].map(([address, key]) => h("li", null, h("a", { href: address }, t(key)))))),
    h("h2", null, t("account.messages")), news, list);
  const stream = new EventSource(`/v1/accounts/me/messages:watch${query({ afterSequence: mine.lastMessageSequence ?? 0 })}`);
  stream.addEventListener("message", async (event) => {
    const item = JSON.parse(event.data);
    news.prepend(await line(item.message ?? item));
    announce(t("account.new"));
  });
  stream.addEventListener("problem", () => stream.close());
  onLeave(() => stream.close());
}

export async function message({ parameters: [id] }) {
  const item = await get(`/v1/accounts/me/messages/${id}`);
  const body = await organisation(item.sender);
  const [kind, target] = (item.topic ?? "").split("/");
  const pages = { cases: "message.case", offers: "message.offer" };
  show(loc(item.title), facts([
    [t("message.from"), body ? loc(body.title) : item.sender], [t("message.kind"), t(item.kind)],
    [t("message.delivered"), moment(item.deliverTime)], [t("message.due"), moment(item.dueTime)]]),
  loc(item.text).split("\n").map((paragraph) => h("p", null, paragraph)),
  kind in pages ? h("p", null, h("a", { class: "act", href: `/${kind}/${target}` }, t(pages[kind]))) : null,
  item.attachments?.length ? [h("h2", null, t("message.files")), h("ul", { class: "list" }, item.attachments.map(({ number, file }) =>
    h("li", null, h("a", { href: `/v1/accounts/me/messages/${id}/attachments/${number}`, download: file.fileName }, file.fileName),
      h("p", { class: "soft" }, size(file.sizeBytes)))))] : null,
  h("p", null, h("a", { href: "/account" }, t("back.account"))));
  if (!item.readTime) await post(`/v1/accounts/me/messages/${id}:markRead`).catch(() => {});
}

export async function accessLog() {
  const list = await pages(async (pageToken) => {
    const { accessEntries, nextPageToken } = await get(`/v1/accounts/me/accessEntries${query({ pageSize: 50, pageToken })}`);
    return { items: accessEntries, nextPageToken };
  }, (entry) => h("li", null, h("p", null, h("b", null, loc(entry.organisationTitle) || t("access.system", { system: entry.system })), " · ", moment(entry.readTime)),
    h("p", null, loc(entry.purposeText) || entry.purpose, entry.byOfficial ? ` (${t("access.official")})` : ""),
    h("p", { class: "soft" }, [(entry.categories ?? []).map((one) => t(one)).join(", "), entry.legalBasis].filter(Boolean).join(" · ")),
    entry.caseName?.startsWith("cases/") ? h("p", null, h("a", { href: `/${entry.caseName}` }, t("access.case"))) : null), t("access.none"));
  show(t("access.title"), h("p", null, t("access.lead")), list, h("p", null, h("a", { href: "/account" }, t("back.account"))));
}

export async function sessions({ go }) {
  const { sessions: list = [] } = await get("/v1/sessions");
  const wrong = h("div");
  const failed = (error) => wrong.replaceChildren(summary(t("error.title"), [{ text: describe(error) }]));
  const rows = await Promise.all(list.map(async (item) => {
    const body = await organisation(item.organisation);
    const row = h("li", null, h("p", null, h("b", null, body ? loc(body.title) : t("login.me")), item.current ? [" ", h("span", { class: "tag" }, t("sessions.this"))] : null),
      h("p", { class: "soft" }, `${t("sessions.begun")} ${moment(item.createTime)} · ${t("sessions.used")} ${moment(item.useTime)}`),
      h("p", null, action(t("sessions.end"), async () => {
        if (item.current) {
          await logout();
          return go("/");
        }
        await del(`/v1/${item.name}`);
        row.remove();
        announce(t("sessions.ended"));
      }, { kind: "danger", failed })));
    return row;
  }));
  show(t("account.sessions"), wrong, h("ul", { class: "list" }, rows), h("p", null, h("a", { href: "/account" }, t("back.account"))));
}
