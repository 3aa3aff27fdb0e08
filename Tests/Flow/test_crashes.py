"""Every service dies by SIGKILL at every named point of a case, and PostgreSQL once.

The points stand in the sources (`CrashPoint.pass`); debug builds die at each the first time they
pass it. The case goes on all the same, because `talaka up` starts the killed again and the client
repeats what was not answered. What the client was told is in the ledger; here it is counted against
what the suite says now.
"""
import collections
import concurrent.futures
import re
import time

import grpc
import pytest

from contracts import Client, Contracts
from ledger import Ledger
from story import CASES, DELIVERIES, OFFERS, Story
from shaken import ROOT, Suite, until


def points() -> set[str]:
    """All that the sources name: a new one is demanded without being listed here."""
    found = set()
    for file in (ROOT / "Services").rglob("*.swift"):
        for call in re.findall(r"CrashPoint\.pass\(([^)]*)\)", file.read_text()):
            found |= set(re.findall(r'"([a-z.-]+)"', call))
    return found


@pytest.fixture(scope="module")
def suite():
    suite = Suite()
    try:
        suite.up()
        yield suite
    finally:
        suite.reset()


@pytest.fixture(scope="module")
def contracts(tmp_path_factory):
    return Contracts(tmp_path_factory.mktemp("contracts"))


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    return Ledger(tmp_path_factory.mktemp("ledger") / "ledger.jsonl")


@pytest.fixture(scope="module")
def story(suite, contracts, ledger):
    story = Story(suite, Client(suite, contracts), ledger)
    story.play()
    return story


@pytest.fixture(scope="module")
def inside(suite, contracts):
    """Clients of a service with the certificate of another one."""
    def connect(server, caller):
        return Client(suite, contracts, server, caller)
    return connect


def assert_dense(sequences):
    assert list(sequences) == list(range(1, len(sequences) + 1))


def test_every_point_was_passed_dead_and_alive(story, suite):
    # The last effects come after the last answer.
    end = time.monotonic() + 15
    while suite.fired() != points() and time.monotonic() < end:
        time.sleep(0.2)
    assert suite.fired() == points()
    deaths = collections.Counter(point.split(".")[0] for point in suite.fired())
    until("the supervisor to see all", lambda: suite.ends() == deaths, 10)
    assert set(deaths) == {
        "identity", "accounts", "documents", "signatures", "services", "gateway"}


def test_one_case_for_each_acknowledged_submission(story, ledger):
    def cases(holder):
        return [case.name for case in holder.call(f"{CASES}/ListCases", page_size=200).cases]

    assert cases(story.citizen) == ledger.names("case")
    assert cases(story.mother) == ledger.names("accepted")
    drafts = story.citizen.call("services.v1.ApplicationService/ListDrafts", page_size=200).drafts
    assert {draft.name for draft in drafts} <= set(ledger.names("draft"))


def test_the_course_of_a_case_is_dense_and_each_step_happened_once(story, ledger):
    kinds = story.door.contracts.pool.FindEnumTypeByName("talaka.services.v1.CaseEventKind")
    expected = {"SUBMITTED": 1, "REGISTERED": 1, "TAKEN": 1, "DECISION_DRAFTED": 1,
                "DECISION_PREPARED": 1, "DECIDED": 1, "DELIVERED": 1}
    asked = {"BODY_ASKED": 2, "BODY_ANSWERED": 2}
    for case, more in [(ledger.name("case"), asked), (ledger.name("accepted"), {})]:
        events = story.deciding.executor.call(
            f"{CASES}/ListCaseEvents", parent=case, page_size=200).events
        assert_dense([event.sequence for event in events])
        counted = collections.Counter(
            kinds.values_by_number[event.kind].name.removeprefix("CASE_EVENT_KIND_")
            for event in events)
        evidence = counted.pop("EVIDENCE_RECEIVED", 0)
        assert counted == expected | more
        topics = [event.topic for event in events if event.kind == 5]
        assert len(set(topics)) == evidence and (evidence > 0) == bool(more)


