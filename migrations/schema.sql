CREATE SCHEMA cases;
CREATE SCHEMA catalogue;
CREATE SCHEMA credit_risk;
CREATE SCHEMA event_bus;
CREATE SCHEMA identity;
CREATE SCHEMA joint_lists;
CREATE SCHEMA mutual_recognition;
CREATE SCHEMA oversight;
CREATE SCHEMA platform;
CREATE SCHEMA public_log;
CREATE SCHEMA public_register;
CREATE SCHEMA publication;
CREATE SCHEMA relay;
CREATE SCHEMA results;
CREATE SCHEMA subjects;
CREATE SCHEMA violation_leads;

CREATE TABLE cases."case" (
  id uuid NOT NULL,
  case_no text NOT NULL,
  state text NOT NULL,
  lead_id uuid,
  lead_no text,
  organ_id uuid NOT NULL,
  organ_name text NOT NULL,
  region text NOT NULL,
  division text NOT NULL,
  subject_id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_name text NOT NULL,
  subject_code text,
  item_code text NOT NULL,
  item_name text NOT NULL,
  conduct text NOT NULL,
  act_from date NOT NULL,
  act_to date NOT NULL,
  discovered_on date NOT NULL,
  harm text,
  limitation_on date NOT NULL,
  officer_ids uuid[] NOT NULL,
  reviewer_ids uuid[] NOT NULL,
  filed_on date NOT NULL,
  decide_due_on date NOT NULL,
  extension_days integer NOT NULL,
  stops jsonb NOT NULL,
  due_code text,
  due_on date,
  proposal jsonb,
  notice jsonb,
  response jsonb,
  hearing jsonb,
  decision jsonb,
  service jsonb,
  payments jsonb NOT NULL,
  closed_on date,
  is_demo boolean NOT NULL,
  version integer NOT NULL,
  CONSTRAINT case_pk PRIMARY KEY (id)
);

CREATE TABLE cases.evidence (
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  collected_on date NOT NULL,
  officer_ids uuid[] NOT NULL,
  file_name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL,
  sha256 text NOT NULL,
  added_at timestamp with time zone NOT NULL,
  CONSTRAINT evidence_pk PRIMARY KEY (id)
);

CREATE TABLE cases.step (
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  act text NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  took_place_on date NOT NULL,
  facts jsonb NOT NULL,
  CONSTRAINT step_pk PRIMARY KEY (case_id, seq)
);

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

CREATE TABLE credit_risk.assessment (
  id uuid NOT NULL,
  subject_id uuid NOT NULL,
  risk_class text NOT NULL,
  score integer NOT NULL,
  model text NOT NULL,
  model_hash text NOT NULL,
  as_of date NOT NULL,
  caused_by_event uuid NOT NULL,
  caused_by_number bigint NOT NULL,
  CONSTRAINT assessment_pk PRIMARY KEY (id)
);

CREATE TABLE credit_risk.class_period (
  subject_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,
  risk_class text NOT NULL,
  CONSTRAINT class_period_pk PRIMARY KEY (subject_id, from_on)
);

CREATE TABLE credit_risk.contribution (
  assessment_id uuid NOT NULL,
  place integer NOT NULL,
  kind text NOT NULL,
  event_id uuid,
  event_number bigint,
  about_id uuid,
  since_on date,
  base integer NOT NULL,
  left_permille integer NOT NULL,
  points integer NOT NULL,
  factors jsonb NOT NULL,
  sentence_zh text NOT NULL,
  sentence_en text NOT NULL,
  CONSTRAINT contribution_pk PRIMARY KEY (assessment_id, place)
);

CREATE TABLE credit_risk.signal (
  event_id uuid NOT NULL,
  event_number bigint NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  about_id uuid NOT NULL,
  happened_on date NOT NULL,
  result jsonb,
  listing jsonb,
  CONSTRAINT signal_pk PRIMARY KEY (event_id)
);

CREATE TABLE credit_risk.standing (
  subject_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  CONSTRAINT standing_pk PRIMARY KEY (subject_id)
);

