import Hosting
import Logging
import PKI
import Postgres
import Protobuf
import Protos
import RPC
import Reactor

/// Follows the registers' events and makes offers of them: the effect and the cursor in one
/// transaction, so that a crash anywhere repeats an event, and none is lost.
struct RegisterFeedPuller: Sendable {
  static let feed = "registers"

  let engine: Engine

  /// Runs until the stream breaks; with `limit` until so many events, or there are no more.
  func follow(limit: UInt32 = 0) async throws {
    let start = try await CursorStore.sequence(Self.feed, engine.pool)
    var options = CallOptions(timeout: limit == 0 ? nil : .seconds(60))
    options.waitsForReady = limit == 0
    let stream = try await IdentityV1.RegisterFeedServiceClient(engine.neighbours.identity)
      .pullRegisterEvents(
        IdentityV1.PullRegisterEventsRequest(afterSequence: start, maxEvents: limit), options)
    while let event = try await stream.next() { try await take(RuleEvent(event, engine.calendar)) }
  }

  func take(_ event: RuleEvent) async throws {
    var offers: [OfferRecord] = []
    for loaded in engine.files.rules {
      guard let holder = loaded.rule.holder(of: event) else { continue }
      let verdict = try await verdict(loaded.rule, event, holder)
      if verdict.fires { offers.append(offer(loaded.rule, event, holder, verdict)) }
    }
    if !offers.isEmpty { CrashPoint.pass("services.rule-fired") }
    try await engine.pool.transaction { transaction in
      guard try await CursorStore.advance(Self.feed, to: event.sequence, transaction) else {
        return
      }
      for offer in offers where try await OfferStore.insert(offer, transaction) {
        try await JobStore.add(.offer, offer.id, at: engine.now(), transaction)
      }
    }
    if offers.isEmpty { return }
    CrashPoint.pass("services.offer-stored")
    engine.jobs.raise()
  }

  /// Asks the registers what the rule names, and decides. The look-ups name the offer that may come
  /// of it, so that the access log says why.
  func verdict(
    _ rule: RuleDefinition, _ event: RuleEvent, _ holder: String
  ) async throws -> RuleVerdict {
    let id = Self.offerID(rule, event, holder, at: engine.now())
    var records: [String: JSONValue] = [:]
    for lookup in rule.lookups {
      guard let record = event.persons[lookup.record] else { continue }
      let question = RegisterQuestion(
        register: lookup.register, record: record, fields: lookup.fields,
        legalBasis: lookup.legalBasis, matter: "offers/\(id)")
      records[lookup.id] = try await engine.neighbours.lookUp(question, token: nil)
    }
    return rule.verdict(on: event, records: records)
  }

  private func offer(
    _ rule: RuleDefinition, _ event: RuleEvent, _ holder: String, _ verdict: RuleVerdict
  ) -> OfferRecord {
    let now = engine.now()
    let last = rule.expires.end(from: engine.today)
    // Until the end of the last day, in the nation's time.
    let end = (Int64(last.number) + 1) * 86_400 - engine.calendar.offsetMinutes * 60
    return OfferRecord(
      id: Self.offerID(rule, event, holder, at: now), rule: rule.id, ruleVersion: rule.version,
      event: event.id, holder: holder, service: rule.service.id, version: rule.service.version,
      title: verdict.title, text: verdict.text, answers: verdict.answers,
      openFields: rule.openFields, waived: rule.waivedDocuments,
      facts: .array(verdict.facts.map(\.json)), state: .prepared, revision: 1, createTime: now,
      expireTime: WallTime(microseconds: end * 1_000_000))
  }

  /// The same for the same rule, event and holder, so that repeated look-ups name one offer: time
  /// from the event's id, the rest from a digest, in the form of version 7.
  static func offerID(
    _ rule: RuleDefinition, _ event: RuleEvent, _ holder: String, at time: WallTime
  ) -> UUIDv7 {
    let digest = DigestAlgorithm.sha256.digest(Array("\(rule.id)\n\(event.id)\n\(holder)".utf8))
    let source = UUIDv7(event.id) ?? UUIDv7(high: 0, low: 0)
    let mixed = UUIDv7(bytes: digest.prefix(16)) ?? source
    return UUIDv7(
      high: source.high & 0xffff_ffff_ffff_0000 | 0x7000 | mixed.high & 0xfff,
      low: mixed.low & 0x3fff_ffff_ffff_ffff | 0x8000_0000_0000_0000)
  }
}

extension RuleEvent {
  init(_ event: IdentityV1.RegisterEvent, _ calendar: WorkingCalendar) {
    var persons = ["subject": event.subject]
    for related in event.related {
      switch related.relation {
      case .mother: persons["mother"] = related.person
      case .father: persons["father"] = related.person
      case .spouse: persons["spouse"] = related.person
      case .head: persons["head"] = related.person
      case .unspecified, .unrecognized: break
      }
    }
    let number = Int(event.kind.rawValue) - 1
    let names = RuleDefinition.events
    self.init(
      sequence: event.sequence, id: event.eventId,
      kind: names.indices.contains(number) ? names[number] : "", persons: persons,
      eventDate: event.eventDate,
      recordDay: calendar.day(atSeconds: event.recordTime?.seconds ?? 0))
  }
}
