internal import Postgres

/// Drafts, cases, their files, questions to other bodies, and the work that follows commits.
enum V001Cases {
  static let statements: [SQL] = [
    """
    CREATE TABLE content (digest bytea PRIMARY KEY, size bigint NOT NULL)
    """,
    """
    CREATE TABLE content_chunk (
      digest bytea NOT NULL REFERENCES content, position bigint NOT NULL, bytes bytea NOT NULL,
      PRIMARY KEY (digest, position)
    )
    """,
    """
    CREATE TABLE draft (
      id uuid PRIMARY KEY,
      owner text NOT NULL, service text NOT NULL, version bigint NOT NULL, language text NOT NULL,
      answers jsonb NOT NULL, fetched jsonb NOT NULL,
      revision bigint NOT NULL, prepared bytea, is_submitted boolean NOT NULL DEFAULT false,
      create_time timestamptz NOT NULL, update_time timestamptz NOT NULL,
      expire_time timestamptz NOT NULL
    )
    """,
    """
    CREATE INDEX draft_by_owner ON draft (owner, id)
    """,
    """
    CREATE TABLE draft_attachment (
      draft uuid NOT NULL REFERENCES draft ON DELETE CASCADE, id uuid NOT NULL,
      document text NOT NULL, file_name text NOT NULL, media_type text NOT NULL,
      size bigint NOT NULL, digest bytea NOT NULL REFERENCES content,
      PRIMARY KEY (draft, id), UNIQUE (draft, document, digest)
    )
    """,
    """
    CREATE TABLE service_case (
      id uuid PRIMARY KEY,
      service text NOT NULL, version bigint NOT NULL,
      applicant text NOT NULL, applicant_title text NOT NULL, organisation text NOT NULL,
      language text NOT NULL, offer text NOT NULL, answers jsonb NOT NULL, fetched jsonb NOT NULL,
      state bigint NOT NULL, executor text, number text, register_day date, due_day date,
      outcome bigint NOT NULL, grounds text NOT NULL, result jsonb NOT NULL,
      decision_number text, decision_day date, valid_until date, code text,
      pdf bytea, json bytea, signatory text,
      decide_time timestamptz, stamp_time timestamptz, deliver_time timestamptz,
      revision bigint NOT NULL,
      submit_time timestamptz NOT NULL, register_time timestamptz, update_time timestamptz NOT NULL,
      CONSTRAINT service_case_number UNIQUE (organisation, service, number),
      CONSTRAINT service_case_code UNIQUE (code)
    )
    """,
    """
    CREATE INDEX service_case_by_applicant ON service_case (applicant, id)
    """,
    """
    CREATE INDEX service_case_queue ON service_case (organisation, state, due_day, id)
    """,
    """
    CREATE INDEX service_case_by_pdf ON service_case (pdf) WHERE pdf IS NOT NULL
    """,
    """
    CREATE INDEX service_case_by_json ON service_case (json) WHERE json IS NOT NULL
    """,
    """
    CREATE TABLE case_file (
      case_id uuid NOT NULL REFERENCES service_case, number bigint NOT NULL, kind bigint NOT NULL,
      document text NOT NULL, file_name text NOT NULL, media_type text NOT NULL,
      size bigint NOT NULL, digest bytea NOT NULL REFERENCES content,
      PRIMARY KEY (case_id, number)
    )
    """,
    """
    CREATE TABLE case_event (
      case_id uuid NOT NULL REFERENCES service_case, sequence bigint NOT NULL, kind bigint NOT NULL,
      from_state bigint NOT NULL, to_state bigint NOT NULL, actor text NOT NULL,
      organisation text NOT NULL, topic text NOT NULL, event_time timestamptz NOT NULL,
      PRIMARY KEY (case_id, sequence)
    )
    """,
    """
    CREATE TABLE body_request (
      id uuid PRIMARY KEY, case_id uuid NOT NULL REFERENCES service_case, number bigint NOT NULL,
      recipient text NOT NULL, question text NOT NULL, state bigint NOT NULL,
      ask_day date NOT NULL, due_day date, inquiry bytea, seal bytea,
      dispatch text NOT NULL, evidence text[] NOT NULL, reply text NOT NULL,
      answer_text text NOT NULL, create_time timestamptz NOT NULL, answer_time timestamptz,
      UNIQUE (case_id, number)
    )
    """,
    """
    CREATE TABLE counter (
      kind text NOT NULL, organisation text NOT NULL, service text NOT NULL, year bigint NOT NULL,
      value bigint NOT NULL, PRIMARY KEY (kind, organisation, service, year)
    )
    """,
    """
    CREATE TABLE request (
      id uuid PRIMARY KEY, method text NOT NULL, caller text NOT NULL, fingerprint bytea NOT NULL,
      subject uuid NOT NULL
    )
    """,
    """
    CREATE TABLE job (
      id uuid PRIMARY KEY, kind text NOT NULL, subject uuid NOT NULL, detail jsonb NOT NULL,
      run_after timestamptz NOT NULL, attempts bigint NOT NULL DEFAULT 0,
      done_time timestamptz, failure text
    )
    """,
    """
    CREATE INDEX job_open ON job (run_after) WHERE done_time IS NULL
    """,
    """
    CREATE TABLE feed_cursor (feed text PRIMARY KEY, sequence bigint NOT NULL)
    """,
  ]
}
