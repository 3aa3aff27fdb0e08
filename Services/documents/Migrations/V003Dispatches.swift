extension Migrations {
  /// What was sent, and one delivery per recipient. The columns of `delivery` after `available` are
  /// the fold over its evidence, kept for queries; the evidence is what counts.
  static let dispatches: [String] = [
    """
    CREATE TABLE dispatch (
      id uuid PRIMARY KEY,
      sender text NOT NULL REFERENCES subscriber,
      system text NOT NULL,
      submitter text NOT NULL,
      request_digest bytea NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      outgoing_number text NOT NULL,
      outgoing_date text NOT NULL,
      contact text NOT NULL,
      answer_due timestamptz,
      concerned_person text NOT NULL,
      case_name text NOT NULL,
      submitted timestamptz NOT NULL
    )
    """,
    "CREATE INDEX dispatch_sender ON dispatch (sender, submitted DESC, id DESC)",
    """
    CREATE TABLE dispatch_file (
      dispatch uuid NOT NULL REFERENCES dispatch,
      number integer NOT NULL,
      name text NOT NULL,
      media_type text NOT NULL,
      digest bytea NOT NULL REFERENCES content,
      length bigint NOT NULL,
      role smallint NOT NULL,
      PRIMARY KEY (dispatch, number)
    )
    """,
    "CREATE INDEX dispatch_file_digest ON dispatch_file (digest)",
    """
    CREATE TABLE dispatch_signature (
      dispatch uuid NOT NULL,
      number integer NOT NULL,
      ordinal integer NOT NULL,
      der bytea NOT NULL,
      PRIMARY KEY (dispatch, number, ordinal),
      FOREIGN KEY (dispatch, number) REFERENCES dispatch_file
    )
    """,
    """
    CREATE TABLE dispatch_link (
      dispatch uuid NOT NULL REFERENCES dispatch,
      ordinal integer NOT NULL,
      kind smallint NOT NULL,
      target uuid NOT NULL REFERENCES dispatch,
      PRIMARY KEY (dispatch, ordinal)
    )
    """,
    """
    CREATE TABLE delivery (
      id uuid PRIMARY KEY,
      dispatch uuid NOT NULL REFERENCES dispatch,
      ordinal integer NOT NULL,
      recipient text NOT NULL REFERENCES subscriber,
      role smallint NOT NULL,
      file_numbers text NOT NULL,
      transport smallint NOT NULL,
      registration smallint NOT NULL DEFAULT 0,
      execution smallint NOT NULL DEFAULT 0,
      late boolean NOT NULL DEFAULT false,
      available timestamptz,
      handed_over timestamptz,
      incoming_number text,
      incoming_date text,
      refusal_reason smallint,
      refusal_comment text,
      reply uuid,
      revision bigint NOT NULL DEFAULT 1,
      last_evidence uuid NOT NULL,
      last_digest bytea NOT NULL,
      UNIQUE (dispatch, recipient)
    )
    """,
    "CREATE INDEX delivery_recipient ON delivery (recipient, id DESC)",
    """
    CREATE INDEX delivery_open ON delivery (recipient, id DESC)
      WHERE transport = 1 OR registration = 0
    """,
    "CREATE INDEX delivery_ordinal ON delivery (dispatch, ordinal)",
    // One number once in a body's book of a year.
    """
    CREATE UNIQUE INDEX delivery_incoming
      ON delivery (recipient, incoming_number, (left(incoming_date, 4)))
      WHERE incoming_number IS NOT NULL
    """,
  ]
}
