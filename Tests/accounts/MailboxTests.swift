import Hosting
import PKI
import Postgres
import Protos
import RPC
import Reactor
import TestSupport
import Testing

@testable import accounts

/// The service behind a server for holders and one for senders, over one database.
struct AccountsFixture: Sendable {
  let accounts: AccountStore
  let access: AccessStore
  let door: TestService
  let inside: TestService
  let person = "persons/\(UUIDv7.make())"
  let loop: EventLoop

  static func run(
    _ body: @escaping @Sendable (AccountsFixture) async throws -> Void
  ) async throws {
    try await TestDatabase.run(Migrations.all) { pool, loop in
      let accounts = AccountStore(pool: pool)
      let access = AccessStore(pool: pool)
      let handlers: [any RPCService] = [
        AccountHandler(store: accounts),
        MailboxHandler(
          accounts: accounts, store: MailboxStore(pool: pool), files: FileStore(pool: pool),
          arrivals: Arrivals(), fileBytesMax: 3_000_000),
        AccessLogHandler(accounts: accounts, store: access),
      ]
      let fixture = AccountsFixture(
        accounts: accounts, access: access,
        door: try await TestService.start(handlers, caller: "gateway", on: loop),
        inside: try await TestService.start(handlers, caller: "services", on: loop), loop: loop)
      try await body(fixture)
      try await fixture.door.stop()
      try await fixture.inside.stop()
    }
  }

  var holder: User { User(person: person, session: "sessions/s", assurance: .high) }

  func open(_ owner: String, sequence: UInt64 = 1) async throws {
    let owner = try #require(Owner(owner))
    try await accounts.apply(
      .began(owner, .now()), source: "test", sequence: sequence)
  }

  func letter(_ id: UUIDv7 = .make(), title: String = "Рашэнне") -> AccountsV1.DeliverMessageRequest
  {
    AccountsV1.DeliverMessageRequest(
      deliveryId: "\(id)", owner: person, kind: .decision,
      sender: "organisations/\(UUIDv7.make())", title: TypeV1.LocalizedText(be: title),
      text: TypeV1.LocalizedText(be: "Тэкст"))
  }

  func deliver(
    _ letter: AccountsV1.DeliverMessageRequest
  ) async throws -> AccountsV1.DeliverMessageResponse {
    try await AccountsV1.MailboxServiceClient(inside.client()).deliverMessage(letter)
  }

  func list() async throws -> [AccountsV1.MailboxMessage] {
    try await AccountsV1.MailboxServiceClient(door.client()).listMessages(
      AccountsV1.ListMessagesRequest(parent: "accounts/me"), door.options(holder)
    ).messages
  }
}

func reason(_ body: () async throws -> Void) async -> String {
  do {
    try await body()
    return "none"
  } catch let error as RPCError {
    return error.reason
  } catch {
    return "\(error)"
  }
}

