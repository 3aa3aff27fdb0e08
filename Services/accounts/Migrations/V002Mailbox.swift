/// Files in chunks, addressed by digest and stored once, and the messages that name them.
enum V002Mailbox {
  static let text = """
    CREATE TABLE file (
      digest bytea PRIMARY KEY,
      upload uuid NOT NULL UNIQUE,
      size_bytes bigint NOT NULL,
      create_time timestamptz NOT NULL
    );

    CREATE TABLE file_chunk (
      upload uuid NOT NULL,
      position bigint NOT NULL,
      content bytea NOT NULL,
      PRIMARY KEY (upload, position)
    );

    CREATE TABLE message (
      id uuid PRIMARY KEY,
      account uuid NOT NULL REFERENCES account,
      sequence bigint NOT NULL,
      delivery_id uuid NOT NULL UNIQUE,
      content_digest bytea NOT NULL,
      kind smallint NOT NULL,
      sender text NOT NULL,
      title text[] NOT NULL,
      body text[] NOT NULL,
      topic text NOT NULL,
      deliver_time timestamptz NOT NULL,
      due_time timestamptz,
      read_time timestamptz,
      UNIQUE (account, sequence)
    );
    CREATE INDEX message_unread ON message (account, sequence) WHERE read_time IS NULL;

    CREATE TABLE attachment (
      message uuid NOT NULL REFERENCES message,
      number integer NOT NULL,
      file_name text NOT NULL,
      media_type text NOT NULL,
      digest bytea NOT NULL REFERENCES file,
      PRIMARY KEY (message, number)
    );
    """
}
