// Elements without a framework.

/** Makes an element; `on…` attributes are listeners, null and false are left out. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked" || name === "disabled") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(4).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Rows of a description list; rows without a value are left out. */
export function facts(rows) {
  return h("dl", { class: "facts" }, rows
    .filter(([, value]) => value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && !value.length))
    .map(([name, value]) => [h("dt", null, name), h("dd", null, value)]));
}

/** Replaces the page's content, names it and moves the focus there, so that a screen reader starts at its heading. */
export function show(title, ...content) {
  const main = document.getElementById("main");
  main.replaceChildren(h("h1", null, title), ...content.flat(4).filter(Boolean));
  document.title = `${title} – ${document.getElementById("brand").textContent}`;
}

/** Says something to who can't see it change. */
export function announce(text) {
  const live = document.getElementById("live");
  live.textContent = "";
  requestAnimationFrame(() => { live.textContent = text; });
}

/** A button whose work may take a while: it is off meanwhile, and what goes wrong is told by `failed`. */
export function action(label, work, { kind = "", failed } = {}) {
  const button = h("button", { type: "button", class: `act ${kind}` }, label);
  button.addEventListener("click", async () => {
    if (button.disabled) return;
    button.disabled = true;
    try { await work(button); } catch (error) { failed?.(error); } finally { button.disabled = false; }
  });
  return button;
}

/** A box of what is wrong, with links to the fields; it takes the focus. */
export function summary(title, problems) {
  const box = h("div", { class: "box bad", role: "alert", tabindex: "-1" }, h("h2", null, title),
    h("ul", null, problems.map(({ text, field }) =>
      h("li", null, field ? h("a", { href: `#${field}`, onclick: (event) => {
        event.preventDefault();
        const target = document.getElementById(field);
        target?.scrollIntoView({ block: "center" });
        target?.focus();
      } }, text) : text))));
  queueMicrotask(() => box.focus());
  return box;
}
