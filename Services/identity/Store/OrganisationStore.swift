internal import Hosting
internal import PKI
internal import Postgres
internal import Protobuf
internal import Protos
internal import Reactor

/// The register of organisations.
struct OrganisationStore: Sendable {
  let pool: PostgresPool
  let outbox: Outbox

  private static let columns: SQL = """
    id, unp, title_be, title_ru, title_en, short_title_be, short_title_ru, short_title_en, kind,
    status, parent, functions, region, district, head, create_time, update_time, revision
    """

  static func organisation(
    _ id: UUIDv7, _ database: some Statements
  ) async throws -> IdentityV1.Organisation? {
    let rows = try await database.rows(
      "SELECT \(columns) FROM organisation WHERE id = $1", [id])
    return try rows.first.map(read)
  }

  static func organisation(
    unp: String, _ database: some Statements
  ) async throws -> IdentityV1.Organisation? {
    let rows = try await database.rows(
      "SELECT \(columns) FROM organisation WHERE unp = $1", [unp])
    return try rows.first.map(read)
  }

  private static func read(_ row: PostgresRow) throws -> IdentityV1.Organisation {
    func text(_ first: Int) throws -> TypeV1.LocalizedText {
      TypeV1.LocalizedText(
        be: try row.text(first), ru: try row.text(first + 1), en: try row.text(first + 2))
    }
    var organisation = IdentityV1.Organisation()
    organisation.name = ResourceName.organisation(try row.uuid(0))
    organisation.unp = try row.text(1)
    organisation.title = try text(2)
    let short = try text(5)
    if short != TypeV1.LocalizedText() { organisation.shortTitle = short }
    organisation.kind = IdentityV1.OrganisationKind(rawValue: Int32(clamping: try row.int64(8)))
    organisation.status = IdentityV1.OrganisationStatus(
      rawValue: Int32(clamping: try row.int64(9)))
    organisation.parent = try row.optionalUUID(10).map(ResourceName.organisation) ?? ""
    organisation.functions = try row.int64s(11).map {
      IdentityV1.BodyFunction(rawValue: Int32(clamping: $0))
    }
    organisation.region = try row.text(12)
    organisation.district = try row.text(13)
    organisation.head = try row.optionalUUID(14).map(ResourceName.person) ?? ""
    organisation.createTime = try row.time(15).timestamp
    organisation.updateTime = try row.time(16).timestamp
    organisation.etag = String(try row.int64(17))
    return organisation
  }

  /// What a list asks for, and where it goes on.
  struct Selection: Sendable {
    var parent: UUIDv7?
    /// 0 for all.
    var kind: Int32 = 0
    /// The title and id of the last one given.
    var after: (title: String, id: UUIDv7)?
    var count = 50
  }

  /// Organisations by Belarusian title, in the order of code points.
  func list(_ selection: Selection) async throws -> [IdentityV1.Organisation] {
    let rows = try await pool.rows(
      """
      SELECT \(Self.columns) FROM organisation
      WHERE ($1::uuid IS NULL OR parent = $1) AND ($2::bigint = 0 OR kind = $2)
        AND ($3::text IS NULL OR (title_be COLLATE "C", id) > ($3, $4::uuid))
      ORDER BY title_be COLLATE "C", id LIMIT $5
      """,
      [
        selection.parent, Int64(selection.kind), selection.after?.title, selection.after?.id,
        selection.count,
      ])
    return try rows.map(Self.read)
  }

  /// Registers an organisation, with the event, or gives the answer of the first time.
  func register(
    _ request: IdentityV1.RegisterOrganisationRequest, at time: WallTime
  ) async throws -> IdentityV1.Organisation {
    let digest = DigestAlgorithm.sha256.digest(request.wire())
    let unp = request.organisation?.unp ?? ""
    return try await pool.change { transaction in
      if let known = try await Self.repeated(unp, digest, transaction) { return known }
      let id = UUIDv7.make(at: time)
      let head = try await Self.head(of: request, transaction)
      guard try await Self.insert(request, id: id, head: head, digest, at: time, transaction) else {
        // Another call was faster.
        guard let known = try await Self.repeated(unp, digest, transaction) else {
          throw Refusal.unpTaken
        }
        return known
      }
      try await RegisterEvents.append(
        .organisationFounded(id, head: head, day: CivilDate(seconds: time.seconds)), to: outbox,
        at: time, transaction)
      guard let made = try await Self.organisation(id, transaction) else {
        throw Refusal.organisationNotFound
      }
      return made
    }
  }

  private static func repeated(
    _ unp: String, _ digest: [UInt8], _ transaction: PostgresTransaction
  ) async throws -> IdentityV1.Organisation? {
    let rows = try await transaction.query(
      "SELECT id, registration FROM organisation WHERE unp = $1", unp)
    guard let row = rows.first else { return nil }
    guard try row.bytes(1) == digest else { throw Refusal.unpTaken }
    return try await organisation(try row.uuid(0), transaction)
  }

  private static func head(
    of request: IdentityV1.RegisterOrganisationRequest, _ transaction: PostgresTransaction
  ) async throws -> UUIDv7? {
    if request.headNumber.isEmpty { return nil }
    guard let head = try await PersonStore.brief(number: request.headNumber, transaction),
      head.isAlive
    else { throw Refusal.headNotFound }
    return head.id
  }

  private static func insert(
    _ request: IdentityV1.RegisterOrganisationRequest, id: UUIDv7, head: UUIDv7?,
    _ digest: [UInt8], at time: WallTime, _ transaction: PostgresTransaction
  ) async throws -> Bool {
    let made = request.organisation ?? .init()
    let (title, short) = (made.title ?? .init(), made.shortTitle ?? .init())
    var parent: UUIDv7?
    if !request.parentUnp.isEmpty {
      let rows = try await transaction.query(
        "SELECT id FROM organisation WHERE unp = $1", request.parentUnp)
      guard let row = rows.first else { throw Refusal.parentNotFound }
      parent = try row.uuid(0)
    }
    let parameters: [any PostgresParameter] = [
      id, made.unp, title.be, title.ru, title.en, short.be, short.ru, short.en,
      Int64(made.kind.rawValue), parent, made.functions.map { Int64($0.rawValue) }, made.region,
      made.district, head, digest, time,
    ]
    return try await transaction.query(
      """
      INSERT INTO organisation (id, unp, title_be, title_ru, title_en, short_title_be,
        short_title_ru, short_title_en, kind, status, parent, functions, region, district, head,
        registration, create_time, update_time)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $11, $12, $13, $14, $15, $16, $16)
      ON CONFLICT (unp) DO NOTHING
      """, parameters: parameters
    ).affected == 1
  }
}
