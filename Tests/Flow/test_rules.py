"""A rule is data: another file gives another outcome, with the same programs."""
import json
import shutil

import pytest

from contracts import Client, Contracts
from ledger import Ledger
from shaken import ROOT, Suite, until
from story import OFFERS, Story


def linked(folder, source, own):
    """`source` with everything linked but the path `own`, which becomes a copy."""
    folder.mkdir()
    for entry in source.iterdir():
        if entry.name != own[0]:
            (folder / entry.name).symlink_to(entry)
    if own[1:]:
        linked(folder / own[0], source / own[0], own[1:])
    else:
        shutil.copytree(source / own[0], folder / own[0])


@pytest.fixture
def suite(tmp_path):
    linked(tmp_path / "root", ROOT, ["Services", "services", "Rules"])
    suite = Suite(tmp_path / "root", dies=False)
    try:
        suite.up()
        yield suite
    finally:
        suite.reset()


def test_a_changed_rule_file_changes_the_offer(suite, tmp_path):
    contracts = Contracts(tmp_path)
    ledger = Ledger(tmp_path / "ledger.jsonl")

    def offers_after_a_birth(count):
        story = Story(suite, Client(suite, contracts), ledger)
        story.report_birth()
        mother = story.enter_account(story.scenario["birth"]["mother"])

        def offered():
            found = mother.call(f"{OFFERS}/ListOffers", page_size=200).offers
            return found if len(found) == count else None

        return until("the offer", offered)

    [first] = offers_after_a_birth(1)
    file = suite.root / "Services/services/Rules/birth-grant.json"
    rule = json.loads(file.read_text())
    rule["version"] += 1
    rule["offer"]["title"]["be"] = "Іншая дапамога"
    rule["conditions"].append({
        "expression": "has(mother.spouse) || has(child.father)",
        "text": {"be": "У дзіцяці двое бацькоў.", "ru": "У ребёнка двое родителей.",
                 "en": "The child has two parents."}})
    suite.down()
    file.write_text(json.dumps(rule))
    suite.up()
    both = offers_after_a_birth(2)
    [before] = [offer for offer in both if offer.name == first.name]
    [after] = [offer for offer in both if offer.name != first.name]
    assert before == first
    assert (after.title.be, first.title.be) == (
        "Іншая дапамога", "Вам належыць дапамога ў сувязі з нараджэннем дзіцяці")
    assert (len(after.facts), len(first.facts)) == (5, 4)
    assert all(fact.held for fact in after.facts)
    assert (after.rule_version, first.rule_version) == (2, 1)
