import Hosting
import Postgres
import Protobuf
import Protos
import RPC
import Reactor
import Testing

@testable import identity

struct RegisterTests {
  private let requestID = "0198c6a2-7d2e-7c3a-9d54-1f2b3c4d5e6f"

  @Test func registersAPersonOnce() async throws {
    try await Fixture.run { fixture, service in
      let first = try await fixture.register(service, serial: 1)
      #expect(first.status == .alive && first.documents.count == 1)
      #expect(try await fixture.register(service, serial: 1) == first)
      var other = try Samples.registration(serial: 1)
      other.person?.citizenship = "PL"
      let changed = other
      let found = try await refusal { try await service.persons().registerPerson(changed) }
      #expect(found == "ALREADY_EXISTS PERSONAL_NUMBER_TAKEN")
      let events = try await service.pool.query("SELECT count(*) FROM outbox")
      #expect(try events.first?.int64(0) == 1)
    }
  }

  @Test func refusesARecordThatItsNumberContradicts() async throws {
    try await Fixture.run { fixture, service in
      let changes: [(String, @Sendable (inout IdentityV1.RegisterPersonRequest) -> Void)] = [
        ("REQUEST_INVALID", { $0.person?.personalNumber = "4140590A001PB0" }),
        ("PERSONAL_NUMBER_INVALID", { $0.person?.personalNumber = "" }),
        ("PERSONAL_NUMBER_INVALID", { $0.person?.birthDate = "1990-05-15" }),
        ("PERSONAL_NUMBER_INVALID", { $0.person?.sex = .male }),
        ("BIRTH_DATE_INVALID", { $0.person?.birthDate = "1990-02-30" }),
        ("FORMAT_INVALID", { $0.person?.nameRu = nil }),
      ]
      for (reason, change) in changes {
        var request = try Samples.registration(serial: 1)
        change(&request)
        let changed = request
        let found = try await refusal { try await service.persons().registerPerson(changed) }
        #expect(found == "INVALID_ARGUMENT \(reason)")
      }
      let stranger = try Samples.number(serial: 77)
      let orphan = try await refusal {
        try await fixture.register(service, serial: 1, mother: stranger)
      }
      #expect(orphan == "NOT_FOUND MOTHER_NOT_FOUND")
    }
  }

  @Test func pointsSpousesAtEachOther() async throws {
    try await Fixture.run { fixture, service in
      let wife = try await fixture.register(service, serial: 1)
      var request = try Samples.registration(serial: 1, isMale: true)
      request.spouseNumber = wife.personalNumber
      let husband = try await service.persons().registerPerson(request)
      #expect(husband.spouse == wife.name)
      let id = try #require(ResourceName.person(wife.name))
      #expect(try await PersonStore.person(id, service.pool)?.spouse == husband.name)
    }
  }

  @Test func registersAnOrganisationOnce() async throws {
    try await Fixture.run { fixture, service in
      let head = try await fixture.register(service, serial: 1)
      let request = Samples.body("199992011", head: head.personalNumber)
      let body = try await service.organisations().registerOrganisation(request)
      #expect(try await service.organisations().registerOrganisation(request) == body)
      #expect(body.head == head.name && body.status == .active)
      var other = request
      other.organisation?.region = "brest"
      let changed = other
      let taken = try await refusal {
        try await service.organisations().registerOrganisation(changed)
      }
      #expect(taken == "ALREADY_EXISTS UNP_TAKEN")
      let child = try await service.organisations().registerOrganisation(
        Samples.body("199992371", parent: "199992011"))
      #expect(child.parent == body.name)
      let orphan = try await refusal {
        try await service.organisations().registerOrganisation(
          Samples.body("199992052", parent: "199992223"))
      }
      #expect(orphan == "NOT_FOUND PARENT_NOT_FOUND")
      let headless = try await refusal {
        try await service.organisations().registerOrganisation(
          Samples.body("199992052", head: try Samples.number(serial: 88)))
      }
      #expect(headless == "NOT_FOUND HEAD_NOT_FOUND")
    }
  }

  @Test func listsOrganisationsInPagesAndHidesTheHead() async throws {
    try await Fixture.run { fixture, service in
      let head = try await fixture.register(service, serial: 1)
      for unp in ["199992011", "199992371", "199992052"] {
        _ = try await service.organisations().registerOrganisation(
          Samples.body(unp, head: head.personalNumber))
      }
      let outside = try service.organisations(as: "gateway")
      var numbers: [String] = []
      var token = ""
      repeat {
        let page = try await outside.listOrganisations(.init(pageSize: 2, pageToken: token))
        numbers += page.organisations.map(\.unp)
        #expect(page.organisations.allSatisfy { $0.head.isEmpty })
        token = page.nextPageToken
      } while !token.isEmpty
      #expect(numbers == ["199992011", "199992052", "199992371"])
      let inside = try await service.organisations(as: "services").lookupOrganisation(
        .init(unp: "199992011"))
      #expect(inside.head == head.name)
      let negative = try await refusal { try await outside.listOrganisations(.init(pageSize: -1)) }
      #expect(negative == "INVALID_ARGUMENT PAGE_SIZE_NEGATIVE")
      let none = try await refusal {
        try await outside.lookupOrganisation(.init(unp: "199992223"))
      }
      #expect(none == "NOT_FOUND ORGANISATION_NOT_FOUND")
    }
  }

