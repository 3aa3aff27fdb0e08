internal import Hosting
internal import PKI
internal import Postgres
internal import Protobuf
internal import Protos
internal import Reactor

/// The population register.
struct PersonStore: Sendable {
  /// Children that one record names at most.
  static let childrenMax = 100

  let pool: PostgresPool
  let outbox: Outbox

  private static let columns: SQL = """
    id, personal_number, family_name_be, given_name_be, patronymic_be, family_name_ru,
    given_name_ru, patronymic_ru, family_name_latin, given_name_latin, patronymic_latin,
    birth_date, sex, status, citizenship, region, district, locality, street, postal_code,
    mother, father, spouse, create_time, update_time, revision
    """

  /// A person whose record is known by its id or number: what other records and logins need.
  struct Brief: Sendable {
    let id: UUIDv7
    let sex: IdentityV1.Sex
    let isAlive: Bool
  }

  // MARK: Reading

  static func person(_ id: UUIDv7, _ database: some Statements) async throws -> IdentityV1.Person? {
    let rows = try await database.rows(
      "SELECT \(columns) FROM person WHERE id = $1", [id])
    return try await person(rows, database)
  }

  static func person(
    number: String, _ database: some Statements
  ) async throws -> IdentityV1.Person? {
    let rows = try await database.rows(
      "SELECT \(columns) FROM person WHERE personal_number = $1", [number])
    return try await person(rows, database)
  }

  private static func person(
    _ rows: PostgresRows, _ database: some Statements
  ) async throws -> IdentityV1.Person? {
    guard let row = rows.first else { return nil }
    var person = try read(row)
    let documents = try await database.rows(
      """
      SELECT number, issuer, issue_date, expiry_date FROM person_document
      WHERE person = $1 ORDER BY position
      """, [try row.uuid(0)])
    for document in documents {
      person.documents.append(
        IdentityV1.IdentityDocument(
          number: try document.text(0), issuer: try document.text(1),
          issueDate: try document.text(2), expiryDate: try document.text(3)))
    }
    return person
  }

  private static func read(_ row: PostgresRow) throws -> IdentityV1.Person {
    func name(_ first: Int) throws -> IdentityV1.PersonalName {
      IdentityV1.PersonalName(
        familyName: try row.text(first), givenName: try row.text(first + 1),
        patronymic: try row.text(first + 2))
    }
    func reference(_ column: Int) throws -> String {
      try row.optionalUUID(column).map(ResourceName.person) ?? ""
    }
    var person = IdentityV1.Person()
    person.name = ResourceName.person(try row.uuid(0))
    person.personalNumber = try row.text(1)
    person.nameBe = try name(2)
    person.nameRu = try name(5)
    person.nameLatin = try name(8)
    person.birthDate = CivilDate(days: try row.date(11).daysSince1970)?.text ?? ""
    person.sex = IdentityV1.Sex(rawValue: Int32(clamping: try row.int64(12)))
    person.status = IdentityV1.PersonStatus(rawValue: Int32(clamping: try row.int64(13)))
    person.citizenship = try row.text(14)
    person.residence = IdentityV1.Address(
      region: try row.text(15), district: try row.text(16), locality: try row.text(17),
      street: try row.text(18), postalCode: try row.text(19))
    person.mother = try reference(20)
    person.father = try reference(21)
    person.spouse = try reference(22)
    person.createTime = try row.time(23).timestamp
    person.updateTime = try row.time(24).timestamp
    person.etag = String(try row.int64(25))
    return person
  }

  /// The living and dead children of a person, oldest first.
  static func children(of parent: UUIDv7, _ database: some Statements) async throws -> [UUIDv7] {
    let rows = try await database.rows(
      """
      SELECT id FROM person WHERE mother = $1 OR father = $1 ORDER BY birth_date, id LIMIT $2
      """, [parent, childrenMax])
    return try rows.map { try $0.uuid(0) }
  }

  static func brief(number: String, _ database: some Statements) async throws -> Brief? {
    let rows = try await database.rows(
      "SELECT id, sex, status FROM person WHERE personal_number = $1", [number])
    return try rows.first.map(brief)
  }

  static func brief(_ id: UUIDv7, _ database: some Statements) async throws -> Brief? {
    let rows = try await database.rows("SELECT id, sex, status FROM person WHERE id = $1", [id])
    return try rows.first.map(brief)
  }

  private static func brief(_ row: PostgresRow) throws -> Brief {
    Brief(
      id: try row.uuid(0), sex: IdentityV1.Sex(rawValue: Int32(clamping: try row.int64(1))),
      isAlive: try row.int64(2) == 1)
  }

  // MARK: Writing

  /// Who stands behind the numbers of a request.
  struct Relatives: Sendable {
    var mother: UUIDv7?
    var father: UUIDv7?
    var spouse: UUIDv7?
  }

