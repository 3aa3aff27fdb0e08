internal import Postgres

/// The steps of the schema, in order.
enum Migrations {
  static let all = [
    Migration(name: "V001Registers", sql: V001Registers.text),
    Migration(name: "V002Sessions", sql: V002Sessions.text),
    Migration(name: "V003Events", sql: V003Events.text),
    Migration(name: "V004Outbox", statements: V004Outbox.statements),
  ]
}
