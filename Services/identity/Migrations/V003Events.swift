/// What this service tells others: register events, ended sessions, lines of the access log.
enum V003Events {
  static let text = """
    CREATE TABLE event (
      log text NOT NULL,
      id uuid NOT NULL,
      sequence bigint,
      payload bytea NOT NULL,
      PRIMARY KEY (log, id),
      CONSTRAINT event_sequence UNIQUE (log, sequence)
    );
    CREATE INDEX event_unnumbered ON event (log, id) WHERE sequence IS NULL;
    """
}
