extension Migrations {
  /// Evidence as it was signed and as it is handed out (`wire`: the message, so every repeat gives
  /// the same bytes). `ordinal` orders what one transaction wrote; nothing is read by its value.
  static let evidence: [String] = [
    """
    CREATE TABLE evidence (
      id uuid PRIMARY KEY,
      ordinal bigint GENERATED ALWAYS AS IDENTITY,
      kind smallint NOT NULL,
      dispatch uuid NOT NULL REFERENCES dispatch,
      delivery uuid REFERENCES delivery DEFERRABLE INITIALLY DEFERRED,
      event_time timestamptz NOT NULL,
      comment text NOT NULL DEFAULT '',
      previous uuid,
      wire bytea NOT NULL
    )
    """,
    "CREATE INDEX evidence_dispatch ON evidence (dispatch, ordinal)",
    "CREATE INDEX evidence_delivery ON evidence (delivery, ordinal)",
    // The chain of a delivery has no fork, and one beginning.
    "CREATE UNIQUE INDEX evidence_previous ON evidence (previous) WHERE previous IS NOT NULL",
    """
    CREATE UNIQUE INDEX evidence_first ON evidence (delivery)
      WHERE delivery IS NOT NULL AND previous IS NULL
    """,
    """
    CREATE UNIQUE INDEX evidence_acceptance ON evidence (dispatch) WHERE delivery IS NULL
    """,
    """
    CREATE FUNCTION evidence_stays() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'evidence is never changed';
    END $$
    """,
    """
    CREATE TRIGGER evidence_stays BEFORE UPDATE OR DELETE ON evidence
      FOR EACH ROW EXECUTE FUNCTION evidence_stays()
    """,
    """
    CREATE TABLE seal (
      key_fingerprint bytea PRIMARY KEY,
      certificate bytea NOT NULL,
      chain bytea[] NOT NULL,
      enrolled timestamptz NOT NULL
    )
    """,
  ]
}
