// Forms of the subset `talaka-form/1` (Services/services/Catalogue/README.md).
import { h } from "./dom.js";
import { inWords, loc, t } from "./i18n.js";

const name = (pointer) => pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
export const fieldId = (pointer) => `f-${name(pointer)}`;

/** A form of a schema; `only` limits it to some pointers. `read()` gives the answers, `mark(problems)` shows what is wrong. */
export function form(schema, layout, answers, fetched, only = null) {
  const fields = [];
  const properties = schema?.properties ?? {};
  const shown = (pointer) => !only || only.includes(pointer);
  const groups = (layout?.groups ?? [plain(properties)]).map((group) => {
    const inside = group.fields.filter(({ pointer }) => properties[name(pointer)] && shown(pointer))
      .map((field) => make(field, properties[name(field.pointer)], answers, fetched));
    fields.push(...inside);
    return inside.length > 0 && h("section", null, group.title ? h("h2", null, loc(group.title)) : null, inside.map(({ box }) => box));
  });
  const element = h("div", null, groups);
  const refresh = () => fields.forEach((field) => {
    const { showWhen } = field.layout;
    if (!showWhen) return;
    const other = fields.find(({ key }) => key === name(showWhen.pointer));
    const value = other ? other.read() : answers?.[name(showWhen.pointer)];
    field.box.hidden = value !== showWhen.equals;
  });
  element.addEventListener("input", refresh);
  element.addEventListener("change", refresh);
  refresh();
  return {
    element,
    read() {
      const values = {};
      for (const field of fields) {
        if (field.box.hidden) continue;
        const value = field.read();
        if (value !== undefined) values[field.key] = value;
      }
      return values;
    },
    /** Shows problems at their fields; gives those for the summary. */
    mark(problems, documents = []) {
      for (const field of fields) field.mark(null);
      return problems.map((problem) => {
        const field = fields.find(({ layout: { pointer } }) => pointer === problem.path);
        const text = loc(problem.text) || t(`problem.${problem.reason}`);
        const wanted = documents.find(({ documentId }) => problem.path === `/documents/${documentId}`);
        if (wanted) return { text: `${loc(wanted.title)}: ${text}`, field: `d-${wanted.documentId}` };
        field?.mark(text);
        return { text: field ? `${loc(field.layout.label)}: ${text}` : text, field: field ? field.focus : null };
      });
    },
  };
}

/** A layout for a schema that has none. */
function plain(properties) {
  return { fields: Object.keys(properties).map((key) => ({ pointer: `/${key}`, label: { en: key } })) };
}

function initial(layout, key, answers, fetched) {
  if (answers && key in answers) return answers[key];
  const path = layout.prefill?.split(".") ?? [];
  return path[0] === "fetched" ? fetched?.[path[1]]?.[path[2]] : undefined;
}

function options(layout, schema, fetched) {
  if (layout.optionsFrom) {
    const { list, value, label } = layout.optionsFrom;
    return (fetched?.[list] ?? []).map((record) => ({
      value: record[value], text: label.map((field) => record[field]).filter(Boolean).map(inWords).join(" "),
    }));
  }
  if (layout.options) return layout.options.map((option) => ({ value: option.value, text: loc(option.label) }));
  return (schema.enum ?? []).map((value) => ({ value, text: value }));
}

function make(layout, schema, answers, fetched) {
  const key = name(layout.pointer);
  const id = fieldId(layout.pointer);
  const value = initial(layout, key, answers, fetched);
  const hint = layout.hint ? h("p", { class: "hint", id: `${id}-hint` }, loc(layout.hint)) : null;
  const problem = h("p", { class: "problem", id: `${id}-problem`, hidden: true });
  const described = `${hint ? `${id}-hint ` : ""}${id}-problem`;
  const base = { layout, key, focus: id };
  const label = h("label", { for: id }, loc(layout.label));
  const control = layout.control ?? (schema.enum ? "select" : schema.type === "boolean" ? "checkbox" : "text");
  let read;
  let body;
  let target;
  if (control === "radio") {
    const choices = options(layout, schema, fetched).map((option, index) => {
      const input = h("input", { type: "radio", name: id, id: index ? `${id}-${index}` : id, value: option.value, checked: option.value === value });
      return { input, row: h("div", { class: "choice" }, input, h("label", { for: input.id }, option.text)) };
    });
    body = h("fieldset", { "aria-describedby": described }, h("legend", null, loc(layout.label)), hint, problem, choices.map(({ row }) => row));
    target = body;
    read = () => choices.find(({ input }) => input.checked)?.input.value;
  } else if (control === "checkbox") {
    const input = h("input", { type: "checkbox", id, checked: value === true, "aria-describedby": described });
    body = [hint, problem, h("div", { class: "choice" }, input, label)];
    target = input;
    read = () => input.checked;
  } else if (control === "select") {
    const list = options(layout, schema, fetched);
    const input = h("select", { id, "aria-describedby": described }, h("option", { value: "" }, t("form.choose")),
      list.map((option) => h("option", { value: option.value, selected: option.value === value }, option.text)));
    body = [label, hint, problem, input];
    target = input;
    read = () => input.value || undefined;
  } else if (control === "textarea" || control === "list") {
    const input = h("textarea", { id, "aria-describedby": described, value: Array.isArray(value) ? value.join("\n") : value ?? "" });
    body = [label, hint, control === "list" ? h("p", { class: "hint" }, t("form.lines")) : null, problem, input];
    target = input;
    read = () => control === "textarea" ? input.value.trim() || undefined
      : listOf(input.value);
  } else {
    const isNumber = schema.type === "integer" || schema.type === "number";
    const type = control === "date" || schema.format === "date" ? "date" : schema.format === "email" ? "email"
      : schema.format === "phone" ? "tel" : "text";
    const input = h("input", { type, id, value: value ?? "", inputmode: isNumber ? "decimal" : null,
      autocomplete: "off", spellcheck: "false", "aria-describedby": described });
    body = [label, hint, problem, input];
    target = input;
    read = () => {
      const text = input.value.trim();
      if (!text) return undefined;
      const number = Number(text.replace(",", ".").replaceAll(" ", ""));
      return isNumber && Number.isFinite(number) ? number : text;
    };
  }
  const box = h("div", { class: "field" }, body);
  return { ...base, box, read, mark(text) {
    problem.hidden = !text;
    problem.textContent = text ?? "";
    box.classList.toggle("wrong", Boolean(text));
    if (text) target.setAttribute("aria-invalid", "true"); else target.removeAttribute("aria-invalid");
  } };
}

function listOf(text) {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  return lines.length ? lines : undefined;
}

/** Answers in words, as the form asks them. */
export function answersInWords(schema, layout, answers, fetched) {
  const groups = layout?.groups ?? [plain(schema?.properties ?? {})];
  return groups.flatMap(({ fields }) => fields).filter(({ pointer }) => answers?.[name(pointer)] !== undefined).map((field) => {
    const value = answers[name(field.pointer)];
    const known = options(field, schema?.properties?.[name(field.pointer)] ?? {}, fetched).find((option) => option.value === value);
    return [loc(field.label), known ? known.text : inWords(value)];
  });
}