  /// A registrar of a civil registry office, logged in, and a mother.
  private func office(
    _ fixture: Fixture, _ service: Fixture.Instance
  ) async throws -> (options: CallOptions, mother: IdentityV1.Person) {
    let mother = try await fixture.register(service, serial: 1)
    let registrar = try await fixture.register(service, serial: 2)
    let body = try await service.organisations().registerOrganisation(
      Samples.body("199992011", functions: [.civilRegistry]))
    _ = try await service.roles().grantRole(
      .init(
        parent: body.name, personalNumber: registrar.personalNumber, role: .registrar,
        reason: "загад"))
    let tokens = try await fixture.logIn(
      service, fixture.cards.card(registrar.personalNumber), organisation: body.name)
    return (fixture.bearer(tokens), mother)
  }

  @Test func reportsABirthOnceAndAllocatesTheNextNumber() async throws {
    try await Fixture.run { fixture, service in
      let (options, mother) = try await office(fixture, service)
      let persons = try service.persons(as: "gateway")
      let request = Samples.birth(requestID, mother: mother.personalNumber)
      let first = try await persons.reportBirth(request, options)
      let child = try #require(first.child)
      #expect(child.mother == mother.name && child.residence == mother.residence)
      #expect(child.personalNumber.hasPrefix("5020126A001PB"))
      #expect(try await persons.reportBirth(request, options) == first)
      let twin = try await persons.reportBirth(
        Samples.birth(
          "0198c6a2-7d2e-7c3a-9d54-1f2b3c4d5e60", mother: mother.personalNumber, act: "2"), options)
      #expect(twin.child?.personalNumber.hasPrefix("5020126A002PB") == true)
      let sameAct = try await refusal {
        try await persons.reportBirth(
          Samples.birth("0198c6a2-7d2e-7c3a-9d54-1f2b3c4d5e61", mother: mother.personalNumber),
          options)
      }
      #expect(sameAct == "ALREADY_EXISTS ACT_NUMBER_TAKEN")
      let reused = try await refusal {
        try await persons.reportBirth(
          Samples.birth(requestID, mother: mother.personalNumber, act: "9"), options)
      }
      #expect(reused == "ALREADY_EXISTS REQUEST_ID_REUSED")
      let future = try await refusal {
        try await persons.reportBirth(
          Samples.birth(
            "0198c6a2-7d2e-7c3a-9d54-1f2b3c4d5e62", mother: mother.personalNumber, act: "3",
            date: "2090-01-01"), options)
      }
      #expect(future == "INVALID_ARGUMENT BIRTH_DATE_INVALID")
      let count = try await service.pool.query("SELECT count(*) FROM person")
      #expect(try count.first?.int64(0) == 4)
    }
  }

  @Test func letsOnlyRegistrarsOfACivilRegistryReportABirth() async throws {
    try await Fixture.run { fixture, service in
      let (_, mother) = try await office(fixture, service)
      let tokens = try await fixture.logIn(service, fixture.cards.card(mother.personalNumber))
      let persons = try service.persons(as: "gateway")
      let request = Samples.birth(requestID, mother: mother.personalNumber)
      let own = try await refusal { try await persons.reportBirth(request, fixture.bearer(tokens)) }
      #expect(own == "PERMISSION_DENIED ROLE_MISSING")
      let nobody = try await refusal { try await persons.reportBirth(request) }
      #expect(nobody == "UNAUTHENTICATED TOKEN_MISSING")
    }
  }

  @Test func handsOutEventsDenselyAndInOrder() async throws {
    try await Fixture.run { fixture, service in
      for serial in 1...20 { try await fixture.register(service, serial: serial) }
      let feed = IdentityV1.RegisterFeedServiceClient(try service.client("accounts"))
      var sequences: [UInt64] = []
      let stream = try await feed.pullRegisterEvents(
        .init(afterSequence: 5, maxEvents: 100), CallOptions(timeout: .seconds(20)))
      while let event = try await stream.next() {
        sequences.append(event.sequence)
        #expect(event.kind == .personRegistered && event.subject.hasPrefix("persons/"))
      }
      #expect(sequences == Array(6...20))
      let open = try await feed.pullRegisterEvents(
        .init(afterSequence: 20), CallOptions(timeout: .seconds(20)))
      try await fixture.register(service, serial: 21)
      #expect(try await open.next()?.sequence == 21)
    }
  }

