internal import Postgres

extension Migrations {
  /// Feeds and access lines get their numbers from `Sequencer` and `Outbox`, as everywhere.
  static let sequencers: [SQL] =
    [
      "ALTER TABLE event DROP CONSTRAINT event_pkey, DROP CONSTRAINT event_feed_sequence_key",
      "DROP INDEX event_unnumbered",
      "ALTER TABLE event RENAME COLUMN feed TO log",
      "ALTER TABLE event RENAME COLUMN ordinal TO arrival",
      "ALTER TABLE event ADD PRIMARY KEY (arrival), ADD UNIQUE (id)",
    ] + Sequencer.schema(table: "event") + [
      "INSERT INTO event_head (log, last) SELECT name, last FROM feed",
      "DROP TABLE feed",
    ] + Outbox.schema + [
      """
      INSERT INTO outbox (log, sequence, id, kind, subject, body, time)
      SELECT 'access', sequence, id, 'READ', '', wire, now() FROM access_line ORDER BY ordinal
      """,
      """
      INSERT INTO outbox_head (log, last)
      SELECT 'access', max(sequence) FROM access_line HAVING max(sequence) IS NOT NULL
      """,
      "DROP TABLE access_line",
    ]
}
