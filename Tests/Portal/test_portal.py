"""The portal as people use it: a browser, an ID card and its agent, and the six services behind.

The tests run in the order in which they stand and tell one case from search to verified decision.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import types

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

ROOT = pathlib.Path(__file__).parents[2]
NATION = ROOT / "Tools/talaka/Nation"
SCENARIO = json.loads((NATION / "scenario.json").read_text())
APPLICANT = SCENARIO["applicant"]["personalNumber"]
SERVICE_ID = SCENARIO["applicant"]["publicService"].removeprefix("publicServices/")
SERVICE = json.loads(
    (ROOT / f"Services/services/Catalogue/{SERVICE_ID}.v1.json").read_text())
EXAMPLE = SERVICE["examples"][0]
BODY_UNP = next(body["registration"]["organisation"]["unp"]
                for body in json.loads((NATION / "bodies.json").read_text())["bodies"]
                if body["id"] == SCENARIO["deciding"]["body"])
WORDS = {language: json.loads(
    (ROOT / f"Services/gateway/Portal/messages/{language}.json").read_text())
    for language in ["be", "ru", "en"]}
# For who wants to see: pictures of the pages go here.
PICTURES = os.environ.get("TALAKA_PICTURES")
# What EN 301 549 asks for.
AXE_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def t(key, language="be"):
    return WORDS[language][key]


def heading(page, text):
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def press(page, key):
    page.locator("main").get_by_role("button", name=t(key), exact=True).click()


def picture(page, name):
    if PICTURES:
        page.screenshot(path=f"{PICTURES}/{name}.png", full_page=True)


def inspect(page, name):
    """Nothing that axe finds, in wide and narrow windows, and no page that scrolls sideways."""
    picture(page, name)
    found = Axe().run(page, options=AXE_RULES).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == [], name
    wide = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    picture(page, f"{name}-narrow")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
    page.set_viewport_size(wide)


def log_in(page, unp=None):
    page.goto("/login")
    if unp:
        page.get_by_label(t("login.organisation")).check()
        page.get_by_label(t("login.unp")).fill(unp)
    press(page, "login.card")


REVOKE = """async () => {
  const { certificates } = await (await fetch("/v1/certificates")).json();
  const { name } = certificates.find((one) => one.kind === "CERTIFICATE_KIND_CARD_AUTHENTICATION");
  const answer = await fetch(`/v1/${name}:revoke`, { method: "POST",
    headers: { "content-type": "application/json", "x-talaka-page": "1" },
    body: JSON.stringify({ reason: "REVOCATION_REASON_KEY_COMPROMISE" }) });
  return answer.status;
}"""


@pytest.fixture(scope="module")
def citizen(visit):
    return visit()


@pytest.fixture(scope="module")
def story():
    """What later chapters need of earlier ones."""
    return types.SimpleNamespace()


def test_everybody_finds_a_service(visit):
    page = visit()
    page.goto("/")
    heading(page, t("services.title"))
    inspect(page, "services")
    page.get_by_label(t("services.search")).fill("дапамога дзіця")
    page.keyboard.press("Enter")
    heading(page, t("services.found"))
    inspect(page, "found")
    page.get_by_role("link", name=SERVICE["title"]["be"]).click()
    heading(page, SERVICE["title"]["be"])
    expect(page.get_by_role("main")).to_contain_text(SERVICE["documents"][0]["title"]["be"])
    inspect(page, "service")
    page.goto("/api")
    method = "talaka.services.v1.ApplicationService/CreateDraft"
    expect(page.get_by_text(method)).to_be_attached()


@pytest.mark.parametrize("language", ["be", "ru", "en"])
def test_the_portal_speaks_the_visitors_language_and_the_chosen_one(visit, language):
    page = visit(language)
    page.goto(f"/services/{SERVICE_ID}")
    heading(page, SERVICE["title"][language])
    names = {"be": "Беларуская", "ru": "Русский", "en": "English"}
    other = {"be": "en", "ru": "be", "en": "ru"}[language]
    page.get_by_role("button", name=names[other]).click()
    heading(page, SERVICE["title"][other])
    expect(page.locator("html")).to_have_attribute("lang", other)
    page.reload()
    heading(page, SERVICE["title"][other])
    expect(page.get_by_role("link", name=t("menu.verify", other))).to_be_visible()
    assert set(WORDS[language]) == set(WORDS[other])


def test_without_a_card_the_page_says_what_is_needed(visit):
    page = visit()
    log_in(page)
    expect(page.get_by_role("alert")).to_contain_text(t("card.software"))
    inspect(page, "login-without-card")


def test_a_wrong_pin_is_no_login(visit, insert, suite, tmp_path):
    card = tmp_path / "card.json"
    shutil.copy(suite.state / "cards" / f"{SCENARIO['company']['head']}.json", card)
    page = visit()
    with insert(card, pin="1111"):
        log_in(page)
        expect(page.get_by_role("alert")).to_contain_text(t("card.cancelled"))
    picture(page, "login-wrong-pin")
    page.goto("/account")
    heading(page, t("login.title"))


def test_a_revoked_card_is_refused_by_its_name(visit, insert):
    page = visit()
    with insert(SCENARIO["cardIssuer"]["registrar"]):
        log_in(page)
        heading(page, t("account.title"))
        assert page.evaluate(REVOKE) == 200
        page.get_by_role("button", name=t("menu.logout")).click()
        heading(page, t("services.title"))
        log_in(page)
        expect(page.get_by_role("alert")).to_contain_text(t("reason.CERTIFICATE_REVOKED"))
    picture(page, "login-revoked")


def test_the_keyboard_alone_logs_in_and_the_account_is_active(citizen, insert):
    citizen.goto("/")
    heading(citizen, t("services.title"))

    def reach(text):
        for _ in range(40):
            citizen.keyboard.press("Tab")
            focused = citizen.evaluate("document.activeElement.textContent")
            if focused == text:
                return
        pytest.fail(f"no way to {text} with the Tab key")

    reach(t("menu.login"))
    citizen.keyboard.press("Enter")
    heading(citizen, t("login.title"))
    inspect(citizen, "login")
    reach(t("login.card"))
    with insert(APPLICANT):
        citizen.keyboard.press("Enter")
        heading(citizen, t("account.title"))
    expect(citizen.get_by_role("button", name=t("menu.logout"))).to_be_visible()
    account = citizen.evaluate("fetch('/v1/accounts/me').then((answer) => answer.json())")
    assert account["state"] == "ACCOUNT_STATE_ACTIVE"
    inspect(citizen, "account")


def test_a_form_with_mistakes_says_where(citizen):
    citizen.goto(f"/services/{SERVICE_ID}")
    press(citizen, "services.apply")
    citizen.wait_for_url("**/drafts/*")
    heading(citizen, SERVICE["title"]["be"])
    press(citizen, "draft.next")
    problems = citizen.get_by_role("alert")
    expect(problems).to_contain_text(t("draft.problems"))
    expect(problems).to_be_focused()
    inspect(citizen, "draft-problems")
    missing = SERVICE["documents"][0]["title"]["be"]
    expect(problems.get_by_role("link", name=missing)).to_be_visible()
    problems.get_by_role("link").first.click()
    expect(citizen.locator(":focus")).to_have_attribute("aria-invalid", "true")


def fill(page, answers):
    """Fills the form as its layout says."""
    for group in SERVICE["form"]["layout"]["groups"]:
        for field in group["fields"]:
            value = answers.get(field["pointer"][1:])
            if value is None:
                continue
            label = field["label"]["be"]
            if field["control"] == "select":
                page.get_by_label(label, exact=True).select_option(value)
            elif field["control"] == "radio":
                [text] = [one["label"]["be"] for one in field["options"] if one["value"] == value]
                page.get_by_label(text, exact=True).check()
            else:
                page.get_by_label(label, exact=True).fill(value)


def test_the_citizen_applies_with_a_document_and_a_signature(citizen, insert, story):
    fill(citizen, EXAMPLE["answers"])
    citizen.get_by_label(SERVICE["documents"][0]["title"]["be"]).set_input_files(
        NATION / "labour-book.pdf")
    remove = f"{t('draft.remove')}: labour-book.pdf"
    expect(citizen.get_by_role("button", name=remove)).to_be_visible()
    inspect(citizen, "draft")
    press(citizen, "draft.next")
    heading(citizen, t("sign.title"))
    expect(citizen.get_by_role("main")).to_contain_text(EXAMPLE["answers"]["account"])
    inspect(citizen, "sign")
    with insert(APPLICANT):
        press(citizen, "sign.sign")
        citizen.wait_for_url("**/cases/*")
    expect(citizen.get_by_role("status").filter(has_text=t("case.thanks"))).to_be_visible()
    story.case = re.search("/cases/([^?]+)", citizen.url)[1]
    inspect(citizen, "case-new")
    citizen.get_by_role("link", name=t("menu.cases")).click()
    heading(citizen, t("menu.cases"))
    line = citizen.get_by_role("listitem").filter(has_text=t("CASE_STATE_SUBMITTED"))
    expect(line.get_by_role("link")).to_have_attribute("href", f"/cases/{story.case}")
    inspect(citizen, "cases")


def test_officials_register_take_and_decide(visit, insert, story):
    case = f"/cases/{story.case}"

    registrar = visit()
    with insert(SCENARIO["deciding"]["registrar"]):
        log_in(registrar, BODY_UNP)
        heading(registrar, t("menu.queue"))
    inspect(registrar, "queue")
    registrar.locator(f"a[href='{case}']").click()
    press(registrar, "work.register")
    expect(registrar.locator(".tag").first).to_have_text(t("CASE_STATE_REGISTERED"))
    inspect(registrar, "work")

    executor = visit()
    with insert(SCENARIO["deciding"]["executor"]):
        log_in(executor, BODY_UNP)
        heading(executor, t("menu.queue"))
    executor.goto(case)
    press(executor, "work.take")
    executor.get_by_label(t("decision.values")).fill(json.dumps(EXAMPLE["result"]))
    press(executor, "decision.save")
    expect(executor.get_by_label(t("decision.values"))).to_have_value(
        re.compile(r'"monthly_amount": %d,\n' % EXAMPLE["result"]["monthly_amount"]))
    inspect(executor, "work-draft")

    signatory = visit()
    with insert(SCENARIO["deciding"]["signatory"]):
        log_in(signatory, BODY_UNP)
        heading(signatory, t("menu.queue"))
        signatory.goto(case)
        press(signatory, "decision.prepare")
        expect(signatory.get_by_role("main")).to_contain_text(t("decision.read"))
        inspect(signatory, "work-sign")
        press(signatory, "decision.sign")
        expect(signatory.get_by_role("main")).to_contain_text(t("verify.code"))
    inspect(signatory, "work-decided")


def test_the_citizen_reads_the_decision_and_has_its_pdf(citizen, story, tmp_path):
    citizen.goto("/account")
    message = citizen.get_by_role("main").get_by_role("listitem").filter(
        has_text=f"{t('MAILBOX_MESSAGE_KIND_DECISION')} ·").get_by_role("link")
    expect(message.first).to_be_visible(timeout=20_000)
    inspect(citizen, "account-messages")
    message.first.click()
    expect(citizen.get_by_role("heading", name=t("message.files"))).to_be_visible()
    inspect(citizen, "message")
    with citizen.expect_download() as download:
        citizen.get_by_role("link", name=re.compile(r"\.pdf$")).click()
    story.pdf = pathlib.Path(tmp_path.parent / "decision.pdf")
    download.value.save_as(story.pdf)
    citizen.get_by_role("link", name=t("message.case")).click()
    decision = citizen.locator("section.box")
    expect(decision).to_contain_text(t("DECISION_OUTCOME_GRANTED"))
    inspect(citizen, "case-decided")
    story.code = decision.locator("a[href^='/verify']").inner_text()
    story.number = decision.locator("dd").first.inner_text()
    text = subprocess.run(["pdftotext", story.pdf, "-"], capture_output=True, text=True,
                          check=True).stdout
    assert story.number in text and story.code in text


def test_the_citizen_sees_who_looked(citizen):
    citizen.goto("/account/access")
    heading(citizen, t("access.title"))
    expect(citizen.get_by_role("main").get_by_role("listitem").first).to_be_visible()
    inspect(citizen, "access")
    citizen.goto("/account/sessions")
    heading(citizen, t("account.sessions"))
    inspect(citizen, "sessions")


def test_anybody_verifies_the_decision_by_code_and_by_file(visit, story, tmp_path):
    page = visit()
    page.goto("/verify")
    page.get_by_label(t("verify.code")).fill(story.code)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=t("verify.valid"))).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(story.number)
    inspect(page, "verify")

    def verify(file):
        page.goto("/verify")
        page.get_by_label(t("verify.file")).set_input_files(file)
        page.get_by_role("button", name=t("verify.check")).last.click()

    verify(story.pdf)
    expect(page.get_by_role("heading", name=t("verify.valid"))).to_be_visible()
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(story.pdf.read_bytes() + b"\n")
    verify(changed)
    expect(page.get_by_role("alert")).to_contain_text(t("verify.unknown"))
    page.goto("/verify?code=AAAA-AAAA-AAAA-AAAA")
    expect(page.get_by_role("alert")).to_be_visible()
    inspect(page, "verify-unknown")