  @Test func looksUpTheNamedFieldsOnlyAndLeavesALine() async throws {
    try await Fixture.run { fixture, service in
      let mother = try await fixture.register(service, serial: 1)
      let child = try await fixture.register(service, serial: 2, mother: mother.personalNumber)
      let provider = RegistersV1.RegisterProviderServiceClient(try service.client("services"))
      var request = RegistersV1.LookupRecordRequest(
        registerId: "population", key: .personalNumber(mother.personalNumber),
        fields: ["birth_date", "sex", "children", "children_count", "father"],
        legalBasis: "закон", caseName: "cases/1", organisation: "organisations/1")
      let answer = try await provider.lookupRecord(request)
      #expect(answer.record == mother.name)
      let values = try #require(answer.values?.fields)
      #expect(Set(values.keys) == ["birth_date", "sex", "children", "children_count"])
      #expect(values["children_count"]?.kind == .numberValue(1))
      #expect(
        values["children"]?.kind
          == .listValue(.init(values: [.init(kind: .stringValue(child.name))])))
      let tokens = try await fixture.logIn(service, fixture.cards.card(mother.personalNumber))
      _ = try await provider.lookupRecord(request, fixture.bearer(tokens))
      try await service.handlers.outbox.sequencer.numberAll(waiting: true)
      let feed = EventsV1.AccessFeedServiceClient(try service.client("accounts"))
      let stream = try await feed.pullAccessEntries(.init(maxEvents: 10), CallOptions())
      let line = try #require(try await stream.next())
      #expect(line.subject == mother.name && line.organisation == "organisations/1")
      #expect(line.legalBasis == "закон" && line.purpose == "register-lookup")
      #expect(line.categories == [.identity, .family])
      #expect(try await stream.next() == nil)
      request.fields = ["birth_date", "shoe_size"]
      let unknown = request
      let field = try await refusal { try await provider.lookupRecord(unknown) }
      #expect(field == "INVALID_ARGUMENT REGISTER_FIELD_UNKNOWN")
    }
  }

  @Test func showsAnothersRecordToARegistrarOnlyAndLeavesALine() async throws {
    try await Fixture.run { fixture, service in
      let (official, mother) = try await office(fixture, service)
      let other = try await fixture.register(service, serial: 3)
      let tokens = try await fixture.logIn(service, fixture.cards.card(other.personalNumber))
      let persons = try service.persons(as: "gateway")
      let nosy = try await refusal {
        try await persons.getPerson(.init(name: mother.name), fixture.bearer(tokens))
      }
      #expect(nosy == "PERMISSION_DENIED NOT_YOUR_DATA")
      #expect(try await persons.getPerson(.init(name: mother.name), official) == mother)
      let lines = try await service.pool.query("SELECT count(*) FROM outbox WHERE log = 'access'")
      #expect(try lines.first?.int64(0) == 1)
    }
  }

  @Test func answersWhetherARoleIsHeldAtAMoment() async throws {
    try await Fixture.run { fixture, service in
      let head = try await fixture.register(service, serial: 1)
      let official = try await fixture.register(service, serial: 2)
      let body = try await service.organisations().registerOrganisation(
        Samples.body("199992011", head: head.personalNumber))
      let roles = try service.roles()
      let ask = IdentityV1.GrantRoleRequest(
        parent: body.name, personalNumber: official.personalNumber, role: .signatory,
        reason: "загад")
      let grant = try await roles.grantRole(ask)
      #expect(try await roles.grantRole(ask) == grant)
      let checks = try service.roles(as: "documents")
      func held(_ person: IdentityV1.Person, _ role: IdentityV1.Role) async throws -> Bool {
        try await checks.checkRole(
          .init(person: person.name, organisation: body.name, role: role)
        ).held
      }
      #expect(try await held(official, .signatory))
      #expect(try await !held(official, .administrator))
      #expect(try await held(head, .signatory))
      #expect(try await held(head, .administrator))
      #expect(try await !held(head, .registrar))
      fixture.time.advance(seconds: 10)
      let withdrawn = try await roles.withdrawRole(.init(name: grant.name, reason: "звальненне"))
      #expect(
        try await roles.withdrawRole(.init(name: grant.name, reason: "яшчэ раз")) == withdrawn)
      #expect(try await !held(official, .signatory))
      let then = try await checks.checkRole(
        .init(
          person: official.name, organisation: body.name, role: .signatory,
          checkTime: fixture.time.now.adding(seconds: -5).timestamp))
      #expect(then.held)
      let outside = try await refusal {
        try await service.roles(as: "gateway").grantRole(ask)
      }
      #expect(outside == "UNAUTHENTICATED TOKEN_MISSING")
    }
  }
}
