CREATE SCHEMA catalogue;
CREATE SCHEMA event_bus;
CREATE SCHEMA identity;
CREATE SCHEMA oversight;
CREATE SCHEMA platform;
CREATE SCHEMA subjects;
CREATE SCHEMA violation_leads;

CREATE TABLE catalogue.authority (
  organ_id uuid NOT NULL,
  domain text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT authority_pk PRIMARY KEY (organ_id, domain, valid_from)
);

CREATE TABLE catalogue.loaded_file (
  name text NOT NULL,
  sha256 text NOT NULL,
  loaded_at timestamp with time zone NOT NULL,
  CONSTRAINT loaded_file_pk PRIMARY KEY (name)
);

CREATE TABLE catalogue.provision (
  id text NOT NULL,
  law text NOT NULL,
  article text NOT NULL,
  level text NOT NULL,
  region text NOT NULL,
  effective_from date,
  repealed_from date,
  repealed_by text,
  kinds text[] NOT NULL,
  text text NOT NULL,
  source text NOT NULL,
  grams text[] NOT NULL,
  CONSTRAINT provision_pk PRIMARY KEY (id)
);

CREATE TABLE event_bus.ledger (
  number bigint NOT NULL,
  event_id uuid NOT NULL,
  type text NOT NULL,
  stream text NOT NULL,
  body bytea NOT NULL,
  salts bytea NOT NULL,
  leaf bytea NOT NULL,
  CONSTRAINT ledger_event_id_uq UNIQUE (event_id),
  CONSTRAINT ledger_pk PRIMARY KEY (number),
  CONSTRAINT ledger_leaf_ck CHECK ((octet_length(leaf) = 33))
);

CREATE TABLE event_bus.ledger_head (
  one_row boolean NOT NULL DEFAULT true,
  number bigint NOT NULL,
  CONSTRAINT ledger_head_pk PRIMARY KEY (one_row),
  CONSTRAINT ledger_head_one_row_ck CHECK (one_row)
);

CREATE TABLE event_bus.outbox (
  id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  event_id uuid NOT NULL,
  type text NOT NULL,
  stream text NOT NULL,
  body bytea NOT NULL,
  salts bytea NOT NULL,
  leaf bytea NOT NULL,
  CONSTRAINT outbox_pk PRIMARY KEY (id)
);

CREATE TABLE event_bus.parked (
  subscription text NOT NULL,
  number bigint NOT NULL,
  key text NOT NULL,
  attempts integer NOT NULL,
  last_error text,
  parked_at timestamp with time zone NOT NULL DEFAULT now(),
  next_attempt_at timestamp with time zone NOT NULL,
  dead_at timestamp with time zone,
  CONSTRAINT parked_pk PRIMARY KEY (subscription, number)
);

CREATE TABLE event_bus.stream (
  stream text NOT NULL,
  version bigint NOT NULL,
  CONSTRAINT stream_pk PRIMARY KEY (stream)
);

CREATE TABLE event_bus.subscription (
  name text NOT NULL,
  cursor bigint NOT NULL DEFAULT 0,
  moved_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT subscription_pk PRIMARY KEY (name)
);

CREATE TABLE identity.api_client (
  id uuid NOT NULL,
  name text NOT NULL,
  organ_id uuid,
  secret_hash text NOT NULL,
  roles text[] NOT NULL,
  CONSTRAINT api_client_pk PRIMARY KEY (id)
);

CREATE TABLE identity.document_sequence (
  organ_id uuid NOT NULL,
  kind text NOT NULL,
  year integer NOT NULL,
  last integer NOT NULL,
  CONSTRAINT document_sequence_pk PRIMARY KEY (organ_id, kind, year)
);

CREATE TABLE identity.officer (
  id uuid NOT NULL,
  username text NOT NULL,
  name text NOT NULL,
  organ_id uuid NOT NULL,
  password_hash text NOT NULL,
  roles text[] NOT NULL,
  certificate_no text,
  certificate_from date,
  certificate_to date,
  is_active boolean NOT NULL DEFAULT true,
  failed_attempts integer NOT NULL DEFAULT 0,
  locked_until timestamp with time zone,
  CONSTRAINT officer_pk PRIMARY KEY (id)
);

CREATE TABLE identity.organ (
  id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  name_en text NOT NULL,
  region text NOT NULL,
  division text NOT NULL,
  system text NOT NULL,
  superior_id uuid,
  number_prefix text NOT NULL,
  is_demo boolean NOT NULL,
  CONSTRAINT organ_pk PRIMARY KEY (id)
);

CREATE TABLE identity.session (
  token_hash text NOT NULL,
  officer_id uuid NOT NULL,
  csrf_token text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT session_pk PRIMARY KEY (token_hash)
);

CREATE TABLE oversight.clock (
  id uuid NOT NULL,
  code text NOT NULL,
  record_kind text NOT NULL,
  record_id uuid NOT NULL,
  matter_id uuid,
  organ_id uuid NOT NULL,
  subject_id uuid,
  started_on date NOT NULL,
  due_on date NOT NULL,
  due_at timestamp with time zone NOT NULL,
  provisional boolean NOT NULL,
  explanation jsonb NOT NULL,
  basis jsonb NOT NULL,
  confirmed boolean NOT NULL,
  state text NOT NULL,
  started_event bigint NOT NULL,
  ended_event bigint,
  ended_on date,
  CONSTRAINT clock_pk PRIMARY KEY (id)
);

CREATE TABLE platform.command (
  actor text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  result jsonb,
  received_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT command_pk PRIMARY KEY (actor, key)
);

