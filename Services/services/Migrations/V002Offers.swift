internal import Postgres

/// Offers that rules made, each once per rule, event and holder.
enum V002Offers {
  static let statements: [SQL] = [
    """
    CREATE TABLE offer (
      id uuid PRIMARY KEY,
      rule text NOT NULL, rule_version bigint NOT NULL, event text NOT NULL, holder text NOT NULL,
      service text NOT NULL, version bigint NOT NULL,
      title jsonb NOT NULL, words jsonb NOT NULL, answers jsonb NOT NULL,
      open_fields text[] NOT NULL, waived text[] NOT NULL, facts jsonb NOT NULL,
      state bigint NOT NULL, fetched jsonb, own_answers jsonb, prepared bytea,
      revision bigint NOT NULL, create_time timestamptz NOT NULL, expire_time timestamptz NOT NULL,
      CONSTRAINT offer_once UNIQUE (rule, event, holder)
    )
    """,
    """
    CREATE INDEX offer_by_holder ON offer (holder, id)
    """,
  ]
}
