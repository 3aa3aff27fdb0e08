extension Migrations {
  /// Contents by digest, in chunks of one size so that a range is found by division. `storage` is
  /// the id under which the chunks came in, before the digest was known; a content that is there
  /// already keeps its first chunks. `upload` says who may name a digest: without a row of one's
  /// own a digest tells nothing.
  static let files: [String] = [
    """
    CREATE TABLE storage (
      id uuid PRIMARY KEY,
      begun timestamptz NOT NULL
    )
    """,
    "CREATE INDEX storage_begun ON storage (begun)",
    """
    CREATE TABLE chunk (
      storage uuid NOT NULL REFERENCES storage ON DELETE CASCADE,
      ordinal integer NOT NULL,
      bytes bytea NOT NULL,
      PRIMARY KEY (storage, ordinal)
    )
    """,
    // Signed PDFs do not shrink, and a range must not unpack what it skips.
    "ALTER TABLE chunk ALTER COLUMN bytes SET STORAGE EXTERNAL",
    """
    CREATE TABLE content (
      digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
      storage uuid NOT NULL UNIQUE REFERENCES storage,
      length bigint NOT NULL,
      created timestamptz NOT NULL
    )
    """,
    """
    CREATE TABLE upload (
      owner text NOT NULL,
      digest bytea NOT NULL REFERENCES content ON DELETE CASCADE,
      uploaded timestamptz NOT NULL,
      PRIMARY KEY (owner, digest)
    )
    """,
    "CREATE INDEX upload_digest ON upload (digest)",
    "CREATE INDEX upload_uploaded ON upload (uploaded)",
  ]
}
