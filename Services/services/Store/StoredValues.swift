import Postgres
import Protobuf
import Reactor

/// A value of the database that this program did not write: an inconsistency, never a user's fault.
struct StoredValueBroken: Error {
  let column: String
}

extension PostgresRow {
  func json(_ column: Int) throws -> JSONValue { try JSONParser.parse(try text(column)) }

  func optionalJSON(_ column: Int) throws -> JSONValue? {
    isNull(column) ? nil : try json(column)
  }

  func optionalDay(_ column: Int) throws -> CivilDay? {
    try optionalDate(column).map { CivilDay(number: $0.daysSince1970) }
  }

  func day(_ column: Int) throws -> CivilDay {
    CivilDay(number: try date(column).daysSince1970)
  }

  /// A choice that is stored by its number.
  func choice<Choice: RawRepresentable>(_ column: Int, _ type: Choice.Type) throws -> Choice
  where Choice.RawValue == Int16 {
    guard let number = Int16(exactly: try int64(column)), let choice = Choice(rawValue: number)
    else { throw StoredValueBroken(column: "\(Choice.self)") }
    return choice
  }

  func number(_ column: Int) throws -> UInt64 { UInt64(clamping: try int64(column)) }

  func language(_ column: Int) throws -> Language {
    guard let language = Language(rawValue: try text(column)) else {
      throw StoredValueBroken(column: "language")
    }
    return language
  }
}

extension JSONValue {
  /// As a parameter for a `jsonb` column.
  var parameter: JSONText { JSONText(text) }
}

extension CivilDay {
  var parameter: PostgresDate { PostgresDate(daysSince1970: number) }
}

extension LocalText {
  var json: JSONValue { ["be": .string(be), "ru": .string(ru), "en": .string(en)] }

  init(json: JSONValue) {
    self.init(json["be"]?.string ?? "", json["ru"]?.string ?? "", json["en"]?.string ?? "")
  }
}