CREATE TABLE platform.setting (
  name text NOT NULL,
  value jsonb NOT NULL,
  CONSTRAINT setting_pk PRIMARY KEY (name)
);

CREATE TABLE subjects.dossier_entry (
  event_id uuid NOT NULL,
  event_number bigint NOT NULL,
  subject_id uuid,
  occurred_on date NOT NULL,
  kind text NOT NULL,
  audience text NOT NULL,
  region text,
  organ_id uuid,
  other_organ_id uuid,
  record_id uuid NOT NULL,
  facts jsonb NOT NULL,
  CONSTRAINT dossier_entry_pk PRIMARY KEY (event_id)
);

CREATE TABLE subjects.subject (
  id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  name_normalised text NOT NULL,
  search_text text NOT NULL,
  search_grams text[] NOT NULL,
  code text,
  code_flag text,
  identity_key text,
  division text,
  address text,
  citizen_id text,
  is_demo boolean NOT NULL,
  version integer NOT NULL,
  CONSTRAINT subject_pk PRIMARY KEY (id)
);

CREATE TABLE subjects.subject_name (
  subject_id uuid NOT NULL,
  name_normalised text NOT NULL,
  name text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  CONSTRAINT subject_name_pk PRIMARY KEY (subject_id, name_normalised)
);

CREATE TABLE violation_leads.lead (
  id uuid NOT NULL,
  lead_no text NOT NULL,
  source text NOT NULL,
  state text NOT NULL,
  organ_id uuid NOT NULL,
  organ_name text NOT NULL,
  sender_organ_id uuid,
  region text NOT NULL,
  division text NOT NULL,
  place text,
  subject_id uuid,
  subject_name text,
  subject_code text,
  item_code text,
  item_name text,
  conduct text NOT NULL,
  act_from date,
  act_to date,
  received_on date NOT NULL,
  due_on date NOT NULL,
  reason_code text,
  reason text,
  case_id uuid,
  is_demo boolean NOT NULL,
  version integer NOT NULL,
  CONSTRAINT lead_pk PRIMARY KEY (id)
);

CREATE TABLE violation_leads.report (
  query_code_hash text NOT NULL,
  lead_id uuid NOT NULL,
  reporter text,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT report_pk PRIMARY KEY (query_code_hash)
);

CREATE TABLE violation_leads.transfer (
  id uuid NOT NULL,
  lead_id uuid NOT NULL,
  from_organ_id uuid NOT NULL,
  to_organ_id uuid NOT NULL,
  note text NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  answer text,
  answer_code text,
  answer_note text,
  answered_at timestamp with time zone,
  CONSTRAINT transfer_pk PRIMARY KEY (id)
);

CREATE INDEX authority_domain_ix ON catalogue.authority USING btree (domain, valid_from);
CREATE INDEX clock_due_ix ON oversight.clock USING btree (organ_id, due_at, id) WHERE (state = 'RUNNING'::text);
CREATE INDEX clock_matter_ix ON oversight.clock USING btree (matter_id);
CREATE INDEX clock_record_ix ON oversight.clock USING btree (record_id);
CREATE INDEX dossier_entry_record_ix ON subjects.dossier_entry USING btree (record_id);
CREATE INDEX dossier_entry_subject_ix ON subjects.dossier_entry USING btree (subject_id, occurred_on, event_number);
CREATE INDEX lead_organ_ix ON violation_leads.lead USING btree (organ_id, received_on DESC, id DESC);
CREATE INDEX lead_sender_ix ON violation_leads.lead USING btree (sender_organ_id, received_on DESC, id DESC);
CREATE INDEX lead_subject_ix ON violation_leads.lead USING btree (subject_id);
CREATE INDEX ledger_stream_ix ON event_bus.ledger USING btree (stream, number);
CREATE INDEX officer_organ_ix ON identity.officer USING btree (organ_id);
CREATE INDEX parked_key_ix ON event_bus.parked USING btree (subscription, key, number);
CREATE INDEX provision_grams_ix ON catalogue.provision USING gin (grams);
CREATE INDEX session_expires_at_ix ON identity.session USING btree (expires_at);
CREATE INDEX subject_code_ix ON subjects.subject USING btree (code);
CREATE INDEX subject_name_ix ON subjects.subject USING btree (name_normalised, id);
CREATE INDEX subject_search_ix ON subjects.subject USING gin (search_grams);
CREATE INDEX transfer_lead_ix ON violation_leads.transfer USING btree (lead_id, sent_at);
CREATE UNIQUE INDEX clock_start_uq ON oversight.clock USING btree (code, record_id, started_event);
CREATE UNIQUE INDEX lead_lead_no_uq ON violation_leads.lead USING btree (lead_no);
CREATE UNIQUE INDEX officer_username_uq ON identity.officer USING btree (username);
CREATE UNIQUE INDEX organ_code_uq ON identity.organ USING btree (code);
CREATE UNIQUE INDEX report_lead_uq ON violation_leads.report USING btree (lead_id);
CREATE UNIQUE INDEX subject_code_uq ON subjects.subject USING btree (code) WHERE (code_flag IS NULL);
CREATE UNIQUE INDEX subject_identity_key_uq ON subjects.subject USING btree (identity_key);

CREATE OR REPLACE FUNCTION event_bus.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION 'The ledger is append-only: % is refused', TG_OP;
      END $function$;

CREATE TRIGGER ledger_append_only BEFORE DELETE OR UPDATE ON event_bus.ledger FOR EACH ROW EXECUTE FUNCTION event_bus.refuse_change();
CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON event_bus.ledger FOR EACH STATEMENT EXECUTE FUNCTION event_bus.refuse_change();