def test_one_decision_for_each_case(story, ledger):
    numbers = {line["case"]: line["name"] for line in ledger.all("decision")}
    assert len(set(numbers.values())) == 2
    registered = {line["case"]: line["name"] for line in ledger.all("registration")}
    for holder, case in [(story.citizen, ledger.name("case")),
                         (story.mother, ledger.name("accepted"))]:
        decision = holder.call(f"{CASES}/GetDecision", name=f"{case}/decision")
        assert decision.decision_number == numbers[case]
        kinds = [file.kind for file in decision.files]
        assert sorted(kinds) == [6, 7, 8, 9, 10]
        now = story.case(case)
        assert now.registration_number == registered[case]
        # Serials without a gap: no number was lost with a process that died.
        assert re.search(r"-0*1/\d{4}$", now.registration_number), now.registration_number


def test_one_message_for_each_delivery(story, ledger):
    for holder, topics in [(story.citizen, [ledger.name("case")]),
                           (story.mother, ledger.names("offer") + ledger.names("accepted"))]:
        messages = story.messages(holder)
        assert_dense(sorted(message.sequence for message in messages))
        counted = collections.Counter((message.topic, message.kind) for message in messages)
        expected = {}
        for topic in topics:
            # An offer comes once; a case brings two notices and the decision.
            expected |= {(topic, 4): 1} if topic.startswith("offers/") else {
                (topic, 1): 2, (topic, 2): 1}
        assert counted == expected
    for line in ledger.all("read"):
        [message] = [message for holder in [story.citizen, story.mother]
                     for message in story.messages(holder) if message.name == line["name"]]
        assert message.read_time.seconds == line["seconds"]


def test_one_dispatch_for_each_id_with_its_evidence(story, ledger):
    inquiries, replies = ledger.names("inquiry"), ledger.names("reply")
    for office, dispatches in [(story.deciding, inquiries), (story.asked, replies)]:
        sent = office.signatory.call("documents.v1.DispatchService/ListDispatches",
                                     parent=office.subscriber, page_size=200).dispatches
        assert sorted(dispatch.name for dispatch in sent) == sorted(dispatches)
        received = office.registrar.call(
            f"{DELIVERIES}/ListDeliveries", parent=office.subscriber, page_size=200).deliveries
        assert len(received) == len(dispatches)
        events = office.registrar.call("documents.v1.ExchangeFeedService/ListEvents",
                                       parent=office.subscriber, page_size=1000).events
        assert_dense([event.sequence for event in events])
        assert len({event.event_id for event in events}) == len(events)

    def evidence(dispatch, office):
        return office.signatory.call("documents.v1.EvidenceService/ListEvidence", parent=dispatch,
                                     page_size=200).evidence

    # Acceptance, consignment, handover, registration, and of an inquiry the reply.
    found = set()
    for office, dispatches, kinds in [(story.deciding, inquiries, [1, 9, 11, 20, 22]),
                                      (story.asked, replies, [1, 9, 11, 20])]:
        for dispatch in dispatches:
            until("the evidence", lambda: len(evidence(dispatch, office)) >= len(kinds), 30)
            assert sorted(one.kind for one in evidence(dispatch, office)) == kinds
            found |= {one.name for one in evidence(dispatch, office)}
    assert found >= set(ledger.names("evidence") + ledger.names("acceptance"))


def test_a_request_that_comes_again_gets_the_first_answer(story, ledger):
    def again(kind):
        who, method, fields = story.sent[kind]
        return who.call(method, **fields)

    assert again("draft").name == ledger.name("draft")
    assert again("case").name == ledger.name("case")
    assert again("accepted").name == ledger.name("accepted")
    assert again("birth").child.name == ledger.name("child")
    for place in range(2):
        assert len(again(f"question {place}").body_requests) == 2
        evidence = [again(f"handover {place}").name, again(f"incoming {place}").name]
        assert evidence == ledger.names("evidence")[2 * place:2 * place + 2]
        replayed = again(f"reply {place}")
        assert replayed.replayed
        wire = replayed.evidence.SerializeToString(deterministic=True)
        assert wire.hex() == ledger.all("acceptance")[place]["wire"]
    for line in ledger.all("decided"):
        decided = again(f"decision of {line['name']}").decision
        assert decided.decision_number == line["number"]


