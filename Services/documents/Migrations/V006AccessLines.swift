extension Migrations {
  /// The access log's lines that this service wrote, as `accounts` gets them; numbered like events.
  static let accessLines: [String] = [
    """
    CREATE TABLE access_line (
      id uuid PRIMARY KEY,
      ordinal bigint GENERATED ALWAYS AS IDENTITY,
      sequence bigint UNIQUE,
      wire bytea NOT NULL
    )
    """,
    "CREATE INDEX access_line_unnumbered ON access_line (ordinal) WHERE sequence IS NULL",
  ]
}
