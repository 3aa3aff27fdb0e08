internal import Postgres

/// The schema, in order.
enum Migrations {
  static let all = [
    Migration(name: "V001Cases", statements: V001Cases.statements),
    Migration(name: "V002Offers", statements: V002Offers.statements),
    Migration(name: "V003Outbox", statements: Outbox.schema),
  ]
}
