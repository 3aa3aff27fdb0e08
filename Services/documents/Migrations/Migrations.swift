internal import Postgres

/// What the database of this service is made by, in order. A step that has run is never changed.
enum Migrations {
  static let all = [
    step("V001Subscribers", subscribers), step("V002Files", files),
    step("V003Dispatches", dispatches), step("V004Evidence", evidence),
    step("V005Events", events), step("V006AccessLines", accessLines),
    Migration(name: "V007Sequencers", statements: sequencers),
  ]

  private static func step(_ name: String, _ statements: [String]) -> Migration {
    Migration(name: name, sql: statements.joined(separator: ";\n"))
  }
}
