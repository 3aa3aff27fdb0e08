internal import Hosting
internal import Postgres
internal import Protobuf
internal import Protos
internal import Reactor

/// What happened in the registers, for the feed.
enum RegisterEvents {
  /// One change, as it is written down in the transaction that makes it.
  struct Event: Sendable {
    let kind: IdentityV1.RegisterEventKind
    let subject: String
    var related: [IdentityV1.RelatedPerson] = []
    let day: CivilDate?

    static func personRegistered(
      _ id: UUIDv7, _ relatives: PersonStore.Relatives, day: CivilDate?
    ) -> Event {
      Event(
        kind: .personRegistered, subject: ResourceName.person(id), related: related(relatives),
        day: day)
    }

    static func personBorn(
      _ id: UUIDv7, _ relatives: PersonStore.Relatives, day: CivilDate?
    ) -> Event {
      Event(
        kind: .personBorn, subject: ResourceName.person(id), related: related(relatives), day: day)
    }

    static func organisationFounded(_ id: UUIDv7, head: UUIDv7?, day: CivilDate?) -> Event {
      Event(
        kind: .organisationFounded, subject: ResourceName.organisation(id),
        related: head.map { [relation(.head, $0)] } ?? [], day: day)
    }

    private static func related(
      _ relatives: PersonStore.Relatives
    ) -> [IdentityV1.RelatedPerson] {
      let pairs: [(IdentityV1.Relation, UUIDv7?)] = [
        (.mother, relatives.mother), (.father, relatives.father), (.spouse, relatives.spouse),
      ]
      return pairs.compactMap { kind, id in id.map { relation(kind, $0) } }
    }

    private static func relation(
      _ relation: IdentityV1.Relation, _ id: UUIDv7
    ) -> IdentityV1.RelatedPerson {
      IdentityV1.RelatedPerson(relation: relation, person: ResourceName.person(id))
    }
  }
}

extension RegisterEvents {
  /// The feed's name in the outbox.
  static let log = "register"

  /// Writes an event down in the transaction of its change.
  static func append(
    _ event: Event, to outbox: Outbox, at time: WallTime, _ transaction: PostgresTransaction
  ) async throws {
    let id = UUIDv7.make(at: time)
    let message = IdentityV1.RegisterEvent(
      eventId: id.description, kind: event.kind, subject: event.subject, related: event.related,
      eventDate: event.day?.text ?? "", recordTime: time.timestamp)
    try await outbox.append(
      message.wire(), to: log, id: id, kind: "REGISTER_EVENT", subject: event.subject, at: time,
      in: transaction)
  }
}

/// Sessions that ended before their time, for the stream of revocations.
enum Revocations {
  /// The stream's name in the outbox.
  static let log = "revocation"

  static func append(
    _ session: UUIDv7, forgetTime: WallTime, to outbox: Outbox, at time: WallTime,
    _ transaction: PostgresTransaction
  ) async throws {
    let message = IdentityV1.RevocationUpdate(
      session: ResourceName.session(session), forgetTime: forgetTime.timestamp)
    try await outbox.append(
      message.wire(), to: log, id: .make(at: time), kind: "SESSION_ENDED",
      subject: message.session, at: time, in: transaction)
  }
}
