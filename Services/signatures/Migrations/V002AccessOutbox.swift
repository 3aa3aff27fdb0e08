/// Lines of the access log, written with the reading they tell of, until the feed takes them.
enum V002AccessOutbox {
  static let text = """
    CREATE TABLE access_outbox (
      id uuid PRIMARY KEY,
      subject text NOT NULL,
      read_time timestamptz NOT NULL,
      organisation text NOT NULL,
      official text NOT NULL,
      method text NOT NULL,
      purpose text NOT NULL
    );
    """
}
