/// Challenges, pauses of cards, sessions and their refresh tokens.
enum V002Sessions {
  static let text = """
    CREATE TABLE challenge (
      digest bytea PRIMARY KEY,
      nonce text NOT NULL,
      expire_time timestamptz NOT NULL
    );
    CREATE INDEX challenge_by_expiry ON challenge (expire_time);
    CREATE TABLE card_failure (
      card bytea PRIMARY KEY,
      failures bigint NOT NULL,
      last_time timestamptz NOT NULL,
      pause_until timestamptz NOT NULL
    );
    CREATE INDEX card_failure_by_time ON card_failure (last_time);
    CREATE TABLE session (
      id uuid PRIMARY KEY,
      person uuid NOT NULL REFERENCES person,
      organisation uuid REFERENCES organisation,
      roles bigint[] NOT NULL,
      certificate_serial text NOT NULL,
      create_time timestamptz NOT NULL,
      use_time timestamptz NOT NULL,
      expire_time timestamptz NOT NULL,
      token_end_time timestamptz NOT NULL,
      end_time timestamptz,
      end_reason text
    );
    CREATE INDEX session_by_person ON session (person, id) WHERE end_time IS NULL;
    CREATE INDEX session_by_organisation ON session (organisation, person)
      WHERE end_time IS NULL AND organisation IS NOT NULL;
    CREATE INDEX session_by_expiry ON session (expire_time);
    CREATE TABLE refresh_token (
      digest bytea PRIMARY KEY,
      session uuid NOT NULL REFERENCES session ON DELETE CASCADE,
      use_time timestamptz
    );
    CREATE INDEX refresh_token_by_session ON refresh_token (session);
    """
}
