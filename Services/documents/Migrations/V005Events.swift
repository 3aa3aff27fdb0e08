extension Migrations {
  /// Feeds: events are written without a number, in the transaction of what they tell, and numbered
  /// afterwards under one advisory lock, so each feed is dense and in commit order. `ordinal` only
  /// keeps the order within a transaction.
  static let events: [String] = [
    """
    CREATE TABLE feed (
      name text PRIMARY KEY,
      last bigint NOT NULL
    )
    """,
    """
    CREATE TABLE event (
      id uuid PRIMARY KEY,
      ordinal bigint GENERATED ALWAYS AS IDENTITY,
      feed text NOT NULL,
      sequence bigint,
      kind smallint NOT NULL,
      dispatch uuid NOT NULL,
      delivery uuid,
      evidence uuid NOT NULL,
      evidence_kind smallint NOT NULL,
      reply_delivery uuid,
      case_name text NOT NULL,
      event_time timestamptz NOT NULL,
      UNIQUE (feed, sequence)
    )
    """,
    "CREATE INDEX event_unnumbered ON event (ordinal) WHERE sequence IS NULL",
  ]
}
