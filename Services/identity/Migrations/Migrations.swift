internal import Postgres

/// The steps of the schema, in order.
enum Migrations {
  static let all: [[SQL]] = [
    V001Registers.statements, V002Sessions.statements, V003Events.statements,
  ]
}
