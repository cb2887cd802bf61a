-- What the database holds once every migration has run, with roles as migrations write them (kept_organisation).
-- Made by "node tools/dump-schema.ts" from PostgreSQL's catalogue; not to be edited, and not what creates anything.
-- The schema of background jobs (pgboss) belongs to its library and is left out.


-- -------------------- access ------------------------------------------------------------------------------------

create schema access authorization kept_owner;
comment on schema access is 'What each organisation asks of those who sign in.';
grant usage on schema access to kept_doorkeeper;
grant usage on schema access to kept_maintenance;
grant usage on schema access to kept_organisation;

create table access.provider (
  organisation_id uuid not null,
  issuer text not null,
  client_id text not null,
  secret_sealed bytea not null,
  domains text[] not null,
  counts_second_step boolean not null default false,
  tried_at timestamp with time zone,
  is_on boolean not null default false,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint provider_pkey PRIMARY KEY (organisation_id),
  constraint provider_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people.person(organisation_id, id),
  constraint provider_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint provider_client_given CHECK (((length(btrim(client_id)) >= 1) AND (length(btrim(client_id)) <= 300))),
  constraint provider_domains_few CHECK (((cardinality(domains) >= 1) AND (cardinality(domains) <= 20))),
  constraint provider_issuer_length CHECK (((length(issuer) >= 8) AND (length(issuer) <= 500))),
  constraint provider_tried_before_on CHECK (((NOT is_on) OR (tried_at IS NOT NULL)))
);
comment on table access.provider is 'Where people of an organisation may sign in instead of with a passphrase of Kept (OpenID Connect).';
comment on column access.provider.secret_sealed is 'What Kept shows the provider to be known, sealed with the organisation''s key.';
comment on column access.provider.domains is 'E-mail domains whose people may come in this way.';
comment on column access.provider.counts_second_step is 'The provider''s own second step counts as one, where it says that it was taken.';
comment on column access.provider.tried_at is 'When somebody came back from it with these very settings; any change takes it away.';
alter table access.provider enable row level security;
alter table access.provider force row level security;
create policy maintenance on access.provider for all to kept_maintenance using (true) with check (true);
create policy organisation on access.provider for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table access.provider to kept_maintenance;
grant delete, insert, select, update on table access.provider to kept_organisation;

create table access.provider_domain (
  organisation_id uuid not null,
  domain text not null,
  constraint provider_domain_pkey PRIMARY KEY (organisation_id, domain),
  constraint provider_domain_leads_to_one UNIQUE (domain),
  constraint provider_domain_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES access.provider(organisation_id),
  constraint provider_domain_is_lower CHECK (((domain = lower(domain)) AND ((length(domain) >= 3) AND (length(domain) <= 253))))
);
comment on table access.provider_domain is 'Which e-mail domain leads to which organisation''s provider, while that is switched on.';
alter table access.provider_domain enable row level security;
alter table access.provider_domain force row level security;
create policy doorkeeper on access.provider_domain for select to kept_doorkeeper using (true);
create policy maintenance on access.provider_domain for all to kept_maintenance using (true) with check (true);
create policy organisation on access.provider_domain for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select on table access.provider_domain to kept_doorkeeper;
grant insert, select on table access.provider_domain to kept_maintenance;
grant delete, insert, select on table access.provider_domain to kept_organisation;

create table access.rule (
  organisation_id uuid not null,
  grace_days integer not null default 14,
  asked_from date not null,
  version integer not null default 1,
  changed_at timestamp with time zone not null,
  changed_by uuid,
  constraint rule_pkey PRIMARY KEY (organisation_id),
  constraint rule_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people.person(organisation_id, id),
  constraint rule_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint rule_grace_bounded CHECK (((grace_days >= 0) AND (grace_days <= 14)))
);
comment on table access.rule is 'How long an organisation waits for second factors. Without a row: 14 days from the day it was founded.';
comment on column access.rule.asked_from is 'From when second factors are asked for: nobody''s time to set one up begins before.';
alter table access.rule enable row level security;
alter table access.rule force row level security;
create policy doorkeeper on access.rule for select to kept_doorkeeper using (true);
create policy maintenance on access.rule for all to kept_maintenance using (true) with check (true);
create policy organisation on access.rule for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, grace_days, asked_from) on table access.rule to kept_doorkeeper;
grant insert, select on table access.rule to kept_maintenance;
grant insert, select, update on table access.rule to kept_organisation;

-- -------------------- audit -------------------------------------------------------------------------------------

create schema audit authorization kept_owner;
comment on schema audit is 'What was done, by whom and when, chained by hash.';
grant usage on schema audit to kept_clockwork;
grant usage on schema audit to kept_maintenance;
grant usage on schema audit to kept_organisation;

create table audit.entry (
  organisation_id uuid not null,
  sequence bigint not null,
  at timestamp with time zone not null,
  actor text not null,
  act text not null,
  subjects text[] not null,
  request_id text not null,
  details_digest text not null,
  previous_hash text not null,
  hash text not null,
  constraint entry_pkey PRIMARY KEY (organisation_id, sequence),
  constraint entry_act_is_named CHECK ((act ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'::text)),
  constraint entry_hash_is_hex CHECK ((hash ~ '^[0-9a-f]{64}$'::text))
);
comment on table audit.entry is 'One row an act. Rows can be added, never changed or removed, and outlive the people they name; hence no foreign keys.';
comment on column audit.entry.subjects is 'Which things, as kind:id. Never words anybody wrote.';
comment on column audit.entry.details_digest is 'A keyed digest of the address and browser kept aside in audit.erasable_detail, or empty where there were none.';
CREATE INDEX entry_by_act ON audit.entry USING btree (organisation_id, act, sequence);
CREATE INDEX entry_by_time ON audit.entry USING btree (organisation_id, at);
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy maintenance on audit.entry for all to kept_maintenance using (true) with check (true);
create policy organisation on audit.entry for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table audit.entry to kept_maintenance;
grant insert, select on table audit.entry to kept_organisation;

create table audit.erasable_detail (
  organisation_id uuid not null,
  sequence bigint not null,
  kept_until timestamp with time zone not null,
  details text not null,
  constraint erasable_detail_pkey PRIMARY KEY (organisation_id, sequence)
);
comment on table audit.erasable_detail is 'Address and browser of an act, kept for a while only and sealed under the organisation''s key.';
CREATE INDEX erasable_detail_until ON audit.erasable_detail USING btree (kept_until);
alter table audit.erasable_detail enable row level security;
alter table audit.erasable_detail force row level security;
create policy clockwork on audit.erasable_detail for all to kept_clockwork using (true);
create policy maintenance on audit.erasable_detail for all to kept_maintenance using (true) with check (true);
create policy organisation on audit.erasable_detail for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant delete, select (organisation_id, sequence, kept_until) on table audit.erasable_detail to kept_clockwork;
grant insert, select on table audit.erasable_detail to kept_maintenance;
grant delete, insert, select on table audit.erasable_detail to kept_organisation;

create table audit.head (
  organisation_id uuid not null,
  sequence bigint not null,
  hash text not null,
  constraint head_pkey PRIMARY KEY (organisation_id)
);
comment on table audit.head is 'The last sequence and hash of each organisation: the end of its chain.';
alter table audit.head enable row level security;
alter table audit.head force row level security;
create policy maintenance on audit.head for all to kept_maintenance using (true) with check (true);
create policy organisation on audit.head for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table audit.head to kept_maintenance;
grant insert, select, update on table audit.head to kept_organisation;

create or replace function audit.append(entries jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
AS $function$
declare
  organisation uuid := house.current_organisation();
  last_sequence bigint;
  last_hash text;
  entry jsonb;
  entry_at timestamptz;
  entry_subjects text[];
  entry_hash text;
begin
  select head.sequence, head.hash into last_sequence, last_hash
    from audit.head where head.organisation_id = organisation for update;
  if not found then
    insert into audit.head (organisation_id, sequence, hash) values (organisation, 0, repeat('0', 64))
      on conflict do nothing;
    select head.sequence, head.hash into strict last_sequence, last_hash
      from audit.head where head.organisation_id = organisation for update;
  end if;
  for entry in select * from jsonb_array_elements(entries) loop
    last_sequence := last_sequence + 1;
    entry_at := (entry ->> 'at')::timestamptz;
    entry_subjects := array(select jsonb_array_elements_text(entry -> 'subjects'));
    entry_hash := encode(sha256(convert_to(array_to_string(array[
      organisation::text, last_sequence::text,
      to_char(entry_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
      entry ->> 'actor', entry ->> 'act', array_to_string(entry_subjects, ','),
      entry ->> 'requestId', entry ->> 'digest', last_hash], E'\x1f'), 'UTF8')), 'hex');
    insert into audit.entry (organisation_id, sequence, at, actor, act, subjects, request_id, details_digest, previous_hash, hash)
      values (organisation, last_sequence, entry_at, entry ->> 'actor', entry ->> 'act', entry_subjects,
        entry ->> 'requestId', entry ->> 'digest', last_hash, entry_hash);
    if entry ->> 'details' is not null then
      insert into audit.erasable_detail (organisation_id, sequence, kept_until, details)
        values (organisation, last_sequence, (entry ->> 'keptUntil')::timestamptz, entry ->> 'details');
    end if;
    last_hash := entry_hash;
  end loop;
  update audit.head set sequence = last_sequence, hash = last_hash where head.organisation_id = organisation;
  return last_sequence;
end
$function$;
alter function audit.append(entries jsonb) owner to kept_owner;
comment on function audit.append(entries jsonb) is 'Adds entries to the chain of the organisation that this transaction entered; gives the last sequence.';
grant execute on function audit.append(entries jsonb) to public;

-- -------------------- backup ------------------------------------------------------------------------------------

create schema backup authorization kept_owner;
comment on schema backup is 'Where backups go and how they went.';
grant usage on schema backup to kept_doorkeeper;
grant usage on schema backup to kept_maintenance;

create table backup.plan (
  folder text not null,
  every_hours integer not null,
  keep_days integer not null,
  set_at timestamp with time zone not null,
  constraint plan_pkey PRIMARY KEY (folder),
  constraint plan_every_hours_sane CHECK (((every_hours >= 1) AND (every_hours <= 720))),
  constraint plan_keep_days_sane CHECK (((keep_days >= 1) AND (keep_days <= 3650)))
);
comment on table backup.plan is 'The place chosen for backups; no row means that nobody has chosen one.';
CREATE UNIQUE INDEX plan_only_one ON backup.plan USING btree ((true));
grant select on table backup.plan to kept_doorkeeper;
grant delete, insert, select, update on table backup.plan to kept_maintenance;

create table backup.run (
  id uuid not null,
  began_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  file text,
  bytes bigint,
  sha256 text,
  failed_because text,
  constraint run_pkey PRIMARY KEY (id)
);
comment on table backup.run is 'Each attempt at a backup and how it went.';
CREATE INDEX run_by_time ON backup.run USING btree (began_at);
grant select on table backup.run to kept_doorkeeper;
grant insert, select, update on table backup.run to kept_maintenance;

-- -------------------- board -------------------------------------------------------------------------------------

create schema board authorization kept_owner;
comment on schema board is 'How each commitment would be known, by whom, what people confirmed, known gaps and checks of honesty.';
grant usage on schema board to kept_maintenance;
grant usage on schema board to kept_organisation;

create table board.confirmation (
  organisation_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  does text not null,
  outcome text not null,
  saw text not null,
  confirmed_on date not null,
  confirmed_at timestamp with time zone not null,
  confirmed_by uuid not null,
  constraint confirmation_pkey PRIMARY KEY (organisation_id, id),
  constraint confirmation_of_one_person UNIQUE (organisation_id, id, confirmed_by),
  constraint confirmation_organisation_id_confirmed_by_fkey FOREIGN KEY (organisation_id, confirmed_by) REFERENCES people.person(organisation_id, id),
  constraint confirmation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint confirmation_outcome_known CHECK ((outcome = ANY (ARRAY['done'::text, 'not-done'::text]))),
  constraint confirmation_says_of_what CHECK (((length(btrim(does)) >= 1) AND (length(btrim(does)) <= 500))),
  constraint confirmation_says_what_was_seen CHECK (((length(btrim(saw)) >= 1) AND (length(btrim(saw)) <= 2000)))
);
comment on table board.confirmation is 'A person said that a commitment is kept, or that it is not, and what they saw. Never changed.';
comment on column board.confirmation.does is 'What people said they do, in the words that were asked about. It counts while those are the words.';
comment on column board.confirmation.confirmed_on is 'The day they speak of; confirmed_at is when it was entered.';
CREATE INDEX confirmation_of_statement ON board.confirmation USING btree (organisation_id, statement_id, confirmed_at);
alter table board.confirmation enable row level security;
alter table board.confirmation force row level security;
create policy maintenance on board.confirmation for all to kept_maintenance using (true) with check (true);
create policy organisation on board.confirmation for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table board.confirmation to kept_maintenance;
grant insert, select on table board.confirmation to kept_organisation;

create table board.decision (
  organisation_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  number integer not null,
  how text not null,
  decided_text text not null,
  rest text not null,
  note text not null default ''::text,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  decided_by uuid not null,
  constraint decision_pkey PRIMARY KEY (organisation_id, id),
  constraint decision_numbered_once UNIQUE (organisation_id, statement_id, number),
  constraint decision_organisation_id_decided_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES people.person(organisation_id, id),
  constraint decision_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint decision_ends_after_it_begins CHECK ((until_at >= from_at)),
  constraint decision_how_known CHECK ((how = ANY (ARRAY['shown'::text, 'none-here'::text, 'does-not-apply'::text, 'not-set-up'::text]))),
  constraint decision_note_length CHECK ((length(note) <= 1000)),
  constraint decision_numbered_from_one CHECK ((number >= 1)),
  constraint decision_reason_given CHECK (((how <> ALL (ARRAY['none-here'::text, 'does-not-apply'::text])) OR (length(btrim(note)) > 0))),
  constraint decision_rest_known CHECK ((rest = ANY (ARRAY['nothing-more'::text, 'more-to-show'::text])))
);
comment on table board.decision is 'What a person decided for one commitment: how it would be known that it is kept. It stands until the next is made.';
comment on column board.decision.statement_id is 'The commitment, which keeps its id through rewording and versions.';
comment on column board.decision.number is 'Of this commitment, from 1: whoever decides says which decision they saw.';
comment on column board.decision.decided_text is 'The words the decision was made for: under other words it must be made again.';
comment on column board.decision.rest is 'Whether the words that nothing covers are only wording, or something still has to show them.';
CREATE INDEX decision_of_statement ON board.decision USING btree (organisation_id, statement_id, from_at);
CREATE UNIQUE INDEX decision_stands_once ON board.decision USING btree (organisation_id, statement_id) WHERE (until_at IS NULL);
alter table board.decision enable row level security;
alter table board.decision force row level security;
create policy maintenance on board.decision for all to kept_maintenance using (true) with check (true);
create policy organisation on board.decision for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table board.decision to kept_maintenance;
grant insert, select, update on table board.decision to kept_organisation;

create table board.gap (
  organisation_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  plan text not null,
  until_on date not null,
  proposed_at timestamp with time zone not null,
  proposed_by uuid not null,
  accepted_at timestamp with time zone,
  accepted_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  end_note text not null default ''::text,
  constraint gap_pkey PRIMARY KEY (organisation_id, id),
  constraint gap_organisation_id_accepted_by_fkey FOREIGN KEY (organisation_id, accepted_by) REFERENCES people.person(organisation_id, id),
  constraint gap_organisation_id_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES people.person(organisation_id, id),
  constraint gap_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint gap_organisation_id_proposed_by_fkey FOREIGN KEY (organisation_id, proposed_by) REFERENCES people.person(organisation_id, id),
  constraint gap_accepted_by_another CHECK ((accepted_by <> proposed_by)),
  constraint gap_accepted_by_somebody CHECK (((accepted_at IS NULL) = (accepted_by IS NULL))),
  constraint gap_end_note_length CHECK ((length(end_note) <= 500)),
  constraint gap_ended_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint gap_has_a_plan CHECK (((length(btrim(plan)) >= 1) AND (length(btrim(plan)) <= 2000)))
);
comment on table board.gap is 'A commitment known not to be met, with a plan until a day; a trustee accepts it, and it changes no verdict.';
CREATE INDEX gap_of_statement ON board.gap USING btree (organisation_id, statement_id, proposed_at);
CREATE UNIQUE INDEX gap_open_once ON board.gap USING btree (organisation_id, statement_id) WHERE (ended_at IS NULL);
alter table board.gap enable row level security;
alter table board.gap force row level security;
create policy maintenance on board.gap for all to kept_maintenance using (true) with check (true);
create policy organisation on board.gap for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table board.gap to kept_maintenance;
grant insert, select, update on table board.gap to kept_organisation;

create table board.join (
  organisation_id uuid not null,
  decision_id uuid not null,
  promise text not null,
  covers text[] not null,
  constraint join_pkey PRIMARY KEY (organisation_id, decision_id, promise),
  constraint join_organisation_id_decision_id_fkey FOREIGN KEY (organisation_id, decision_id) REFERENCES board.decision(organisation_id, id),
  constraint join_promise_is_named CHECK ((promise ~ '^[a-z]+\.[a-z]+(-[a-z0-9]+)*$'::text))
);
comment on table board.join is 'The promises that show a commitment, and which of its words each covers. Never changed: another decision has others.';
alter table board.join enable row level security;
alter table board.join force row level security;
create policy maintenance on board.join for all to kept_maintenance using (true) with check (true);
create policy organisation on board.join for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table board.join to kept_maintenance;
grant insert, select on table board.join to kept_organisation;

create table board.list_answer (
  organisation_id uuid not null,
  id uuid not null,
  list_id uuid not null,
  is_complete boolean not null,
  missing text not null default ''::text,
  said_at timestamp with time zone not null,
  said_by uuid not null,
  constraint list_answer_pkey PRIMARY KEY (organisation_id, id),
  constraint list_answer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint list_answer_organisation_id_said_by_fkey FOREIGN KEY (organisation_id, said_by) REFERENCES people.person(organisation_id, id),
  constraint list_answer_missing_length CHECK ((length(missing) <= 1000))
);
comment on table board.list_answer is 'Whether a list whose total nobody knows is complete, as somebody said. Never changed.';
CREATE INDEX list_answer_of_list ON board.list_answer USING btree (organisation_id, list_id, said_at);
alter table board.list_answer enable row level security;
alter table board.list_answer force row level security;
create policy maintenance on board.list_answer for all to kept_maintenance using (true) with check (true);
create policy organisation on board.list_answer for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table board.list_answer to kept_maintenance;
grant insert, select on table board.list_answer to kept_organisation;

create table board.ownership (
  organisation_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  number integer not null,
  person_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  named_by uuid not null,
  constraint ownership_pkey PRIMARY KEY (organisation_id, id),
  constraint ownership_numbered_once UNIQUE (organisation_id, statement_id, number),
  constraint ownership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint ownership_organisation_id_named_by_fkey FOREIGN KEY (organisation_id, named_by) REFERENCES people.person(organisation_id, id),
  constraint ownership_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint ownership_ends_after_it_begins CHECK ((until_at >= from_at)),
  constraint ownership_numbered_from_one CHECK ((number >= 1))
);
comment on table board.ownership is 'Who looks after a commitment, from when and until when.';
comment on column board.ownership.number is 'Of this commitment, from 1: whoever names an owner says which one they saw.';
CREATE INDEX ownership_of_person ON board.ownership USING btree (organisation_id, person_id, from_at);
CREATE INDEX ownership_of_statement ON board.ownership USING btree (organisation_id, statement_id, from_at);
CREATE UNIQUE INDEX ownership_stands_once ON board.ownership USING btree (organisation_id, statement_id) WHERE (until_at IS NULL);
alter table board.ownership enable row level security;
alter table board.ownership force row level security;
create policy maintenance on board.ownership for all to kept_maintenance using (true) with check (true);
create policy organisation on board.ownership for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table board.ownership to kept_maintenance;
grant insert, select, update on table board.ownership to kept_organisation;

create table board.spot_check (
  organisation_id uuid not null,
  id uuid not null,
  term_from date not null,
  statement_id uuid not null,
  shown_as text not null,
  drawn_at timestamp with time zone not null,
  drawn_by uuid not null,
  outcome text,
  saw text not null default ''::text,
  checked_at timestamp with time zone,
  checked_by uuid,
  constraint spot_check_pkey PRIMARY KEY (organisation_id, id),
  constraint spot_check_organisation_id_checked_by_fkey FOREIGN KEY (organisation_id, checked_by) REFERENCES people.person(organisation_id, id),
  constraint spot_check_organisation_id_drawn_by_fkey FOREIGN KEY (organisation_id, drawn_by) REFERENCES people.person(organisation_id, id),
  constraint spot_check_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint spot_check_checked_by_somebody CHECK ((num_nonnulls(outcome, checked_at, checked_by) = ANY (ARRAY[0, 3]))),
  constraint spot_check_outcome_known CHECK ((outcome = ANY (ARRAY['agrees'::text, 'disagrees'::text]))),
  constraint spot_check_saw_length CHECK ((length(saw) <= 2000))
);
comment on table board.spot_check is 'One of the items shown as met that a trustee or deputy looks at for themselves each term.';
comment on column board.spot_check.shown_as is 'What the board said of it when it was drawn.';
CREATE INDEX spot_check_of_statement ON board.spot_check USING btree (organisation_id, statement_id, checked_at);
CREATE INDEX spot_check_of_term ON board.spot_check USING btree (organisation_id, term_from, drawn_at);
CREATE UNIQUE INDEX spot_check_open_once ON board.spot_check USING btree (organisation_id, statement_id) WHERE (outcome IS NULL);
alter table board.spot_check enable row level security;
alter table board.spot_check force row level security;
create policy maintenance on board.spot_check for all to kept_maintenance using (true) with check (true);
create policy organisation on board.spot_check for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table board.spot_check to kept_maintenance;
grant insert, select, update on table board.spot_check to kept_organisation;

create table board.task (
  organisation_id uuid not null,
  decision_id uuid not null,
  statement_id uuid not null,
  does text not null,
  every_months integer not null,
  needs_witness boolean not null,
  constraint task_pkey PRIMARY KEY (organisation_id, decision_id),
  constraint task_organisation_id_decision_id_fkey FOREIGN KEY (organisation_id, decision_id) REFERENCES board.decision(organisation_id, id),
  constraint task_interval_bounded CHECK (((every_months >= 1) AND (every_months <= 24))),
  constraint task_says_what CHECK (((length(btrim(does)) >= 1) AND (length(btrim(does)) <= 500)))
);
comment on table board.task is 'What people do where no promise shows a commitment, and how often they confirm it. Never changed.';
comment on column board.task.needs_witness is 'A second person says that they have seen it.';
alter table board.task enable row level security;
alter table board.task force row level security;
create policy maintenance on board.task for all to kept_maintenance using (true) with check (true);
create policy organisation on board.task for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table board.task to kept_maintenance;
grant insert, select on table board.task to kept_organisation;

create table board.witness (
  organisation_id uuid not null,
  confirmation_id uuid not null,
  confirmed_by uuid not null,
  witnessed_at timestamp with time zone not null,
  witnessed_by uuid not null,
  constraint witness_pkey PRIMARY KEY (organisation_id, confirmation_id),
  constraint witness_organisation_id_confirmation_id_confirmed_by_fkey FOREIGN KEY (organisation_id, confirmation_id, confirmed_by) REFERENCES board.confirmation(organisation_id, id, confirmed_by),
  constraint witness_organisation_id_witnessed_by_fkey FOREIGN KEY (organisation_id, witnessed_by) REFERENCES people.person(organisation_id, id),
  constraint witness_is_another CHECK ((witnessed_by <> confirmed_by))
);
comment on table board.witness is 'A second person said that they have seen it too. Never changed.';
alter table board.witness enable row level security;
alter table board.witness force row level security;
create policy maintenance on board.witness for all to kept_maintenance using (true) with check (true);
create policy organisation on board.witness for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table board.witness to kept_maintenance;
grant insert, select on table board.witness to kept_organisation;

-- -------------------- calendar ----------------------------------------------------------------------------------

create schema calendar authorization kept_owner;
comment on schema calendar is 'The organisation''s own terms and holidays.';
grant usage on schema calendar to kept_maintenance;
grant usage on schema calendar to kept_organisation;

create table calendar.span (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  from_on date not null,
  until_on date not null,
  version integer not null default 1,
  constraint span_pkey PRIMARY KEY (organisation_id, id),
  constraint span_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint span_at_most_a_year CHECK ((until_on <= (from_on + 365))),
  constraint span_ends_after_it_begins CHECK ((until_on >= from_on)),
  constraint span_in_our_time CHECK (((from_on >= '2000-01-01'::date) AND (from_on <= '2199-12-31'::date))),
  constraint span_kind_known CHECK ((kind = ANY (ARRAY['term'::text, 'holiday'::text]))),
  constraint span_name_given CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 60)))
);
comment on table calendar.span is 'A term or a holiday as the organisation gave it. Terms do not overlap one another, and neither do holidays: the act that keeps one looks, behind a lock.';
comment on column calendar.span.until_on is 'The last day counts. Days between two terms are holidays without being written down.';
CREATE INDEX span_in_order ON calendar.span USING btree (organisation_id, kind, from_on);
alter table calendar.span enable row level security;
alter table calendar.span force row level security;
create policy maintenance on calendar.span for all to kept_maintenance using (true) with check (true);
create policy organisation on calendar.span for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table calendar.span to kept_maintenance;
grant delete, insert, select, update on table calendar.span to kept_organisation;

-- -------------------- citations ---------------------------------------------------------------------------------

create schema citations authorization kept_owner;
comment on schema citations is 'Related policies that are held, and checks of the laws that a policy names.';
grant usage on schema citations to kept_maintenance;
grant usage on schema citations to kept_organisation;

create table citations.answer_policy (
  organisation_id uuid not null,
  answer_id uuid not null,
  related_policy_id uuid not null,
  constraint answer_policy_pkey PRIMARY KEY (organisation_id, answer_id, related_policy_id),
  constraint answer_policy_organisation_id_answer_id_fkey FOREIGN KEY (organisation_id, answer_id) REFERENCES citations.named_answer(organisation_id, id),
  constraint answer_policy_organisation_id_related_policy_id_fkey FOREIGN KEY (organisation_id, related_policy_id) REFERENCES citations.related_policy(organisation_id, id)
);
comment on table citations.answer_policy is 'Which policies that are held an answer means. Never changed.';
alter table citations.answer_policy enable row level security;
alter table citations.answer_policy force row level security;
create policy maintenance on citations.answer_policy for all to kept_maintenance using (true) with check (true);
create policy organisation on citations.answer_policy for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table citations.answer_policy to kept_maintenance;
grant insert, select on table citations.answer_policy to kept_organisation;

create table citations.law_check (
  organisation_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  wording text not null,
  nation text not null,
  says text not null,
  instead text not null default ''::text,
  how text not null,
  checked_on date not null,
  checked_at timestamp with time zone not null,
  checked_by uuid not null,
  constraint law_check_pkey PRIMARY KEY (organisation_id, id),
  constraint law_check_organisation_id_checked_by_fkey FOREIGN KEY (organisation_id, checked_by) REFERENCES people.person(organisation_id, id),
  constraint law_check_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint law_check_how_given CHECK (((length(btrim(how)) >= 1) AND (length(btrim(how)) <= 500))),
  constraint law_check_instead_if_out_of_date CHECK (((says = 'out-of-date'::text) = (instead <> ''::text))),
  constraint law_check_instead_length CHECK ((length(instead) <= 500)),
  constraint law_check_nation_known CHECK ((nation = ANY (ARRAY['england'::text, 'scotland'::text, 'wales'::text, 'northern-ireland'::text]))),
  constraint law_check_says_known CHECK ((says = ANY (ARRAY['right'::text, 'out-of-date'::text, 'does-not-apply'::text])))
);
comment on table citations.law_check is 'Somebody looked whether what a statement says of the law is right for the organisation''s nation. Never changed.';
comment on column citations.law_check.wording is 'The words of the statement as they were shown.';
comment on column citations.law_check.nation is 'Where the organisation worked when it was looked up: elsewhere it says nothing.';
comment on column citations.law_check.checked_on is 'The day on which it was looked up; checked_at is when that was entered.';
CREATE INDEX law_check_of_statement ON citations.law_check USING btree (organisation_id, statement_id, checked_on, checked_at, id);
alter table citations.law_check enable row level security;
alter table citations.law_check force row level security;
create policy maintenance on citations.law_check for all to kept_maintenance using (true) with check (true);
create policy organisation on citations.law_check for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table citations.law_check to kept_maintenance;
grant insert, select on table citations.law_check to kept_organisation;

create table citations.named_answer (
  organisation_id uuid not null,
  id uuid not null,
  statement_id uuid not null,
  wording text not null,
  says text not null,
  answered_at timestamp with time zone not null,
  answered_by uuid not null,
  constraint named_answer_pkey PRIMARY KEY (organisation_id, id),
  constraint named_answer_organisation_id_answered_by_fkey FOREIGN KEY (organisation_id, answered_by) REFERENCES people.person(organisation_id, id),
  constraint named_answer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint named_answer_says_known CHECK ((says = ANY (ARRAY['all-held'::text, 'some-missing'::text, 'not-ours'::text])))
);
comment on table citations.named_answer is 'Whether what a statement of a policy names is held; the last one counts, while the statement has the same words. Never changed.';
comment on column citations.named_answer.wording is 'The words of the statement as they were shown.';
CREATE INDEX named_answer_of_statement ON citations.named_answer USING btree (organisation_id, statement_id, answered_at, id);
alter table citations.named_answer enable row level security;
alter table citations.named_answer force row level security;
create policy maintenance on citations.named_answer for all to kept_maintenance using (true) with check (true);
create policy organisation on citations.named_answer for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table citations.named_answer to kept_maintenance;
grant insert, select on table citations.named_answer to kept_organisation;

create table citations.related_policy (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  link text not null default ''::text,
  file_id uuid,
  file_name text not null default ''::text,
  file_kind text not null default ''::text,
  file_sha256 text,
  file_bytes integer,
  owner_id uuid not null,
  review_on date not null,
  opened_on date,
  opened_by uuid,
  version integer not null default 1,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  put_away_at timestamp with time zone,
  put_away_by uuid,
  constraint related_policy_pkey PRIMARY KEY (organisation_id, id),
  constraint related_policy_organisation_id_added_by_fkey FOREIGN KEY (organisation_id, added_by) REFERENCES people.person(organisation_id, id),
  constraint related_policy_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint related_policy_organisation_id_opened_by_fkey FOREIGN KEY (organisation_id, opened_by) REFERENCES people.person(organisation_id, id),
  constraint related_policy_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES people.person(organisation_id, id),
  constraint related_policy_organisation_id_put_away_by_fkey FOREIGN KEY (organisation_id, put_away_by) REFERENCES people.person(organisation_id, id),
  constraint related_policy_file_bytes_bounded CHECK (((file_bytes >= 1) AND (file_bytes <= 20971520))),
  constraint related_policy_file_described CHECK ((((file_id IS NULL) = (file_sha256 IS NULL)) AND ((file_id IS NULL) = (file_bytes IS NULL)))),
  constraint related_policy_file_kind_known CHECK ((((file_id IS NULL) AND (file_kind = ''::text)) OR (file_kind = ANY (ARRAY['pdf'::text, 'docx'::text, 'odt'::text, 'text'::text, 'html'::text])))),
  constraint related_policy_file_name_length CHECK ((length(file_name) <= 200)),
  constraint related_policy_file_sha256_is_hex CHECK ((file_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint related_policy_is_a_file_or_a_link CHECK (((file_id IS NULL) <> (link = ''::text))),
  constraint related_policy_link_is_https CHECK (((link = ''::text) OR ((link ~ '^https://'::text) AND (length(link) <= 500)))),
  constraint related_policy_opened_by_somebody CHECK (((opened_on IS NULL) = (opened_by IS NULL))),
  constraint related_policy_put_away_by_somebody CHECK (((put_away_at IS NULL) = (put_away_by IS NULL))),
  constraint related_policy_title_given CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 200)))
);
comment on table citations.related_policy is 'Another policy of the organisation: a file, kept sealed, or a link that Kept never opens.';
comment on column citations.related_policy.opened_on is 'The day on which somebody said that they had opened it and that it is the current one.';
CREATE INDEX related_policy_in_order ON citations.related_policy USING btree (organisation_id, added_at, id) WHERE (put_away_at IS NULL);
alter table citations.related_policy enable row level security;
alter table citations.related_policy force row level security;
create policy maintenance on citations.related_policy for all to kept_maintenance using (true) with check (true);
create policy organisation on citations.related_policy for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table citations.related_policy to kept_maintenance;
grant insert, select, update on table citations.related_policy to kept_organisation;