  /// Inserts a record; false when its number is taken, and then nothing is changed.
  static func insert(
    _ person: IdentityV1.Person, id: UUIDv7, birthDate: CivilDate, _ relatives: Relatives,
    registration: [UInt8]?, at time: WallTime, _ transaction: PostgresTransaction
  ) async throws -> Bool {
    let (be, ru) = (person.nameBe ?? .init(), person.nameRu ?? .init())
    let latin = person.nameLatin ?? .init()
    let home = person.residence ?? .init()
    let parameters: [any PostgresParameter] = [
      id, person.personalNumber, be.familyName, be.givenName, be.patronymic, ru.familyName,
      ru.givenName, ru.patronymic, latin.familyName, latin.givenName, latin.patronymic,
      PostgresDate(daysSince1970: birthDate.days), Int64(person.sex.rawValue), person.citizenship,
      home.region, home.district, home.locality, home.street, home.postalCode, relatives.mother,
      relatives.father, relatives.spouse, registration, time,
    ]
    let inserted = try await transaction.query(
      """
      INSERT INTO person (id, personal_number, family_name_be, given_name_be, patronymic_be,
        family_name_ru, given_name_ru, patronymic_ru, family_name_latin, given_name_latin,
        patronymic_latin, birth_date, sex, status, citizenship, region, district, locality,
        street, postal_code, mother, father, spouse, registration, create_time, update_time)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14, $15, $16, $17, $18,
        $19, $20, $21, $22, $23, $24, $24)
      ON CONFLICT (personal_number) DO NOTHING
      """, parameters: parameters)
    if inserted.affected == 0 { return false }
    for (position, document) in person.documents.enumerated() {
      try await transaction.execute(
        """
        INSERT INTO person_document (person, position, number, issuer, issue_date, expiry_date)
        VALUES ($1, $2, $3, $4, $5, $6)
        """, id, position, document.number, document.issuer, document.issueDate,
        document.expiryDate)
    }
    if let spouse = relatives.spouse {
      try await transaction.execute(
        """
        UPDATE person SET spouse = $2, update_time = $3, revision = revision + 1 WHERE id = $1
        """, spouse, id, time)
    }
    return true
  }

  /// The digest of the request that made a record, to tell a repeat from another request.
  static func registration(
    number: String, _ transaction: PostgresTransaction
  ) async throws -> (id: UUIDv7, digest: [UInt8]?)? {
    let rows = try await transaction.query(
      "SELECT id, registration FROM person WHERE personal_number = $1", number)
    return try rows.first.map { (try $0.uuid(0), try $0.optionalBytes(1)) }
  }

  /// Registers a person from a request, with the event, or gives the answer of the first time.
  func register(
    _ request: IdentityV1.RegisterPersonRequest, birthDate: CivilDate, at time: WallTime
  ) async throws -> IdentityV1.Person {
    let digest = DigestAlgorithm.sha256.digest(request.wire())
    let person = request.person ?? .init()
    return try await pool.change { transaction in
      let id = UUIDv7.make(at: time)
      if let known = try await Self.registration(number: person.personalNumber, transaction) {
        return try await Self.repeated(known.id, known.digest == digest, transaction)
      }
      let relatives = try await Self.relatives(of: request, transaction)
      guard
        try await Self.insert(
          person, id: id, birthDate: birthDate, relatives, registration: digest, at: time,
          transaction)
      else {
        let known = try await Self.registration(number: person.personalNumber, transaction)
        return try await Self.repeated(
          known?.id ?? id, known.map { $0.digest == digest } ?? false, transaction)
      }
      try await RegisterEvents.append(
        .personRegistered(id, relatives, day: CivilDate(seconds: time.seconds)), to: outbox,
        at: time, transaction)
      return try await Self.repeated(id, true, transaction)
    }
  }

  private static func repeated(
    _ id: UUIDv7, _ isSame: Bool, _ transaction: PostgresTransaction
  ) async throws -> IdentityV1.Person {
    guard isSame, let person = try await person(id, transaction) else {
      throw Refusal.personalNumberTaken
    }
    return person
  }

  private static func relatives(
    of request: IdentityV1.RegisterPersonRequest, _ transaction: PostgresTransaction
  ) async throws -> Relatives {
    var relatives = Relatives()
    if !request.motherNumber.isEmpty {
      relatives.mother = try await brief(number: request.motherNumber, transaction)?.id
      if relatives.mother == nil { throw Refusal.motherNotFound }
    }
    if !request.fatherNumber.isEmpty {
      relatives.father = try await brief(number: request.fatherNumber, transaction)?.id
      if relatives.father == nil { throw Refusal.fatherNotFound }
    }
    if !request.spouseNumber.isEmpty {
      relatives.spouse = try await brief(number: request.spouseNumber, transaction)?.id
      if relatives.spouse == nil { throw Refusal.spouseNotFound }
    }
    return relatives
  }
}
