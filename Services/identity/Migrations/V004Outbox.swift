internal import Postgres

/// The logs move to the outbox that all services have; `V003Events` had numbers of its own.
enum V004Outbox {
  static let statements: [SQL] =
    Outbox.schema + [
      """
      INSERT INTO outbox (log, sequence, id, kind, subject, body, time)
      SELECT log, sequence, id, '', '', payload, now() FROM event ORDER BY sequence NULLS LAST, id
      """,
      """
      INSERT INTO outbox_head (log, last)
      SELECT log, max(sequence) FROM event WHERE sequence IS NOT NULL GROUP BY log
      """,
      "DROP TABLE event",
    ]
}