@Suite struct MailboxTests {
  @Test func theFirstEntryActivatesAndTheNextOnesChangeNothing() async throws {
    try await AccountsFixture.run { fixture in
      let client = AccountsV1.AccountServiceClient(fixture.door.client())
      let options = try fixture.door.options(fixture.holder)
      #expect(
        await reason { _ = try await client.enterAccount(.init(), options) }
          == "ACCOUNT_NOT_YET_OPENED")
      try await fixture.open(fixture.person)
      let first = try await client.enterAccount(.init(), options)
      #expect(first.activated)
      #expect(first.account?.state == .active)
      let second = try await client.enterAccount(.init(), options)
      #expect(!second.activated)
      #expect(second.account?.activateTime == first.account?.activateTime)
    }
  }

  @Test func messagesThatCameBeforeActivationWait() async throws {
    try await AccountsFixture.run { fixture in
      try await fixture.open(fixture.person)
      let delivered = try await fixture.deliver(fixture.letter())
      #expect(!delivered.replayed)
      let messages = try await fixture.list()
      #expect(messages.map(\.title?.be) == ["Рашэнне"])
      #expect(messages.first?.sequence == 1)
    }
  }

  @Test func aRepeatedDeliveryGivesTheFirstMessageAndAnotherContentIsRefused() async throws {
    try await AccountsFixture.run { fixture in
      try await fixture.open(fixture.person)
      let letter = fixture.letter()
      let first = try await fixture.deliver(letter)
      let second = try await fixture.deliver(letter)
      #expect(second.replayed)
      #expect(second.message == first.message)
      var other = letter
      other.title = TypeV1.LocalizedText(be: "Іншае")
      let changed = other
      #expect(await reason { _ = try await fixture.deliver(changed) } == "DELIVERY_ID_REUSED")
      #expect(try await fixture.list().count == 1)
    }
  }

  @Test func messagesAreNumberedDenselyUnderManyWriters() async throws {
    try await AccountsFixture.run { fixture in
      try await fixture.open(fixture.person)
      try await withThrowingTaskGroup(of: Void.self) { writers in
        for index in 0..<64 {
          writers.addTask { _ = try await fixture.deliver(fixture.letter(title: "\(index)")) }
        }
        try await writers.waitForAll()
      }
      let account = try #require(try await fixture.accounts.account(owner: fixture.person))
      #expect(account.lastSequence == 64)
      #expect(account.unread == 64)
      let store = MailboxStore(pool: fixture.accounts.pool)
      #expect(try await store.after(0, account: account.id).map(\.sequence) == Array(1...64))
    }
  }

  @Test func anotherHoldersMessageIsNotThere() async throws {
    try await AccountsFixture.run { fixture in
      try await fixture.open(fixture.person)
      let delivered = try await fixture.deliver(fixture.letter())
      let stranger = User(
        person: "persons/\(UUIDv7.make())", session: "sessions/t", assurance: .high)
      try await fixture.open(stranger.person, sequence: 2)
      let client = AccountsV1.MailboxServiceClient(fixture.door.client())
      let options = try fixture.door.options(stranger)
      let name = delivered.message
      #expect(
        await reason { _ = try await client.getMessage(.init(name: name), options) }
          == "ACCOUNT_NOT_FOUND")
      let mine = name.split(separator: "/").dropFirst(2).joined(separator: "/")
      #expect(
        await reason {
          _ = try await client.getMessage(.init(name: "accounts/me/\(mine)"), options)
        }
          == "MESSAGE_NOT_FOUND")
      #expect(
        await reason { _ = try await client.getMessage(.init(name: name)) } == "TOKEN_MISSING")
    }
  }

  @Test func aFileGoesInAndOutInPartsAndIsStoredOnce() async throws {
    try await AccountsFixture.run { fixture in
      try await fixture.open(fixture.person)
      let content = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      let client = AccountsV1.MailboxServiceClient(fixture.inside.client())
      var files: [TypeV1.FileInfo] = []
      for _ in 0..<2 {
        let upload = try await client.uploadAttachment()
        try await upload.send(
          .init(file: TypeV1.FileInfo(fileName: "a.pdf", mediaType: "application/pdf")))
        for start in stride(from: 0, to: content.count, by: 200_000) {
          try await upload.send(.init(chunk: Array(content[start..<start + 200_000])))
        }
        files.append(try #require(try await upload.finish().file))
      }
      #expect(files[0].digest?.value == DigestAlgorithm.sha256.digest(content))
      let copies = try await fixture.accounts.pool.query("SELECT count(*) FROM file_chunk")
      #expect(try copies.first?.int64(0) == 4)

      var letter = fixture.letter()
      letter.attachments = [files[0]]
      let message = try await fixture.deliver(letter).message
      let holder = AccountsV1.MailboxServiceClient(fixture.door.client())
      let stream = try await holder.downloadAttachment(
        .init(name: "\(message)/attachments/1", offset: 262_100, length: 500_000),
        fixture.door.options(fixture.holder))
      var got: [UInt8] = []
      while let part = try await stream.next() { got += part.chunk }
      #expect(got == Array(content[262_100..<762_100]))
    }
  }

  @Test func aFileOverTheLimitOrOfAnotherDigestIsRefusedAndLeavesNothing() async throws {
    try await AccountsFixture.run { fixture in
      let client = AccountsV1.MailboxServiceClient(fixture.inside.client())
      func upload(_ info: TypeV1.FileInfo, _ size: Int) async throws {
        let stream = try await client.uploadAttachment()
        try await stream.send(.init(file: info))
        var left = size
        while left > 0 {
          let part = min(left, 262_144)
          try await stream.send(.init(chunk: [UInt8](repeating: 7, count: part)))
          left -= part
        }
        _ = try await stream.finish()
      }
      try await upload(.init(), 3_000_000)
      #expect(await reason { try await upload(.init(), 3_000_001) } == "FILE_TOO_LARGE")
      let wrong = TypeV1.FileInfo(
        digest: TypeV1.Digest(algorithm: .sha256, value: [UInt8](repeating: 0, count: 32)))
      #expect(await reason { try await upload(wrong, 10) } == "DIGEST_MISMATCH")
      let left = try await fixture.accounts.pool.query(
        "SELECT count(DISTINCT upload) FROM file_chunk")
      #expect(try left.first?.int64(0) == 1)
    }
  }

  @Test func aWatcherSeesWhatComes() async throws {
    try await AccountsFixture.run { fixture in
      try await fixture.open(fixture.person)
      _ = try await fixture.deliver(fixture.letter(title: "1"))
      let client = AccountsV1.MailboxServiceClient(fixture.door.client())
      let stream = try await client.watchMessages(
        .init(parent: "accounts/me"), fixture.door.options(fixture.holder))
      #expect(try await stream.next()?.title?.be == "1")
      _ = try await fixture.deliver(fixture.letter(title: "2"))
      #expect(try await stream.next()?.title?.be == "2")
      stream.cancel()
    }
  }

  @Test func aClosedAccountTakesNothingNew() async throws {
    try await AccountsFixture.run { fixture in
      try await fixture.open(fixture.person)
      let owner = try #require(Owner(fixture.person))
      try await fixture.accounts.apply(.ended(owner, .now()), source: "test", sequence: 2)
      #expect(await reason { _ = try await fixture.deliver(fixture.letter()) } == "ACCOUNT_CLOSED")
      var nobody = fixture.letter()
      nobody.owner = "persons/\(UUIDv7.make())"
      let letter = nobody
      #expect(await reason { _ = try await fixture.deliver(letter) } == "ACCOUNT_NOT_FOUND")
    }
  }

  @Test func aFeedsEventCountsOnceAndAGapStopsTheFeed() async throws {
    try await AccountsFixture.run { fixture in
      let other = try #require(Owner("persons/\(UUIDv7.make())"))
      try await fixture.open(fixture.person)
      // A repeat after a crash: the cursor has it already.
      try await fixture.accounts.apply(.began(other, .now()), source: "test", sequence: 1)
      #expect(try await fixture.accounts.account(owner: other.name) == nil)
      await #expect(throws: PostgresError.self) {
        try await fixture.accounts.apply(.began(other, .now()), source: "test", sequence: 3)
      }
      #expect(try await AccountStore.cursor("test", fixture.accounts.pool) == 1)
    }
  }

  @Test func theHolderSeesWhoReadButNotTheOfficialsNameNorSealedLines() async throws {
    try await AccountsFixture.run { fixture in
      try await fixture.open(fixture.person)
      let now = WallTime.now()
      for (index, disclose) in [nil, WallTime(microseconds: now.microseconds + 3_600_000_000)]
        .enumerated()
      {
        let line = AccessLine(
          id: .make(), subject: fixture.person, readTime: now, system: "services",
          organisation: "organisations/o", organisationTitle: ["Орган", "Орган", "Body"],
          official: "persons/official", method: "/x/Y", purpose: "case-review",
          legalBasis: "2.9", caseName: "cases/c", categories: [1], discloseTime: disclose)
        try await fixture.access.store(line, source: "a", sequence: UInt64(index + 1))
      }
      let answer = try await AccountsV1.AccessLogServiceClient(fixture.door.client())
        .listAccessEntries(
          .init(parent: "accounts/me"), fixture.door.options(fixture.holder))
      #expect(answer.accessEntries.count == 1)
      let entry = try #require(answer.accessEntries.first)
      #expect(entry.byOfficial)
      #expect(entry.organisationTitle?.en == "Body")
      #expect(entry.purposeText?.en == "Review of an application")
      #expect(!"\(entry)".contains("persons/official"))
    }
  }
}