-- -------------------- crypto ------------------------------------------------------------------------------------

create schema crypto authorization kept_owner;
comment on schema crypto is 'Keys, each wrapped by the one above it; the topmost is in a file outside the database.';
grant usage on schema crypto to kept_maintenance;
grant usage on schema crypto to kept_organisation;

create table crypto.organisation_key (
  organisation_id uuid not null,
  version integer not null,
  wrapped text not null,
  created_at timestamp with time zone not null,
  constraint organisation_key_pkey PRIMARY KEY (organisation_id, version),
  constraint organisation_key_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id)
);
comment on table crypto.organisation_key is 'The key of each organisation, wrapped by the installation''s key.';
alter table crypto.organisation_key enable row level security;
alter table crypto.organisation_key force row level security;
create policy maintenance on crypto.organisation_key for all to kept_maintenance using (true) with check (true);
create policy organisation on crypto.organisation_key for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table crypto.organisation_key to kept_maintenance;
grant insert, select on table crypto.organisation_key to kept_organisation;

create table crypto.record_key (
  organisation_id uuid not null,
  id uuid not null,
  wrapped text not null,
  created_at timestamp with time zone not null,
  constraint record_key_pkey PRIMARY KEY (organisation_id, id),
  constraint record_key_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id)
);
comment on table crypto.record_key is 'The key of one record (a case, a person), wrapped by its organisation''s key. Deleting the row makes the record''s sealed words unreadable.';
alter table crypto.record_key enable row level security;
alter table crypto.record_key force row level security;
create policy maintenance on crypto.record_key for all to kept_maintenance using (true) with check (true);
create policy organisation on crypto.record_key for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table crypto.record_key to kept_maintenance;
grant delete, insert, select on table crypto.record_key to kept_organisation;

-- -------------------- door --------------------------------------------------------------------------------------

create schema door authorization kept_owner;
comment on schema door is 'The narrow functions of the entrance atTheDoor.';
grant usage on schema door to kept_door;
grant usage on schema door to kept_doorkeeper;

