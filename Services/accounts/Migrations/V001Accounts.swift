/// Accounts, their history, and how far the register's feed was read.
enum V001Accounts {
  static let text = """
    CREATE TABLE account (
      id uuid PRIMARY KEY,
      owner text NOT NULL UNIQUE,
      state smallint NOT NULL,
      last_sequence bigint NOT NULL DEFAULT 0,
      unread bigint NOT NULL DEFAULT 0,
      version bigint NOT NULL DEFAULT 1,
      create_time timestamptz NOT NULL,
      activate_time timestamptz
    );

    CREATE TABLE account_history (
      account uuid NOT NULL REFERENCES account,
      change_time timestamptz NOT NULL,
      state smallint NOT NULL,
      cause text NOT NULL,
      actor text NOT NULL
    );
    CREATE INDEX account_history_by_account ON account_history (account, change_time);

    CREATE TABLE feed_cursor (
      source text PRIMARY KEY,
      sequence bigint NOT NULL
    );
    """
}
