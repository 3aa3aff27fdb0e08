extension Migrations {
  /// The directory. `version` counts the changes of the whole directory: given under an advisory
  /// lock that lasts to the commit, so it is dense and in commit order.
  static let subscribers: [String] = [
    """
    CREATE TABLE subscriber (
      id text PRIMARY KEY,
      code text NOT NULL,
      organisation uuid NOT NULL,
      title_be text NOT NULL,
      title_ru text NOT NULL,
      title_en text NOT NULL,
      state smallint NOT NULL CHECK (state BETWEEN 1 AND 3),
      successor text REFERENCES subscriber,
      version bigint NOT NULL UNIQUE,
      created timestamptz NOT NULL
    )
    """,
    "CREATE INDEX subscriber_organisation ON subscriber (organisation, id)",
  ]
}
