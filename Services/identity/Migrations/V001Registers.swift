/// Persons, organisations, roles and civil status acts.
enum V001Registers {
  static let text = """
    CREATE TABLE person (
      id uuid PRIMARY KEY,
      personal_number text NOT NULL,
      family_name_be text NOT NULL, given_name_be text NOT NULL, patronymic_be text NOT NULL,
      family_name_ru text NOT NULL, given_name_ru text NOT NULL, patronymic_ru text NOT NULL,
      family_name_latin text NOT NULL, given_name_latin text NOT NULL,
      patronymic_latin text NOT NULL,
      birth_date date NOT NULL,
      sex bigint NOT NULL CHECK (sex IN (1, 2)),
      status bigint NOT NULL CHECK (status IN (1, 2)),
      citizenship text NOT NULL,
      region text NOT NULL, district text NOT NULL, locality text NOT NULL, street text NOT NULL,
      postal_code text NOT NULL,
      mother uuid REFERENCES person, father uuid REFERENCES person, spouse uuid REFERENCES person,
      registration bytea,
      revision bigint NOT NULL DEFAULT 1,
      create_time timestamptz NOT NULL, update_time timestamptz NOT NULL,
      CONSTRAINT person_number UNIQUE (personal_number)
    );
    CREATE INDEX person_by_mother ON person (mother) WHERE mother IS NOT NULL;
    CREATE INDEX person_by_father ON person (father) WHERE father IS NOT NULL;
    CREATE INDEX person_by_series ON person (left(personal_number, 8));
    CREATE TABLE person_document (
      person uuid NOT NULL REFERENCES person,
      position bigint NOT NULL,
      number text NOT NULL, issuer text NOT NULL,
      issue_date text NOT NULL, expiry_date text NOT NULL,
      PRIMARY KEY (person, position)
    );
    CREATE TABLE organisation (
      id uuid PRIMARY KEY,
      unp text NOT NULL,
      title_be text NOT NULL, title_ru text NOT NULL, title_en text NOT NULL,
      short_title_be text NOT NULL, short_title_ru text NOT NULL, short_title_en text NOT NULL,
      kind bigint NOT NULL CHECK (kind IN (1, 2, 3)),
      status bigint NOT NULL CHECK (status IN (1, 2)),
      parent uuid REFERENCES organisation,
      functions bigint[] NOT NULL,
      region text NOT NULL, district text NOT NULL,
      head uuid REFERENCES person,
      registration bytea NOT NULL,
      revision bigint NOT NULL DEFAULT 1,
      create_time timestamptz NOT NULL, update_time timestamptz NOT NULL,
      CONSTRAINT organisation_unp UNIQUE (unp)
    );
    CREATE INDEX organisation_by_title ON organisation (title_be COLLATE "C", id);
    CREATE INDEX organisation_by_parent ON organisation (parent) WHERE parent IS NOT NULL;
    CREATE TABLE role_grant (
      id uuid PRIMARY KEY,
      organisation uuid NOT NULL REFERENCES organisation,
      person uuid NOT NULL REFERENCES person,
      role bigint NOT NULL CHECK (role BETWEEN 1 AND 4),
      reason text NOT NULL,
      granted_by uuid REFERENCES person,
      start_time timestamptz NOT NULL,
      end_time timestamptz,
      withdraw_time timestamptz,
      withdraw_reason text,
      withdrawn_by uuid REFERENCES person
    );
    CREATE INDEX role_grant_by_person ON role_grant (organisation, person, role);
    CREATE TABLE birth_act (
      request_id uuid PRIMARY KEY,
      request bytea NOT NULL,
      child uuid NOT NULL REFERENCES person,
      office uuid NOT NULL REFERENCES organisation,
      act_year bigint NOT NULL,
      act_number text NOT NULL,
      certificate_number text NOT NULL,
      registrar uuid NOT NULL REFERENCES person,
      act_time timestamptz NOT NULL,
      CONSTRAINT birth_act_number UNIQUE (office, act_year, act_number)
    );
    """
}