create or replace function door.add_account(new_id uuid, new_email text, new_passphrase text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into identity.account (id, email, passphrase, passphrase_changed_at, created_at)
    values (new_id, new_email, new_passphrase, at, at) on conflict do nothing;
  return found;
end
$function$;
alter function door.add_account(new_id uuid, new_email text, new_passphrase text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.add_account(new_id uuid, new_email text, new_passphrase text, at timestamp with time zone) to kept_door;

create or replace function door.add_authenticator(new_id uuid, of_account uuid, new_label text, new_sealed text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform 1 from identity.account a where a.id = of_account for update;
  insert into identity.authenticator (id, account_id, label, sealed, added_at, last_used_at)
    select new_id, of_account, new_label, new_sealed, at, at
      where (select count(*) from identity.authenticator f where f.account_id = of_account) < 10
    on conflict do nothing;
  return found;
end
$function$;
alter function door.add_authenticator(new_id uuid, of_account uuid, new_label text, new_sealed text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.add_authenticator(new_id uuid, of_account uuid, new_label text, new_sealed text, at timestamp with time zone) to kept_door;

create or replace function door.add_passkey(new_id uuid, of_account uuid, new_credential text, new_public_key bytea, new_counter bigint, new_transports text[], new_name text, new_is_synced boolean, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  perform 1 from identity.account a where a.id = of_account for update;
  insert into identity.passkey (id, account_id, credential_id, public_key, counter, transports, name, is_synced, created_at)
    select new_id, of_account, new_credential, new_public_key, new_counter, new_transports, new_name, new_is_synced, at
      where (select count(*) from identity.passkey p where p.account_id = of_account and p.ended_at is null) < 20
    on conflict do nothing;
  return found;
end
$function$;
alter function door.add_passkey(new_id uuid, of_account uuid, new_credential text, new_public_key bytea, new_counter bigint, new_transports text[], new_name text, new_is_synced boolean, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.add_passkey(new_id uuid, of_account uuid, new_credential text, new_public_key bytea, new_counter bigint, new_transports text[], new_name text, new_is_synced boolean, at timestamp with time zone) to kept_door;

create or replace function door.add_sign_in_link(new_id uuid, token text, of_account uuid, of_browser text, at timestamp with time zone, until_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.link set expires_at = at where kind = 'sign-in' and account_id = of_account and used_at is null and expires_at > at;
  insert into identity.link (id, token_sha256, kind, account_id, browser_sha256, made_at, expires_at)
    values (new_id, token, 'sign-in', of_account, of_browser, at, until_at);
end
$function$;
alter function door.add_sign_in_link(new_id uuid, token text, of_account uuid, of_browser text, at timestamp with time zone, until_at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.add_sign_in_link(new_id uuid, token text, of_account uuid, of_browser text, at timestamp with time zone, until_at timestamp with time zone) to kept_door;

create or replace function door.bind_half_sign_in(half_token text, to_organisation uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.half_sign_in h SET bound_to = bind_half_sign_in.to_organisation
   WHERE (h.token_sha256 = bind_half_sign_in.half_token);
END;
alter function door.bind_half_sign_in(half_token text, to_organisation uuid) owner to kept_doorkeeper;
grant execute on function door.bind_half_sign_in(half_token text, to_organisation uuid) to kept_door;

create or replace function door.bind_link(which_link uuid, of_organisation uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.link SET organisation_id = bind_link.of_organisation
   WHERE ((link.id = bind_link.which_link) AND (link.kind = ANY (ARRAY['set-up'::text, 'sign-in'::text])) AND (link.used_at IS NULL));
END;
alter function door.bind_link(which_link uuid, of_organisation uuid) owner to kept_doorkeeper;
grant execute on function door.bind_link(which_link uuid, of_organisation uuid) to kept_door;

create or replace function door.bind_session(which_session uuid, of_account uuid, to_organisation uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.session s SET bound_to = bind_session.to_organisation
   WHERE ((s.id = bind_session.which_session) AND (s.account_id = bind_session.of_account));
END;
alter function door.bind_session(which_session uuid, of_account uuid, to_organisation uuid) owner to kept_doorkeeper;
grant execute on function door.bind_session(which_session uuid, of_account uuid, to_organisation uuid) to kept_door;

create or replace function door.bind_session_as_half(which_half uuid, which_session uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.session s SET bound_to = h.bound_to
    FROM identity.half_sign_in h
   WHERE ((h.id = bind_session_as_half.which_half) AND (s.id = bind_session_as_half.which_session) AND (s.account_id = h.account_id) AND (h.bound_to IS NOT NULL));
END;
alter function door.bind_session_as_half(which_half uuid, which_session uuid) owner to kept_doorkeeper;
grant execute on function door.bind_session_as_half(which_half uuid, which_session uuid) to kept_door;

create or replace function door.change_passphrase(of_account uuid, new_passphrase text, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.account SET passphrase = change_passphrase.new_passphrase, passphrase_changed_at = change_passphrase.at
   WHERE (account.id = change_passphrase.of_account);
END;
alter function door.change_passphrase(of_account uuid, new_passphrase text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.change_passphrase(of_account uuid, new_passphrase text, at timestamp with time zone) to kept_door;

create or replace function door.confirm_email(of_account uuid, shown text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.account set email_confirmed_at = at where id = of_account and email = shown;
  return found;
end
$function$;
alter function door.confirm_email(of_account uuid, shown text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.confirm_email(of_account uuid, shown text, at timestamp with time zone) to kept_door;

create or replace function door.confirm_recovery_key(at timestamp with time zone, confirmed_recipient text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update house.installation set recovery_confirmed_at = at
    where recovery_confirmed_at is null and recovery_recipient = confirmed_recipient;
  return found;
end
$function$;
alter function door.confirm_recovery_key(at timestamp with time zone, confirmed_recipient text) owner to kept_doorkeeper;
grant execute on function door.confirm_recovery_key(at timestamp with time zone, confirmed_recipient text) to kept_door;

create or replace function door.count_recovery_codes(of_account uuid)
 RETURNS TABLE(unused bigint, made_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT count(*) FILTER (WHERE (c.used_at IS NULL)) AS count,
     max(c.made_at) AS max
    FROM identity.recovery_code c
   WHERE (c.account_id = count_recovery_codes.of_account);
END;
alter function door.count_recovery_codes(of_account uuid) owner to kept_doorkeeper;
grant execute on function door.count_recovery_codes(of_account uuid) to kept_door;

create or replace function door.count_ways_back(of_organisation uuid, today date)
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT count(DISTINCT m.account_id) AS count
    FROM (((people.appointment h
      JOIN identity.membership m ON (((m.organisation_id = h.organisation_id) AND (m.person_id = h.person_id) AND (m.until_at IS NULL))))
      JOIN identity.account a ON (((a.id = m.account_id) AND a.has_second_factor)))
      JOIN people.person p ON (((p.organisation_id = m.organisation_id) AND (p.id = m.person_id) AND ((p.left_on IS NULL) OR (p.left_on >= count_ways_back.today)))))
   WHERE ((h.organisation_id = count_ways_back.of_organisation) AND (h.role = 'administrator'::text) AND (h.from_on <= count_ways_back.today) AND ((h.until_on IS NULL) OR (h.until_on >= count_ways_back.today)));
END;
alter function door.count_ways_back(of_organisation uuid, today date) owner to kept_doorkeeper;
grant execute on function door.count_ways_back(of_organisation uuid, today date) to kept_door;

create or replace function door.end_half_sign_in(which uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.half_sign_in set ended_at = at where id = which and ended_at is null;
  return found;
end
$function$;
alter function door.end_half_sign_in(which uuid, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.end_half_sign_in(which uuid, at timestamp with time zone) to kept_door;

create or replace function door.end_passkey(which_passkey uuid, of_account uuid, why text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.passkey p set ended_at = at, ended_why = why
    where p.id = which_passkey and p.account_id = of_account and p.ended_at is null;
  return found;
end
$function$;
alter function door.end_passkey(which_passkey uuid, of_account uuid, why text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.end_passkey(which_passkey uuid, of_account uuid, why text, at timestamp with time zone) to kept_door;

create or replace function door.end_session(which_session uuid, of_account uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.session set ended_at = at where id = which_session and account_id = of_account and ended_at is null;
  return found;
end
$function$;
alter function door.end_session(which_session uuid, of_account uuid, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.end_session(which_session uuid, of_account uuid, at timestamp with time zone) to kept_door;

create or replace function door.end_sessions(of_account uuid, but uuid, at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
declare
  ended integer;
begin
  update identity.half_sign_in set ended_at = at where account_id = of_account and ended_at is null;
  update identity.link set expires_at = at where kind = 'sign-in' and account_id = of_account and used_at is null and expires_at > at;
  update identity.session set ended_at = at where account_id = of_account and id is distinct from but and ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end
$function$;
alter function door.end_sessions(of_account uuid, but uuid, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.end_sessions(of_account uuid, but uuid, at timestamp with time zone) to kept_door;

create or replace function door.find_account(wanted_email text)
 RETURNS TABLE(id uuid, passphrase text, has_second_factor boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT a.id,
     a.passphrase,
     a.has_second_factor
    FROM identity.account a
   WHERE (a.email = find_account.wanted_email);
END;
alter function door.find_account(wanted_email text) owner to kept_doorkeeper;
grant execute on function door.find_account(wanted_email text) to kept_door;

create or replace function door.find_backups()
 RETURNS TABLE(folder text, every_hours integer, keep_days integer, last_good_at timestamp with time zone, last_failed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT p.folder,
     p.every_hours,
     p.keep_days,
     ( SELECT max(r.ended_at) AS max
            FROM backup.run r
           WHERE (r.failed_because IS NULL)) AS max,
     ( SELECT max(r.began_at) AS max
            FROM backup.run r
           WHERE (r.failed_because IS NOT NULL)) AS max
    FROM (( SELECT 1 AS "?column?") one
      LEFT JOIN backup.plan p ON (true));
END;
alter function door.find_backups() owner to kept_doorkeeper;
grant execute on function door.find_backups() to kept_door;

create or replace function door.find_confirmed_email(of_account uuid)
 RETURNS TABLE(email text, confirmed_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT a.email,
     a.email_confirmed_at
    FROM identity.account a
   WHERE (a.id = find_confirmed_email.of_account);
END;
alter function door.find_confirmed_email(of_account uuid) owner to kept_doorkeeper;
grant execute on function door.find_confirmed_email(of_account uuid) to kept_door;

create or replace function door.find_device(of_account uuid, token text)
 RETURNS TABLE(first_seen_at timestamp with time zone, others bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT ( SELECT d.first_seen_at
            FROM identity.known_device d
           WHERE ((d.account_id = find_device.of_account) AND (d.token_sha256 = find_device.token))) AS first_seen_at,
     ( SELECT count(*) AS count
            FROM identity.known_device d
           WHERE (d.account_id = find_device.of_account)) AS count;
END;
alter function door.find_device(of_account uuid, token text) owner to kept_doorkeeper;
grant execute on function door.find_device(of_account uuid, token text) to kept_door;

create or replace function door.find_half_sign_in(token text)
 RETURNS TABLE(id uuid, account_id uuid, first_factor text, begun_at timestamp with time zone, tries integer, bound_to uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT h.id,
     h.account_id,
     h.first_factor,
     h.begun_at,
     h.tries,
     h.bound_to
    FROM identity.half_sign_in h
   WHERE ((h.token_sha256 = find_half_sign_in.token) AND (h.ended_at IS NULL));
END;
alter function door.find_half_sign_in(token text) owner to kept_doorkeeper;
grant execute on function door.find_half_sign_in(token text) to kept_door;

create or replace function door.find_installation()
 RETURNS TABLE(id uuid, created_at timestamp with time zone, recovery_recipient text, recovery_confirmed_at timestamp with time zone, organisations bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT i.id,
     i.created_at,
     i.recovery_recipient,
     i.recovery_confirmed_at,
     ( SELECT count(DISTINCT m.organisation_id) AS count
            FROM identity.membership m) AS count
    FROM house.installation i;
END;
alter function door.find_installation() owner to kept_doorkeeper;
grant execute on function door.find_installation() to kept_door;

create or replace function door.find_invitation(code text)
 RETURNS TABLE(organisation_id uuid, organisation_name text, id uuid, person_id uuid, person_name text, expires_at timestamp with time zone, accepted_at timestamp with time zone, cancelled_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT i.organisation_id,
     o.name,
     i.id,
     i.person_id,
     p.name,
     i.expires_at,
     i.accepted_at,
     i.cancelled_at
    FROM ((people.invitation i
      JOIN identity.organisation o ON ((o.organisation_id = i.organisation_id)))
      JOIN people.person p ON (((p.organisation_id = i.organisation_id) AND (p.id = i.person_id))))
   WHERE ((i.code_sha256 = find_invitation.code) OR (i.token_sha256 = find_invitation.code));
END;
alter function door.find_invitation(code text) owner to kept_doorkeeper;
grant execute on function door.find_invitation(code text) to kept_door;

create or replace function door.find_keeper()
 RETURNS TABLE(organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT m.organisation_id
    FROM identity.membership m
   ORDER BY m.from_at, m.organisation_id
  LIMIT 1;
END;
alter function door.find_keeper() owner to kept_doorkeeper;
grant execute on function door.find_keeper() to kept_door;

create or replace function door.find_link(token text)
 RETURNS TABLE(id uuid, kind text, account_id uuid, organisation_id uuid, browser_sha256 text, expires_at timestamp with time zone, used_at timestamp with time zone, used_with text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT l.id,
     l.kind,
     l.account_id,
     l.organisation_id,
     l.browser_sha256,
     l.expires_at,
     l.used_at,
     l.used_with
    FROM identity.link l
   WHERE (l.token_sha256 = find_link.token);
END;
alter function door.find_link(token text) owner to kept_doorkeeper;
grant execute on function door.find_link(token text) to kept_door;

create or replace function door.find_offered_recovery_key()
 RETURNS TABLE(recipient text, part_digest text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT i.recovery_recipient,
     i.recovery_part_digest
    FROM house.installation i
   WHERE ((i.recovery_confirmed_at IS NULL) AND (i.recovery_recipient IS NOT NULL));
END;
alter function door.find_offered_recovery_key() owner to kept_doorkeeper;
grant execute on function door.find_offered_recovery_key() to kept_door;

create or replace function door.find_outside_identity(of_organisation uuid, wanted_issuer text, wanted_subject text, today date)
 RETURNS TABLE(account_id uuid, has_second_factor boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT a.id,
     a.has_second_factor
    FROM (((identity.outside_identity i
      JOIN identity.account a ON ((a.id = i.account_id)))
      JOIN identity.membership m ON (((m.organisation_id = i.organisation_id) AND (m.account_id = i.account_id) AND (m.until_at IS NULL))))
      JOIN people.person p ON (((p.organisation_id = m.organisation_id) AND (p.id = m.person_id) AND ((p.left_on IS NULL) OR (p.left_on >= find_outside_identity.today)))))
   WHERE ((i.organisation_id = find_outside_identity.of_organisation) AND (i.issuer = find_outside_identity.wanted_issuer) AND (i.subject = find_outside_identity.wanted_subject));
END;
alter function door.find_outside_identity(of_organisation uuid, wanted_issuer text, wanted_subject text, today date) owner to kept_doorkeeper;
grant execute on function door.find_outside_identity(of_organisation uuid, wanted_issuer text, wanted_subject text, today date) to kept_door;

create or replace function door.find_passkey(wanted_credential text)
 RETURNS TABLE(id uuid, account_id uuid, public_key bytea, counter bigint, name text, ended_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT p.id,
     p.account_id,
     p.public_key,
     p.counter,
     p.name,
     p.ended_at
    FROM identity.passkey p
   WHERE (p.credential_id = find_passkey.wanted_credential);
END;
alter function door.find_passkey(wanted_credential text) owner to kept_doorkeeper;
grant execute on function door.find_passkey(wanted_credential text) to kept_door;

create or replace function door.find_provider_of(wanted_domain text)
 RETURNS TABLE(organisation_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT d.organisation_id
    FROM access.provider_domain d
   WHERE (d.domain = find_provider_of.wanted_domain);
END;
alter function door.find_provider_of(wanted_domain text) owner to kept_doorkeeper;
grant execute on function door.find_provider_of(wanted_domain text) to kept_door;

create or replace function door.find_publication(wanted_slug text)
 RETURNS TABLE(organisation_id uuid, id uuid, slug text, policy_id uuid, shown_name text, shows_contacts boolean, has_welsh boolean, words_language text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT p.organisation_id,
     p.id,
     p.slug,
     p.policy_id,
     p.shown_name,
     p.shows_contacts,
     p.has_welsh,
     p.words_language
    FROM publication.page p
   WHERE ((p.slug = find_publication.wanted_slug) AND (p.published_at IS NOT NULL) AND (p.ended_at IS NULL));
END;
alter function door.find_publication(wanted_slug text) owner to kept_doorkeeper;
grant execute on function door.find_publication(wanted_slug text) to kept_door;

create or replace function door.find_reach_check(token text, at timestamp with time zone)
 RETURNS TABLE(code text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT r.code
    FROM publication.reach_check r
   WHERE ((r.token_sha256 = find_reach_check.token) AND (r.passed_at IS NULL) AND (r.expires_at > find_reach_check.at));
END;
alter function door.find_reach_check(token text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.find_reach_check(token text, at timestamp with time zone) to kept_door;

create or replace function door.find_session(token text, today date)
 RETURNS TABLE(id uuid, account_id uuid, has_second_factor boolean, proved_at timestamp with time zone, created_at timestamp with time zone, last_seen_at timestamp with time zone, organisation_id uuid, organisation_name text, person_id uuid, person_name text, appointments jsonb, grace_days integer, asked_from date)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT s.id,
     s.account_id,
     a.has_second_factor,
     s.proved_at,
     s.created_at,
     s.last_seen_at,
     o.organisation_id,
     o.name,
     p.id,
     p.name,
     ( SELECT COALESCE(jsonb_agg(jsonb_build_object('role', h.role, 'from', h.from_on, 'until', h.until_on, 'made', h.appointed_at) ORDER BY h.role, h.from_on), '[]'::jsonb) AS "coalesce"
            FROM people.appointment h
           WHERE ((h.organisation_id = m.organisation_id) AND (h.person_id = m.person_id) AND (h.from_on <= find_session.today) AND ((h.until_on IS NULL) OR (h.until_on >= (find_session.today - 90))))) AS "coalesce",
     COALESCE(r.grace_days, 14) AS "coalesce",
     COALESCE(r.asked_from, ((o.created_at AT TIME ZONE 'UTC'::text))::date) AS "coalesce"
    FROM (((((identity.session s
      JOIN identity.account a ON ((a.id = s.account_id)))
      LEFT JOIN identity.membership m ON (((m.account_id = s.account_id) AND (m.organisation_id = s.organisation_id) AND (m.until_at IS NULL) AND (NOT (m.session_epoch IS DISTINCT FROM s.epoch)))))
      LEFT JOIN people.person p ON (((p.organisation_id = m.organisation_id) AND (p.id = m.person_id) AND ((p.left_on IS NULL) OR (p.left_on >= find_session.today)))))
      LEFT JOIN identity.organisation o ON ((o.organisation_id = p.organisation_id)))
      LEFT JOIN access.rule r ON ((r.organisation_id = o.organisation_id)))
   WHERE ((s.token_sha256 = find_session.token) AND (s.ended_at IS NULL) AND ((s.organisation_id IS NULL) OR (p.id IS NOT NULL)));
END;
alter function door.find_session(token text, today date) owner to kept_doorkeeper;
grant execute on function door.find_session(token text, today date) to kept_door;

create or replace function door.forget_devices(of_account uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 DELETE FROM identity.known_device
   WHERE (known_device.account_id = forget_devices.of_account);
END;
alter function door.forget_devices(of_account uuid) owner to kept_doorkeeper;
grant execute on function door.forget_devices(of_account uuid) to kept_door;

create or replace function door.forget_second_factors(of_account uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from identity.authenticator where account_id = of_account;
  delete from identity.recovery_code where account_id = of_account;
end
$function$;
alter function door.forget_second_factors(of_account uuid) owner to kept_doorkeeper;
grant execute on function door.forget_second_factors(of_account uuid) to kept_door;

create or replace function door.free_address(wanted_slug text, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 DELETE FROM publication.address a
   WHERE ((a.slug = free_address.wanted_slug) AND (a.left_at < (free_address.at - '1 year'::interval)));
END;
alter function door.free_address(wanted_slug text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.free_address(wanted_slug text, at timestamp with time zone) to kept_door;

create or replace function door.get_account(wanted uuid)
 RETURNS TABLE(id uuid, email text, passphrase text, has_second_factor boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT a.id,
     a.email,
     a.passphrase,
     a.has_second_factor
    FROM identity.account a
   WHERE (a.id = get_account.wanted);
END;
alter function door.get_account(wanted uuid) owner to kept_doorkeeper;
grant execute on function door.get_account(wanted uuid) to kept_door;

create or replace function door.is_session_bound(which_session uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT COALESCE(( SELECT (s.bound_to IS NOT NULL)
            FROM identity.session s
           WHERE (s.id = is_session_bound.which_session)), true) AS "coalesce";
END;
alter function door.is_session_bound(which_session uuid) owner to kept_doorkeeper;
grant execute on function door.is_session_bound(which_session uuid) to kept_door;

create or replace function door.keep_attempts(wanted text[], new_failures double precision[], new_failure_at timestamp with time zone[], new_attempt_at timestamp with time zone[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.attempt a SET failures = n.failures, last_failure_at = n.failure_at, last_attempt_at = COALESCE(n.attempt_at, a.last_attempt_at)
    FROM UNNEST(keep_attempts.wanted, keep_attempts.new_failures, keep_attempts.new_failure_at, keep_attempts.new_attempt_at) n(bucket, failures, failure_at, attempt_at)
   WHERE (a.bucket = n.bucket);
END;
alter function door.keep_attempts(wanted text[], new_failures double precision[], new_failure_at timestamp with time zone[], new_attempt_at timestamp with time zone[]) owner to kept_doorkeeper;
grant execute on function door.keep_attempts(wanted text[], new_failures double precision[], new_failure_at timestamp with time zone[], new_attempt_at timestamp with time zone[]) to kept_door;

create or replace function door.keep_recovery_codes(of_account uuid, digests text[], at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from identity.recovery_code where account_id = of_account;
  insert into identity.recovery_code (account_id, digest, made_at) select of_account, d.one, at from unnest(digests) as d(one);
end
$function$;
alter function door.keep_recovery_codes(of_account uuid, digests text[], at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.keep_recovery_codes(of_account uuid, digests text[], at timestamp with time zone) to kept_door;

create or replace function door.know_device(of_account uuid, token text, words text, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO identity.known_device AS d (account_id, token_sha256, device, first_seen_at, last_seen_at)
   VALUES (know_device.of_account, know_device.token, know_device.words, know_device.at, know_device.at) ON CONFLICT(account_id, token_sha256) DO UPDATE SET last_seen_at = know_device.at, device = know_device.words;
END;
alter function door.know_device(of_account uuid, token text, words text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.know_device(of_account uuid, token text, words text, at timestamp with time zone) to kept_door;

create or replace function door.link_outside_identity(of_organisation uuid, new_issuer text, new_subject text, of_account uuid, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into identity.outside_identity (organisation_id, issuer, subject, account_id, linked_at)
    select of_organisation, new_issuer, new_subject, of_account, at
      where exists (select 1 from identity.membership m
        where m.organisation_id = of_organisation and m.account_id = of_account and m.until_at is null)
    on conflict do nothing;
  return found;
end
$function$;
alter function door.link_outside_identity(of_organisation uuid, new_issuer text, new_subject text, of_account uuid, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.link_outside_identity(of_organisation uuid, new_issuer text, new_subject text, of_account uuid, at timestamp with time zone) to kept_door;

create or replace function door.list_authenticators(of_account uuid)
 RETURNS TABLE(id uuid, label text, sealed text, added_at timestamp with time zone, last_used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT f.id,
     f.label,
     f.sealed,
     f.added_at,
     f.last_used_at
    FROM identity.authenticator f
   WHERE (f.account_id = list_authenticators.of_account)
   ORDER BY f.added_at, f.id;
END;
alter function door.list_authenticators(of_account uuid) owner to kept_doorkeeper;
grant execute on function door.list_authenticators(of_account uuid) to kept_door;

create or replace function door.list_memberships(of_account uuid, today date)
 RETURNS TABLE(organisation_id uuid, organisation_name text, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT o.organisation_id,
     o.name,
     p.id
    FROM ((identity.membership m
      JOIN identity.organisation o ON ((o.organisation_id = m.organisation_id)))
      JOIN people.person p ON (((p.organisation_id = m.organisation_id) AND (p.id = m.person_id))))
   WHERE ((m.account_id = list_memberships.of_account) AND (m.until_at IS NULL) AND ((p.left_on IS NULL) OR (p.left_on >= list_memberships.today)))
   ORDER BY o.name, o.organisation_id;
END;
alter function door.list_memberships(of_account uuid, today date) owner to kept_doorkeeper;
grant execute on function door.list_memberships(of_account uuid, today date) to kept_door;

create or replace function door.list_outside_identities(of_account uuid)
 RETURNS TABLE(organisation_id uuid, organisation_name text, issuer text, linked_at timestamp with time zone, last_used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT i.organisation_id,
     o.name,
     i.issuer,
     i.linked_at,
     i.last_used_at
    FROM (identity.outside_identity i
      JOIN identity.organisation o ON ((o.organisation_id = i.organisation_id)))
   WHERE (i.account_id = list_outside_identities.of_account)
   ORDER BY o.name, i.organisation_id;
END;
alter function door.list_outside_identities(of_account uuid) owner to kept_doorkeeper;
grant execute on function door.list_outside_identities(of_account uuid) to kept_door;

create or replace function door.list_passkeys(of_account uuid)
 RETURNS TABLE(id uuid, credential_id text, transports text[], name text, is_synced boolean, created_at timestamp with time zone, last_used_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT p.id,
     p.credential_id,
     p.transports,
     p.name,
     p.is_synced,
     p.created_at,
     p.last_used_at
    FROM identity.passkey p
   WHERE ((p.account_id = list_passkeys.of_account) AND (p.ended_at IS NULL))
   ORDER BY p.created_at, p.id
  LIMIT 20;
END;
alter function door.list_passkeys(of_account uuid) owner to kept_doorkeeper;
grant execute on function door.list_passkeys(of_account uuid) to kept_door;

create or replace function door.list_sessions(of_account uuid)
 RETURNS TABLE(id uuid, device text, created_at timestamp with time zone, last_seen_at timestamp with time zone, first_factor text, second_factor text, network text, organisation_name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT s.id,
     s.device,
     s.created_at,
     s.last_seen_at,
     s.first_factor,
     s.second_factor,
     s.network,
     o.name
    FROM ((identity.session s
      LEFT JOIN identity.membership m ON (((m.account_id = s.account_id) AND (m.organisation_id = s.organisation_id) AND (m.until_at IS NULL) AND (NOT (m.session_epoch IS DISTINCT FROM s.epoch)))))
      LEFT JOIN identity.organisation o ON ((o.organisation_id = m.organisation_id)))
   WHERE ((s.account_id = list_sessions.of_account) AND (s.ended_at IS NULL) AND ((s.organisation_id IS NULL) OR (m.organisation_id IS NOT NULL)))
   ORDER BY s.last_seen_at DESC, s.id
  LIMIT 100;
END;
alter function door.list_sessions(of_account uuid) owner to kept_doorkeeper;
grant execute on function door.list_sessions(of_account uuid) to kept_door;

create or replace function door.lock_attempts(wanted text[], at timestamp with time zone)
 RETURNS TABLE(bucket text, failures double precision, last_failure_at timestamp with time zone, last_attempt_at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into identity.attempt as a (bucket, failures, last_attempt_at)
    select w.one, 0, at from unnest(wanted) as w(one) order by w.one on conflict do nothing;
  return query
    select a.bucket, a.failures, a.last_failure_at, a.last_attempt_at from identity.attempt a
      where a.bucket = any (wanted) order by a.bucket for update;
end
$function$;
alter function door.lock_attempts(wanted text[], at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.lock_attempts(wanted text[], at timestamp with time zone) to kept_door;

create or replace function door.lock_passkey(which_passkey uuid)
 RETURNS TABLE(counter bigint, ended_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT p.counter,
     p.ended_at
    FROM identity.passkey p
   WHERE (p.id = lock_passkey.which_passkey)
  FOR UPDATE OF p;
END;
alter function door.lock_passkey(which_passkey uuid) owner to kept_doorkeeper;
grant execute on function door.lock_passkey(which_passkey uuid) to kept_door;

create or replace function door.move_session(which_session uuid, of_account uuid, of_organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.session s set organisation_id = of_organisation, epoch = m.session_epoch
    from identity.membership m
    where s.id = which_session and s.account_id = of_account and s.ended_at is null
      and (s.bound_to is null or s.bound_to = of_organisation)
      and m.account_id = of_account and m.organisation_id = of_organisation and m.until_at is null;
  return found;
end
$function$;
alter function door.move_session(which_session uuid, of_account uuid, of_organisation uuid) owner to kept_doorkeeper;
grant execute on function door.move_session(which_session uuid, of_account uuid, of_organisation uuid) to kept_door;

create or replace function door.note_outside_identity(of_organisation uuid, wanted_issuer text, wanted_subject text, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.outside_identity SET last_used_at = note_outside_identity.at
   WHERE ((outside_identity.organisation_id = note_outside_identity.of_organisation) AND (outside_identity.issuer = note_outside_identity.wanted_issuer) AND (outside_identity.subject = note_outside_identity.wanted_subject));
END;
alter function door.note_outside_identity(of_organisation uuid, wanted_issuer text, wanted_subject text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.note_outside_identity(of_organisation uuid, wanted_issuer text, wanted_subject text, at timestamp with time zone) to kept_door;

create or replace function door.offer_recovery_key(recipient text, part_digest text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update house.installation set recovery_recipient = recipient, recovery_part_digest = part_digest
    where recovery_confirmed_at is null;
  return found;
end
$function$;
alter function door.offer_recovery_key(recipient text, part_digest text) owner to kept_doorkeeper;
grant execute on function door.offer_recovery_key(recipient text, part_digest text) to kept_door;

create or replace function door.prove_session(which_session uuid, of_account uuid, at timestamp with time zone, how_second text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.session set proved_at = at, second_factor = coalesce(how_second, second_factor)
    where id = which_session and account_id = of_account and ended_at is null;
  return found;
end
$function$;
alter function door.prove_session(which_session uuid, of_account uuid, at timestamp with time zone, how_second text) owner to kept_doorkeeper;
grant execute on function door.prove_session(which_session uuid, of_account uuid, at timestamp with time zone, how_second text) to kept_door;

create or replace function door.remove_authenticator(which uuid, of_account uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from identity.authenticator where id = which and account_id = of_account;
  return found;
end
$function$;
alter function door.remove_authenticator(which uuid, of_account uuid) owner to kept_doorkeeper;
grant execute on function door.remove_authenticator(which uuid, of_account uuid) to kept_door;

create or replace function door.rename_passkey(which_passkey uuid, of_account uuid, new_name text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.passkey p set name = new_name where p.id = which_passkey and p.account_id = of_account and p.ended_at is null;
  return found;
end
$function$;
alter function door.rename_passkey(which_passkey uuid, of_account uuid, new_name text) owner to kept_doorkeeper;
grant execute on function door.rename_passkey(which_passkey uuid, of_account uuid, new_name text) to kept_door;

create or replace function door.settle_second_factor(of_account uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.account a SET has_second_factor = ((EXISTS ( SELECT 1
            FROM identity.authenticator f
           WHERE (f.account_id = settle_second_factor.of_account))) OR (EXISTS ( SELECT 1
            FROM identity.passkey p
           WHERE ((p.account_id = settle_second_factor.of_account) AND (p.ended_at IS NULL)))))
   WHERE (a.id = settle_second_factor.of_account)
   RETURNING a.has_second_factor;
END;
alter function door.settle_second_factor(of_account uuid) owner to kept_doorkeeper;
grant execute on function door.settle_second_factor(of_account uuid) to kept_door;

create or replace function door.spend_challenge(challenge_digest text, at timestamp with time zone, until_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into identity.passkey_challenge (digest, spent_at, expires_at) values (challenge_digest, at, until_at) on conflict do nothing;
  return found;
end
$function$;
alter function door.spend_challenge(challenge_digest text, at timestamp with time zone, until_at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.spend_challenge(challenge_digest text, at timestamp with time zone, until_at timestamp with time zone) to kept_door;

create or replace function door.start_half_sign_in(new_id uuid, token text, of_account uuid, how_first text, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO identity.half_sign_in (id, token_sha256, account_id, first_factor, begun_at)
   VALUES (start_half_sign_in.new_id, start_half_sign_in.token, start_half_sign_in.of_account, start_half_sign_in.how_first, start_half_sign_in.at);
END;
alter function door.start_half_sign_in(new_id uuid, token text, of_account uuid, how_first text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.start_half_sign_in(new_id uuid, token text, of_account uuid, how_first text, at timestamp with time zone) to kept_door;

create or replace function door.start_session(new_id uuid, token text, of_account uuid, of_organisation uuid, on_device text, at timestamp with time zone, how_first text, how_second text, proved timestamp with time zone, from_network text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO identity.session (id, token_sha256, account_id, organisation_id, device, created_at, last_seen_at, first_factor, second_factor, proved_at, network, epoch)
   VALUES (start_session.new_id, start_session.token, start_session.of_account, start_session.of_organisation, start_session.on_device, start_session.at, start_session.at, start_session.how_first, start_session.how_second, start_session.proved, start_session.from_network, ( SELECT m.session_epoch
            FROM identity.membership m
           WHERE ((m.account_id = start_session.of_account) AND (m.organisation_id = start_session.of_organisation))));
END;
alter function door.start_session(new_id uuid, token text, of_account uuid, of_organisation uuid, on_device text, at timestamp with time zone, how_first text, how_second text, proved timestamp with time zone, from_network text) owner to kept_doorkeeper;
grant execute on function door.start_session(new_id uuid, token text, of_account uuid, of_organisation uuid, on_device text, at timestamp with time zone, how_first text, how_second text, proved timestamp with time zone, from_network text) to kept_door;

create or replace function door.touch_session(which_session uuid, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.session SET last_seen_at = touch_session.at
   WHERE ((session.id = touch_session.which_session) AND (session.last_seen_at < touch_session.at));
END;
alter function door.touch_session(which_session uuid, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.touch_session(which_session uuid, at timestamp with time zone) to kept_door;

create or replace function door.try_half_sign_in(which uuid, at_most integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.half_sign_in set tries = tries + 1 where id = which and ended_at is null and tries < at_most;
  return found;
end
$function$;
alter function door.try_half_sign_in(which uuid, at_most integer) owner to kept_doorkeeper;
grant execute on function door.try_half_sign_in(which uuid, at_most integer) to kept_door;

create or replace function door.unlink_outside_identity(of_organisation uuid, of_account uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  delete from identity.outside_identity where organisation_id = of_organisation and account_id = of_account;
  return found;
end
$function$;
alter function door.unlink_outside_identity(of_organisation uuid, of_account uuid) owner to kept_doorkeeper;
grant execute on function door.unlink_outside_identity(of_organisation uuid, of_account uuid) to kept_door;

create or replace function door.use_code(of_authenticator uuid, wanted_step bigint, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  insert into identity.used_code (authenticator_id, step, used_at) values (of_authenticator, wanted_step, at) on conflict do nothing;
  if not found then return false; end if;
  update identity.authenticator set last_used_at = at where id = of_authenticator;
  return true;
end
$function$;
alter function door.use_code(of_authenticator uuid, wanted_step bigint, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.use_code(of_authenticator uuid, wanted_step bigint, at timestamp with time zone) to kept_door;

create or replace function door.use_link(which_link uuid, at timestamp with time zone, once text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.link set used_at = at, used_with = once where id = which_link and used_at is null and expires_at > at;
  return found;
end
$function$;
alter function door.use_link(which_link uuid, at timestamp with time zone, once text) owner to kept_doorkeeper;
grant execute on function door.use_link(which_link uuid, at timestamp with time zone, once text) to kept_door;

create or replace function door.use_passkey(which_passkey uuid, new_counter bigint, new_is_synced boolean, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.passkey p SET counter = use_passkey.new_counter, is_synced = use_passkey.new_is_synced, last_used_at = use_passkey.at
   WHERE (p.id = use_passkey.which_passkey);
END;
alter function door.use_passkey(which_passkey uuid, new_counter bigint, new_is_synced boolean, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.use_passkey(which_passkey uuid, new_counter bigint, new_is_synced boolean, at timestamp with time zone) to kept_door;

create or replace function door.use_recovery_code(of_account uuid, wanted text, at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.recovery_code set used_at = at where account_id = of_account and digest = wanted and used_at is null;
  return found;
end
$function$;
alter function door.use_recovery_code(of_account uuid, wanted text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.use_recovery_code(of_account uuid, wanted text, at timestamp with time zone) to kept_door;

-- -------------------- events ------------------------------------------------------------------------------------

create schema events authorization kept_owner;
comment on schema events is 'Announcements that wait to be relayed, and which background duties are done.';
grant usage on schema events to kept_clockwork;
grant usage on schema events to kept_maintenance;
grant usage on schema events to kept_organisation;

create table events.done (
  organisation_id uuid not null,
  job_key text not null,
  done_at timestamp with time zone not null,
  constraint done_pkey PRIMARY KEY (organisation_id, job_key)
);
comment on table events.done is 'Background duties done, committed together with what they did, so that a second delivery does nothing.';
CREATE INDEX done_by_time ON events.done USING btree (done_at);
alter table events.done enable row level security;
alter table events.done force row level security;
create policy clockwork on events.done for all to kept_clockwork using (true);
create policy maintenance on events.done for all to kept_maintenance using (true) with check (true);
create policy organisation on events.done for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant delete, select (organisation_id, job_key, done_at) on table events.done to kept_clockwork;
grant insert, select on table events.done to kept_maintenance;
grant insert, select on table events.done to kept_organisation;

create table events.outbox (
  organisation_id uuid not null,
  id uuid not null,
  event text not null,
  subjects jsonb not null,
  announced_at timestamp with time zone not null,
  relayed_at timestamp with time zone,
  constraint outbox_pkey PRIMARY KEY (organisation_id, id),
  constraint outbox_event_is_named CHECK ((event ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'::text))
);
comment on table events.outbox is 'What happened, for other rooms to hear: ids only, never words.';
CREATE INDEX outbox_relayed ON events.outbox USING btree (relayed_at) WHERE (relayed_at IS NOT NULL);
CREATE INDEX outbox_waiting ON events.outbox USING btree (announced_at) WHERE (relayed_at IS NULL);
alter table events.outbox enable row level security;
alter table events.outbox force row level security;
create policy clockwork on events.outbox for all to kept_clockwork using (true) with check (true);
create policy maintenance on events.outbox for all to kept_maintenance using (true) with check (true);
create policy organisation on events.outbox for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant delete, select, update (relayed_at) on table events.outbox to kept_clockwork;
grant insert, select on table events.outbox to kept_maintenance;
grant insert, select on table events.outbox to kept_organisation;

-- -------------------- families ----------------------------------------------------------------------------------

create schema families authorization kept_owner;
comment on schema families is 'What surrounds a child: age, needs, parents and carers, who may be told what, care, and confidence.';
grant usage on schema families to kept_maintenance;
grant usage on schema families to kept_organisation;

create table families.age_rule (
  organisation_id uuid not null,
  rule text not null,
  amount integer not null,
  because text not null default ''::text,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint age_rule_pkey PRIMARY KEY (organisation_id, rule),
  constraint age_rule_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint age_rule_organisation_id_set_by_fkey FOREIGN KEY (organisation_id, set_by) REFERENCES people.person(organisation_id, id),
  constraint age_rule_amount_fits CHECK (
CASE rule
    WHEN 'turning-eighteen-days'::text THEN ((amount >= 14) AND (amount <= 180))
    ELSE ((amount >= 10) AND (amount <= 18))
END),
  constraint age_rule_because_length CHECK ((length(because) <= 500)),
  constraint age_rule_known CHECK ((rule = ANY (ARRAY['parental-consent-below'::text, 'own-account-from'::text, 'own-answer-from'::text, 'turning-eighteen-days'::text])))
);
comment on table families.age_rule is 'An age from or below which something holds here, or how early turning 18 is told of, as somebody chose it.';
comment on column families.age_rule.amount is 'Years of age; for turning 18 days.';
comment on column families.age_rule.because is 'Why it is another one than was suggested.';
alter table families.age_rule enable row level security;
alter table families.age_rule force row level security;
create policy maintenance on families.age_rule for all to kept_maintenance using (true) with check (true);
create policy organisation on families.age_rule for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table families.age_rule to kept_maintenance;
grant insert, select, update on table families.age_rule to kept_organisation;

create table families.capacity (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  decision bytea not null,
  finding text not null,
  words bytea not null,
  considered_on date not null,
  considered_by uuid not null,
  recorded_at timestamp with time zone not null,
  constraint capacity_pkey PRIMARY KEY (organisation_id, id),
  constraint capacity_organisation_id_considered_by_fkey FOREIGN KEY (organisation_id, considered_by) REFERENCES people.person(organisation_id, id),
  constraint capacity_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES families.young_person(organisation_id, person_id),
  constraint capacity_finding_known CHECK ((finding = ANY (ARRAY['can-decide'::text, 'can-with-help'::text, 'cannot-now'::text])))
);
comment on table families.capacity is 'Somebody considered whether a person of 16 or over can make one decision. It holds for that decision and no other. Never changed.';
comment on column families.capacity.decision is 'Which decision. Sealed with the organisation''s key.';
comment on column families.capacity.words is 'How they found it. Sealed with the organisation''s key.';
CREATE INDEX capacity_of_person ON families.capacity USING btree (organisation_id, person_id, considered_on);
alter table families.capacity enable row level security;
alter table families.capacity force row level security;
create policy maintenance on families.capacity for all to kept_maintenance using (true) with check (true);
create policy organisation on families.capacity for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table families.capacity to kept_maintenance;
grant insert, select on table families.capacity to kept_organisation;

create table families.care (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  placement bytea not null,
  everyday_by text not null,
  health_by text not null,
  pictures_by text not null,
  pictures_allowed boolean not null default false,
  document bytea,
  seen_on date,
  seen_by uuid,
  from_on date not null,
  until_on date not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_because text,
  constraint care_pkey PRIMARY KEY (organisation_id, id),
  constraint care_organisation_id_child_id_fkey FOREIGN KEY (organisation_id, child_id) REFERENCES families.young_person(organisation_id, person_id),
  constraint care_organisation_id_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES people.person(organisation_id, id),
  constraint care_organisation_id_seen_by_fkey FOREIGN KEY (organisation_id, seen_by) REFERENCES people.person(organisation_id, id),
  constraint care_organisation_id_set_by_fkey FOREIGN KEY (organisation_id, set_by) REFERENCES people.person(organisation_id, id),
  constraint care_decided_by_somebody_known CHECK (((everyday_by = ANY (ARRAY['local-authority'::text, 'foster-carer'::text, 'parent'::text, 'court'::text, 'not-known'::text])) AND (health_by = ANY (ARRAY['local-authority'::text, 'foster-carer'::text, 'parent'::text, 'court'::text, 'not-known'::text])) AND (pictures_by = ANY (ARRAY['local-authority'::text, 'foster-carer'::text, 'parent'::text, 'court'::text, 'not-known'::text])))),
  constraint care_document_was_seen CHECK ((num_nonnulls(document, seen_on, seen_by) = ANY (ARRAY[0, 3]))),
  constraint care_ended_because_known CHECK ((ended_because = ANY (ARRAY['placement-changed'::text, 'care-over'::text, 'entered-wrongly'::text]))),
  constraint care_ended_by_somebody CHECK ((num_nonnulls(ended_at, ended_by, ended_because) = ANY (ARRAY[0, 3]))),
  constraint care_ends_after_it_begins CHECK ((until_on >= from_on)),
  constraint care_pictures_need_a_document CHECK (((NOT pictures_allowed) OR ((seen_on IS NOT NULL) AND (pictures_by <> 'not-known'::text))))
);
comment on table families.care is 'Who may decide what for a child in care, by which document, until when. A change of placement ends it.';
comment on column families.care.placement is 'Where and with whom the child lives. Sealed with the organisation''s key.';
comment on column families.care.pictures_allowed is 'Whether whoever decides about pictures agreed to public ones: no, unless a document that was seen says so.';
comment on column families.care.document is 'What was seen, in words: it is never uploaded. Sealed with the organisation''s key.';
comment on column families.care.until_on is 'The last day on which this is relied on without being looked at again.';
CREATE INDEX care_of_child ON families.care USING btree (organisation_id, child_id, from_on);
CREATE UNIQUE INDEX care_open_once ON families.care USING btree (organisation_id, child_id) WHERE (ended_at IS NULL);
alter table families.care enable row level security;
alter table families.care force row level security;
create policy maintenance on families.care for all to kept_maintenance using (true) with check (true);
create policy organisation on families.care for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table families.care to kept_maintenance;
grant insert, select, update on table families.care to kept_organisation;

create table families.confidence (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  reason bytea not null,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint confidence_pkey PRIMARY KEY (organisation_id, id),
  constraint confidence_organisation_id_child_id_fkey FOREIGN KEY (organisation_id, child_id) REFERENCES families.young_person(organisation_id, person_id),
  constraint confidence_organisation_id_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES people.person(organisation_id, id),
  constraint confidence_organisation_id_set_by_fkey FOREIGN KEY (organisation_id, set_by) REFERENCES people.person(organisation_id, id),
  constraint confidence_ended_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
);
comment on table families.confidence is 'Parents and carers of this young person are not to be told: their own agreement is complete.';
comment on column families.confidence.reason is 'Why. Sealed with the organisation''s key.';
CREATE UNIQUE INDEX confidence_open_once ON families.confidence USING btree (organisation_id, child_id) WHERE (ended_at IS NULL);
alter table families.confidence enable row level security;
alter table families.confidence force row level security;
create policy maintenance on families.confidence for all to kept_maintenance using (true) with check (true);
create policy organisation on families.confidence for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table families.confidence to kept_maintenance;
grant insert, select, update on table families.confidence to kept_organisation;

create table families.tie (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  carer_id uuid not null,
  kind text not null,
  relation text not null default ''::text,
  responsibility text not null,
  told text[] not null default '{}'::text[],
  do_not_contact boolean not null default false,
  must_not_know boolean not null default false,
  reason bytea,
  from_on date not null,
  until_on date,
  version integer not null default 1,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  ended_by uuid,
  constraint tie_pkey PRIMARY KEY (organisation_id, id),
  constraint tie_organisation_id_added_by_fkey FOREIGN KEY (organisation_id, added_by) REFERENCES people.person(organisation_id, id),
  constraint tie_organisation_id_carer_id_fkey FOREIGN KEY (organisation_id, carer_id) REFERENCES people.person(organisation_id, id),
  constraint tie_organisation_id_child_id_fkey FOREIGN KEY (organisation_id, child_id) REFERENCES families.young_person(organisation_id, person_id),
  constraint tie_organisation_id_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES people.person(organisation_id, id),
  constraint tie_ends_after_it_begins CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint tie_is_of_two CHECK ((child_id <> carer_id)),
  constraint tie_kind_known CHECK ((kind = ANY (ARRAY['parent'::text, 'step-parent'::text, 'guardian'::text, 'relative'::text, 'foster-carer'::text, 'social-worker'::text, 'other'::text]))),
  constraint tie_limit_has_a_reason CHECK (((do_not_contact OR must_not_know) = (reason IS NOT NULL))),
  constraint tie_must_not_know_is_told_nothing CHECK (((NOT must_not_know) OR ((cardinality(told) = 0) AND do_not_contact))),
  constraint tie_relation_length CHECK ((length(relation) <= 100)),
  constraint tie_responsibility_known CHECK ((responsibility = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text]))),
  constraint tie_told_known CHECK (((told <@ ARRAY['everyday'::text, 'health'::text, 'concerns'::text, 'pictures'::text]) AND (cardinality(told) <= 4)))
);
comment on table families.tie is 'Who somebody is to a child: parent, carer, social worker; what they may be told, or that they must not know.';
comment on column families.tie.responsibility is 'Whether they hold parental responsibility, as far as was said: not known is an answer.';
comment on column families.tie.told is 'The kinds of things they may be told.';
comment on column families.tie.must_not_know is 'They must not learn that the child is here, or anything else: then they are told nothing and never contacted.';
comment on column families.tie.reason is 'Why they are not contacted or must not know. Sealed with the organisation''s key.';
CREATE INDEX tie_of_carer ON families.tie USING btree (organisation_id, carer_id);
CREATE INDEX tie_of_child ON families.tie USING btree (organisation_id, child_id, from_on);
CREATE UNIQUE INDEX tie_open_once ON families.tie USING btree (organisation_id, child_id, carer_id) WHERE (until_on IS NULL);
alter table families.tie enable row level security;
alter table families.tie force row level security;
create policy maintenance on families.tie for all to kept_maintenance using (true) with check (true);
create policy organisation on families.tie for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table families.tie to kept_maintenance;
grant delete, insert, select, update on table families.tie to kept_organisation;

create table families.young_person (
  organisation_id uuid not null,
  person_id uuid not null,
  born_on date,
  age_band text,
  band_on date,
  kept_as text not null default 'child'::text,
  needs bytea,
  may_contact boolean not null default false,
  contact_how text not null default ''::text,
  no_carer_reason bytea,
  settled_on date,
  settled_by uuid,
  version integer not null default 1,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  constraint young_person_pkey PRIMARY KEY (organisation_id, person_id),
  constraint young_person_organisation_id_added_by_fkey FOREIGN KEY (organisation_id, added_by) REFERENCES people.person(organisation_id, id),
  constraint young_person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint young_person_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint young_person_organisation_id_settled_by_fkey FOREIGN KEY (organisation_id, settled_by) REFERENCES people.person(organisation_id, id),
  constraint young_person_band_has_a_day CHECK (((age_band IS NULL) = (band_on IS NULL))),
  constraint young_person_band_known CHECK ((age_band = ANY (ARRAY['under-11'::text, '11-13'::text, '14-15'::text, '16-17'::text]))),
  constraint young_person_contact_how_length CHECK ((length(contact_how) <= 200)),
  constraint young_person_contact_only_if_they_may CHECK ((may_contact OR (contact_how = ''::text))),
  constraint young_person_has_one_age CHECK ((num_nonnulls(born_on, age_band) = 1)),
  constraint young_person_kept_as_known CHECK ((kept_as = ANY (ARRAY['child'::text, 'adult-at-risk'::text, 'adult'::text]))),
  constraint young_person_settled_by_somebody CHECK (((settled_on IS NULL) = (settled_by IS NULL)))
);
comment on table families.young_person is 'What is kept of a young person besides their name: either a birthday or an age band, and what they need.';
comment on column families.young_person.band_on is 'The day on which they were in that age band: everybody grows out of it.';
comment on column families.young_person.kept_as is 'A child until somebody settled what turning 18 means for them; an adult at risk stays here.';
comment on column families.young_person.needs is 'What they need to take part. Sealed with the organisation''s key.';
comment on column families.young_person.no_carer_reason is 'Why no parent or carer is known. Sealed with the organisation''s key.';
alter table families.young_person enable row level security;
alter table families.young_person force row level security;
create policy maintenance on families.young_person for all to kept_maintenance using (true) with check (true);
create policy organisation on families.young_person for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table families.young_person to kept_maintenance;
grant delete, insert, select, update on table families.young_person to kept_organisation;

-- -------------------- forms -------------------------------------------------------------------------------------

create schema forms authorization kept_owner;
comment on schema forms is 'Which forms were handled already.';
grant usage on schema forms to kept_clockwork;
grant usage on schema forms to kept_maintenance;
grant usage on schema forms to kept_organisation;

create table forms.handled (
  organisation_id uuid not null,
  account_id uuid not null,
  once_key text not null,
  act text not null,
  answer jsonb,
  handled_at timestamp with time zone not null,
  constraint handled_pkey PRIMARY KEY (organisation_id, account_id, once_key),
  constraint handled_key_length CHECK (((length(once_key) >= 8) AND (length(once_key) <= 64)))
);
comment on table forms.handled is 'Forms that were sent, for a day: a second sending gets the first answer and changes nothing.';
CREATE INDEX handled_by_time ON forms.handled USING btree (handled_at);
alter table forms.handled enable row level security;
alter table forms.handled force row level security;
create policy clockwork on forms.handled for all to kept_clockwork using (true);
create policy maintenance on forms.handled for all to kept_maintenance using (true) with check (true);
create policy organisation on forms.handled for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant delete, select (organisation_id, handled_at) on table forms.handled to kept_clockwork;
grant insert, select on table forms.handled to kept_maintenance;
grant insert, select, update on table forms.handled to kept_organisation;

-- -------------------- helplines ---------------------------------------------------------------------------------

create schema helplines authorization kept_owner;
comment on schema helplines is 'Contacts and helplines, the checks of them, and agreements to be named.';
grant usage on schema helplines to kept_maintenance;
grant usage on schema helplines to kept_organisation;

create table helplines.line (
  organisation_id uuid not null,
  id uuid not null,
  listed_key text,
  purpose text not null,
  role text,
  title text not null,
  help_for text not null,
  phone text not null default ''::text,
  email text not null default ''::text,
  web text not null default ''::text,
  hours text not null default ''::text,
  place integer not null,
  version integer not null default 1,
  reach_version integer not null default 1,
  reach_since date not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  put_away_at timestamp with time zone,
  put_away_by uuid,
  constraint line_pkey PRIMARY KEY (organisation_id, id),
  constraint line_organisation_id_added_by_fkey FOREIGN KEY (organisation_id, added_by) REFERENCES people.person(organisation_id, id),
  constraint line_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint line_organisation_id_put_away_by_fkey FOREIGN KEY (organisation_id, put_away_by) REFERENCES people.person(organisation_id, id),
  constraint line_can_be_reached CHECK (((phone <> ''::text) OR (email <> ''::text) OR (web <> ''::text))),
  constraint line_email_length CHECK ((length(email) <= 254)),
  constraint line_help_for_given CHECK (((length(btrim(help_for)) >= 1) AND (length(btrim(help_for)) <= 400))),
  constraint line_hours_length CHECK ((length(hours) <= 100)),
  constraint line_listed_key_is_a_word CHECK ((listed_key ~ '^[a-z0-9-]{1,40}$'::text)),
  constraint line_phone_length CHECK ((length(phone) <= 60)),
  constraint line_purpose_known CHECK ((purpose = ANY (ARRAY['emergency'::text, 'children'::text, 'adults'::text, 'online'::text, 'local'::text, 'own'::text]))),
  constraint line_put_away_by_somebody CHECK (((put_away_at IS NULL) = (put_away_by IS NULL))),
  constraint line_role_if_own CHECK (((purpose = 'own'::text) = (role IS NOT NULL))),
  constraint line_role_known CHECK ((role = ANY (ARRAY['lead'::text, 'alternate'::text, 'coordinator'::text, 'trustee'::text]))),
  constraint line_title_given CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 100))),
  constraint line_web_is_an_address CHECK (((web = ''::text) OR ((web ~ '^https?://'::text) AND (length(web) <= 300))))
);
comment on table helplines.line is 'A helpline or contact that is shown to families, or was until it was put away.';
comment on column helplines.line.listed_key is 'Which line of Kept''s own list it was chosen from.';
comment on column helplines.line.role is 'Of the organisation''s own contacts: the role that is reached, never a person.';
comment on column helplines.line.reach_version is 'Counts the changes of number and addresses: a check holds for the ones it was made of.';
comment on column helplines.line.reach_since is 'The day since when it is shown with this number and these addresses.';
CREATE INDEX line_in_order ON helplines.line USING btree (organisation_id, place, id) WHERE (put_away_at IS NULL);
alter table helplines.line enable row level security;
alter table helplines.line force row level security;
create policy maintenance on helplines.line for all to kept_maintenance using (true) with check (true);
create policy organisation on helplines.line for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table helplines.line to kept_maintenance;
grant insert, select, update on table helplines.line to kept_organisation;

create table helplines.line_check (
  organisation_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  reach_version integer not null,
  how text not null,
  result text not null,
  checked_on date not null,
  checked_at timestamp with time zone not null,
  checked_by uuid not null,
  constraint line_check_pkey PRIMARY KEY (organisation_id, id),
  constraint line_check_organisation_id_checked_by_fkey FOREIGN KEY (organisation_id, checked_by) REFERENCES people.person(organisation_id, id),
  constraint line_check_organisation_id_line_id_fkey FOREIGN KEY (organisation_id, line_id) REFERENCES helplines.line(organisation_id, id),
  constraint line_check_how_known CHECK ((how = ANY (ARRAY['rang'::text, 'wrote'::text, 'opened'::text]))),
  constraint line_check_result_known CHECK ((result = ANY (ARRAY['works'::text, 'changed'::text, 'no-answer'::text])))
);
comment on table helplines.line_check is 'Somebody rang, wrote to or opened a line, and what came of it. Never changed.';
comment on column helplines.line_check.reach_version is 'The number and addresses that were found to work; where they had changed, those put right.';
comment on column helplines.line_check.checked_on is 'The day on which it was done; checked_at is when that was entered.';
CREATE INDEX line_check_of_line ON helplines.line_check USING btree (organisation_id, line_id, reach_version, checked_on, checked_at);
alter table helplines.line_check enable row level security;
alter table helplines.line_check force row level security;
create policy maintenance on helplines.line_check for all to kept_maintenance using (true) with check (true);
create policy organisation on helplines.line_check for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table helplines.line_check to kept_maintenance;
grant insert, select on table helplines.line_check to kept_organisation;

create table helplines.naming (
  organisation_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  asked_at timestamp with time zone not null,
  asked_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint naming_pkey PRIMARY KEY (organisation_id, id),
  constraint naming_organisation_id_asked_by_fkey FOREIGN KEY (organisation_id, asked_by) REFERENCES people.person(organisation_id, id),
  constraint naming_organisation_id_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES people.person(organisation_id, id),
  constraint naming_organisation_id_line_id_fkey FOREIGN KEY (organisation_id, line_id) REFERENCES helplines.line(organisation_id, id),
  constraint naming_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint naming_ended_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL)))
);
comment on table helplines.naming is 'Somebody asked a person whether their name may be shown beside a role contact; it stands until another is asked.';
CREATE INDEX naming_of_person ON helplines.naming USING btree (organisation_id, person_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX naming_open_once ON helplines.naming USING btree (organisation_id, line_id) WHERE (ended_at IS NULL);
alter table helplines.naming enable row level security;
alter table helplines.naming force row level security;
create policy maintenance on helplines.naming for all to kept_maintenance using (true) with check (true);
create policy organisation on helplines.naming for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table helplines.naming to kept_maintenance;
grant insert, select, update on table helplines.naming to kept_organisation;

create table helplines.naming_answer (
  organisation_id uuid not null,
  id uuid not null,
  naming_id uuid not null,
  answer text not null,
  answered_at timestamp with time zone not null,
  constraint naming_answer_pkey PRIMARY KEY (organisation_id, id),
  constraint naming_answer_organisation_id_naming_id_fkey FOREIGN KEY (organisation_id, naming_id) REFERENCES helplines.naming(organisation_id, id),
  constraint naming_answer_known CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text])))
);
comment on table helplines.naming_answer is 'What the person said, themselves and signed in; the last one counts, so that a yes can be taken back. Never changed.';
CREATE INDEX naming_answer_in_order ON helplines.naming_answer USING btree (organisation_id, naming_id, answered_at, id);
alter table helplines.naming_answer enable row level security;
alter table helplines.naming_answer force row level security;
create policy maintenance on helplines.naming_answer for all to kept_maintenance using (true) with check (true);
create policy organisation on helplines.naming_answer for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table helplines.naming_answer to kept_maintenance;
grant insert, select on table helplines.naming_answer to kept_organisation;

-- -------------------- house -------------------------------------------------------------------------------------

create schema house authorization kept_owner;
comment on schema house is 'The installation itself: which one it is and which migrations it has had.';
grant usage on schema house to kept_clockwork;
grant usage on schema house to kept_door;
grant usage on schema house to kept_doorkeeper;
grant usage on schema house to kept_maintenance;
grant usage on schema house to kept_organisation;

create table house.installation (
  id uuid not null,
  created_at timestamp with time zone not null,
  key_check text not null,
  recovery_recipient text,
  recovery_part_digest text,
  recovery_confirmed_at timestamp with time zone,
  only_one boolean not null default true,
  constraint installation_pkey PRIMARY KEY (id),
  constraint installation_only_one_row UNIQUE (only_one),
  constraint installation_only_one CHECK (only_one)
);
comment on table house.installation is 'The one installation that this database belongs to.';
comment on column house.installation.key_check is 'A digest made with the key file: another key file is recognised before it does harm.';
comment on column house.installation.recovery_recipient is 'The public half of the recovery key (age); backups are encrypted to it. The secret half is only ever on paper.';
comment on column house.installation.recovery_part_digest is 'A keyed digest of the part of the recovery key that a person types back to show that it was written down.';
grant select (id, created_at, recovery_recipient, recovery_part_digest, recovery_confirmed_at), update (recovery_recipient, recovery_part_digest, recovery_confirmed_at) on table house.installation to kept_doorkeeper;
grant insert, select, update on table house.installation to kept_maintenance;

create table house.migration (
  name text not null,
  sha256 text not null,
  applied_at timestamp with time zone not null,
  constraint migration_pkey PRIMARY KEY (name),
  constraint migration_hash_is_hex CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
comment on table house.migration is 'Migrations this database has had, with the hash of each as it was run.';
grant select on table house.migration to kept_clockwork;
grant select on table house.migration to kept_maintenance;

create or replace function house.current_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid;
alter function house.current_organisation() owner to kept_owner;
comment on function house.current_organisation() is 'The organisation that this transaction entered, or null.';
grant execute on function house.current_organisation() to public;

create or replace procedure house.keep_apart(IN kept regclass, IN grants text, IN organisation_column text DEFAULT 'organisation_id'::text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format('create policy organisation on %s to kept_organisation using (%I = (select house.current_organisation())) with check (%I = (select house.current_organisation()))', kept, organisation_column, organisation_column);
  execute format('create policy maintenance on %s to kept_maintenance using (true) with check (true)', kept);
  execute format('grant %s on %s to kept_organisation', grants, kept);
  execute format('grant select, insert on %s to kept_maintenance', kept);
end
$procedure$;
alter procedure house.keep_apart(IN kept regclass, IN grants text, IN organisation_column text) owner to kept_owner;
comment on procedure house.keep_apart(IN kept regclass, IN grants text, IN organisation_column text) is 'Forces row-level security by organisation on a table and gives the roles what is named.';
grant execute on function house.keep_apart(IN kept regclass, IN grants text, IN organisation_column text) to public;

-- -------------------- identity ----------------------------------------------------------------------------------

create schema identity authorization kept_owner;
comment on schema identity is 'Accounts, sessions, organisations and memberships.';
grant usage on schema identity to kept_clockwork;
grant usage on schema identity to kept_doorkeeper;
grant usage on schema identity to kept_maintenance;
grant usage on schema identity to kept_organisation;

create table identity.account (
  id uuid not null,
  email text not null,
  passphrase text not null,
  passphrase_changed_at timestamp with time zone not null,
  created_at timestamp with time zone not null,
  has_second_factor boolean not null default false,
  email_confirmed_at timestamp with time zone,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_email_used_once UNIQUE (email),
  constraint account_email_is_lower CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))))
);
comment on table identity.account is 'Who can sign in to this installation. Reached only at the door and by maintenance.';
comment on column identity.account.passphrase is 'argon2id in PHC form; never the passphrase.';
comment on column identity.account.has_second_factor is 'Whether some second factor is set up; kept right by door.settle_second_factor in the act that adds or removes one.';
comment on column identity.account.email_confirmed_at is 'When it was shown that whoever signs in reads this address. Links to sign in go to no other.';
grant insert, select, update on table identity.account to kept_doorkeeper;
grant insert, select on table identity.account to kept_maintenance;

create table identity.attempt (
  bucket text not null,
  failures double precision not null,
  last_failure_at timestamp with time zone,
  last_attempt_at timestamp with time zone not null,
  constraint attempt_pkey PRIMARY KEY (bucket),
  constraint attempt_failures_sane CHECK (((failures >= (0)::double precision) AND (failures <= (1000)::double precision)))
);
comment on table identity.attempt is 'How often signing in failed, by keyed digest of address and account: it slows guessing and names nobody.';
grant delete, select (bucket, last_attempt_at) on table identity.attempt to kept_clockwork;
grant delete, insert, select, update on table identity.attempt to kept_doorkeeper;
grant insert, select on table identity.attempt to kept_maintenance;

create table identity.authenticator (
  id uuid not null,
  account_id uuid not null,
  label text not null,
  sealed text not null,
  added_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint authenticator_pkey PRIMARY KEY (id),
  constraint authenticator_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint authenticator_label_given CHECK (((length(btrim(label)) >= 1) AND (length(btrim(label)) <= 60)))
);
comment on table identity.authenticator is 'Apps that show one-time codes for an account. A row exists once a first code was right.';
comment on column identity.authenticator.sealed is 'The secret that app and Kept share, sealed with a key of the installation.';
CREATE INDEX authenticator_of_account ON identity.authenticator USING btree (account_id, added_at);
grant delete, insert, select, update on table identity.authenticator to kept_doorkeeper;
grant insert, select on table identity.authenticator to kept_maintenance;

create table identity.half_sign_in (
  id uuid not null,
  token_sha256 text not null,
  account_id uuid not null,
  first_factor text not null,
  begun_at timestamp with time zone not null,
  tries integer not null default 0,
  ended_at timestamp with time zone,
  bound_to uuid,
  constraint half_sign_in_pkey PRIMARY KEY (id),
  constraint half_sign_in_token_used_once UNIQUE (token_sha256),
  constraint half_sign_in_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint half_sign_in_bound_to_fkey FOREIGN KEY (bound_to) REFERENCES identity.organisation(organisation_id),
  constraint half_sign_in_first_factor_known CHECK ((first_factor = ANY (ARRAY['passphrase'::text, 'link'::text, 'organisation'::text]))),
  constraint half_sign_in_tries_few CHECK (((tries >= 0) AND (tries <= 20)))
);
comment on table identity.half_sign_in is 'Somebody showed a first factor and still owes the second. It opens nothing, and no session is made of it: that is begun afresh.';
comment on column identity.half_sign_in.bound_to is 'As of the session that will be made of it.';
CREATE INDEX half_sign_in_begun ON identity.half_sign_in USING btree (begun_at);
CREATE INDEX half_sign_in_bound_to ON identity.half_sign_in USING btree (bound_to) WHERE (bound_to IS NOT NULL);
CREATE INDEX half_sign_in_of_account ON identity.half_sign_in USING btree (account_id);
grant delete, select (id, begun_at) on table identity.half_sign_in to kept_clockwork;
grant delete, insert, select, update on table identity.half_sign_in to kept_doorkeeper;
grant insert, select on table identity.half_sign_in to kept_maintenance;

create table identity.known_device (
  account_id uuid not null,
  token_sha256 text not null,
  device text not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  constraint known_device_pkey PRIMARY KEY (account_id, token_sha256),
  constraint known_device_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
comment on table identity.known_device is 'Browsers in which an account was signed in, by a random cookie of theirs: another one is told of.';
CREATE INDEX known_device_seen ON identity.known_device USING btree (last_seen_at);
grant delete, select (account_id, token_sha256, last_seen_at) on table identity.known_device to kept_clockwork;
grant delete, insert, select, update on table identity.known_device to kept_doorkeeper;
grant insert, select on table identity.known_device to kept_maintenance;

create table identity.link (
  id uuid not null,
  token_sha256 text not null,
  kind text not null,
  account_id uuid,
  organisation_id uuid,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  used_with text,
  browser_sha256 text,
  constraint link_pkey PRIMARY KEY (id),
  constraint link_token_used_once UNIQUE (token_sha256),
  constraint link_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint link_kind_known CHECK ((kind = ANY (ARRAY['set-up'::text, 'let-in'::text, 'sign-in'::text]))),
  constraint link_names_account CHECK (((kind <> 'set-up'::text) = (account_id IS NOT NULL))),
  constraint link_sign_in_names_browser CHECK (((kind = 'sign-in'::text) = (browser_sha256 IS NOT NULL)))
);
comment on table identity.link is 'Links that work once: to set up an organisation, or to let in somebody who lost their passphrase.';
comment on column identity.link.organisation_id is 'What a set-up link has begun; of a sign-in link, the organisation that mailed it and for which alone it lets somebody act.';
comment on column identity.link.browser_sha256 is 'Of a sign-in link: the cookie of the browser that asked. In any other it opens nothing.';
CREATE INDEX link_of_account ON identity.link USING btree (account_id);
CREATE INDEX link_of_organisation ON identity.link USING btree (organisation_id);
grant delete, select (id, expires_at) on table identity.link to kept_clockwork;
grant insert, select, update on table identity.link to kept_doorkeeper;
grant insert, select, update (expires_at) on table identity.link to kept_maintenance;

create table identity.membership (
  organisation_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  has_second_factor boolean not null default false,
  session_epoch uuid,
  address text,
  letters_in text not null default 'en'::text,
  constraint membership_pkey PRIMARY KEY (organisation_id, account_id),
  constraint membership_person_used_once UNIQUE (organisation_id, person_id),
  constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint membership_of_person FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint membership_letters_in_known CHECK ((letters_in = ANY (ARRAY['en'::text, 'cy'::text])))
);
comment on table identity.membership is 'Which account acts as which person of an organisation.';
comment on column identity.membership.has_second_factor is 'As the account has it, kept here for what is promised and reminded of.';
comment on column identity.membership.session_epoch is 'Changes when every session for this organisation ends: at leaving, and where a role is lost.';
comment on column identity.membership.address is 'With which the account signs in, as last noted: letters about the account go there, since the address on somebody''s page can be changed by others.';
comment on column identity.membership.letters_in is 'In which language Kept writes to them, as they chose it themselves.';
CREATE INDEX membership_of_account ON identity.membership USING btree (account_id);
alter table identity.membership enable row level security;
alter table identity.membership force row level security;
create policy doorkeeper on identity.membership for select to kept_doorkeeper using (true);
create policy maintenance on identity.membership for all to kept_maintenance using (true) with check (true);
create policy organisation on identity.membership for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select on table identity.membership to kept_doorkeeper;
grant insert, select on table identity.membership to kept_maintenance;
grant insert, select, update on table identity.membership to kept_organisation;

create table identity.organisation (
  organisation_id uuid not null,
  name text not null,
  nation text not null,
  purpose text not null default ''::text,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  constraint organisation_pkey PRIMARY KEY (organisation_id),
  constraint organisation_name_given CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200))),
  constraint organisation_nation_known CHECK ((nation = ANY (ARRAY['england'::text, 'scotland'::text, 'wales'::text, 'northern-ireland'::text]))),
  constraint organisation_purpose_length CHECK ((length(purpose) <= 2000))
);
comment on table identity.organisation is 'The tenants: one row an organisation.';
alter table identity.organisation enable row level security;
alter table identity.organisation force row level security;
create policy clockwork on identity.organisation for select to kept_clockwork using (true);
create policy doorkeeper on identity.organisation for select to kept_doorkeeper using (true);
create policy maintenance on identity.organisation for all to kept_maintenance using (true) with check (true);
create policy organisation on identity.organisation for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id) on table identity.organisation to kept_clockwork;
grant select (organisation_id, name, created_at) on table identity.organisation to kept_doorkeeper;
grant insert, select on table identity.organisation to kept_maintenance;
grant insert, select, update on table identity.organisation to kept_organisation;

create table identity.outside_identity (
  organisation_id uuid not null,
  issuer text not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint outside_identity_pkey PRIMARY KEY (organisation_id, issuer, subject),
  constraint outside_identity_one_of_account UNIQUE (organisation_id, account_id),
  constraint outside_identity_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint outside_identity_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint outside_identity_subject_length CHECK (((length(subject) >= 1) AND (length(subject) <= 255)))
);
comment on table identity.outside_identity is 'Who somebody is to their organisation''s provider. An e-mail address is never what links the two.';
CREATE INDEX outside_identity_of_account ON identity.outside_identity USING btree (account_id);
grant delete, insert, select, update on table identity.outside_identity to kept_doorkeeper;
grant insert, select on table identity.outside_identity to kept_maintenance;

create table identity.passkey (
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  name text not null,
  is_synced boolean not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_why text,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_used_once UNIQUE (credential_id),
  constraint passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint passkey_counter_sane CHECK (((counter >= 0) AND (counter <= '4294967295'::bigint))),
  constraint passkey_credential_length CHECK (((length(credential_id) >= 16) AND (length(credential_id) <= 1400))),
  constraint passkey_end_has_reason CHECK (((ended_at IS NULL) = (ended_why IS NULL))),
  constraint passkey_end_known CHECK ((ended_why = ANY (ARRAY['removed'::text, 'copied'::text]))),
  constraint passkey_name_given CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 60)))
);
comment on table identity.passkey is 'Keys on somebody’s own device that sign them in. Only the public half is here, which opens nothing.';
comment on column identity.passkey.counter is 'How often the device said it had been used; devices that do not count say 0 for ever.';
comment on column identity.passkey.is_synced is 'The device says that it copies the key to others of the same owner.';
CREATE INDEX passkey_of_account ON identity.passkey USING btree (account_id, created_at);
grant insert, select, update on table identity.passkey to kept_doorkeeper;
grant insert, select on table identity.passkey to kept_maintenance;

create table identity.passkey_challenge (
  digest text not null,
  spent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint passkey_challenge_pkey PRIMARY KEY (digest)
);
comment on table identity.passkey_challenge is 'Challenges that a passkey has answered, until they would have run out anyway: none is answered twice.';
CREATE INDEX passkey_challenge_expires ON identity.passkey_challenge USING btree (expires_at);
grant delete, select (expires_at) on table identity.passkey_challenge to kept_clockwork;
grant insert, select on table identity.passkey_challenge to kept_doorkeeper;
grant insert, select on table identity.passkey_challenge to kept_maintenance;

create table identity.recovery_code (
  account_id uuid not null,
  digest text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint recovery_code_pkey PRIMARY KEY (account_id, digest),
  constraint recovery_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id)
);
comment on table identity.recovery_code is 'Codes on paper that each work once in place of a second factor. Only keyed digests are kept.';
grant delete, insert, select, update on table identity.recovery_code to kept_doorkeeper;
grant insert, select on table identity.recovery_code to kept_maintenance;

create table identity.session (
  id uuid not null,
  token_sha256 text not null,
  account_id uuid not null,
  organisation_id uuid,
  device text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  first_factor text not null default 'passphrase'::text,
  second_factor text,
  proved_at timestamp with time zone,
  network text not null default ''::text,
  epoch uuid,
  bound_to uuid,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_used_once UNIQUE (token_sha256),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint session_bound_to_fkey FOREIGN KEY (bound_to) REFERENCES identity.organisation(organisation_id),
  constraint session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint session_first_factor_known CHECK ((first_factor = ANY (ARRAY['passphrase'::text, 'link'::text, 'organisation'::text, 'passkey'::text]))),
  constraint session_second_factor_known CHECK ((second_factor = ANY (ARRAY['code'::text, 'recovery-code'::text, 'passkey'::text, 'organisation'::text])))
);
comment on table identity.session is 'Who is signed in, where. The token itself is only in the browser. Kept out of backups: a restored installation asks everybody to sign in again.';
comment on column identity.session.proved_at is 'When the strongest that the account has was last shown in this session: its second factor, or its passphrase where it has none.';
comment on column identity.session.network is 'A keyed digest of the network it was begun from: it tells whether two sessions share one, and not which.';
comment on column identity.session.epoch is 'The epoch of the membership it was begun for. Where that has changed, the session is at an end: no clock is asked.';
comment on column identity.session.bound_to is 'The only organisation it may act for: the one whose provider let somebody in. Another organisation never trusted that provider.';
CREATE INDEX session_bound_to ON identity.session USING btree (bound_to) WHERE (bound_to IS NOT NULL);
CREATE INDEX session_last_seen ON identity.session USING btree (last_seen_at);
CREATE INDEX session_of_account ON identity.session USING btree (account_id, created_at);
grant delete, select (id, last_seen_at) on table identity.session to kept_clockwork;
grant delete, insert, select, update on table identity.session to kept_doorkeeper;
grant insert, select on table identity.session to kept_maintenance;

create table identity.used_code (
  authenticator_id uuid not null,
  step bigint not null,
  used_at timestamp with time zone not null,
  constraint used_code_pkey PRIMARY KEY (authenticator_id, step)
);
comment on table identity.used_code is 'Which codes of an authenticator can never be used again, whatever any clock says. Kept for two days, the authenticator''s own end included.';
CREATE INDEX used_code_at ON identity.used_code USING btree (used_at);
grant delete, select on table identity.used_code to kept_clockwork;
grant insert, select on table identity.used_code to kept_doorkeeper;
grant insert, select on table identity.used_code to kept_maintenance;

-- -------------------- mail --------------------------------------------------------------------------------------

create schema mail authorization kept_owner;
comment on schema mail is 'Letters that are mailed or handed over, and the server that carries them.';
grant usage on schema mail to kept_clockwork;
grant usage on schema mail to kept_maintenance;
grant usage on schema mail to kept_organisation;

create table mail.letter (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  person_id uuid,
  address_sealed bytea not null,
  address_digest bytea not null,
  language text not null,
  counted integer,
  link_sealed bytea,
  expires_at timestamp with time zone,
  state text not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  waits_since timestamp with time zone not null,
  tries integer not null default 0,
  next_try_at timestamp with time zone,
  why_failed text,
  sent_at timestamp with time zone,
  bounced_at timestamp with time zone,
  settled_at timestamp with time zone,
  settled_by uuid,
  constraint letter_pkey PRIMARY KEY (organisation_id, id),
  constraint letter_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint letter_counted_sane CHECK (((counted >= 0) AND (counted <= 10000))),
  constraint letter_kind_is_a_word CHECK ((kind ~ '^[a-z-]{1,40}$'::text)),
  constraint letter_language_known CHECK ((language = ANY (ARRAY['en'::text, 'cy'::text]))),
  constraint letter_link_goes_with_the_letter CHECK (((link_sealed IS NULL) OR (state = ANY (ARRAY['waiting'::text, 'by-hand'::text])))),
  constraint letter_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'by-hand'::text, 'sent'::text, 'bounced'::text, 'handed-over'::text, 'given-up'::text, 'cancelled'::text, 'expired'::text]))),
  constraint letter_waits_for_a_time CHECK (((state = 'waiting'::text) = (next_try_at IS NOT NULL))),
  constraint letter_why_failed_is_a_word CHECK ((why_failed ~ '^[a-z-]{1,40}$'::text))
);
comment on table mail.letter is 'Every letter: to whom, why, when, and what became of it; never what it said.';
comment on column mail.letter.person_id is 'Whom it is to. No foreign key: the note that it was sent outlives them.';
comment on column mail.letter.address_digest is 'A keyed digest of the address, by which it is found without being opened.';
comment on column mail.letter.counted is 'How many things wait, where that is what the letter says.';
comment on column mail.letter.link_sealed is 'The link it carries, which lets somebody in: gone once it is sent, handed over, cancelled or out of time.';
comment on column mail.letter.waits_since is 'When it was made, or sent again: after two days it is given up.';
comment on column mail.letter.next_try_at is 'While it is being sent: when another may take it up, should that one never come back.';
comment on column mail.letter.why_failed is 'Why it did not arrive, in one of Kept''s own words: what a server wrote is not kept.';
CREATE INDEX letter_by_id ON mail.letter USING btree (id);
CREATE INDEX letter_of_address ON mail.letter USING btree (organisation_id, address_digest, id);
CREATE INDEX letter_of_person ON mail.letter USING btree (organisation_id, person_id, id);
CREATE INDEX letter_open ON mail.letter USING btree (organisation_id, state, id) WHERE (state = ANY (ARRAY['waiting'::text, 'by-hand'::text, 'given-up'::text, 'bounced'::text]));
CREATE INDEX letter_waiting ON mail.letter USING btree (organisation_id, next_try_at) WHERE (state = 'waiting'::text);
alter table mail.letter enable row level security;
alter table mail.letter force row level security;
create policy clockwork on mail.letter for select to kept_clockwork using (true);
create policy maintenance on mail.letter for all to kept_maintenance using (true) with check (true);
create policy organisation on mail.letter for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, id) on table mail.letter to kept_clockwork;
grant insert, select on table mail.letter to kept_maintenance;
grant insert, select, update on table mail.letter to kept_organisation;

create table mail.queue (
  organisation_id uuid not null,
  due_at timestamp with time zone,
  faults integer not null default 0,
  fault text,
  fault_since timestamp with time zone,
  constraint queue_pkey PRIMARY KEY (organisation_id),
  constraint queue_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint queue_fault_is_a_word CHECK ((fault ~ '^[a-z-]{1,40}$'::text)),
  constraint queue_fault_since_a_time CHECK (((fault IS NULL) = (fault_since IS NULL)))
);
comment on table mail.queue is 'When this organisation''s mail is to be looked at next: clockwork sees this and no letter.';
comment on column mail.queue.faults is 'How often in a row its server could not be used: the pause grows with it.';
comment on column mail.queue.fault is 'What is wrong with the server, in one of Kept''s own words, as long as it is.';
CREATE INDEX queue_due ON mail.queue USING btree (due_at) WHERE (due_at IS NOT NULL);
alter table mail.queue enable row level security;
alter table mail.queue force row level security;
create policy clockwork on mail.queue for all to kept_clockwork using (true);
create policy maintenance on mail.queue for all to kept_maintenance using (true) with check (true);
create policy organisation on mail.queue for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, due_at) on table mail.queue to kept_clockwork;
grant insert, select on table mail.queue to kept_maintenance;
grant insert, select, update on table mail.queue to kept_organisation;

create table mail.setting (
  organisation_id uuid not null,
  host text not null,
  port integer not null,
  safety text not null,
  username text not null default ''::text,
  password_sealed bytea,
  from_address text not null,
  reply_to text not null default ''::text,
  bounce_address text not null default ''::text,
  version integer not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  tested_at timestamp with time zone,
  test_fault text,
  ended_at timestamp with time zone,
  constraint setting_pkey PRIMARY KEY (organisation_id),
  constraint setting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint setting_bounce_is_one_line CHECK (((bounce_address = ''::text) OR (bounce_address ~ '^[^[:cntrl:][:space:]]{3,190}$'::text))),
  constraint setting_fault_is_a_word CHECK ((test_fault ~ '^[a-z-]{1,40}$'::text)),
  constraint setting_fault_is_of_a_test CHECK (((test_fault IS NULL) OR (tested_at IS NOT NULL))),
  constraint setting_from_is_one_line CHECK ((from_address ~ '^[^[:cntrl:][:space:]]{3,254}$'::text)),
  constraint setting_host_is_a_name CHECK ((host ~ '^[a-z0-9.:-]{1,253}$'::text)),
  constraint setting_port_exists CHECK (((port >= 1) AND (port <= 65535))),
  constraint setting_reply_to_is_one_line CHECK (((reply_to = ''::text) OR (reply_to ~ '^[^[:cntrl:][:space:]]{3,254}$'::text))),
  constraint setting_safety_known CHECK ((safety = ANY (ARRAY['tls'::text, 'starttls'::text, 'none'::text]))),
  constraint setting_username_length CHECK ((length(username) <= 254))
);
comment on table mail.setting is 'The server that carries this organisation''s mail. Where there is none, or it has ended, letters are handed over.';
comment on column mail.setting.password_sealed is 'Sealed with the organisation''s key; never shown again.';
comment on column mail.setting.bounce_address is 'Where messages go that could not be delivered, where that is not the sender''s own address.';
comment on column mail.setting.test_fault is 'What was wrong when it was last tried, in one of Kept''s own words; empty where it worked.';
alter table mail.setting enable row level security;
alter table mail.setting force row level security;
create policy maintenance on mail.setting for all to kept_maintenance using (true) with check (true);
create policy organisation on mail.setting for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table mail.setting to kept_maintenance;
grant insert, select, update on table mail.setting to kept_organisation;

-- -------------------- oversight ---------------------------------------------------------------------------------

create schema oversight authorization kept_owner;
comment on schema oversight is 'Who looked through who can see what, what they were shown, and what they decided.';
grant usage on schema oversight to kept_maintenance;
grant usage on schema oversight to kept_organisation;

create table oversight.access_review (
  organisation_id uuid not null,
  id uuid not null,
  role text not null,
  term_from date not null,
  term_name text not null,
  wording text not null,
  signed_as text not null,
  signed_on date not null,
  signed_at timestamp with time zone not null,
  signed_by uuid not null,
  constraint access_review_pkey PRIMARY KEY (organisation_id, id),
  constraint access_review_once UNIQUE (organisation_id, role, term_from),
  constraint access_review_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint access_review_organisation_id_signed_by_fkey FOREIGN KEY (organisation_id, signed_by) REFERENCES people.person(organisation_id, id),
  constraint access_review_says_something CHECK (((length(wording) >= 1) AND (length(wording) <= 1000))),
  constraint access_review_signed CHECK (((length(btrim(signed_as)) >= 1) AND (length(btrim(signed_as)) <= 200)))
);
comment on table oversight.access_review is 'One role looked through in one term: signed, with the words that were signed. Never changed.';
comment on column oversight.access_review.term_from is 'The first day of the term it was looked through in.';
comment on column oversight.access_review.wording is 'What the signature stood under, word for word.';
CREATE INDEX access_review_by_role ON oversight.access_review USING btree (organisation_id, role, signed_on);
alter table oversight.access_review enable row level security;
alter table oversight.access_review force row level security;
create policy maintenance on oversight.access_review for all to kept_maintenance using (true) with check (true);
create policy organisation on oversight.access_review for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table oversight.access_review to kept_maintenance;
grant insert, select on table oversight.access_review to kept_organisation;

create table oversight.reviewed_holder (
  organisation_id uuid not null,
  review_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  shown text not null,
  decision text not null,
  constraint reviewed_holder_pkey PRIMARY KEY (organisation_id, review_id, appointment_id),
  constraint reviewed_holder_organisation_id_appointment_id_fkey FOREIGN KEY (organisation_id, appointment_id) REFERENCES people.appointment(organisation_id, id),
  constraint reviewed_holder_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint reviewed_holder_organisation_id_review_id_fkey FOREIGN KEY (organisation_id, review_id) REFERENCES oversight.access_review(organisation_id, id),
  constraint reviewed_holder_decision_known CHECK ((decision = ANY (ARRAY['keeps'::text, 'removed'::text]))),
  constraint reviewed_holder_shown_given CHECK (((length(shown) >= 1) AND (length(shown) <= 1000)))
);
comment on table oversight.reviewed_holder is 'Each who held the role when it was looked through: what was shown of them, and what was decided. Never changed.';
comment on column oversight.reviewed_holder.shown is 'The sentences about them that were on the page.';
alter table oversight.reviewed_holder enable row level security;
alter table oversight.reviewed_holder force row level security;
create policy maintenance on oversight.reviewed_holder for all to kept_maintenance using (true) with check (true);
create policy organisation on oversight.reviewed_holder for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table oversight.reviewed_holder to kept_maintenance;
grant insert, select on table oversight.reviewed_holder to kept_organisation;

-- -------------------- packs -------------------------------------------------------------------------------------

create schema packs authorization kept_owner;
comment on schema packs is 'Reports for trustees: what they were made from, the documents, who signed them, and how often they are made.';
grant usage on schema packs to kept_clockwork;
grant usage on schema packs to kept_maintenance;
grant usage on schema packs to kept_organisation;

create table packs.pack (
  organisation_id uuid not null,
  id uuid not null,
  number integer not null,
  template_version integer not null,
  made_at timestamp with time zone not null,
  made_by uuid,
  constraint pack_pkey PRIMARY KEY (organisation_id, id),
  constraint pack_numbered_once UNIQUE (organisation_id, number),
  constraint pack_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint pack_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people.person(organisation_id, id),
  constraint pack_number_positive CHECK ((number >= 1)),
  constraint pack_template_positive CHECK ((template_version >= 1))
);
comment on table packs.pack is 'A report for trustees as of the moment it was made. Never changed.';
comment on column packs.pack.template_version is 'Which of Kept''s templates turns its answers into the document, for ever the same.';
comment on column packs.pack.made_by is 'Who asked for it; empty where Kept made it by its schedule.';
alter table packs.pack enable row level security;
alter table packs.pack force row level security;
create policy maintenance on packs.pack for all to kept_maintenance using (true) with check (true);
create policy organisation on packs.pack for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table packs.pack to kept_maintenance;
grant insert, select on table packs.pack to kept_organisation;

create table packs.paper (
  organisation_id uuid not null,
  pack_id uuid not null,
  viewer uuid not null,
  file_id uuid not null,
  sha256 text not null,
  bytes integer not null,
  replaced text[] not null,
  kept_at timestamp with time zone not null,
  constraint paper_pkey PRIMARY KEY (organisation_id, pack_id, viewer),
  constraint paper_organisation_id_pack_id_viewer_fkey FOREIGN KEY (organisation_id, pack_id, viewer) REFERENCES packs.variant(organisation_id, pack_id, viewer),
  constraint paper_bytes_positive CHECK ((bytes >= 1)),
  constraint paper_sha256_is_hex CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
comment on table packs.paper is 'The PDF that was made of a report, kept sealed. Never changed.';
comment on column packs.paper.replaced is 'Signs that no font has; another stands in their place.';
alter table packs.paper enable row level security;
alter table packs.paper force row level security;
create policy maintenance on packs.paper for all to kept_maintenance using (true) with check (true);
create policy organisation on packs.paper for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table packs.paper to kept_maintenance;
grant insert, select on table packs.paper to kept_organisation;

create table packs.schedule (
  organisation_id uuid not null,
  every_months integer,
  next_on date,
  due_at timestamp with time zone,
  set_at timestamp with time zone not null,
  set_by uuid not null,
  constraint schedule_pkey PRIMARY KEY (organisation_id),
  constraint schedule_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint schedule_organisation_id_set_by_fkey FOREIGN KEY (organisation_id, set_by) REFERENCES people.person(organisation_id, id),
  constraint schedule_interval_bounded CHECK (((every_months >= 1) AND (every_months <= 12))),
  constraint schedule_whole_or_never CHECK ((num_nonnulls(every_months, next_on, due_at) = ANY (ARRAY[0, 3])))
);
comment on table packs.schedule is 'How often Kept makes a report by itself, and when the next is due; never, where it is empty.';
comment on column packs.schedule.due_at is 'When next_on begins in the United Kingdom.';
CREATE INDEX schedule_due ON packs.schedule USING btree (due_at) WHERE (due_at IS NOT NULL);
alter table packs.schedule enable row level security;
alter table packs.schedule force row level security;
create policy clockwork on packs.schedule for all to kept_clockwork using (true);
create policy maintenance on packs.schedule for all to kept_maintenance using (true) with check (true);
create policy organisation on packs.schedule for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, due_at) on table packs.schedule to kept_clockwork;
grant insert, select on table packs.schedule to kept_maintenance;
grant insert, select, update on table packs.schedule to kept_organisation;

create table packs.signature (
  organisation_id uuid not null,
  id uuid not null,
  pack_id uuid not null,
  viewer uuid not null,
  sha256 text not null,
  signed_name text not null,
  met_on date not null,
  decision text not null default ''::text,
  of_own boolean not null,
  signed_at timestamp with time zone not null,
  signed_by uuid not null,
  constraint signature_pkey PRIMARY KEY (organisation_id, id),
  constraint signature_once_each UNIQUE (organisation_id, pack_id, signed_by),
  constraint signature_organisation_id_pack_id_viewer_fkey FOREIGN KEY (organisation_id, pack_id, viewer) REFERENCES packs.variant(organisation_id, pack_id, viewer),
  constraint signature_organisation_id_signed_by_fkey FOREIGN KEY (organisation_id, signed_by) REFERENCES people.person(organisation_id, id),
  constraint signature_decision_length CHECK ((length(decision) <= 2000)),
  constraint signature_name_given CHECK (((length(btrim(signed_name)) >= 1) AND (length(btrim(signed_name)) <= 200))),
  constraint signature_sha256_is_hex CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
comment on table packs.signature is 'A trustee signed a report off: over which fingerprint, and what the meeting decided. Never changed.';
comment on column packs.signature.sha256 is 'Of the PDF that was shown; of the words, where no PDF could be made.';
comment on column packs.signature.of_own is 'Signed by whoever made it, because there was no other trustee.';
alter table packs.signature enable row level security;
alter table packs.signature force row level security;
create policy maintenance on packs.signature for all to kept_maintenance using (true) with check (true);
create policy organisation on packs.signature for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table packs.signature to kept_maintenance;
grant insert, select on table packs.signature to kept_organisation;

create table packs.unprinted (
  organisation_id uuid not null,
  id uuid not null,
  pack_id uuid not null,
  viewer uuid not null,
  why text not null,
  tried_at timestamp with time zone not null,
  constraint unprinted_pkey PRIMARY KEY (organisation_id, id),
  constraint unprinted_organisation_id_pack_id_viewer_fkey FOREIGN KEY (organisation_id, pack_id, viewer) REFERENCES packs.variant(organisation_id, pack_id, viewer),
  constraint unprinted_why_known CHECK ((why = ANY (ARRAY['no-press'::text, 'too-long'::text, 'failed'::text])))
);
comment on table packs.unprinted is 'A PDF could not be made of a report, and why. Never changed.';
CREATE INDEX unprinted_of_pack ON packs.unprinted USING btree (organisation_id, pack_id, viewer, tried_at);
alter table packs.unprinted enable row level security;
alter table packs.unprinted force row level security;
create policy maintenance on packs.unprinted for all to kept_maintenance using (true) with check (true);
create policy organisation on packs.unprinted for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table packs.unprinted to kept_maintenance;
grant insert, select on table packs.unprinted to kept_organisation;

create table packs.variant (
  organisation_id uuid not null,
  pack_id uuid not null,
  viewer uuid not null,
  answers text not null,
  words_sha256 text not null,
  constraint variant_pkey PRIMARY KEY (organisation_id, pack_id, viewer),
  constraint variant_organisation_id_pack_id_fkey FOREIGN KEY (organisation_id, pack_id) REFERENCES packs.pack(organisation_id, id),
  constraint variant_words_sha256_is_hex CHECK ((words_sha256 ~ '^[0-9a-f]{64}$'::text))
);
comment on table packs.variant is 'Everything the document shows, as one viewer may know it. Never changed.';
comment on column packs.variant.viewer is 'A person from whom something was hidden at that moment; all noughts for everybody else.';
comment on column packs.variant.answers is 'Everything that the document shows, as JSON, to the letter.';
comment on column packs.variant.words_sha256 is 'Of the lines of the document, whatever format it leaves in.';
alter table packs.variant enable row level security;
alter table packs.variant force row level security;
create policy maintenance on packs.variant for all to kept_maintenance using (true) with check (true);
create policy organisation on packs.variant for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table packs.variant to kept_maintenance;
grant insert, select on table packs.variant to kept_organisation;

-- -------------------- people ------------------------------------------------------------------------------------

create schema people authorization kept_owner;
comment on schema people is 'People, appointments, invitations and notices.';
grant usage on schema people to kept_clockwork;
grant usage on schema people to kept_doorkeeper;
grant usage on schema people to kept_maintenance;
grant usage on schema people to kept_organisation;

create table people.absence (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date not null,
  cover_id uuid,
  said_at timestamp with time zone not null,
  said_by uuid not null,
  cancelled_at timestamp with time zone,
  constraint absence_pkey PRIMARY KEY (organisation_id, id),
  constraint absence_organisation_id_cover_id_fkey FOREIGN KEY (organisation_id, cover_id) REFERENCES people.person(organisation_id, id),
  constraint absence_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint absence_organisation_id_said_by_fkey FOREIGN KEY (organisation_id, said_by) REFERENCES people.person(organisation_id, id),
  constraint absence_covered_by_another CHECK ((cover_id <> person_id)),
  constraint absence_ends_after_it_begins CHECK ((until_on >= from_on))
);
comment on table people.absence is 'When somebody is away, from day to day, and who stands in. Never why. The last day counts.';
comment on column people.absence.cover_id is 'Who stands in; nobody yet, or nobody needed, where it is empty.';
CREATE INDEX absence_of_person ON people.absence USING btree (organisation_id, person_id, until_on);
CREATE INDEX absence_to_come ON people.absence USING btree (organisation_id, until_on) WHERE (cancelled_at IS NULL);
alter table people.absence enable row level security;
alter table people.absence force row level security;
create policy maintenance on people.absence for all to kept_maintenance using (true) with check (true);
create policy organisation on people.absence for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table people.absence to kept_maintenance;
grant insert, select, update on table people.absence to kept_organisation;

create table people.appointment (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  until_on date,
  appointed_at timestamp with time zone not null,
  appointed_by uuid,
  ended_by uuid,
  ended_at timestamp with time zone,
  constraint appointment_pkey PRIMARY KEY (organisation_id, id),
  constraint appointment_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint appointment_ends_after_it_begins CHECK (((until_on IS NULL) OR (until_on >= (from_on - 1)))),
  constraint appointment_of_auditor_ends CHECK (((role <> 'auditor'::text) OR ((until_on IS NOT NULL) AND (until_on <= (from_on + 90))))),
  constraint appointment_role_known CHECK ((role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'lead'::text, 'alternate'::text, 'trustee-lead'::text, 'trustee'::text, 'programme-leader'::text, 'auditor'::text, 'second-person'::text])))
);
comment on table people.appointment is 'Who is appointed to what, from when and until when. The last day counts.';
comment on column people.appointment.ended_at is 'When it was ended before its last day was over: that day then counts no more, and one ended on its first day has no day at all.';
CREATE INDEX appointment_of_person ON people.appointment USING btree (organisation_id, person_id, from_on);
CREATE INDEX appointment_of_role ON people.appointment USING btree (organisation_id, role, from_on);
CREATE UNIQUE INDEX appointment_open_once ON people.appointment USING btree (organisation_id, person_id, role) WHERE (until_on IS NULL);
alter table people.appointment enable row level security;
alter table people.appointment force row level security;
create policy doorkeeper on people.appointment for select to kept_doorkeeper using (true);
create policy maintenance on people.appointment for all to kept_maintenance using (true) with check (true);
create policy organisation on people.appointment for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, person_id, role, from_on, until_on, appointed_at) on table people.appointment to kept_doorkeeper;
grant insert, select on table people.appointment to kept_maintenance;
grant insert, select, update on table people.appointment to kept_organisation;

create view people.arrival_card with (security_invoker=true) as
 SELECT organisation_id,
    id,
    added_at
   FROM people.person;
comment on view people.arrival_card is 'Published: since when somebody is known, for rooms that ask who has been here for how long.';
grant select on table people.arrival_card to kept_organisation;

create table people.checklist_item (
  organisation_id uuid not null,
  id uuid not null,
  list text not null,
  says text not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  put_away_at timestamp with time zone,
  constraint checklist_item_pkey PRIMARY KEY (organisation_id, id),
  constraint checklist_item_organisation_id_added_by_fkey FOREIGN KEY (organisation_id, added_by) REFERENCES people.person(organisation_id, id),
  constraint checklist_item_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint checklist_item_list_known CHECK ((list = ANY (ARRAY['joining'::text, 'leaving'::text]))),
  constraint checklist_item_says_given CHECK (((length(btrim(says)) >= 1) AND (length(btrim(says)) <= 200)))
);
comment on table people.checklist_item is 'What an organisation itself wants done for everybody who joins or leaves, such as getting keys back.';
CREATE INDEX checklist_item_of_list ON people.checklist_item USING btree (organisation_id, list, added_at);
alter table people.checklist_item enable row level security;
alter table people.checklist_item force row level security;
create policy maintenance on people.checklist_item for all to kept_maintenance using (true) with check (true);
create policy organisation on people.checklist_item for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table people.checklist_item to kept_maintenance;
grant insert, select, update on table people.checklist_item to kept_organisation;

create view people.contact_card with (security_invoker=true) as
 SELECT organisation_id,
    id,
    kind,
    name,
    known_as,
    pronouns,
    sort_name,
    email,
    phone,
    languages,
    left_on,
    version
   FROM people.person;
comment on view people.contact_card is 'Published: how somebody is called and reached, for rooms whose pages show it to those who may see it.';
grant select on table people.contact_card to kept_organisation;

create table people.engagement (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  from_on date not null,
  until_on date,
  through text not null default ''::text,
  added_at timestamp with time zone not null,
  added_by uuid,
  constraint engagement_pkey PRIMARY KEY (organisation_id, id),
  constraint engagement_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint engagement_ends_after_it_begins CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint engagement_kind_known CHECK ((kind = ANY (ARRAY['staff'::text, 'volunteer'::text, 'trustee'::text, 'sessional'::text, 'agency'::text, 'placement'::text, 'contractor'::text]))),
  constraint engagement_through_length CHECK ((length(through) <= 200))
);
comment on table people.engagement is 'As what an adult, or a young volunteer, is here, from when and until when. The last day counts.';
comment on column people.engagement.through is 'The agency, school or firm they come through, where there is one.';
CREATE INDEX engagement_of_person ON people.engagement USING btree (organisation_id, person_id, from_on);
alter table people.engagement enable row level security;
alter table people.engagement force row level security;
create policy maintenance on people.engagement for all to kept_maintenance using (true) with check (true);
create policy organisation on people.engagement for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table people.engagement to kept_maintenance;
grant delete, insert, select, update on table people.engagement to kept_organisation;

create view people.engagement_card with (security_invoker=true) as
 SELECT organisation_id,
    person_id,
    kind,
    from_on,
    until_on
   FROM people.engagement;
comment on view people.engagement_card is 'Published: as what somebody is here, from when and until when.';
grant select on table people.engagement_card to kept_organisation;

create view people.held_card with (security_invoker=true) as
 SELECT organisation_id,
    person_id,
    from_on,
    until_on
   FROM people.appointment;
comment on view people.held_card is 'Published: from when and until when somebody is appointed to anything, and not to what.';
grant select on table people.held_card to kept_organisation;

create table people.invitation (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  code_sha256 text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  goes_by text not null default 'code'::text,
  token_sha256 text,
  mailed_to text,
  letter_id uuid,
  constraint invitation_pkey PRIMARY KEY (organisation_id, id),
  constraint invitation_code_used_once UNIQUE (code_sha256),
  constraint invitation_token_used_once UNIQUE (token_sha256),
  constraint invitation_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint invitation_goes_by_known CHECK ((goes_by = ANY (ARRAY['code'::text, 'mail'::text, 'in-person'::text]))),
  constraint invitation_mailed_somewhere CHECK (((goes_by = 'mail'::text) = (mailed_to IS NOT NULL))),
  constraint invitation_not_both CHECK (((accepted_at IS NULL) OR (cancelled_at IS NULL)))
);
comment on table people.invitation is 'A printed code handed to somebody in person, with which they make their account once.';
comment on column people.invitation.token_sha256 is 'Of the link that says the same as the code, for a phone to scan or a letter to carry.';
comment on column people.invitation.letter_id is 'The letter that carries it; a letter that was handed over shows nothing of an address.';
CREATE INDEX invitation_of_person ON people.invitation USING btree (organisation_id, person_id, made_at);
CREATE INDEX invitation_open ON people.invitation USING btree (organisation_id, id) WHERE ((accepted_at IS NULL) AND (cancelled_at IS NULL));
alter table people.invitation enable row level security;
alter table people.invitation force row level security;
create policy doorkeeper on people.invitation for select to kept_doorkeeper using (true);
create policy maintenance on people.invitation for all to kept_maintenance using (true) with check (true);
create policy organisation on people.invitation for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, id, person_id, code_sha256, expires_at, accepted_at, cancelled_at, token_sha256) on table people.invitation to kept_doorkeeper;
grant insert, select on table people.invitation to kept_maintenance;
grant insert, select, update on table people.invitation to kept_organisation;

create table people.leaving (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  last_on date not null,
  said_at timestamp with time zone not null,
  said_by uuid not null,
  due_at timestamp with time zone,
  closed_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by uuid,
  constraint leaving_pkey PRIMARY KEY (organisation_id, id),
  constraint leaving_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint leaving_due_until_closed CHECK (((due_at IS NULL) OR ((closed_at IS NULL) AND (undone_at IS NULL))))
);
comment on table people.leaving is 'That somebody leaves, on which last day, and when their account was closed; coming back undoes it.';
comment on column people.leaving.due_at is 'When the account is to be closed; empty once it is, or once they came back.';
CREATE INDEX leaving_due ON people.leaving USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE UNIQUE INDEX leaving_one_at_a_time ON people.leaving USING btree (organisation_id, person_id) WHERE (undone_at IS NULL);
alter table people.leaving enable row level security;
alter table people.leaving force row level security;
create policy clockwork on people.leaving for all to kept_clockwork using (true);
create policy maintenance on people.leaving for all to kept_maintenance using (true) with check (true);
create policy organisation on people.leaving for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, due_at) on table people.leaving to kept_clockwork;
grant insert, select on table people.leaving to kept_maintenance;
grant insert, select, update on table people.leaving to kept_organisation;

create table people.minute (
  organisation_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  met_on date not null,
  says text not null,
  strength text not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  constraint minute_pkey PRIMARY KEY (organisation_id, id),
  constraint minute_organisation_id_appointment_id_fkey FOREIGN KEY (organisation_id, appointment_id) REFERENCES people.appointment(organisation_id, id),
  constraint minute_organisation_id_recorded_by_fkey FOREIGN KEY (organisation_id, recorded_by) REFERENCES people.person(organisation_id, id),
  constraint minute_says_something CHECK (((length(btrim(says)) >= 1) AND (length(btrim(says)) <= 500))),
  constraint minute_strength_known CHECK ((strength = ANY (ARRAY['seen'::text, 'document'::text])))
);
comment on table people.minute is 'What the trustees minuted of an appointment. Never changed: a correction is another minute, and the newest counts.';
comment on column people.minute.strength is 'seen: recorded by a trustee; document: entered from paper by somebody else in charge.';
CREATE INDEX minute_of_appointment ON people.minute USING btree (organisation_id, appointment_id, recorded_at);
alter table people.minute enable row level security;
alter table people.minute force row level security;
create policy maintenance on people.minute for all to kept_maintenance using (true) with check (true);
create policy organisation on people.minute for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table people.minute to kept_maintenance;
grant insert, select on table people.minute to kept_organisation;

create table people.name_part (
  organisation_id uuid not null,
  part text not null,
  person_id uuid not null,
  constraint name_part_pkey PRIMARY KEY (organisation_id, part, person_id),
  constraint name_part_given CHECK (((length(part) >= 1) AND (length(part) <= 200)))
);
comment on table people.name_part is 'By what people are found: every word of their names and the ends of each, in lower case and without accents. Written and deleted together with the person, without a foreign key: twenty rows a person were looked up one by one.';
comment on column people.name_part.part is 'Compared letter by letter, so that a beginning is a range and row security lets the index serve it.';
CREATE INDEX name_part_of_person_by_part ON people.name_part USING btree (organisation_id, person_id, part);
alter table people.name_part enable row level security;
alter table people.name_part force row level security;
create policy maintenance on people.name_part for all to kept_maintenance using (true) with check (true);
create policy organisation on people.name_part for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table people.name_part to kept_maintenance;
grant delete, insert, select on table people.name_part to kept_organisation;

create table people.notice (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  about_person_id uuid,
  role text,
  made_at timestamp with time zone not null,
  dismissed_at timestamp with time zone,
  constraint notice_pkey PRIMARY KEY (organisation_id, id),
  constraint notice_organisation_id_about_person_id_fkey FOREIGN KEY (organisation_id, about_person_id) REFERENCES people.person(organisation_id, id),
  constraint notice_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint notice_kind_known CHECK ((kind = ANY (ARRAY['let-in'::text, 'appointed'::text, 'joined'::text, 'lead-by-trustees'::text, 'new-device'::text, 'second-step'::text])))
);
comment on table people.notice is 'What a person should know of, until they say that they have seen it.';
CREATE INDEX notice_waiting ON people.notice USING btree (organisation_id, person_id, made_at) WHERE (dismissed_at IS NULL);
alter table people.notice enable row level security;
alter table people.notice force row level security;
create policy maintenance on people.notice for all to kept_maintenance using (true) with check (true);
create policy organisation on people.notice for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table people.notice to kept_maintenance;
grant insert, select, update on table people.notice to kept_organisation;

create table people.own_domain (
  organisation_id uuid not null,
  domain text not null,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  constraint own_domain_pkey PRIMARY KEY (organisation_id, domain),
  constraint own_domain_organisation_id_added_by_fkey FOREIGN KEY (organisation_id, added_by) REFERENCES people.person(organisation_id, id),
  constraint own_domain_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint own_domain_shape CHECK (((domain = lower(domain)) AND ((length(domain) >= 4) AND (length(domain) <= 253)) AND (strpos(domain, '.'::text) > 1)))
);
comment on table people.own_domain is 'The domains on which an organisation itself gives out e-mail addresses, such as rowan.example.';
alter table people.own_domain enable row level security;
alter table people.own_domain force row level security;
create policy maintenance on people.own_domain for all to kept_maintenance using (true) with check (true);
create policy organisation on people.own_domain for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table people.own_domain to kept_maintenance;
grant delete, insert, select on table people.own_domain to kept_organisation;

create table people.person (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  name text not null,
  sort_name text not null,
  email text,
  work text not null default ''::text,
  version integer not null default 1,
  added_at timestamp with time zone not null,
  left_on date,
  known_as text not null default ''::text,
  pronouns text not null default ''::text,
  phone text,
  languages text[] not null default '{}'::text[],
  contacts_young_people text not null default 'unknown'::text,
  account_is_shared boolean not null default false,
  constraint person_pkey PRIMARY KEY (organisation_id, id),
  constraint person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint person_contacts_young_people_known CHECK ((contacts_young_people = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint person_email_is_lower CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint person_kind_known CHECK ((kind = ANY (ARRAY['adult'::text, 'young-person'::text, 'parent-or-carer'::text]))),
  constraint person_known_as_length CHECK ((length(known_as) <= 100)),
  constraint person_languages_few CHECK ((cardinality(languages) <= 10)),
  constraint person_name_given CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200))),
  constraint person_phone_length CHECK (((length(phone) >= 3) AND (length(phone) <= 40))),
  constraint person_pronouns_length CHECK ((length(pronouns) <= 40)),
  constraint person_sort_name_is_lower CHECK ((sort_name = lower(sort_name))),
  constraint person_work_length CHECK ((length(work) <= 200))
);
comment on table people.person is 'Everybody an organisation knows.';
comment on column people.person.sort_name is 'The name in lower case, by which lists are ordered and paged.';
comment on column people.person.known_as is 'What they want to be called, where that is not the beginning of their name.';
comment on column people.person.languages is 'Languages they speak or sign, in the words they were given in.';
comment on column people.person.contacts_young_people is 'Whether this adult is in touch with young people for the organisation; unknown until somebody said.';
comment on column people.person.account_is_shared is 'The address they sign in with is that of an office and not of a person, such as info@.';
CREATE INDEX person_by_address ON people.person USING btree (organisation_id, email) WHERE (email IS NOT NULL);
CREATE INDEX person_by_kind_and_name ON people.person USING btree (organisation_id, kind, sort_name, id);
CREATE INDEX person_by_name ON people.person USING btree (organisation_id, sort_name, id);
CREATE INDEX person_of_kind_by_name ON people.person USING btree (organisation_id, kind, sort_name, id);
alter table people.person enable row level security;
alter table people.person force row level security;
create policy doorkeeper on people.person for select to kept_doorkeeper using (true);
create policy maintenance on people.person for all to kept_maintenance using (true) with check (true);
create policy organisation on people.person for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, id, name, left_on) on table people.person to kept_doorkeeper;
grant insert, select on table people.person to kept_maintenance;
grant delete, insert, select, update on table people.person to kept_organisation;

create view people.person_card with (security_invoker=true) as
 SELECT organisation_id,
    id,
        CASE
            WHEN (current_setting('app.no_names'::text, true) = 'on'::text) THEN 'somebody'::text
            ELSE name
        END AS name,
    kind,
    (left_on IS NULL) AS active,
    left_on,
    contacts_young_people,
        CASE
            WHEN (current_setting('app.no_names'::text, true) = 'on'::text) THEN 'somebody'::text
            ELSE sort_name
        END AS sort_name
   FROM people.person;
comment on view people.person_card is 'Published: a person''s id, name to show, kind, and whether they are still here.';
grant select on table people.person_card to kept_organisation;

create table people.proposal (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  until_on date,
  by_trustees boolean not null default false,
  proposed_at timestamp with time zone not null,
  proposed_by uuid,
  appointment_id uuid,
  decided_at timestamp with time zone,
  decided_by uuid,
  accepted boolean,
  why_not text not null default ''::text,
  constraint proposal_pkey PRIMARY KEY (organisation_id, id),
  constraint proposal_organisation_id_appointment_id_fkey FOREIGN KEY (organisation_id, appointment_id) REFERENCES people.appointment(organisation_id, id),
  constraint proposal_organisation_id_decided_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES people.person(organisation_id, id),
  constraint proposal_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint proposal_organisation_id_proposed_by_fkey FOREIGN KEY (organisation_id, proposed_by) REFERENCES people.person(organisation_id, id),
  constraint proposal_accepted_is_in_force CHECK (((accepted IS NOT TRUE) OR (appointment_id IS NOT NULL))),
  constraint proposal_by_two CHECK ((decided_by <> proposed_by)),
  constraint proposal_decided_whole CHECK ((((decided_at IS NULL) = (decided_by IS NULL)) AND ((decided_at IS NULL) = (accepted IS NULL)))),
  constraint proposal_ends_after_it_begins CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint proposal_not_by_oneself CHECK (((proposed_by <> person_id) AND (decided_by <> person_id))),
  constraint proposal_role_known CHECK ((role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'lead'::text, 'alternate'::text, 'trustee-lead'::text, 'trustee'::text, 'programme-leader'::text, 'auditor'::text, 'second-person'::text]))),
  constraint proposal_why_not_length CHECK ((length(why_not) <= 300))
);
comment on table people.proposal is 'A role that one person wants somebody to have, and what a second person decided of it.';
comment on column people.proposal.by_trustees is 'Proposed by a trustee while no lead and no deputy could act: another trustee confirms it.';
comment on column people.proposal.proposed_by is 'Empty for what was given at set-up.';
comment on column people.proposal.appointment_id is 'The appointment it became. Where nothing is decided yet, it is in force by one person alone, since nobody else could confirm it.';
comment on column people.proposal.why_not is 'Said by whoever did not confirm it.';
CREATE UNIQUE INDEX proposal_of_appointment ON people.proposal USING btree (organisation_id, appointment_id);
CREATE INDEX proposal_of_person ON people.proposal USING btree (organisation_id, person_id);
CREATE INDEX proposal_waiting ON people.proposal USING btree (organisation_id, proposed_at, id) WHERE (decided_at IS NULL);
alter table people.proposal enable row level security;
alter table people.proposal force row level security;
create policy maintenance on people.proposal for all to kept_maintenance using (true) with check (true);
create policy organisation on people.proposal for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table people.proposal to kept_maintenance;
grant insert, select, update on table people.proposal to kept_organisation;

create table people.task (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  leaving_id uuid,
  name text not null,
  says text not null,
  href text,
  added_at timestamp with time zone not null,
  done_at timestamp with time zone,
  done_by uuid,
  constraint task_pkey PRIMARY KEY (organisation_id, id),
  constraint task_organisation_id_leaving_id_fkey FOREIGN KEY (organisation_id, leaving_id) REFERENCES people.leaving(organisation_id, id),
  constraint task_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint task_done_or_not CHECK (((done_by IS NULL) OR (done_at IS NOT NULL))),
  constraint task_says_given CHECK (((length(btrim(says)) >= 1) AND (length(btrim(says)) <= 200)))
);
comment on table people.task is 'What is to be done because somebody joins or leaves, and who did it when.';
comment on column people.task.leaving_id is 'Of which leaving; empty for what is done when they join.';
comment on column people.task.name is 'Which room or item of the organisation''s own it comes from, once for each leaving.';
comment on column people.task.says is 'As it was worded when it was added: what somebody ticked must not change under them.';
CREATE INDEX task_of_leaving ON people.task USING btree (organisation_id, leaving_id, added_at);
CREATE UNIQUE INDEX task_once ON people.task USING btree (organisation_id, person_id, leaving_id, name) NULLS NOT DISTINCT;
alter table people.task enable row level security;
alter table people.task force row level security;
create policy maintenance on people.task for all to kept_maintenance using (true) with check (true);
create policy organisation on people.task for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table people.task to kept_maintenance;
grant insert, select, update on table people.task to kept_organisation;

-- -------------------- policy ------------------------------------------------------------------------------------

create schema policy authorization kept_owner;
comment on schema policy is 'Policies: sources, drafts with their statements, adopted versions and reviews.';
grant usage on schema policy to kept_maintenance;
grant usage on schema policy to kept_organisation;

create table policy.draft (
  organisation_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  source_id uuid,
  from_version_id uuid,
  starter jsonb,
  facts jsonb not null,
  state text not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint draft_pkey PRIMARY KEY (organisation_id, id),
  constraint draft_organisation_id_begun_by_fkey FOREIGN KEY (organisation_id, begun_by) REFERENCES people.person(organisation_id, id),
  constraint draft_organisation_id_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES people.person(organisation_id, id),
  constraint draft_organisation_id_from_version_id_fkey FOREIGN KEY (organisation_id, from_version_id) REFERENCES policy.version(organisation_id, id),
  constraint draft_organisation_id_policy_id_fkey FOREIGN KEY (organisation_id, policy_id) REFERENCES policy.policy(organisation_id, id),
  constraint draft_organisation_id_source_id_fkey FOREIGN KEY (organisation_id, source_id) REFERENCES policy.source(organisation_id, id),
  constraint draft_ended_when_not_open CHECK (((state = 'open'::text) = (ended_at IS NULL))),
  constraint draft_has_one_beginning CHECK ((num_nonnulls(source_id, from_version_id, starter) = 1)),
  constraint draft_state_known CHECK ((state = ANY (ARRAY['open'::text, 'adopted'::text, 'put-away'::text])))
);
comment on table policy.draft is 'A text being worked on: read from a source, begun from a version, or written from the starter''s questions.';
comment on column policy.draft.starter is 'The answers to the starter''s questions, where it was written from them.';
CREATE INDEX draft_of_policy ON policy.draft USING btree (organisation_id, policy_id, begun_at);
CREATE UNIQUE INDEX draft_of_source ON policy.draft USING btree (organisation_id, source_id);
CREATE UNIQUE INDEX draft_open_once ON policy.draft USING btree (organisation_id, policy_id) WHERE (state = 'open'::text);
alter table policy.draft enable row level security;
alter table policy.draft force row level security;
create policy maintenance on policy.draft for all to kept_maintenance using (true) with check (true);
create policy organisation on policy.draft for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table policy.draft to kept_maintenance;
grant insert, select, update on table policy.draft to kept_organisation;

create table policy.draft_statement (
  organisation_id uuid not null,
  draft_id uuid not null,
  id uuid not null,
  place integer not null,
  state text not null default 'in'::text,
  version integer not null default 1,
  text text not null,
  read_as text not null default ''::text,
  spans jsonb not null default '[]'::jsonb,
  level integer not null default 0,
  kind text not null,
  polarity text,
  topics text[] not null default '{}'::text[],
  confidence real not null,
  because text not null default ''::text,
  carried boolean not null default false,
  checked boolean not null default false,
  measure text not null default ''::text,
  constraint draft_statement_pkey PRIMARY KEY (organisation_id, draft_id, id),
  constraint draft_statement_organisation_id_draft_id_fkey FOREIGN KEY (organisation_id, draft_id) REFERENCES policy.draft(organisation_id, id),
  constraint draft_statement_confidence_bounded CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
  constraint draft_statement_judged_if_commitment CHECK (((kind = 'commitment'::text) = (polarity IS NOT NULL))),
  constraint draft_statement_kind_known CHECK ((kind = ANY (ARRAY['commitment'::text, 'belief'::text, 'purpose'::text, 'scope'::text, 'legal'::text, 'contact'::text, 'reference'::text, 'review'::text, 'sign-off'::text, 'heading'::text, 'other'::text]))),
  constraint draft_statement_level_bounded CHECK (((level >= 0) AND (level <= 6))),
  constraint draft_statement_measure_length CHECK ((length(measure) <= 2000)),
  constraint draft_statement_polarity_known CHECK ((polarity = ANY (ARRAY['do'::text, 'never'::text, 'may'::text]))),
  constraint draft_statement_state_known CHECK ((state = ANY (ARRAY['in'::text, 'removed'::text]))),
  constraint draft_statement_text_given CHECK (((length(btrim(text)) >= 1) AND (length(btrim(text)) <= 8000000))),
  constraint draft_statement_topics_of_commitments CHECK (((kind = 'commitment'::text) OR (topics = '{}'::text[])))
);
comment on table policy.draft_statement is 'The statements of a draft, in their order. A statement keeps its id through rewording and into versions.';
comment on column policy.draft_statement.place is 'Its place in the order of the draft, the removed ones included.';
comment on column policy.draft_statement.version is 'Counts the corrections, so that two people correcting it notice one another.';
comment on column policy.draft_statement.read_as is 'What it said when it was read or last adopted; empty for one that a person added.';
comment on column policy.draft_statement.spans is 'Where it stands in the source''s extracted text: [{start, end}], UTF-16 units.';
comment on column policy.draft_statement.level is 'Of a heading 1 to 6; 0 for a line that leads into a list, and for what is no heading.';
comment on column policy.draft_statement.checked is 'A person has said that kind and topics are right.';
comment on column policy.draft_statement.measure is 'The organisation''s own measure for words that cannot be checked.';
CREATE INDEX draft_statement_in_order ON policy.draft_statement USING btree (organisation_id, draft_id, place);
alter table policy.draft_statement enable row level security;
alter table policy.draft_statement force row level security;
create policy maintenance on policy.draft_statement for all to kept_maintenance using (true) with check (true);
create policy organisation on policy.draft_statement for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table policy.draft_statement to kept_maintenance;
grant delete, insert, select, update on table policy.draft_statement to kept_organisation;

create table policy.extract (
  organisation_id uuid not null,
  source_id uuid not null,
  format text not null,
  text text not null,
  notes text[] not null,
  pages integer,
  read_at timestamp with time zone not null,
  constraint extract_pkey PRIMARY KEY (organisation_id, source_id),
  constraint extract_organisation_id_source_id_fkey FOREIGN KEY (organisation_id, source_id) REFERENCES policy.source(organisation_id, id),
  constraint extract_format_known CHECK ((format = ANY (ARRAY['txt'::text, 'md'::text, 'html'::text, 'docx'::text, 'odt'::text, 'pdf'::text])))
);
comment on table policy.extract is 'The text taken out of a source, in which the statements'' spans count UTF-16 units. Never changed.';
comment on column policy.extract.notes is 'What was taken or left out, in the words of the program.';
alter table policy.extract enable row level security;
alter table policy.extract force row level security;
create policy maintenance on policy.extract for all to kept_maintenance using (true) with check (true);
create policy organisation on policy.extract for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table policy.extract to kept_maintenance;
grant insert, select on table policy.extract to kept_organisation;

create table policy.policy (
  organisation_id uuid not null,
  id uuid not null,
  title text not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  constraint policy_pkey PRIMARY KEY (organisation_id, id),
  constraint policy_organisation_id_begun_by_fkey FOREIGN KEY (organisation_id, begun_by) REFERENCES people.person(organisation_id, id),
  constraint policy_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint policy_title_given CHECK (((length(btrim(title)) >= 1) AND (length(btrim(title)) <= 200)))
);
comment on table policy.policy is 'A policy of the organisation, whatever its versions and drafts.';
CREATE INDEX policy_by_time ON policy.policy USING btree (organisation_id, begun_at, id);
alter table policy.policy enable row level security;
alter table policy.policy force row level security;
create policy maintenance on policy.policy for all to kept_maintenance using (true) with check (true);
create policy organisation on policy.policy for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table policy.policy to kept_maintenance;
grant insert, select, update on table policy.policy to kept_organisation;

create view policy.published_statement with (security_invoker=true) as
 SELECT s.organisation_id,
    v.policy_id,
    v.title AS policy_title,
    v.id AS version_id,
    v.number AS version_number,
    v.adopted_on,
    v.next_review_on,
    v.adopted_at AS in_force_from,
    v.in_force_until,
    s.id AS statement_id,
    s.place,
    s.kind,
    s.level,
    s.text,
    s.polarity,
    s.topics,
    s.measure
   FROM (policy.version_statement s
     JOIN ( SELECT one.organisation_id,
            one.id,
            one.policy_id,
            one.number,
            one.title,
            one.canonical,
            one.sha256,
            one.facts,
            one.adopted_on,
            one.adopted_at,
            one.adopted_by,
            one.adopter_name,
            one.adopter_role,
            one.signature,
            one.next_review_on,
            one.draft_id,
            lead(one.adopted_at) OVER (PARTITION BY one.organisation_id, one.policy_id ORDER BY one.number) AS in_force_until
           FROM policy.version one) v ON (((v.organisation_id = s.organisation_id) AND (v.id = s.version_id))));
comment on view policy.published_statement is 'Published: every statement of every adopted version, with when that version came into force and when the next replaced it.';
grant select on table policy.published_statement to kept_organisation;

create table policy.review (
  organisation_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  version_id uuid not null,
  reviewed_on date not null,
  reviewed_at timestamp with time zone not null,
  reviewed_by uuid not null,
  reviewer_name text not null,
  reviewer_role text not null,
  signature text not null,
  note text not null default ''::text,
  next_review_on date not null,
  constraint review_pkey PRIMARY KEY (organisation_id, id),
  constraint review_organisation_id_policy_id_fkey FOREIGN KEY (organisation_id, policy_id) REFERENCES policy.policy(organisation_id, id),
  constraint review_organisation_id_reviewed_by_fkey FOREIGN KEY (organisation_id, reviewed_by) REFERENCES people.person(organisation_id, id),
  constraint review_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES policy.version(organisation_id, id),
  constraint review_next_follows CHECK ((next_review_on > reviewed_on)),
  constraint review_note_length CHECK ((length(note) <= 2000)),
  constraint review_signed CHECK (((length(btrim(signature)) >= 1) AND (length(btrim(signature)) <= 200)))
);
comment on table policy.review is 'A version looked at again and left as it is, which sets the next review. Never changed.';
CREATE INDEX review_of_policy ON policy.review USING btree (organisation_id, policy_id, reviewed_at);
alter table policy.review enable row level security;
alter table policy.review force row level security;
create policy maintenance on policy.review for all to kept_maintenance using (true) with check (true);
create policy organisation on policy.review for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table policy.review to kept_maintenance;
grant insert, select on table policy.review to kept_organisation;

create table policy.source (
  organisation_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  name text not null,
  file_id uuid,
  sha256 text not null,
  bytes integer not null,
  pasted text,
  brought_at timestamp with time zone not null,
  brought_by uuid not null,
  constraint source_pkey PRIMARY KEY (organisation_id, id),
  constraint source_organisation_id_brought_by_fkey FOREIGN KEY (organisation_id, brought_by) REFERENCES people.person(organisation_id, id),
  constraint source_organisation_id_policy_id_fkey FOREIGN KEY (organisation_id, policy_id) REFERENCES policy.policy(organisation_id, id),
  constraint source_bytes_bounded CHECK (((bytes >= 1) AND (bytes <= 20971520))),
  constraint source_is_a_file_or_pasted CHECK (((file_id IS NULL) <> (pasted IS NULL))),
  constraint source_name_length CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint source_sha256_is_hex CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
comment on table policy.source is 'What somebody brought: a file, kept sealed, or pasted words. Never changed.';
comment on column policy.source.name is 'The file''s name as it came, for people to know it by; nothing is decided by it.';
comment on column policy.source.sha256 is 'Of the bytes as brought, in hex.';
CREATE INDEX source_of_policy ON policy.source USING btree (organisation_id, policy_id, brought_at);
alter table policy.source enable row level security;
alter table policy.source force row level security;
create policy maintenance on policy.source for all to kept_maintenance using (true) with check (true);
create policy organisation on policy.source for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table policy.source to kept_maintenance;
grant insert, select on table policy.source to kept_organisation;

create table policy.unread (
  organisation_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  why text not null,
  tried_at timestamp with time zone not null,
  constraint unread_pkey PRIMARY KEY (organisation_id, id),
  constraint unread_organisation_id_source_id_fkey FOREIGN KEY (organisation_id, source_id) REFERENCES policy.source(organisation_id, id),
  constraint unread_why_is_a_word CHECK ((why ~ '^[a-z-]{1,40}$'::text))
);
comment on table policy.unread is 'A source that could not be read, each time somebody tried. Never changed.';
comment on column policy.unread.why is 'In the word of the program.';
CREATE INDEX unread_of_source ON policy.unread USING btree (organisation_id, source_id, tried_at);
alter table policy.unread enable row level security;
alter table policy.unread force row level security;
create policy maintenance on policy.unread for all to kept_maintenance using (true) with check (true);
create policy organisation on policy.unread for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table policy.unread to kept_maintenance;
grant insert, select on table policy.unread to kept_organisation;

create table policy.version (
  organisation_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  number integer not null,
  title text not null,
  canonical text not null,
  sha256 text not null,
  facts jsonb not null,
  adopted_on date not null,
  adopted_at timestamp with time zone not null,
  adopted_by uuid not null,
  adopter_name text not null,
  adopter_role text not null,
  signature text not null,
  next_review_on date not null,
  draft_id uuid not null,
  constraint version_pkey PRIMARY KEY (organisation_id, id),
  constraint version_numbered_once UNIQUE (organisation_id, policy_id, number),
  constraint version_organisation_id_adopted_by_fkey FOREIGN KEY (organisation_id, adopted_by) REFERENCES people.person(organisation_id, id),
  constraint version_organisation_id_policy_id_fkey FOREIGN KEY (organisation_id, policy_id) REFERENCES policy.policy(organisation_id, id),
  constraint version_adopter_named CHECK ((((length(btrim(adopter_name)) >= 1) AND (length(btrim(adopter_name)) <= 200)) AND ((length(btrim(adopter_role)) >= 1) AND (length(btrim(adopter_role)) <= 200)))),
  constraint version_number_positive CHECK ((number >= 1)),
  constraint version_review_follows CHECK ((next_review_on > adopted_on)),
  constraint version_sha256_is_hex CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint version_signed CHECK (((length(btrim(signature)) >= 1) AND (length(btrim(signature)) <= 200)))
);
comment on table policy.version is 'An adopted text of a policy, numbered, signed over its SHA-256. Never changed.';
comment on column policy.version.canonical is 'The exact text that was signed, made from the statements; sha256 is of its UTF-8 bytes.';
comment on column policy.version.adopted_on is 'The day the organisation says it adopted it; adopted_at is when that was entered.';
alter table policy.version enable row level security;
alter table policy.version force row level security;
create policy maintenance on policy.version for all to kept_maintenance using (true) with check (true);
create policy organisation on policy.version for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table policy.version to kept_maintenance;
grant insert, select on table policy.version to kept_organisation;

create table policy.version_statement (
  organisation_id uuid not null,
  version_id uuid not null,
  id uuid not null,
  place integer not null,
  text text not null,
  level integer not null,
  kind text not null,
  polarity text,
  topics text[] not null,
  carried boolean not null,
  measure text not null,
  constraint version_statement_pkey PRIMARY KEY (organisation_id, version_id, id),
  constraint version_statement_placed_once UNIQUE (organisation_id, version_id, place),
  constraint version_statement_organisation_id_version_id_fkey FOREIGN KEY (organisation_id, version_id) REFERENCES policy.version(organisation_id, id),
  constraint version_statement_judged_if_commitment CHECK (((kind = 'commitment'::text) = (polarity IS NOT NULL)))
);
comment on table policy.version_statement is 'The statements of an adopted version, as they were adopted. Never changed.';
alter table policy.version_statement enable row level security;
alter table policy.version_statement force row level security;
create policy maintenance on policy.version_statement for all to kept_maintenance using (true) with check (true);
create policy organisation on policy.version_statement for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table policy.version_statement to kept_maintenance;
grant insert, select on table policy.version_statement to kept_organisation;

-- -------------------- privacy -----------------------------------------------------------------------------------

create schema privacy authorization kept_owner;
comment on schema privacy is 'What the organisation decided about personal data, and the papers made from it.';
grant usage on schema privacy to kept_maintenance;
grant usage on schema privacy to kept_organisation;

create table privacy.adoption (
  organisation_id uuid not null,
  paper_id uuid not null,
  signed_name text not null,
  adopted_at timestamp with time zone not null,
  adopted_by uuid not null,
  constraint adoption_pkey PRIMARY KEY (organisation_id, paper_id),
  constraint adoption_organisation_id_adopted_by_fkey FOREIGN KEY (organisation_id, adopted_by) REFERENCES people.person(organisation_id, id),
  constraint adoption_organisation_id_paper_id_fkey FOREIGN KEY (organisation_id, paper_id) REFERENCES privacy.paper(organisation_id, id),
  constraint adoption_name_given CHECK (((length(btrim(signed_name)) >= 1) AND (length(btrim(signed_name)) <= 200)))
);
comment on table privacy.adoption is 'Somebody in charge read a paper and adopted it by typing their name. Never changed.';
alter table privacy.adoption enable row level security;
alter table privacy.adoption force row level security;
create policy maintenance on privacy.adoption for all to kept_maintenance using (true) with check (true);
create policy organisation on privacy.adoption for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table privacy.adoption to kept_maintenance;
grant insert, select on table privacy.adoption to kept_organisation;

create table privacy.paper (
  organisation_id uuid not null,
  id uuid not null,
  kind text not null,
  number integer not null,
  settings_version integer not null,
  organisation_name text not null,
  nation text not null,
  content jsonb not null,
  sha256 text not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  constraint paper_pkey PRIMARY KEY (organisation_id, id),
  constraint paper_numbered_once UNIQUE (organisation_id, kind, number),
  constraint paper_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint paper_organisation_id_made_by_fkey FOREIGN KEY (organisation_id, made_by) REFERENCES people.person(organisation_id, id),
  constraint paper_hash_is_hex CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint paper_kind_known CHECK ((kind = ANY (ARRAY['notice-adults'::text, 'notice-families'::text, 'notice-children'::text, 'impact-assessment'::text, 'appropriate-policy'::text, 'retention-schedule'::text])))
);
comment on table privacy.paper is 'A paper as it was made from the settings of that day. Never changed: other settings make another.';
alter table privacy.paper enable row level security;
alter table privacy.paper force row level security;
create policy maintenance on privacy.paper for all to kept_maintenance using (true) with check (true);
create policy organisation on privacy.paper for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table privacy.paper to kept_maintenance;
grant insert, select on table privacy.paper to kept_organisation;

create table privacy.period (
  organisation_id uuid not null,
  class text not null,
  months integer not null,
  reason text not null,
  constraint period_pkey PRIMARY KEY (organisation_id, class),
  constraint period_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint period_class_is_a_word CHECK ((class ~ '^[a-z-]{1,40}$'::text)),
  constraint period_months_sane CHECK (((months >= 0) AND (months <= 1200))),
  constraint period_reason_given CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 300)))
);
comment on table privacy.period is 'For how many months each class of records is kept once it is over, and why, as the organisation decided.';
alter table privacy.period enable row level security;
alter table privacy.period force row level security;
create policy maintenance on privacy.period for all to kept_maintenance using (true) with check (true);
create policy organisation on privacy.period for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table privacy.period to kept_maintenance;
grant insert, select, update on table privacy.period to kept_organisation;

create table privacy.setting (
  organisation_id uuid not null,
  version integer not null default 1,
  contact_role text not null,
  contact_email text not null default ''::text,
  contact_phone text not null default ''::text,
  registration text not null default ''::text,
  successor text not null,
  kept_where text not null,
  basis text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint setting_pkey PRIMARY KEY (organisation_id),
  constraint setting_organisation_id_changed_by_fkey FOREIGN KEY (organisation_id, changed_by) REFERENCES people.person(organisation_id, id),
  constraint setting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint setting_basis_known CHECK ((basis = ANY (ARRAY['legitimate-interests'::text, 'public-task'::text, 'contract'::text]))),
  constraint setting_can_be_reached CHECK (((contact_email <> ''::text) OR (contact_phone <> ''::text))),
  constraint setting_contact_role_given CHECK (((length(btrim(contact_role)) >= 1) AND (length(btrim(contact_role)) <= 100))),
  constraint setting_kept_where_known CHECK ((kept_where = ANY (ARRAY['own-machine'::text, 'rented-machine'::text, 'somebody-elses'::text]))),
  constraint setting_successor_given CHECK (((length(btrim(successor)) >= 1) AND (length(btrim(successor)) <= 200)))
);
comment on table privacy.setting is 'What is true of this organisation and its papers about personal data: one row each.';
comment on column privacy.setting.version is 'Counts the changes of this row and of the periods together: a paper says of which it was made.';
comment on column privacy.setting.successor is 'Who keeps the records if the organisation closes.';
alter table privacy.setting enable row level security;
alter table privacy.setting force row level security;
create policy maintenance on privacy.setting for all to kept_maintenance using (true) with check (true);
create policy organisation on privacy.setting for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table privacy.setting to kept_maintenance;
grant insert, select, update on table privacy.setting to kept_organisation;

-- -------------------- programmes --------------------------------------------------------------------------------

create schema programmes authorization kept_owner;
comment on schema programmes is 'Choirs, sessions and projects: where they are, who leads them, who takes part.';
grant usage on schema programmes to kept_maintenance;
grant usage on schema programmes to kept_organisation;

create table programmes.kept_on (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  reason text not null,
  until_on date not null,
  said_at timestamp with time zone not null,
  said_by uuid not null,
  constraint kept_on_pkey PRIMARY KEY (organisation_id, id),
  constraint kept_on_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint kept_on_organisation_id_said_by_fkey FOREIGN KEY (organisation_id, said_by) REFERENCES people.person(organisation_id, id),
  constraint kept_on_reason_known CHECK ((reason = ANY (ARRAY['waiting'::text, 'break'::text, 'elsewhere'::text, 'other'::text])))
);
comment on table programmes.kept_on is 'Somebody who is in no programme stays in the records until a day, and which kind of reason there is. Never changed.';
CREATE INDEX kept_on_of_person ON programmes.kept_on USING btree (organisation_id, person_id, until_on);
alter table programmes.kept_on enable row level security;
alter table programmes.kept_on force row level security;
create policy maintenance on programmes.kept_on for all to kept_maintenance using (true) with check (true);
create policy organisation on programmes.kept_on for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table programmes.kept_on to kept_maintenance;
grant insert, select on table programmes.kept_on to kept_organisation;

create view programmes.leader_card with (security_invoker=true) as
 SELECT s.organisation_id,
    s.person_id,
    s.programme_id,
    s.from_on,
    LEAST(s.until_on, p.until_on) AS until_on
   FROM (programmes.spell s
     JOIN programmes.programme p ON (((p.organisation_id = s.organisation_id) AND (p.id = s.programme_id))))
  WHERE (s.part = 'leads'::text);
comment on view programmes.leader_card is 'Published: who leads which programme, from when and until when, at the latest until the programme ends.';
grant select on table programmes.leader_card to kept_organisation;

create view programmes.member_card with (security_invoker=true) as
 SELECT s.organisation_id,
    s.person_id,
    s.programme_id,
    s.from_on,
    LEAST(s.until_on, p.until_on) AS until_on
   FROM (programmes.spell s
     JOIN programmes.programme p ON (((p.organisation_id = s.organisation_id) AND (p.id = s.programme_id))))
  WHERE (s.part = 'takes-part'::text);
comment on view programmes.member_card is 'Published: who takes part in which programme, from when and until when, at the latest until the programme ends.';
grant select on table programmes.member_card to kept_organisation;

create table programmes.place (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  lead_name text not null default ''::text,
  lead_phone text not null default ''::text,
  lead_email text not null default ''::text,
  ruling text not null,
  policy_at text not null default ''::text,
  checked_on date,
  version integer not null default 1,
  constraint place_pkey PRIMARY KEY (organisation_id, id),
  constraint place_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint place_kind_known CHECK ((kind = ANY (ARRAY['ours'::text, 'school'::text, 'venue'::text, 'online'::text]))),
  constraint place_lead_lengths CHECK (((length(lead_name) <= 100) AND (length(lead_phone) <= 60) AND (length(lead_email) <= 254))),
  constraint place_name_given CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 100))),
  constraint place_policy_at_length CHECK ((length(policy_at) <= 300)),
  constraint place_ruling_known CHECK ((ruling = ANY (ARRAY['ours'::text, 'theirs'::text])))
);
comment on table programmes.place is 'Where programmes meet: a place of our own, a school, another venue, or online.';
comment on column programmes.place.lead_name is 'The place''s own safeguarding lead, as a role or by name: in a school that is who is asked first.';
comment on column programmes.place.ruling is 'Whose safeguarding policy rules there.';
comment on column programmes.place.policy_at is 'Where that policy is found.';
comment on column programmes.place.checked_on is 'The day on which somebody last asked the place whether this is right.';
CREATE INDEX place_by_name ON programmes.place USING btree (organisation_id, name, id);
alter table programmes.place enable row level security;
alter table programmes.place force row level security;
create policy maintenance on programmes.place for all to kept_maintenance using (true) with check (true);
create policy organisation on programmes.place for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table programmes.place to kept_maintenance;
grant insert, select, update on table programmes.place to kept_organisation;

create table programmes.programme (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null default ''::text,
  place_id uuid,
  from_on date not null,
  until_on date,
  upper_age integer,
  version integer not null default 1,
  constraint programme_pkey PRIMARY KEY (organisation_id, id),
  constraint programme_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint programme_organisation_id_place_id_fkey FOREIGN KEY (organisation_id, place_id) REFERENCES programmes.place(organisation_id, id),
  constraint programme_ends_after_it_begins CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint programme_kind_length CHECK ((length(kind) <= 60)),
  constraint programme_name_given CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 100))),
  constraint programme_upper_age_sound CHECK (((upper_age >= 1) AND (upper_age <= 120)))
);
comment on table programmes.programme is 'Something that meets: a choir, a session, a project, a club. The last day counts.';
comment on column programmes.programme.kind is 'What it is, in the organisation''s own words.';
comment on column programmes.programme.upper_age is 'Until which age young people take part; empty where there is no such age.';
CREATE INDEX programme_by_name ON programmes.programme USING btree (organisation_id, name, id);
alter table programmes.programme enable row level security;
alter table programmes.programme force row level security;
create policy maintenance on programmes.programme for all to kept_maintenance using (true) with check (true);
create policy organisation on programmes.programme for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table programmes.programme to kept_maintenance;
grant insert, select, update on table programmes.programme to kept_organisation;

create view programmes.programme_card with (security_invoker=true) as
 SELECT organisation_id,
    id,
    name,
    kind,
    from_on,
    until_on,
    upper_age
   FROM programmes.programme;
comment on view programmes.programme_card is 'Published: what a programme is called, when it runs, and until which age.';
grant select on table programmes.programme_card to kept_organisation;

create table programmes.setting (
  organisation_id uuid not null,
  months_without integer not null,
  constraint setting_pkey PRIMARY KEY (organisation_id),
  constraint setting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint setting_months_sound CHECK (((months_without >= 1) AND (months_without <= 60)))
);
comment on table programmes.setting is 'After how many months without a programme somebody is looked at again; twelve where there is no row.';
alter table programmes.setting enable row level security;
alter table programmes.setting force row level security;
create policy maintenance on programmes.setting for all to kept_maintenance using (true) with check (true);
create policy organisation on programmes.setting for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table programmes.setting to kept_maintenance;
grant insert, select, update on table programmes.setting to kept_organisation;

create table programmes.spell (
  organisation_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  part text not null,
  from_on date not null,
  until_on date,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  constraint spell_pkey PRIMARY KEY (organisation_id, id),
  constraint spell_organisation_id_added_by_fkey FOREIGN KEY (organisation_id, added_by) REFERENCES people.person(organisation_id, id),
  constraint spell_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint spell_organisation_id_programme_id_fkey FOREIGN KEY (organisation_id, programme_id) REFERENCES programmes.programme(organisation_id, id),
  constraint spell_ends_after_it_begins CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint spell_part_known CHECK ((part = ANY (ARRAY['leads'::text, 'takes-part'::text])))
);
comment on table programmes.spell is 'That somebody leads a programme, or takes part in it, from when and until when. The last day counts.';
CREATE INDEX spell_of_person ON programmes.spell USING btree (organisation_id, person_id, from_on);
CREATE INDEX spell_of_programme ON programmes.spell USING btree (organisation_id, programme_id, part, from_on);
CREATE UNIQUE INDEX spell_open_once ON programmes.spell USING btree (organisation_id, programme_id, person_id, part) WHERE (until_on IS NULL);
alter table programmes.spell enable row level security;
alter table programmes.spell force row level security;
create policy maintenance on programmes.spell for all to kept_maintenance using (true) with check (true);
create policy organisation on programmes.spell for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table programmes.spell to kept_maintenance;
grant insert, select, update on table programmes.spell to kept_organisation;

-- -------------------- promises ----------------------------------------------------------------------------------

create schema promises authorization kept_owner;
comment on schema promises is 'The engine: which tables were written, what each promise was judged to be, and its history.';
grant usage on schema promises to kept_clockwork;
grant usage on schema promises to kept_maintenance;
grant usage on schema promises to kept_organisation;

create table promises.history (
  organisation_id uuid not null,
  promise text not null,
  subject uuid not null,
  viewer uuid not null,
  number integer not null,
  from_at timestamp with time zone not null,
  ended boolean not null,
  verdict text not null,
  evidence jsonb not null,
  constraint history_pkey PRIMARY KEY (organisation_id, promise, subject, viewer, number),
  constraint history_number_positive CHECK ((number >= 1)),
  constraint history_verdict_known CHECK ((verdict = ANY (ARRAY['broken'::text, 'at-risk'::text, 'not-yet-known'::text, 'kept'::text])))
);
comment on table promises.history is 'Every change of what a promise was found to be, numbered without a gap. Never changed.';
CREATE INDEX history_by_time ON promises.history USING btree (organisation_id, promise, subject, viewer, from_at, number);
alter table promises.history enable row level security;
alter table promises.history force row level security;
create policy maintenance on promises.history for all to kept_maintenance using (true) with check (true);
create policy organisation on promises.history for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table promises.history to kept_maintenance;
grant insert, select on table promises.history to kept_organisation;

create table promises.judged (
  organisation_id uuid not null,
  promise text not null,
  version integer not null,
  seen bigint not null,
  judged_at timestamp with time zone not null,
  due_at timestamp with time zone,
  failed_since timestamp with time zone,
  constraint judged_pkey PRIMARY KEY (organisation_id, promise),
  constraint judged_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint judged_promise_is_named CHECK ((promise ~ '^[a-z]+\.[a-z]+(-[a-z0-9]+)*$'::text))
);
comment on table promises.judged is 'When each promise was last judged, by which version of it, and when it is to be judged again with no new record.';
comment on column promises.judged.version is 'Stands for the promise''s version and what it reads: another means that it is to be judged again. 0 where it is served no more.';
comment on column promises.judged.seen is 'The serials of all tables it reads, added up, as they stood when it was judged: another sum means that it is out of date.';
comment on column promises.judged.due_at is 'The first moment at which the verdict could change by itself; null where it never does.';
comment on column promises.judged.failed_since is 'Since when its evidence could not be found; null where it was found.';
CREATE INDEX judged_by_time ON promises.judged USING btree (judged_at);
CREATE INDEX judged_due ON promises.judged USING btree (due_at) WHERE (due_at IS NOT NULL);
alter table promises.judged enable row level security;
alter table promises.judged force row level security;
create policy clockwork on promises.judged for all to kept_clockwork using (true);
create policy maintenance on promises.judged for all to kept_maintenance using (true) with check (true);
create policy organisation on promises.judged for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, judged_at, due_at) on table promises.judged to kept_clockwork;
grant insert, select on table promises.judged to kept_maintenance;
grant insert, select, update on table promises.judged to kept_organisation;

create table promises.mark (
  organisation_id uuid not null,
  id uuid not null,
  marked_at timestamp with time zone not null,
  constraint mark_pkey PRIMARY KEY (organisation_id, id),
  constraint mark_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id)
);
comment on table promises.mark is 'An organisation in which something was written: it waits to be looked at, and goes when it was.';
CREATE INDEX mark_in_order ON promises.mark USING btree (marked_at);
alter table promises.mark enable row level security;
alter table promises.mark force row level security;
create policy clockwork on promises.mark for all to kept_clockwork using (true);
create policy maintenance on promises.mark for all to kept_maintenance using (true) with check (true);
create policy organisation on promises.mark for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, marked_at) on table promises.mark to kept_clockwork;
grant insert, select on table promises.mark to kept_maintenance;
grant delete, insert, select on table promises.mark to kept_organisation;

create table promises.release (
  digest text not null,
  declared_at timestamp with time zone not null,
  spread_after uuid,
  turn bigint not null default 0,
  seen_at timestamp with time zone not null default clock_timestamp(),
  constraint release_pkey PRIMARY KEY (digest),
  constraint release_digest_is_hex CHECK ((digest ~ '^[0-9a-f]{64}$'::text))
);
comment on table promises.release is 'Which promises in which versions this installation has served, and how far the newest have been carried to its organisations.';
comment on column promises.release.spread_after is 'Organisations up to this id have been judged by it; null once all have.';
comment on column promises.release.turn is 'The highest was declared last, whatever clocks say.';
comment on column promises.release.seen_at is 'When a process of it last looked for what is due, by the database''s clock; another takes over once that is long past.';
grant insert, select, update on table promises.release to kept_clockwork;
grant insert, select on table promises.release to kept_maintenance;

create table promises.touch (
  organisation_id uuid not null,
  table_name text not null,
  serial bigint not null,
  constraint touch_pkey PRIMARY KEY (organisation_id, table_name),
  constraint touch_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint touch_serial_positive CHECK ((serial >= 1))
);
comment on table promises.touch is 'How often the rows of a table were written by acts of an organisation: set in the act''s own transaction.';
alter table promises.touch enable row level security;
alter table promises.touch force row level security;
create policy maintenance on promises.touch for all to kept_maintenance using (true) with check (true);
create policy organisation on promises.touch for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table promises.touch to kept_maintenance;
grant insert, select, update on table promises.touch to kept_organisation;

create table promises.verdict (
  organisation_id uuid not null,
  promise text not null,
  subject uuid not null,
  viewer uuid not null,
  number integer not null,
  since timestamp with time zone not null,
  ended boolean not null,
  verdict text not null,
  evidence jsonb not null,
  constraint verdict_pkey PRIMARY KEY (organisation_id, promise, subject, viewer),
  constraint verdict_organisation_id_promise_fkey FOREIGN KEY (organisation_id, promise) REFERENCES promises.judged(organisation_id, promise),
  constraint verdict_known CHECK ((verdict = ANY (ARRAY['broken'::text, 'at-risk'::text, 'not-yet-known'::text, 'kept'::text])))
);
comment on table promises.verdict is 'What each promise is found to be now, for each thing it is about.';
comment on column promises.verdict.subject is 'What it is about, such as a commitment; all noughts where it is about the whole organisation.';
comment on column promises.verdict.viewer is 'The person from whom something is hidden, and for whom it was found without that; all noughts for everybody else.';
comment on column promises.verdict.number is 'Of its newest entry in the history.';
comment on column promises.verdict.ended is 'There is no such thing any more, or nothing is hidden any more.';
alter table promises.verdict enable row level security;
alter table promises.verdict force row level security;
create policy maintenance on promises.verdict for all to kept_maintenance using (true) with check (true);
create policy organisation on promises.verdict for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table promises.verdict to kept_maintenance;
grant insert, select, update on table promises.verdict to kept_organisation;

create or replace procedure promises.look_again(VARIADIC tables text[])
 LANGUAGE plpgsql
AS $procedure$
begin
  alter table identity.organisation no force row level security;
  alter table promises.touch no force row level security;
  alter table promises.mark no force row level security;
  insert into promises.touch as known (organisation_id, table_name, serial)
    select o.organisation_id, written.name, 1 from identity.organisation o, unnest(tables) as written(name)
    on conflict (organisation_id, table_name) do update set serial = known.serial + 1;
  insert into promises.mark (organisation_id, id, marked_at)
    select organisation_id, gen_random_uuid(), now() from identity.organisation;
  alter table identity.organisation force row level security;
  alter table promises.touch force row level security;
  alter table promises.mark force row level security;
end
$procedure$;
alter procedure promises.look_again(VARIADIC tables text[]) owner to kept_owner;
comment on procedure promises.look_again(VARIADIC tables text[]) is 'Called by a migration that changes rows of a table some promise reads: every organisation is judged again.';

-- -------------------- publication -------------------------------------------------------------------------------

create schema publication authorization kept_owner;
comment on schema publication is 'What is shown to everybody: addresses, pages, checks from outside, copies to keep.';
grant usage on schema publication to kept_doorkeeper;
grant usage on schema publication to kept_maintenance;
grant usage on schema publication to kept_organisation;

create table publication.address (
  organisation_id uuid not null,
  slug text not null,
  taken_at timestamp with time zone not null,
  left_at timestamp with time zone,
  constraint address_pkey PRIMARY KEY (organisation_id, slug),
  constraint address_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint address_is_a_word CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND ((length(slug) >= 3) AND (length(slug) <= 40))))
);
comment on table publication.address is 'Which organisation has an address word; for a year after it was left nobody else can have it.';
comment on column publication.address.left_at is 'Since when the organisation no longer uses it.';
CREATE UNIQUE INDEX address_held_once ON publication.address USING btree (slug);
alter table publication.address enable row level security;
alter table publication.address force row level security;
create policy doorkeeper on publication.address for all to kept_doorkeeper using ((left_at IS NOT NULL));
create policy maintenance on publication.address for all to kept_maintenance using (true) with check (true);
create policy organisation on publication.address for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant delete, select (slug, left_at) on table publication.address to kept_doorkeeper;
grant insert, select on table publication.address to kept_maintenance;
grant insert, select, update on table publication.address to kept_organisation;

create table publication.copy (
  organisation_id uuid not null,
  id uuid not null,
  paper_sha256 text not null,
  format text not null,
  file_id uuid not null,
  made_at timestamp with time zone not null,
  constraint copy_pkey PRIMARY KEY (organisation_id, id),
  constraint copy_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint copy_format_known CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text, 'html'::text])))
);
comment on table publication.copy is 'A policy as a file to keep, made once for the same words.';
comment on column publication.copy.paper_sha256 is 'Of everything that is in it and of what wrote it: other words are another copy.';
CREATE UNIQUE INDEX copy_made_once ON publication.copy USING btree (organisation_id, paper_sha256, format);
alter table publication.copy enable row level security;
alter table publication.copy force row level security;
create policy maintenance on publication.copy for all to kept_maintenance using (true) with check (true);
create policy organisation on publication.copy for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table publication.copy to kept_maintenance;
grant insert, select on table publication.copy to kept_organisation;

create table publication.page (
  organisation_id uuid not null,
  id uuid not null,
  slug text not null,
  policy_id uuid not null,
  shown_name text not null,
  shows_contacts boolean not null,
  has_welsh boolean not null,
  words_language text not null,
  prepared_at timestamp with time zone not null,
  prepared_by uuid not null,
  published_at timestamp with time zone,
  published_by uuid,
  ended_at timestamp with time zone,
  ended_by uuid,
  ended_how text,
  constraint page_pkey PRIMARY KEY (organisation_id, id),
  constraint page_organisation_id_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES people.person(organisation_id, id),
  constraint page_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint page_organisation_id_policy_id_fkey FOREIGN KEY (organisation_id, policy_id) REFERENCES policy.policy(organisation_id, id),
  constraint page_organisation_id_prepared_by_fkey FOREIGN KEY (organisation_id, prepared_by) REFERENCES people.person(organisation_id, id),
  constraint page_organisation_id_published_by_fkey FOREIGN KEY (organisation_id, published_by) REFERENCES people.person(organisation_id, id),
  constraint page_ended_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint page_ended_how_known CHECK ((ended_how = ANY (ARRAY['replaced'::text, 'taken-back'::text]))),
  constraint page_ended_somehow CHECK (((ended_at IS NULL) = (ended_how IS NULL))),
  constraint page_published_by_somebody CHECK (((published_at IS NULL) = (published_by IS NULL))),
  constraint page_shown_name_given CHECK (((length(btrim(shown_name)) >= 1) AND (length(btrim(shown_name)) <= 200))),
  constraint page_words_language_known CHECK ((words_language = ANY (ARRAY['en'::text, 'cy'::text])))
);
comment on table publication.page is 'What somebody chose to show to everybody: prepared, perhaps published, and ended when it was taken back or another took its place.';
comment on column publication.page.shown_name is 'The organisation''s name as everybody reads it.';
comment on column publication.page.has_welsh is 'Whether the page can be read in Welsh, apart from the policy''s own words.';
comment on column publication.page.words_language is 'The language in which the policy itself is written.';
CREATE UNIQUE INDEX page_at_address ON publication.page USING btree (slug) WHERE ((published_at IS NOT NULL) AND (ended_at IS NULL));
CREATE UNIQUE INDEX page_open_once ON publication.page USING btree (organisation_id) WHERE ((published_at IS NOT NULL) AND (ended_at IS NULL));
CREATE UNIQUE INDEX page_prepared_once ON publication.page USING btree (organisation_id) WHERE ((published_at IS NULL) AND (ended_at IS NULL));
alter table publication.page enable row level security;
alter table publication.page force row level security;
create policy doorkeeper on publication.page for select to kept_doorkeeper using (((published_at IS NOT NULL) AND (ended_at IS NULL)));
create policy maintenance on publication.page for all to kept_maintenance using (true) with check (true);
create policy organisation on publication.page for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, id, slug, policy_id, shown_name, shows_contacts, has_welsh, words_language, published_at, ended_at) on table publication.page to kept_doorkeeper;
grant insert, select on table publication.page to kept_maintenance;
grant insert, select, update on table publication.page to kept_organisation;

create table publication.reach_check (
  organisation_id uuid not null,
  id uuid not null,
  token_sha256 text not null,
  code text not null,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  expires_at timestamp with time zone not null,
  passed_at timestamp with time zone,
  passed_by uuid,
  constraint reach_check_pkey PRIMARY KEY (organisation_id, id),
  constraint reach_check_organisation_id_begun_by_fkey FOREIGN KEY (organisation_id, begun_by) REFERENCES people.person(organisation_id, id),
  constraint reach_check_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint reach_check_organisation_id_passed_by_fkey FOREIGN KEY (organisation_id, passed_by) REFERENCES people.person(organisation_id, id),
  constraint reach_check_code_is_short CHECK ((code ~ '^[2-9A-HJKMNP-TV-Z]{6}$'::text)),
  constraint reach_check_passed_by_somebody CHECK (((passed_at IS NULL) = (passed_by IS NULL)))
);
comment on table publication.reach_check is 'A person opened a page from outside the organisation''s network and typed back the code that stood there; or was asked to.';
comment on column publication.reach_check.token_sha256 is 'Of the token in the address that is opened.';
comment on column publication.reach_check.code is 'Shown only to whoever opens that address from outside.';
CREATE UNIQUE INDEX reach_check_of_token ON publication.reach_check USING btree (token_sha256);
CREATE INDEX reach_check_passed ON publication.reach_check USING btree (organisation_id, passed_at);
alter table publication.reach_check enable row level security;
alter table publication.reach_check force row level security;
create policy doorkeeper on publication.reach_check for select to kept_doorkeeper using ((passed_at IS NULL));
create policy maintenance on publication.reach_check for all to kept_maintenance using (true) with check (true);
create policy organisation on publication.reach_check for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (token_sha256, code, expires_at, passed_at) on table publication.reach_check to kept_doorkeeper;
grant insert, select on table publication.reach_check to kept_maintenance;
grant insert, select, update on table publication.reach_check to kept_organisation;

-- -------------------- reviews -----------------------------------------------------------------------------------

create schema reviews authorization kept_owner;
comment on schema reviews is 'What falls due: how much of it somebody was shown in a week.';
grant usage on schema reviews to kept_clockwork;
grant usage on schema reviews to kept_maintenance;
grant usage on schema reviews to kept_organisation;

create table reviews.digest (
  organisation_id uuid not null,
  person_id uuid not null,
  stopped_at timestamp with time zone,
  week_from date,
  constraint digest_pkey PRIMARY KEY (organisation_id, person_id),
  constraint digest_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint digest_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint digest_week_from_monday CHECK ((EXTRACT(isodow FROM week_from) = (1)::numeric))
);
comment on table reviews.digest is 'Whether somebody wants to be told each week that something waits, and of which week they were told last.';
comment on column reviews.digest.stopped_at is 'Since when they want no such letters; empty while they do.';
comment on column reviews.digest.week_from is 'The Monday of the last week in which it was looked whether something waits for them: it is looked once.';
alter table reviews.digest enable row level security;
alter table reviews.digest force row level security;
create policy maintenance on reviews.digest for all to kept_maintenance using (true) with check (true);
create policy organisation on reviews.digest for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table reviews.digest to kept_maintenance;
grant insert, select, update on table reviews.digest to kept_organisation;

create table reviews.round (
  organisation_id uuid not null,
  due_at timestamp with time zone not null,
  constraint round_pkey PRIMARY KEY (organisation_id),
  constraint round_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id)
);
comment on table reviews.round is 'When the people of this organisation are written to next; there since a mail server was set.';
CREATE INDEX round_due ON reviews.round USING btree (due_at);
alter table reviews.round enable row level security;
alter table reviews.round force row level security;
create policy clockwork on reviews.round for all to kept_clockwork using (true);
create policy maintenance on reviews.round for all to kept_maintenance using (true) with check (true);
create policy organisation on reviews.round for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, due_at) on table reviews.round to kept_clockwork;
grant insert, select on table reviews.round to kept_maintenance;
grant insert, select, update on table reviews.round to kept_organisation;

create table reviews.shown (
  organisation_id uuid not null,
  person_id uuid not null,
  week_from date not null,
  cause text not null,
  shown_at timestamp with time zone not null,
  constraint shown_pkey PRIMARY KEY (organisation_id, person_id, week_from, cause),
  constraint shown_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint shown_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint shown_cause_length CHECK (((length(cause) >= 1) AND (length(cause) <= 300))),
  constraint shown_week_from_monday CHECK ((EXTRACT(isodow FROM week_from) = (1)::numeric))
);
comment on table reviews.shown is 'What waits for somebody and was shown to them this week. Rows of weeks before are deleted.';
comment on column reviews.shown.week_from is 'The Monday on which the week began.';
comment on column reviews.shown.cause is 'As the room that reminds of it names it: words of the program and ids, never what somebody wrote.';
alter table reviews.shown enable row level security;
alter table reviews.shown force row level security;
create policy maintenance on reviews.shown for all to kept_maintenance using (true) with check (true);
create policy organisation on reviews.shown for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table reviews.shown to kept_maintenance;
grant delete, insert, select on table reviews.shown to kept_organisation;

-- -------------------- sheets ------------------------------------------------------------------------------------

create schema sheets authorization kept_owner;
comment on schema sheets is 'Spreadsheets on their way in: what was read, how its columns were chosen, what became of each row.';
grant usage on schema sheets to kept_clockwork;
grant usage on schema sheets to kept_maintenance;
grant usage on schema sheets to kept_organisation;

create table sheets.bringing (
  organisation_id uuid not null,
  id uuid not null,
  sheet text not null,
  state text not null,
  facts bytea,
  headings_digest text not null,
  places jsonb,
  month_first boolean,
  row_count integer not null,
  ready_count integer not null default 0,
  told_count integer not null default 0,
  alike_count integer not null default 0,
  faulty_count integer not null default 0,
  made_count integer not null default 0,
  filled_count integer not null default 0,
  same_count integer not null default 0,
  stayed_count integer not null default 0,
  begun_at timestamp with time zone not null,
  begun_by uuid not null,
  checked_at timestamp with time zone,
  confirmed_at timestamp with time zone,
  confirmed_by uuid,
  saved_at timestamp with time zone,
  undone_at timestamp with time zone,
  undone_by uuid,
  due_at timestamp with time zone,
  constraint bringing_pkey PRIMARY KEY (organisation_id, id),
  constraint bringing_organisation_id_begun_by_fkey FOREIGN KEY (organisation_id, begun_by) REFERENCES people.person(organisation_id, id),
  constraint bringing_organisation_id_confirmed_by_fkey FOREIGN KEY (organisation_id, confirmed_by) REFERENCES people.person(organisation_id, id),
  constraint bringing_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint bringing_organisation_id_undone_by_fkey FOREIGN KEY (organisation_id, undone_by) REFERENCES people.person(organisation_id, id),
  constraint bringing_confirmed_by_somebody CHECK (((confirmed_at IS NULL) = (confirmed_by IS NULL))),
  constraint bringing_rows_counted CHECK (((row_count >= 1) AND (row_count <= 25000))),
  constraint bringing_sheet_is_a_word CHECK ((sheet ~ '^[a-z][a-z-]{1,39}$'::text)),
  constraint bringing_state_known CHECK ((state = ANY (ARRAY['read'::text, 'checked'::text, 'saving'::text, 'saved'::text, 'undoing'::text, 'undone'::text, 'put-away'::text]))),
  constraint bringing_undone_by_somebody CHECK (((undone_at IS NULL) OR (undone_by IS NOT NULL)))
);
comment on table sheets.bringing is 'A spreadsheet that somebody brought: how far it has come, and what became of it. No word of it stays once its day is over.';
comment on column sheets.bringing.facts is 'Its name and headings, sealed with the organisation''s key; gone once its rows are.';
comment on column sheets.bringing.headings_digest is 'A keyed digest of its headings, by which their columns are known another time.';
comment on column sheets.bringing.places is 'In which cell each column of the sheet stands.';
comment on column sheets.bringing.told_count is 'Of the ready rows, those in which something was read otherwise than it is written.';
comment on column sheets.bringing.due_at is 'When Kept goes on by itself: with saving or undoing at once, with forgetting its rows after a day.';
CREATE INDEX bringing_due ON sheets.bringing USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX bringing_in_order ON sheets.bringing USING btree (organisation_id, begun_at DESC, id);
alter table sheets.bringing enable row level security;
alter table sheets.bringing force row level security;
create policy clockwork on sheets.bringing for all to kept_clockwork using (true);
create policy maintenance on sheets.bringing for all to kept_maintenance using (true) with check (true);
create policy organisation on sheets.bringing for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, due_at) on table sheets.bringing to kept_clockwork;
grant insert, select on table sheets.bringing to kept_maintenance;
grant insert, select, update on table sheets.bringing to kept_organisation;

create table sheets.mapping (
  organisation_id uuid not null,
  sheet text not null,
  headings_digest text not null,
  places jsonb not null,
  month_first boolean not null,
  chosen_at timestamp with time zone not null,
  constraint mapping_pkey PRIMARY KEY (organisation_id, sheet, headings_digest),
  constraint mapping_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id)
);
comment on table sheets.mapping is 'Which column is which, as somebody chose it for a file with these headings: suggested when they come again.';
alter table sheets.mapping enable row level security;
alter table sheets.mapping force row level security;
create policy maintenance on sheets.mapping for all to kept_maintenance using (true) with check (true);
create policy organisation on sheets.mapping for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table sheets.mapping to kept_maintenance;
grant insert, select, update on table sheets.mapping to kept_organisation;

create table sheets.staged (
  organisation_id uuid not null,
  bringing_id uuid not null,
  line integer not null,
  standing text not null,
  cells bytea,
  told bytea,
  alike_by text,
  alike_id uuid,
  alike_line integer,
  choice text,
  saved_id uuid,
  saved_how text,
  before bytea,
  constraint staged_pkey PRIMARY KEY (organisation_id, bringing_id, line),
  constraint staged_organisation_id_bringing_id_fkey FOREIGN KEY (organisation_id, bringing_id) REFERENCES sheets.bringing(organisation_id, id),
  constraint staged_alike_by_known CHECK ((alike_by = ANY (ARRAY['mail'::text, 'name'::text, 'twice'::text]))),
  constraint staged_choice_if_alike CHECK (((choice IS NULL) OR (alike_by IS NOT NULL))),
  constraint staged_choice_known CHECK ((choice = ANY (ARRAY['merge'::text, 'both'::text, 'leave'::text]))),
  constraint staged_saved_how_known CHECK ((saved_how = ANY (ARRAY['made'::text, 'filled'::text, 'same'::text]))),
  constraint staged_standing_known CHECK ((standing = ANY (ARRAY['read'::text, 'ready'::text, 'alike'::text, 'faulty'::text, 'saved'::text, 'stayed'::text])))
);
comment on table sheets.staged is 'A row on its way in. All of them are deleted when the day in which it can be undone is over, or a day after they were read.';
comment on column sheets.staged.cells is 'What stands in the row, sealed with the organisation''s key.';
comment on column sheets.staged.told is 'How the row is called, what is wrong with it and what was read otherwise than it is written, sealed likewise.';
comment on column sheets.staged.alike_by is 'What it has in common: an e-mail address or a name with something known, or with an earlier row of the file.';
comment on column sheets.staged.before is 'What was known before the row filled its gaps, sealed likewise, to be put back.';
CREATE INDEX staged_by_standing ON sheets.staged USING btree (organisation_id, bringing_id, standing, line);
alter table sheets.staged enable row level security;
alter table sheets.staged force row level security;
create policy maintenance on sheets.staged for all to kept_maintenance using (true) with check (true);
create policy organisation on sheets.staged for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table sheets.staged to kept_maintenance;
grant delete, insert, select, update on table sheets.staged to kept_organisation;

-- -------------------- systems -----------------------------------------------------------------------------------

create schema systems authorization kept_owner;
comment on schema systems is 'Systems outside Kept in which people have user names, who holds them, and what somebody found when they looked.';
grant usage on schema systems to kept_maintenance;
grant usage on schema systems to kept_organisation;

create table systems.holder (
  organisation_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  person_id uuid not null,
  level text not null,
  from_on date not null,
  until_on date,
  added_by uuid not null,
  ended_by uuid,
  constraint holder_pkey PRIMARY KEY (organisation_id, id),
  constraint holder_organisation_id_added_by_fkey FOREIGN KEY (organisation_id, added_by) REFERENCES people.person(organisation_id, id),
  constraint holder_organisation_id_ended_by_fkey FOREIGN KEY (organisation_id, ended_by) REFERENCES people.person(organisation_id, id),
  constraint holder_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint holder_organisation_id_system_id_fkey FOREIGN KEY (organisation_id, system_id) REFERENCES systems.system(organisation_id, id),
  constraint holder_ends_after_it_begins CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint holder_level_known CHECK ((level = ANY (ARRAY['administrator'::text, 'user'::text])))
);
comment on table systems.holder is 'Who can sign in to a system, and whether they administer it, from when and until when. The last day counts.';
CREATE INDEX holder_of_person ON systems.holder USING btree (organisation_id, person_id) WHERE (until_on IS NULL);
CREATE UNIQUE INDEX holder_open_once ON systems.holder USING btree (organisation_id, system_id, person_id) WHERE (until_on IS NULL);
alter table systems.holder enable row level security;
alter table systems.holder force row level security;
create policy maintenance on systems.holder for all to kept_maintenance using (true) with check (true);
create policy organisation on systems.holder for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table systems.holder to kept_maintenance;
grant insert, select, update on table systems.holder to kept_organisation;

create table systems.look (
  organisation_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  looked_on date not null,
  second_step text not null,
  own_names text not null,
  passwords text not null,
  leavers_gone text not null,
  says text not null default ''::text,
  looked_at timestamp with time zone not null,
  looked_by uuid not null,
  constraint look_pkey PRIMARY KEY (organisation_id, id),
  constraint look_organisation_id_looked_by_fkey FOREIGN KEY (organisation_id, looked_by) REFERENCES people.person(organisation_id, id),
  constraint look_organisation_id_system_id_fkey FOREIGN KEY (organisation_id, system_id) REFERENCES systems.system(organisation_id, id),
  constraint look_leavers_gone_known CHECK ((leavers_gone = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text]))),
  constraint look_own_names_known CHECK ((own_names = ANY (ARRAY['yes'::text, 'no'::text, 'not-known'::text]))),
  constraint look_passwords_known CHECK ((passwords = ANY (ARRAY['manager'::text, 'each-their-own'::text, 'shared'::text, 'not-known'::text]))),
  constraint look_says_length CHECK ((length(says) <= 500)),
  constraint look_second_step_known CHECK ((second_step = ANY (ARRAY['everybody'::text, 'administrators'::text, 'nobody'::text, 'cannot'::text, 'not-known'::text])))
);
comment on table systems.look is 'What somebody found when they looked at a system. Never changed: another look is another row, and the newest counts.';
CREATE INDEX look_of_system ON systems.look USING btree (organisation_id, system_id, looked_on, looked_at);
alter table systems.look enable row level security;
alter table systems.look force row level security;
create policy maintenance on systems.look for all to kept_maintenance using (true) with check (true);
create policy organisation on systems.look for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table systems.look to kept_maintenance;
grant insert, select on table systems.look to kept_organisation;

create table systems.system (
  organisation_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  used_for text not null default ''::text,
  owner_id uuid,
  version integer not null default 1,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  put_away_at timestamp with time zone,
  put_away_by uuid,
  constraint system_pkey PRIMARY KEY (organisation_id, id),
  constraint system_organisation_id_added_by_fkey FOREIGN KEY (organisation_id, added_by) REFERENCES people.person(organisation_id, id),
  constraint system_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint system_organisation_id_owner_id_fkey FOREIGN KEY (organisation_id, owner_id) REFERENCES people.person(organisation_id, id),
  constraint system_organisation_id_put_away_by_fkey FOREIGN KEY (organisation_id, put_away_by) REFERENCES people.person(organisation_id, id),
  constraint system_kind_known CHECK ((kind = ANY (ARRAY['e-mail'::text, 'storage'::text, 'website'::text, 'social'::text, 'messaging'::text, 'register'::text, 'device'::text, 'money'::text, 'other'::text]))),
  constraint system_name_given CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 100))),
  constraint system_put_away_by_somebody CHECK (((put_away_at IS NULL) = (put_away_by IS NULL))),
  constraint system_used_for_length CHECK ((length(used_for) <= 300))
);
comment on table systems.system is 'Something outside Kept that the organisation uses and people sign in to. No user name and no password is ever written here.';
comment on column systems.system.owner_id is 'Who looks after it; nobody yet, where it is empty.';
CREATE INDEX system_by_name ON systems.system USING btree (organisation_id, lower(name), id) WHERE (put_away_at IS NULL);
alter table systems.system enable row level security;
alter table systems.system force row level security;
create policy maintenance on systems.system for all to kept_maintenance using (true) with check (true);
create policy organisation on systems.system for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table systems.system to kept_maintenance;
grant insert, select, update on table systems.system to kept_organisation;

-- -------------------- vetting -----------------------------------------------------------------------------------

create schema vetting authorization kept_owner;
comment on schema vetting is 'Checks of adults (DBS, PVG, AccessNI, Garda vetting): which were seen, and when they are renewed.';
grant usage on schema vetting to kept_maintenance;
grant usage on schema vetting to kept_organisation;

create table vetting.clearance (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  number_sealed bytea,
  issued_on date not null,
  seen_on date not null,
  seen_by uuid not null,
  on_update_service boolean not null,
  looked_on date,
  looked_by uuid,
  renew_on date not null,
  recorded_at timestamp with time zone not null,
  recorded_by uuid not null,
  ended_at timestamp with time zone,
  ended_by uuid,
  constraint clearance_pkey PRIMARY KEY (organisation_id, id),
  constraint clearance_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint clearance_ended_by_somebody CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  constraint clearance_kind_known CHECK ((kind = ANY (ARRAY['dbs-basic'::text, 'dbs-standard'::text, 'dbs-enhanced'::text, 'dbs-enhanced-barred'::text, 'pvg'::text, 'access-ni-basic'::text, 'access-ni-standard'::text, 'access-ni-enhanced'::text, 'garda-vetting'::text]))),
  constraint clearance_not_seen_before_issued CHECK ((seen_on >= issued_on)),
  constraint clearance_seen_by_another CHECK (((seen_by <> person_id) AND (recorded_by <> person_id)))
);
comment on table vetting.clearance is 'That a check of an adult was seen by another person. Never the certificate, and nothing that stands on it but its number.';
comment on column vetting.clearance.number_sealed is 'The number of the certificate, sealed with the organisation''s key.';
comment on column vetting.clearance.looked_on is 'When somebody last asked the update service, which said that nothing had changed.';
comment on column vetting.clearance.renew_on is 'The last day on which it counts as in date: by the organisation''s own interval, since none is in the law.';
CREATE INDEX clearance_of_person ON vetting.clearance USING btree (organisation_id, person_id, renew_on);
alter table vetting.clearance enable row level security;
alter table vetting.clearance force row level security;
create policy maintenance on vetting.clearance for all to kept_maintenance using (true) with check (true);
create policy organisation on vetting.clearance for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table vetting.clearance to kept_maintenance;
grant insert, select, update on table vetting.clearance to kept_organisation;

create table vetting.need (
  organisation_id uuid not null,
  engagement text not null,
  contacts_young_people boolean not null,
  needs text not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  constraint need_pkey PRIMARY KEY (organisation_id, engagement, contacts_young_people),
  constraint need_organisation_id_decided_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES people.person(organisation_id, id),
  constraint need_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint need_engagement_known CHECK ((engagement = ANY (ARRAY['staff'::text, 'volunteer'::text, 'trustee'::text, 'sessional'::text, 'agency'::text, 'placement'::text, 'contractor'::text]))),
  constraint need_known CHECK ((needs = ANY (ARRAY['none'::text, 'dbs-basic'::text, 'dbs-standard'::text, 'dbs-enhanced'::text, 'dbs-enhanced-barred'::text, 'pvg'::text, 'access-ni-basic'::text, 'access-ni-standard'::text, 'access-ni-enhanced'::text, 'garda-vetting'::text])))
);
comment on table vetting.need is 'Which check is needed by whoever is here as this, in touch with young people or not, as the organisation decided. No row: not decided.';
alter table vetting.need enable row level security;
alter table vetting.need force row level security;
create policy maintenance on vetting.need for all to kept_maintenance using (true) with check (true);
create policy organisation on vetting.need for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table vetting.need to kept_maintenance;
grant delete, insert, select, update on table vetting.need to kept_organisation;

create table vetting.setting (
  organisation_id uuid not null,
  months integer not null,
  decided_at timestamp with time zone not null,
  decided_by uuid not null,
  constraint setting_pkey PRIMARY KEY (organisation_id),
  constraint setting_organisation_id_decided_by_fkey FOREIGN KEY (organisation_id, decided_by) REFERENCES people.person(organisation_id, id),
  constraint setting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint setting_months_sane CHECK (((months >= 1) AND (months <= 60)))
);
comment on table vetting.setting is 'After how many months an organisation renews a check.';
alter table vetting.setting enable row level security;
alter table vetting.setting force row level security;
create policy maintenance on vetting.setting for all to kept_maintenance using (true) with check (true);
create policy organisation on vetting.setting for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table vetting.setting to kept_maintenance;
grant insert, select, update on table vetting.setting to kept_organisation;