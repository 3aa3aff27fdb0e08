/// What was issued, what is no longer good, and what was signed.
enum V001Certificates {
  static let text = """
    CREATE TABLE certificate (
      serial bytea PRIMARY KEY CHECK (octet_length(serial) = 18),
      request_id uuid UNIQUE,
      request_digest bytea,
      kind smallint NOT NULL CHECK (kind BETWEEN 1 AND 4),
      authority text NOT NULL,
      holder text NOT NULL,
      subject bytea NOT NULL,
      public_key bytea NOT NULL,
      -- The same key is never certified twice, whoever holds it.
      key_fingerprint bytea NOT NULL UNIQUE,
      -- 0 reserved, 1 intended, 2 signed, 3 active, 4 suspended, 5 revoked.
      state smallint NOT NULL CHECK (state BETWEEN 0 AND 5),
      to_be_signed bytea,
      not_before timestamptz,
      not_after timestamptz,
      der bytea,
      create_time timestamptz NOT NULL,
      revoke_time timestamptz,
      reason smallint,
      version integer NOT NULL DEFAULT 1,
      CHECK ((state >= 1) = (to_be_signed IS NOT NULL)),
      CHECK ((state >= 2) = (der IS NOT NULL)),
      CHECK ((state IN (4, 5)) = (revoke_time IS NOT NULL AND reason IS NOT NULL))
    );

    CREATE INDEX certificate_of_holder ON certificate (holder, create_time DESC, serial DESC);

    CREATE INDEX certificate_not_good ON certificate (authority, serial) WHERE state IN (4, 5);

    -- Who changed the state of a certificate, and on what ground.
    CREATE TABLE certificate_change (
      serial bytea NOT NULL REFERENCES certificate,
      version integer NOT NULL,
      state smallint NOT NULL,
      actor text NOT NULL,
      ground text NOT NULL,
      change_time timestamptz NOT NULL,
      PRIMARY KEY (serial, version)
    );

    -- One row for each issuing authority, whose lock orders changes and lists.
    CREATE TABLE authority (
      name text PRIMARY KEY,
      revision bigint NOT NULL DEFAULT 0,
      list_number bigint NOT NULL DEFAULT 0
    );

    INSERT INTO authority (name) VALUES ('cards'), ('seals');

    CREATE TABLE revocation_list (
      authority text NOT NULL REFERENCES authority,
      number bigint NOT NULL,
      revision bigint NOT NULL,
      this_update timestamptz NOT NULL,
      next_update timestamptz NOT NULL,
      der bytea NOT NULL,
      PRIMARY KEY (authority, number)
    );

    -- Keys of bodies, encrypted under a key that is not in the database.
    CREATE TABLE seal (
      serial bytea PRIMARY KEY REFERENCES certificate,
      organisation text NOT NULL,
      sealed_key bytea NOT NULL,
      is_current boolean NOT NULL
    );

    CREATE UNIQUE INDEX seal_of_organisation ON seal (organisation) WHERE is_current;

    CREATE TABLE signature_request (
      id uuid PRIMARY KEY,
      owner text NOT NULL,
      serial bytea NOT NULL REFERENCES certificate,
      profile smallint NOT NULL,
      -- Of what was asked, where the client chose the id.
      input_digest bytea,
      expire_time timestamptz NOT NULL,
      complete_time timestamptz,
      values_digest bytea,
      CHECK ((complete_time IS NULL) = (values_digest IS NULL))
    );

    CREATE INDEX signature_request_open ON signature_request (expire_time)
      WHERE complete_time IS NULL;

    CREATE TABLE signature_content (
      request uuid NOT NULL REFERENCES signature_request ON DELETE CASCADE,
      position smallint NOT NULL,
      algorithm text NOT NULL,
      digest bytea NOT NULL,
      signed_attributes bytea NOT NULL,
      signing_time timestamptz NOT NULL,
      cms bytea,
      stamp_time timestamptz,
      PRIMARY KEY (request, position)
    );
    """
}
