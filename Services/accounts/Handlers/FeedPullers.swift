import Hosting
import Postgres
import Protos
import RPC
import Reactor
import Synchronization

/// Follows `identity`'s register and keeps an account for everybody in it.
struct RegisterPuller: Sendable {
  static let source = "identity.register"

  let identity: RPCClient
  let store: AccountStore

  func run() async throws {
    var options = CallOptions(timeout: nil)
    options.waitsForReady = true
    let after = try await AccountStore.cursor(Self.source, store.pool)
    let feed = try await IdentityV1.RegisterFeedServiceClient(identity).pullRegisterEvents(
      IdentityV1.PullRegisterEventsRequest(afterSequence: after), options)
    while let event = try await feed.next() {
      try await store.apply(
        RegisterChange(event), source: Self.source, sequence: event.sequence)
      CrashPoint.pass("accounts.register-event-stored")
    }
  }
}

extension RegisterChange {
  init(_ event: IdentityV1.RegisterEvent) {
    guard let owner = Owner(event.subject) else {
      self = .other
      return
    }
    let time = event.recordTime?.wallTime ?? .now()
    switch event.kind {
    case .personRegistered, .personBorn, .organisationFounded: self = .began(owner, time)
    case .personDied, .organisationDissolved: self = .ended(owner, time)
    default: self = .other
    }
  }
}

/// Follows the access feed of one service.
struct AccessPuller: Sendable {
  let source: String
  let client: RPCClient
  let store: AccessStore
  let titles: BodyTitles

  func run() async throws {
    let name = "\(source).access"
    var options = CallOptions(timeout: nil)
    options.waitsForReady = true
    let after = try await AccountStore.cursor(name, store.pool)
    let feed = try await EventsV1.AccessFeedServiceClient(client).pullAccessEntries(
      EventsV1.PullAccessEntriesRequest(afterSequence: after), options)
    while let entry = try await feed.next() {
      guard let id = UUIDv7(entry.entryId) else {
        throw PostgresError(.sequence, "\(name) gave an entry without an id")
      }
      let line = AccessLine(
        id: id, subject: entry.subject,
        readTime: entry.readTime?.wallTime ?? .now(), system: source,
        organisation: entry.organisation,
        organisationTitle: await titles.title(entry.organisation), official: entry.official,
        method: entry.method, purpose: entry.purpose, legalBasis: entry.legalBasis,
        caseName: entry.caseName, categories: entry.categories.map { Int64($0.rawValue) },
        discloseTime: entry.discloseTime?.wallTime)
      try await store.store(line, source: name, sequence: entry.sequence)
      CrashPoint.pass("accounts.access-entry-stored")
    }
  }
}

/// Titles of bodies, asked once each.
final class BodyTitles: Sendable {
  /// Titles remembered.
  static let knownMax = 50_000

  private let identity: RPCClient
  private let known = Mutex<[String: [String]]>([:])

  init(identity: RPCClient) { self.identity = identity }

  /// The three titles; empty when there is no body or it can't be asked now.
  func title(_ organisation: String) async -> [String] {
    if organisation.isEmpty { return [] }
    if let title = known.withLock({ $0[organisation] }) { return title }
    let answer = try? await IdentityV1.OrganisationServiceClient(identity).getOrganisation(
      IdentityV1.GetOrganisationRequest(name: organisation), CallOptions(timeout: .seconds(2)))
    guard let title = answer?.title?.columns else { return [] }
    known.withLock { known in
      if known.count >= Self.knownMax { known.removeAll() }
      known[organisation] = title
    }
    return title
  }
}
