"""The case of `talaka demo`, played call by call by a client that repeats what was not answered.

Same scenario, same calls in the same order, but by gRPC's own client, and two questions where the
demonstration has one. What it adds is stubbornness, with the same request ids and bytes, and the
ledger.
"""
import datetime
import uuid

from shaken import ROOT, until
from visitor import Visitor, digest_of, pdf

CASES = "services.v1.CaseService"
DRAFTS = "services.v1.ApplicationService"
OFFERS = "services.v1.OfferService"
DELIVERIES = "documents.v1.DeliveryService"
DISPATCHES = "documents.v1.DispatchService"


def day(ago: int = 0) -> str:
    """A day in Minsk."""
    zone = datetime.timezone(datetime.timedelta(hours=3))
    return str((datetime.datetime.now(zone) - datetime.timedelta(days=ago)).date())


class Office:
    """A body of the scenario and its officials, who log in when they are needed."""

    def __init__(self, story, role: str):
        cast = story.scenario[role]
        body = next(body for body in story.suite.nation("bodies")["bodies"]
                    if body["id"] == cast["body"])
        self.name = story.door.call(
            "identity.v1.OrganisationService/LookupOrganisation",
            unp=body["registration"]["organisation"]["unp"]).name
        self.subscriber = f"subscribers/{body['subscriberCode']}"
        self.people = {
            part: story.enter(cast[part], self.name)
            for part in ["registrar", "executor", "signatory"] if part in cast}

    def __getattr__(self, part: str) -> Visitor:
        return self.people[part]