CREATE TABLE event_bus.ledger (
  number bigint NOT NULL,
  event_id uuid NOT NULL,
  type text NOT NULL,
  stream text NOT NULL,
  body bytea NOT NULL,
  salts bytea NOT NULL,
  leaf bytea NOT NULL,
  erased text[],
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

CREATE TABLE event_bus.set_aside (
  subscription text NOT NULL,
  number bigint NOT NULL,
  attempts integer NOT NULL,
  last_error text,
  reason text NOT NULL,
  set_aside_by text NOT NULL,
  set_aside_at timestamp with time zone NOT NULL,
  CONSTRAINT set_aside_pk PRIMARY KEY (subscription, number)
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
  partition integer NOT NULL DEFAULT 0,
  partitions integer NOT NULL DEFAULT 1,
  split_into integer,
  halt_at bigint,
  CONSTRAINT subscription_pk PRIMARY KEY (name, partition),
  CONSTRAINT subscription_partition_ck CHECK (((partition >= 0) AND (partition < partitions))),
  CONSTRAINT subscription_split_ck CHECK (((split_into IS NULL) = (halt_at IS NULL)))
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
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT session_pk PRIMARY KEY (token_hash)
);

CREATE TABLE identity.sign_in (
  officer_id uuid NOT NULL,
  address text NOT NULL,
  failed_attempts integer NOT NULL DEFAULT 0,
  failures integer NOT NULL DEFAULT 0,
  failed_at timestamp with time zone,
  locked_until timestamp with time zone,
  succeeded_at timestamp with time zone,
  CONSTRAINT sign_in_pk PRIMARY KEY (officer_id, address)
);

CREATE TABLE joint_lists.entry (
  id uuid NOT NULL,
  entry_no text,
  list text NOT NULL,
  state text NOT NULL,
  subject_id uuid NOT NULL,
  subject_name text NOT NULL,
  subject_code text,
  result_id uuid NOT NULL,
  decision_no text NOT NULL,
  decided_on date NOT NULL,
  item_code text NOT NULL,
  item_name text NOT NULL,
  organ_id uuid NOT NULL,
  organ_name text NOT NULL,
  region text NOT NULL,
  ground text NOT NULL,
  ground_confirmed boolean NOT NULL,
  rules text[] NOT NULL,
  opened_on date NOT NULL,
  entered_on date,
  until_on date,
  early_from_on date,
  term_confirmed boolean,
  closed_on date,
  decided_by text,
  reason_code text,
  reason text,
  is_demo boolean NOT NULL,
  version integer NOT NULL,
  CONSTRAINT entry_pk PRIMARY KEY (id)
);

CREATE TABLE mutual_recognition.recognition (
  id uuid NOT NULL,
  result_id uuid NOT NULL,
  decision_no text NOT NULL,
  subject_id uuid NOT NULL,
  subject_name text NOT NULL,
  subject_code text,
  item_code text NOT NULL,
  item_name text NOT NULL,
  source_organ_id uuid NOT NULL,
  source_organ_name text NOT NULL,
  source_region text NOT NULL,
  decided_on date NOT NULL,
  organ_id uuid NOT NULL,
  organ_name text NOT NULL,
  region text NOT NULL,
  state text NOT NULL,
  recognition_type text,
  conditions text[] NOT NULL,
  condition_text text,
  reason_code text,
  reason text,
  offered_on date NOT NULL,
  due_on date,
  due_confirmed boolean,
  answered_on date,
  answered_by text,
  source_revoked_on date,
  reconsidered_on date,
  outcome text,
  is_demo boolean NOT NULL,
  version integer NOT NULL,
  CONSTRAINT recognition_pk PRIMARY KEY (id)
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

CREATE TABLE platform.throttle (
  key text NOT NULL,
  minute bigint NOT NULL,
  hits integer NOT NULL,
  CONSTRAINT throttle_pk PRIMARY KEY (key)
);

CREATE TABLE public_log.checkpoint (
  size bigint NOT NULL,
  note text NOT NULL,
  CONSTRAINT checkpoint_pk PRIMARY KEY (size)
);

CREATE TABLE public_log.signing_key (
  id text NOT NULL,
  verifier_key text NOT NULL,
  is_retired boolean NOT NULL DEFAULT false,
  CONSTRAINT signing_key_pk PRIMARY KEY (id),
  CONSTRAINT signing_key_id_ck CHECK ((id ~ '^[0-9a-f]{8}$'::text))
);

CREATE TABLE public_log.tile (
  level smallint NOT NULL,
  index bigint NOT NULL,
  hashes bytea NOT NULL,
  CONSTRAINT tile_pk PRIMARY KEY (level, index),
  CONSTRAINT tile_hashes_ck CHECK ((((octet_length(hashes) % 32) = 0) AND ((octet_length(hashes) >= 32) AND (octet_length(hashes) <= 8192))))
);

CREATE TABLE public_register.bigram (
  bigram text NOT NULL,
  notices bigint NOT NULL,
  CONSTRAINT bigram_pk PRIMARY KEY (bigram)
);

CREATE TABLE public_register.head (
  singleton boolean NOT NULL DEFAULT true,
  notices bigint NOT NULL DEFAULT 0,
  ledger_number bigint NOT NULL DEFAULT 0,
  CONSTRAINT head_pk PRIMARY KEY (singleton),
  CONSTRAINT head_singleton_ck CHECK (singleton)
);

CREATE TABLE public_register.notice (
  notice_id uuid NOT NULL,
  notice_no text NOT NULL,
  state text NOT NULL,
  kind text NOT NULL,
  region text NOT NULL,
  organ_name text NOT NULL,
  published_on date NOT NULL,
  published_until date NOT NULL,
  is_demo boolean NOT NULL,
  ledger_number bigint NOT NULL,
  last_number bigint NOT NULL,
  changed_on date NOT NULL,
  reason_code text,
  reason text,
  party_name text,
  party_code text,
  decision_no text,
  conduct text,
  facts text,
  basis text,
  penalty_kinds text[] NOT NULL,
  content text,
  fine_fen bigint,
  confiscated_fen bigint,
  organ_code text,
  division text,
  decided_on date,
  severity text,
  search_text text NOT NULL,
  bigrams text[] NOT NULL,
  disclosure bytea,
  CONSTRAINT notice_pk PRIMARY KEY (notice_id),
  CONSTRAINT notice_tombstone_ck CHECK (((state = ANY (ARRAY['PUBLISHED'::text, 'ANNOTATED'::text])) OR ((party_name IS NULL) AND (party_code IS NULL) AND (decision_no IS NULL) AND (facts IS NULL) AND (content IS NULL) AND (search_text = ''::text) AND (bigrams = '{}'::text[]))))
);

CREATE TABLE publication.notice (
  id uuid NOT NULL,
  state text NOT NULL,
  notice_no text,
  result_id uuid NOT NULL,
  case_id uuid NOT NULL,
  organ_id uuid NOT NULL,
  organ_name text NOT NULL,
  organ_code text NOT NULL,
  region text NOT NULL,
  division text NOT NULL,
  party_code text,
  decision_no text NOT NULL,
  item_code text NOT NULL,
  original jsonb NOT NULL,
  masked jsonb NOT NULL,
  marks jsonb NOT NULL,
  penalty_kinds text[] NOT NULL,
  fine_fen bigint NOT NULL,
  confiscated_fen bigint NOT NULL,
  decided_on date NOT NULL,
  decided_by text NOT NULL,
  ruling jsonb NOT NULL,
  exemption_code text,
  due_on date NOT NULL,
  served_on date,
  published_on date,
  published_until date,
  approved_by text,
  reason_code text,
  reason text,
  ended_on date,
  is_demo boolean NOT NULL,
  version integer NOT NULL,
  CONSTRAINT notice_pk PRIMARY KEY (id)
);

CREATE TABLE relay."position" (
  is_only boolean NOT NULL DEFAULT true,
  cursor bigint NOT NULL DEFAULT 0,
  last bigint NOT NULL DEFAULT 0,
  previous bigint NOT NULL DEFAULT 0,
  made_at text NOT NULL DEFAULT ''::text,
  sequence bigint NOT NULL DEFAULT 0,
  CONSTRAINT position_pk PRIMARY KEY (is_only),
  CONSTRAINT position_is_only_ck CHECK (is_only)
);

CREATE TABLE relay.follower (
  name text NOT NULL,
  number bigint NOT NULL DEFAULT 0,
  moved_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT follower_pk PRIMARY KEY (name)
);

CREATE TABLE results.access_log (
  id uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  actor_id text NOT NULL,
  organ_id uuid,
  purpose text NOT NULL,
  result_id uuid,
  asked jsonb NOT NULL,
  CONSTRAINT access_log_pk PRIMARY KEY (id)
);

CREATE TABLE results.act_claim (
  case_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  item_code text NOT NULL,
  item_name text NOT NULL,
  act_from date NOT NULL,
  act_to date NOT NULL,
  division text NOT NULL,
  organ_id uuid NOT NULL,
  organ_name text NOT NULL,
  filed_at timestamp with time zone NOT NULL,
  released_at timestamp with time zone,
  CONSTRAINT act_claim_pk PRIMARY KEY (case_id)
);

CREATE TABLE results.result (
  id uuid NOT NULL,
  origin text NOT NULL,
  case_id uuid,
  decision_no text NOT NULL,
  decision_no_normalised text NOT NULL,
  decision_key text NOT NULL,
  organ_id uuid,
  organ_name text NOT NULL,
  organ_code text NOT NULL,
  region text NOT NULL,
  subject_id uuid,
  subject_name text NOT NULL,
  subject_code text,
  item_code text,
  item_name text,
  conduct text NOT NULL,
  facts text NOT NULL,
  basis text NOT NULL,
  outcome text NOT NULL,
  penalty_kinds text[] NOT NULL,
  content text NOT NULL,
  fine_fen bigint NOT NULL,
  confiscated_fen bigint NOT NULL,
  band text,
  act_from date,
  act_to date,
  decided_on date,
  effective_on date,
  state text NOT NULL,
  reason_code text,
  reason text,
  revoked_on date,
  flags text[] NOT NULL,
  is_demo boolean NOT NULL,
  version integer NOT NULL,
  grams text[] NOT NULL,
  CONSTRAINT result_pk PRIMARY KEY (id)
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

CREATE INDEX access_log_actor_ix ON results.access_log USING btree (actor_id, asked_at);
CREATE INDEX access_log_result_ix ON results.access_log USING btree (result_id);
CREATE INDEX act_claim_subject_ix ON results.act_claim USING btree (subject_id, item_code);
CREATE INDEX authority_domain_ix ON catalogue.authority USING btree (domain, valid_from);
CREATE INDEX case_officers_ix ON cases."case" USING gin (officer_ids);
CREATE INDEX case_organ_ix ON cases."case" USING btree (organ_id, filed_on DESC, id DESC);
CREATE INDEX case_subject_ix ON cases."case" USING btree (subject_id);
CREATE INDEX class_period_class_ix ON credit_risk.class_period USING btree (risk_class, from_on DESC, subject_id DESC);
CREATE INDEX class_period_from_ix ON credit_risk.class_period USING btree (from_on);
CREATE INDEX clock_due_ix ON oversight.clock USING btree (organ_id, due_at, id) WHERE (state = 'RUNNING'::text);
CREATE INDEX clock_matter_ix ON oversight.clock USING btree (matter_id);
CREATE INDEX clock_record_ix ON oversight.clock USING btree (record_id);
CREATE INDEX dossier_entry_record_ix ON subjects.dossier_entry USING btree (record_id);
CREATE INDEX dossier_entry_subject_ix ON subjects.dossier_entry USING btree (subject_id, occurred_on, event_number);
CREATE INDEX entry_opened_ix ON joint_lists.entry USING btree (opened_on DESC, id DESC);
CREATE INDEX entry_result_ix ON joint_lists.entry USING btree (result_id);
CREATE INDEX entry_subject_ix ON joint_lists.entry USING btree (subject_id);
CREATE INDEX evidence_case_ix ON cases.evidence USING btree (case_id, added_at);
CREATE INDEX evidence_sha256_ix ON cases.evidence USING btree (sha256);
CREATE INDEX lead_organ_ix ON violation_leads.lead USING btree (organ_id, received_on DESC, id DESC);
CREATE INDEX lead_sender_ix ON violation_leads.lead USING btree (sender_organ_id, received_on DESC, id DESC);
CREATE INDEX lead_subject_ix ON violation_leads.lead USING btree (subject_id);
CREATE INDEX ledger_stream_ix ON event_bus.ledger USING btree (stream, number);
CREATE INDEX notice_bigrams_ix ON public_register.notice USING gin (bigrams) WITH (fastupdate=off);
CREATE INDEX notice_date_ix ON public_register.notice USING btree (published_on DESC, notice_id DESC) WHERE (state = ANY (ARRAY['PUBLISHED'::text, 'ANNOTATED'::text]));
CREATE INDEX notice_demo_ix ON public_register.notice USING btree (notice_id) WHERE is_demo;
CREATE INDEX notice_party_ix ON public_register.notice USING btree (party_code, published_on DESC, notice_id DESC) WHERE (party_code IS NOT NULL);
CREATE INDEX notice_queue_ix ON publication.notice USING btree (organ_id, due_on, id);
CREATE INDEX notice_region_ix ON public_register.notice USING btree (region, published_on DESC, notice_id DESC) WHERE (state = ANY (ARRAY['PUBLISHED'::text, 'ANNOTATED'::text]));
CREATE INDEX notice_until_ix ON publication.notice USING btree (published_until);
CREATE INDEX officer_organ_ix ON identity.officer USING btree (organ_id);
CREATE INDEX parked_key_ix ON event_bus.parked USING btree (subscription, key, number);
CREATE INDEX provision_grams_ix ON catalogue.provision USING gin (grams);
CREATE INDEX recognition_organ_ix ON mutual_recognition.recognition USING btree (organ_id, offered_on DESC, id DESC);
CREATE INDEX recognition_source_organ_ix ON mutual_recognition.recognition USING btree (source_organ_id, offered_on DESC, id DESC);
CREATE INDEX result_by_day_ix ON results.result USING btree (COALESCE(decided_on, '1000-01-01'::date) DESC, id DESC);
CREATE INDEX result_decision_no_ix ON results.result USING btree (decision_no_normalised);
CREATE INDEX result_grams_ix ON results.result USING gin (grams);
CREATE INDEX result_region_by_day_ix ON results.result USING btree (region, COALESCE(decided_on, '1000-01-01'::date) DESC, id DESC);
CREATE INDEX result_subject_code_ix ON results.result USING btree (subject_code);
CREATE INDEX result_subject_ix ON results.result USING btree (subject_id, item_code);
CREATE INDEX session_expires_at_ix ON identity.session USING btree (expires_at);
CREATE INDEX signal_subject_ix ON credit_risk.signal USING btree (subject_id, event_number);
CREATE INDEX subject_code_ix ON subjects.subject USING btree (code);
CREATE INDEX subject_name_ix ON subjects.subject USING btree (name_normalised, id);
CREATE INDEX subject_search_ix ON subjects.subject USING gin (search_grams);
CREATE INDEX throttle_minute_ix ON platform.throttle USING btree (minute);
CREATE INDEX transfer_lead_ix ON violation_leads.transfer USING btree (lead_id, sent_at);
CREATE UNIQUE INDEX assessment_subject_event_uq ON credit_risk.assessment USING btree (subject_id, caused_by_number);
CREATE UNIQUE INDEX case_case_no_uq ON cases."case" USING btree (case_no);
CREATE UNIQUE INDEX case_lead_uq ON cases."case" USING btree (lead_id) WHERE (lead_id IS NOT NULL);
CREATE UNIQUE INDEX case_result_uq ON cases."case" USING btree (((decision ->> 'resultId'::text)));
CREATE UNIQUE INDEX clock_start_uq ON oversight.clock USING btree (code, record_id, started_event);
CREATE UNIQUE INDEX entry_entry_no_uq ON joint_lists.entry USING btree (entry_no);
CREATE UNIQUE INDEX entry_list_result_uq ON joint_lists.entry USING btree (list, result_id);
CREATE UNIQUE INDEX lead_lead_no_uq ON violation_leads.lead USING btree (lead_no);
CREATE UNIQUE INDEX notice_last_number_uq ON public_register.notice USING btree (last_number);
CREATE UNIQUE INDEX notice_ledger_number_uq ON public_register.notice USING btree (ledger_number) INCLUDE (last_number);
CREATE UNIQUE INDEX notice_notice_no_uq ON public_register.notice USING btree (notice_no);
CREATE UNIQUE INDEX notice_notice_no_uq ON publication.notice USING btree (notice_no);
CREATE UNIQUE INDEX notice_result_uq ON publication.notice USING btree (result_id);
CREATE UNIQUE INDEX officer_certificate_no_uq ON identity.officer USING btree (certificate_no) WHERE is_active;
CREATE UNIQUE INDEX officer_username_uq ON identity.officer USING btree (username);
CREATE UNIQUE INDEX organ_code_uq ON identity.organ USING btree (code);
CREATE UNIQUE INDEX organ_number_prefix_uq ON identity.organ USING btree (number_prefix);
CREATE UNIQUE INDEX recognition_result_organ_uq ON mutual_recognition.recognition USING btree (result_id, organ_id);
CREATE UNIQUE INDEX report_lead_uq ON violation_leads.report USING btree (lead_id);
CREATE UNIQUE INDEX result_case_uq ON results.result USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE UNIQUE INDEX result_decision_key_uq ON results.result USING btree (decision_key);
CREATE UNIQUE INDEX subject_code_uq ON subjects.subject USING btree (code) WHERE (code_flag IS NULL);
CREATE UNIQUE INDEX subject_identity_key_uq ON subjects.subject USING btree (identity_key);

CREATE VIEW public_log.entry AS
 SELECT number,
    leaf
   FROM event_bus.ledger
  WHERE (number <= ( SELECT COALESCE(max(checkpoint.size), (0)::bigint) AS "coalesce"
           FROM public_log.checkpoint));

CREATE OR REPLACE FUNCTION cases.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION 'Steps and evidence are only added: % is refused', TG_OP;
      END $function$;
CREATE OR REPLACE FUNCTION credit_risk.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION 'Signals and assessments are only added: % is refused', TG_OP;
      END $function$;
CREATE OR REPLACE FUNCTION event_bus.refuse_all_but_erasure()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF (NEW.number, NEW.event_id, NEW.type, NEW.stream, NEW.leaf) IS NOT DISTINCT FROM
           (OLD.number, OLD.event_id, OLD.type, OLD.stream, OLD.leaf)
           AND NEW.erased @> coalesce(OLD.erased, '{}') AND cardinality(NEW.erased) > coalesce(cardinality(OLD.erased), 0)
           AND octet_length(NEW.body) < octet_length(OLD.body) AND octet_length(NEW.salts) = octet_length(OLD.salts)
        THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'The ledger is append-only: % is refused', TG_OP;
      END $function$;
CREATE OR REPLACE FUNCTION event_bus.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        RAISE EXCEPTION 'The ledger is append-only: % is refused', TG_OP;
      END $function$;

CREATE TRIGGER assessment_append_only BEFORE DELETE OR UPDATE ON credit_risk.assessment FOR EACH ROW EXECUTE FUNCTION credit_risk.refuse_change();
CREATE TRIGGER checkpoint_append_only BEFORE DELETE OR UPDATE ON public_log.checkpoint FOR EACH ROW EXECUTE FUNCTION event_bus.refuse_change();
CREATE TRIGGER checkpoint_no_truncate BEFORE TRUNCATE ON public_log.checkpoint FOR EACH STATEMENT EXECUTE FUNCTION event_bus.refuse_change();
CREATE TRIGGER contribution_append_only BEFORE DELETE OR UPDATE ON credit_risk.contribution FOR EACH ROW EXECUTE FUNCTION credit_risk.refuse_change();
CREATE TRIGGER evidence_append_only BEFORE DELETE OR UPDATE ON cases.evidence FOR EACH ROW EXECUTE FUNCTION cases.refuse_change();
CREATE TRIGGER ledger_no_delete BEFORE DELETE ON event_bus.ledger FOR EACH ROW EXECUTE FUNCTION event_bus.refuse_change();
CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON event_bus.ledger FOR EACH STATEMENT EXECUTE FUNCTION event_bus.refuse_change();
CREATE TRIGGER ledger_no_update BEFORE UPDATE ON event_bus.ledger FOR EACH ROW EXECUTE FUNCTION event_bus.refuse_all_but_erasure();
CREATE TRIGGER signal_append_only BEFORE DELETE OR UPDATE ON credit_risk.signal FOR EACH ROW EXECUTE FUNCTION credit_risk.refuse_change();
CREATE TRIGGER step_append_only BEFORE DELETE OR UPDATE ON cases.step FOR EACH ROW EXECUTE FUNCTION cases.refuse_change();