def test_one_child_one_offer_and_nobody_twice_in_the_register(story, suite, ledger, inside):
    events = inside("identity", "services").call(
        "identity.v1.RegisterFeedService/PullRegisterEvents", max_events=10_000)
    assert_dense([event.sequence for event in events])
    counted = collections.Counter(event.kind for event in events)
    nation = {name: suite.nation(name) for name in ["persons", "bodies", "organisations"]}
    assert counted[1] == len(nation["persons"]["persons"])
    assert counted[8] == len(nation["bodies"]["bodies"]) + len(
        nation["organisations"]["organisations"])
    assert [event.subject for event in events if event.kind == 2] == ledger.names("child")
    offers = story.mother.call(f"{OFFERS}/ListOffers", page_size=200).offers
    assert [(offer.name, offer.state) for offer in offers] == [(ledger.name("offer"), 3)]


def test_what_the_services_told_each_other_is_dense(inside, ledger):
    events = inside("documents", "services").call(
        "documents.v1.ExchangeFeedService/PullSystemEvents", max_events=1000)
    assert_dense([event.sequence for event in events])
    for server in ["identity", "documents", "signatures", "services"]:
        entries = inside(server, "accounts").call(
            "events.v1.AccessFeedService/PullAccessEntries", max_events=10_000)
        assert_dense([entry.sequence for entry in entries])
        assert len({entry.entry_id for entry in entries}) == len(entries)


def test_accounts_are_active_once_and_their_access_log_names_each_read_once(story, ledger):
    for holder in [story.citizen, story.mother]:
        entered = holder.call("accounts.v1.AccountService/EnterAccount")
        assert not entered.activated
        assert entered.account.name in ledger.names("account")
        listed = holder.call("accounts.v1.AccessLogService/ListAccessEntries",
                             parent="accounts/me", page_size=200)
        names = [entry.name for entry in listed.access_entries]
        assert names and len(set(names)) == len(names)


def test_a_dead_database_is_said_to_be_dead_and_comes_back(story, suite, ledger):
    token = story.citizen.access_token
    calls = {
        "identity": (token, "identity.v1.SessionService/ListSessions", {}),
        "accounts": (token, "accounts.v1.AccountService/GetAccount",
                     {"name": "accounts/me"}),
        "documents": (story.asked.registrar.access_token, f"{DELIVERIES}/ListDeliveries",
                      {"parent": story.asked.subscriber}),
        "signatures": (token, "signatures.v1.SigningService/PrepareSignature", {
            "certificate": story.citizen.card.certificates["signature"],
            "profile": "SIGNATURE_PROFILE_CADES_T",
            "contents": [{"algorithm": "DIGEST_ALGORITHM_SHA256", "value": bytes(32)}]}),
        "services": (token, f"{CASES}/ListCases", {})}
    suite.kill_database()
    try:
        # All at once: after five seconds nobody would be let in, as `identity` can't tell either
        # whose session has ended.
        with concurrent.futures.ThreadPoolExecutor(len(calls)) as threads:
            refusals = threads.map(lambda call: story.door.refusal(*call), calls.values())
            for service, refused in zip(calls, refusals):
                assert (refused.code, refused.reason) == (
                    grpc.StatusCode.UNAVAILABLE, "STORE_UNAVAILABLE"), (service, refused)
    finally:
        suite.look_again()
    for token, method, fields in calls.values():
        story.door.call(method, token, **fields)
    assert [case.name for case in story.citizen.call(f"{CASES}/ListCases").cases] == (
        ledger.names("case"))