class Story:
    def __init__(self, suite, door, ledger):
        self.suite, self.door, self.ledger = suite, door, ledger
        self.scenario = suite.nation("scenario")
        # Requests as they were sent, for those who send them again.
        self.sent: dict[str, tuple] = {}

    def play(self):
        self.citizen = self.enter_account(self.scenario["applicant"]["personalNumber"])
        case = self.apply()
        self.deciding = Office(self, "deciding")
        self.accept(case)
        self.ask(case)
        self.decide(case, self.suite.example(self.scenario["applicant"]["publicService"]))
        self.read(self.citizen, case)
        self.birth()

    # What everybody does.

    def enter(self, number: str, organisation: str = "") -> Visitor:
        return Visitor(self.suite, self.door, self.ledger, number, organisation)

    def enter_account(self, number: str) -> Visitor:
        visitor = self.enter(number)
        entered = visitor.call("accounts.v1.AccountService/EnterAccount")
        self.ledger.write("account", entered.account.name, owner=entered.account.owner)
        return visitor

    def do(self, who: Visitor, kind: str, method: str, /, **fields):
        """A call that says for itself which request it is; what it answers is written down."""
        self.sent[kind] = who, method, fields
        answer = who.call(method, **fields)
        return answer

    # The case.

    def apply(self) -> str:
        citizen, service = self.citizen, self.scenario["applicant"]["publicService"]
        draft = self.do(citizen, "draft", f"{DRAFTS}/CreateDraft", request_id=str(uuid.uuid4()),
                        public_service=service, language="be")
        self.ledger.write("draft", draft.name)
        citizen.call(
            f"{DRAFTS}/UpdateDraft",
            draft={"name": draft.name, "answers": self.suite.example(service)["answers"]},
            update_mask={"paths": ["answers"]})
        content = (ROOT / "Tools/talaka/Nation/labour-book.pdf").read_bytes()
        attached = citizen.upload(
            f"{DRAFTS}/AddAttachment", pdf("labour-book.pdf", content), content,
            parent=draft.name, document_id="labour-book")
        assert len(attached.attachments) == 1 and not attached.problems
        prepared = citizen.call(f"{DRAFTS}/PrepareSubmission", name=draft.name)
        [signature] = citizen.sign(prepared.digest)
        case = self.do(citizen, "case", f"{DRAFTS}/SubmitApplication", name=draft.name,
                       request_id=str(uuid.uuid4()), signature=signature)
        self.ledger.write("case", case.name)
        return case.name

    def accept(self, case: str):
        office = self.deciding
        queue = office.registrar.call(f"{CASES}/ListQueue", parent=office.name, page_size=200)
        assert case in [found.name for found in queue.cases]
        registered = office.registrar.call(f"{CASES}/RegisterCase", name=case)
        self.ledger.write("registration", registered.registration_number, case=case)
        taken = office.executor.call(f"{CASES}/TakeCase", name=case)
        self.ledger.write("taken", taken.name)

    def case(self, name: str):
        return self.deciding.executor.call(f"{CASES}/GetCase", name=name)

    def in_state(self, name: str, state: str):
        """The case once it has come so far."""
        number = self.door.contracts.pool.FindEnumTypeByName(
            "talaka.services.v1.CaseState").values_by_name[f"CASE_STATE_{state}"].number

        def ask():
            case = self.case(name)
            return case if case.state == number else None

        return until(f"{name} {state}", ask, 120)

    def ask(self, case: str):
        """Two questions: when `documents` dies between its commit and its answer, the asker hears
        of the acceptance by the feed, and never gets to the point behind the answer."""
        self.asked = Office(self, "asked")
        questions = ["Просім паведаміць склад сям'і заяўніка па месцы жыхарства.",
                     "Просім паведаміць, ці ёсць запазычанасць за жыллё."]
        for place, question in enumerate(questions):
            self.do(self.deciding.executor, f"question {place}", f"{CASES}/AskBody", name=case,
                    request_id=str(uuid.uuid4()), recipient=self.asked.subscriber,
                    question=question)
            self.ledger.write("question", case, text=question)

        def sent():
            found = self.case(case).body_requests
            assert [one.question for one in found] == questions
            return all(one.evidence for one in found) and [one.dispatch for one in found]

        for place, dispatch in enumerate(until("the inquiries to be sent", sent, 120)):
            self.ledger.write("inquiry", dispatch)
            self.receive(place, dispatch)
            self.answer(place, dispatch)
        self.in_state(case, "IN_REVIEW")

    def receive(self, place: int, dispatch: str):
        registrar = self.asked.registrar

        def arrived():
            found = registrar.call(f"{DELIVERIES}/ListDeliveries", parent=self.asked.subscriber,
                                   page_size=200).deliveries
            return [delivery.name for delivery in found if delivery.dispatch == dispatch]

        [delivery] = until("the delivery", arrived)
        self.ledger.write("delivery", delivery)
        read = registrar.call(f"{DELIVERIES}/ReadDelivery", name=delivery)
        digests = [file.file.digest for file in read.dispatch.files]
        evidence = self.do(registrar, f"handover {place}", f"{DELIVERIES}/ConfirmHandover",
                           name=delivery, digests=digests)
        self.ledger.write("evidence", evidence.name, on=delivery)
        evidence = self.do(registrar, f"incoming {place}", f"{DELIVERIES}/RegisterDelivery",
                           name=delivery, incoming_number=f"1-{uuid.uuid4().hex[:8]}",
                           incoming_date=day())
        self.ledger.write("evidence", evidence.name, on=delivery)

    def answer(self, place: int, dispatch: str):
        content = (ROOT / "Tools/talaka/Nation/family-composition.pdf").read_bytes()
        file = pdf("family-composition.pdf", content)
        self.asked.executor.upload(f"{DISPATCHES}/UploadFile", file, content)
        [signature] = self.asked.signatory.sign(digest_of(content))
        sent = self.do(
            self.asked.signatory, f"reply {place}", f"{DISPATCHES}/SubmitDispatch",
            dispatch_id=str(uuid.uuid4()), sender=self.asked.subscriber,
            card={"kind": "answer", "title": "Склад сям'і",
                  "outgoing_number": f"2-{uuid.uuid4().hex[:8]}", "outgoing_date": day()},
            files=[{"file": file, "role": "FILE_ROLE_MAIN", "signatures": [signature]}],
            recipients=[{"subscriber": self.deciding.subscriber, "role": "RECIPIENT_ROLE_TO"}],
            links=[{"kind": "LINK_KIND_IN_REPLY_TO", "dispatch": dispatch}])
        self.ledger.write("reply", sent.dispatch.name)
        self.ledger.write("acceptance", sent.evidence.name,
                          wire=sent.evidence.SerializeToString(deterministic=True).hex())

    def decide(self, case: str, example: dict):
        office = self.deciding
        office.executor.call(f"{CASES}/DraftDecision", name=case, result_values=example["result"],
                             outcome="DECISION_OUTCOME_GRANTED")
        prepared = office.signatory.call(f"{CASES}/PrepareDecision", name=case)
        self.ledger.write("decision", prepared.decision.decision_number, case=case)
        again = office.signatory.call(f"{CASES}/PrepareDecision", name=case)
        assert (again.pdf.file, again.json.file) == (prepared.pdf.file, prepared.json.file)
        pdf_signature, json_signature = office.signatory.sign(
            prepared.pdf.file.digest, prepared.json.file.digest)
        decided = self.do(office.signatory, f"decision of {case}", f"{CASES}/DecideCase", name=case,
                          request_id=str(uuid.uuid4()), pdf_signature=pdf_signature,
                          json_signature=json_signature)
        self.ledger.write("decided", case, number=decided.decision.decision_number)
        self.in_state(case, "DELIVERED")

    def read(self, holder: Visitor, case: str):
        """Finds the decision in the account and reads all of it."""
        mailbox = "accounts.v1.MailboxService"
        [message] = [found for found in self.messages(holder)
                     if found.topic == case and len(found.attachments) > 0]
        for attachment in message.attachments:
            parts = holder.call(f"{mailbox}/DownloadAttachment",
                                name=f"{message.name}/attachments/{attachment.number}")
            content = b"".join(part.chunk for part in parts)
            assert digest_of(content)["value"] == attachment.file.digest.value
        read = holder.call(f"{mailbox}/MarkMessageRead", name=message.name)
        self.ledger.write("read", read.name, seconds=read.read_time.seconds)

    def messages(self, holder: Visitor):
        found = holder.call("accounts.v1.MailboxService/ListMessages", parent="accounts/me",
                            page_size=200)
        assert not found.next_page_token
        return found.messages

    # The birth.

    def report_birth(self):
        """The registrar reports a birth; each time another child of the same mother."""
        cast, request_id = self.scenario["birth"], str(uuid.uuid4())
        registry = Office(self, "birth")
        names = {key: {"family_name": cast["child"][key]["familyName"],
                       "given_name": cast["child"][key]["givenName"],
                       "patronymic": cast["child"][key].get("patronymic", "")}
                 for key in ["nameBe", "nameRu", "nameLatin"]}
        reported = self.do(
            registry.registrar, "birth", "identity.v1.PersonService/ReportBirth",
            request_id=request_id, name_be=names["nameBe"], name_ru=names["nameRu"],
            name_latin=names["nameLatin"], birth_date=day(3), sex=cast["child"]["sex"],
            mother_number=cast["mother"], father_number=cast["father"],
            certificate_number=f"M-{request_id[:8]}", act_number=request_id[:13],
            region_letter=cast["regionLetter"])
        self.ledger.write("child", reported.child.name, number=reported.child.personal_number)

    def birth(self):
        cast = self.scenario["birth"]
        self.report_birth()
        self.mother = self.enter_account(cast["mother"])

        def offered():
            found = self.mother.call(f"{OFFERS}/ListOffers", page_size=200).offers
            return [offer.name for offer in found if offer.state == 2]

        [offer] = until("the offer", offered)
        self.ledger.write("offer", offer)
        prepared = self.mother.call(f"{OFFERS}/PrepareAcceptance", name=offer)
        [signature] = self.mother.sign(prepared.digest)
        case = self.do(self.mother, "accepted", f"{OFFERS}/AcceptOffer", name=offer,
                       request_id=str(uuid.uuid4()), signature=signature)
        self.ledger.write("accepted", case.name, offer=offer)
        self.accept(case.name)
        self.decide(case.name, self.suite.example(cast["publicService"]))
        self.read(self.mother, case.name)
