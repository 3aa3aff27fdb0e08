/// Who read whose data.
enum V003AccessLog {
  static let text = """
    CREATE TABLE access_entry (
      id uuid PRIMARY KEY,
      subject text NOT NULL,
      read_time timestamptz NOT NULL,
      system text NOT NULL,
      organisation text NOT NULL,
      organisation_title text[] NOT NULL,
      official text NOT NULL,
      method text NOT NULL,
      purpose text NOT NULL,
      legal_basis text NOT NULL,
      case_name text NOT NULL,
      categories bigint[] NOT NULL,
      disclose_time timestamptz
    );
    CREATE INDEX access_entry_by_subject ON access_entry (subject, read_time, id);
    """
}
