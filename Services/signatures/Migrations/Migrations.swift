import Postgres

/// The schema, in order.
enum Migrations {
  static let all = [
    Migration(name: "V001Certificates", sql: V001Certificates.text),
    Migration(name: "V002Outbox", statements: Outbox.schema),
  ]
}
