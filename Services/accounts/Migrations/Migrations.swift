import Postgres

/// The schema, in order.
enum Migrations {
  static let all = [
    Migration(name: "V001Accounts", sql: V001Accounts.text),
    Migration(name: "V002Mailbox", sql: V002Mailbox.text),
    Migration(name: "V003AccessLog", sql: V003AccessLog.text),
  ]
}
