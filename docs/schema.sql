-- What the database holds once every migration has run, with roles as migrations write them (kept_organisation).
-- Made by "node tools/dump-schema.ts" from PostgreSQL's catalogue; not to be edited, and not what creates anything.
-- The schema of background jobs (pgboss) belongs to its library and is left out.


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

create or replace function door.bind_link(which_link uuid, of_organisation uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 UPDATE identity.link SET organisation_id = bind_link.of_organisation
   WHERE ((link.id = bind_link.which_link) AND (link.kind = 'set-up'::text) AND (link.used_at IS NULL));
END;
alter function door.bind_link(which_link uuid, of_organisation uuid) owner to kept_doorkeeper;
grant execute on function door.bind_link(which_link uuid, of_organisation uuid) to kept_door;

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
     (EXISTS ( SELECT 1
            FROM identity.second_factor f
           WHERE (f.account_id = a.id))) AS "exists"
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
   WHERE (i.code_sha256 = find_invitation.code);
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
 RETURNS TABLE(id uuid, kind text, account_id uuid, organisation_id uuid, expires_at timestamp with time zone, used_at timestamp with time zone, used_with text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT l.id,
     l.kind,
     l.account_id,
     l.organisation_id,
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

create or replace function door.find_session(token text, today date)
 RETURNS TABLE(id uuid, account_id uuid, organisation_id uuid, organisation_name text, person_id uuid, person_name text, roles text[], created_at timestamp with time zone, last_seen_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT s.id,
     s.account_id,
     o.organisation_id,
     o.name,
     p.id,
     p.name,
     ARRAY( SELECT DISTINCT a.role
            FROM people.appointment a
           WHERE ((a.organisation_id = m.organisation_id) AND (a.person_id = m.person_id) AND (a.from_on <= find_session.today) AND ((a.until_on IS NULL) OR (a.until_on >= find_session.today)))
           ORDER BY a.role) AS "array",
     s.created_at,
     s.last_seen_at
    FROM (((identity.session s
      LEFT JOIN identity.membership m ON (((m.account_id = s.account_id) AND (m.organisation_id = s.organisation_id) AND (m.until_at IS NULL))))
      LEFT JOIN people.person p ON (((p.organisation_id = m.organisation_id) AND (p.id = m.person_id) AND ((p.left_on IS NULL) OR (p.left_on >= find_session.today)))))
      LEFT JOIN identity.organisation o ON ((o.organisation_id = p.organisation_id)))
   WHERE ((s.token_sha256 = find_session.token) AND (s.ended_at IS NULL));
END;
alter function door.find_session(token text, today date) owner to kept_doorkeeper;
grant execute on function door.find_session(token text, today date) to kept_door;

create or replace function door.get_account(wanted uuid)
 RETURNS TABLE(id uuid, email text, passphrase text, has_second_factor boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT a.id,
     a.email,
     a.passphrase,
     (EXISTS ( SELECT 1
            FROM identity.second_factor f
           WHERE (f.account_id = a.id))) AS "exists"
    FROM identity.account a
   WHERE (a.id = get_account.wanted);
END;
alter function door.get_account(wanted uuid) owner to kept_doorkeeper;
grant execute on function door.get_account(wanted uuid) to kept_door;

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

create or replace function door.list_sessions(of_account uuid)
 RETURNS TABLE(id uuid, device text, created_at timestamp with time zone, last_seen_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 SELECT s.id,
     s.device,
     s.created_at,
     s.last_seen_at
    FROM identity.session s
   WHERE ((s.account_id = list_sessions.of_account) AND (s.ended_at IS NULL))
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

create or replace function door.move_session(which_session uuid, of_account uuid, of_organisation uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  update identity.session set organisation_id = of_organisation
    where id = which_session and account_id = of_account and ended_at is null
      and exists (select 1 from identity.membership m where m.account_id = of_account and m.organisation_id = of_organisation and m.until_at is null);
  return found;
end
$function$;
alter function door.move_session(which_session uuid, of_account uuid, of_organisation uuid) owner to kept_doorkeeper;
grant execute on function door.move_session(which_session uuid, of_account uuid, of_organisation uuid) to kept_door;

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

create or replace function door.start_session(new_id uuid, token text, of_account uuid, of_organisation uuid, on_device text, at timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO ''
BEGIN ATOMIC
 INSERT INTO identity.session (id, token_sha256, account_id, organisation_id, device, created_at, last_seen_at)
   VALUES (start_session.new_id, start_session.token, start_session.of_account, start_session.of_organisation, start_session.on_device, start_session.at, start_session.at);
END;
alter function door.start_session(new_id uuid, token text, of_account uuid, of_organisation uuid, on_device text, at timestamp with time zone) owner to kept_doorkeeper;
grant execute on function door.start_session(new_id uuid, token text, of_account uuid, of_organisation uuid, on_device text, at timestamp with time zone) to kept_door;

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
  constraint account_pkey PRIMARY KEY (id),
  constraint account_email_used_once UNIQUE (email),
  constraint account_email_is_lower CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))))
);
comment on table identity.account is 'Who can sign in to this installation. Reached only at the door and by maintenance.';
comment on column identity.account.passphrase is 'argon2id in PHC form; never the passphrase.';
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
  constraint link_pkey PRIMARY KEY (id),
  constraint link_token_used_once UNIQUE (token_sha256),
  constraint link_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint link_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint link_kind_known CHECK ((kind = ANY (ARRAY['set-up'::text, 'let-in'::text]))),
  constraint link_let_in_names_account CHECK (((kind = 'let-in'::text) = (account_id IS NOT NULL)))
);
comment on table identity.link is 'Links that work once: to set up an organisation, or to let in somebody who lost their passphrase.';
comment on column identity.link.organisation_id is 'The organisation that a set-up link has begun, so that going back changes it and begins no second one.';
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
  constraint membership_pkey PRIMARY KEY (organisation_id, account_id),
  constraint membership_person_used_once UNIQUE (organisation_id, person_id),
  constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint membership_of_person FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id)
);
comment on table identity.membership is 'Which account acts as which person of an organisation.';
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
create policy doorkeeper on identity.organisation for select to kept_doorkeeper using (true);
create policy maintenance on identity.organisation for all to kept_maintenance using (true) with check (true);
create policy organisation on identity.organisation for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, name) on table identity.organisation to kept_doorkeeper;
grant insert, select on table identity.organisation to kept_maintenance;
grant insert, select, update on table identity.organisation to kept_organisation;

create table identity.second_factor (
  id uuid not null,
  account_id uuid not null,
  kind text not null,
  sealed text not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  constraint second_factor_pkey PRIMARY KEY (id),
  constraint second_factor_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint second_factor_kind_known CHECK ((kind = ANY (ARRAY['one-time-code'::text, 'passkey'::text, 'recovery-code'::text])))
);
comment on table identity.second_factor is 'Second factors of an account. A passphrase may be shorter once one exists.';
CREATE INDEX second_factor_of_account ON identity.second_factor USING btree (account_id);
grant select on table identity.second_factor to kept_doorkeeper;
grant insert, select on table identity.second_factor to kept_maintenance;

create table identity.session (
  id uuid not null,
  token_sha256 text not null,
  account_id uuid not null,
  organisation_id uuid,
  device text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_used_once UNIQUE (token_sha256),
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES identity.account(id),
  constraint session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id)
);
comment on table identity.session is 'Who is signed in, where. The token itself is only in the browser. Kept out of backups: a restored installation asks everybody to sign in again.';
CREATE INDEX session_last_seen ON identity.session USING btree (last_seen_at);
CREATE INDEX session_of_account ON identity.session USING btree (account_id, created_at);
grant delete, select (id, last_seen_at) on table identity.session to kept_clockwork;
grant delete, insert, select, update on table identity.session to kept_doorkeeper;
grant insert, select on table identity.session to kept_maintenance;

-- -------------------- people ------------------------------------------------------------------------------------

create schema people authorization kept_owner;
comment on schema people is 'People, appointments, invitations and notices.';
grant usage on schema people to kept_doorkeeper;
grant usage on schema people to kept_maintenance;
grant usage on schema people to kept_organisation;

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
  constraint appointment_pkey PRIMARY KEY (organisation_id, id),
  constraint appointment_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint appointment_ends_after_it_begins CHECK (((until_on IS NULL) OR (until_on >= from_on))),
  constraint appointment_role_known CHECK ((role = ANY (ARRAY['administrator'::text, 'coordinator'::text, 'lead'::text, 'alternate'::text, 'trustee'::text])))
);
comment on table people.appointment is 'Who is appointed to what, from when and until when. The last day counts.';
CREATE INDEX appointment_of_person ON people.appointment USING btree (organisation_id, person_id, from_on);
CREATE INDEX appointment_of_role ON people.appointment USING btree (organisation_id, role, from_on);
CREATE UNIQUE INDEX appointment_open_once ON people.appointment USING btree (organisation_id, person_id, role) WHERE (until_on IS NULL);
alter table people.appointment enable row level security;
alter table people.appointment force row level security;
create policy doorkeeper on people.appointment for select to kept_doorkeeper using (true);
create policy maintenance on people.appointment for all to kept_maintenance using (true) with check (true);
create policy organisation on people.appointment for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, person_id, role, from_on, until_on) on table people.appointment to kept_doorkeeper;
grant insert, select on table people.appointment to kept_maintenance;
grant insert, select, update on table people.appointment to kept_organisation;

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
  constraint invitation_pkey PRIMARY KEY (organisation_id, id),
  constraint invitation_code_used_once UNIQUE (code_sha256),
  constraint invitation_organisation_id_person_id_fkey FOREIGN KEY (organisation_id, person_id) REFERENCES people.person(organisation_id, id),
  constraint invitation_not_both CHECK (((accepted_at IS NULL) OR (cancelled_at IS NULL)))
);
comment on table people.invitation is 'A printed code handed to somebody in person, with which they make their account once.';
CREATE INDEX invitation_of_person ON people.invitation USING btree (organisation_id, person_id, made_at);
alter table people.invitation enable row level security;
alter table people.invitation force row level security;
create policy doorkeeper on people.invitation for select to kept_doorkeeper using (true);
create policy maintenance on people.invitation for all to kept_maintenance using (true) with check (true);
create policy organisation on people.invitation for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, id, person_id, code_sha256, expires_at, accepted_at, cancelled_at) on table people.invitation to kept_doorkeeper;
grant insert, select on table people.invitation to kept_maintenance;
grant insert, select, update on table people.invitation to kept_organisation;

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
  constraint notice_kind_known CHECK ((kind = ANY (ARRAY['let-in'::text, 'appointed'::text, 'joined'::text])))
);
comment on table people.notice is 'What a person should know of, until they say that they have seen it.';
CREATE INDEX notice_waiting ON people.notice USING btree (organisation_id, person_id, made_at) WHERE (dismissed_at IS NULL);
alter table people.notice enable row level security;
alter table people.notice force row level security;
create policy maintenance on people.notice for all to kept_maintenance using (true) with check (true);
create policy organisation on people.notice for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant insert, select on table people.notice to kept_maintenance;
grant insert, select, update on table people.notice to kept_organisation;

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
  constraint person_pkey PRIMARY KEY (organisation_id, id),
  constraint person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES identity.organisation(organisation_id),
  constraint person_email_is_lower CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  constraint person_kind_known CHECK ((kind = ANY (ARRAY['adult'::text, 'young-person'::text, 'parent-or-carer'::text]))),
  constraint person_name_given CHECK (((length(btrim(name)) >= 1) AND (length(btrim(name)) <= 200))),
  constraint person_sort_name_is_lower CHECK ((sort_name = lower(sort_name))),
  constraint person_work_length CHECK ((length(work) <= 200))
);
comment on table people.person is 'Everybody an organisation knows.';
comment on column people.person.sort_name is 'The name in lower case, by which lists are ordered and paged.';
CREATE INDEX person_by_name ON people.person USING btree (organisation_id, sort_name, id);
alter table people.person enable row level security;
alter table people.person force row level security;
create policy doorkeeper on people.person for select to kept_doorkeeper using (true);
create policy maintenance on people.person for all to kept_maintenance using (true) with check (true);
create policy organisation on people.person for all to kept_organisation using ((organisation_id = ( SELECT house.current_organisation() AS current_organisation))) with check ((organisation_id = ( SELECT house.current_organisation() AS current_organisation)));
grant select (organisation_id, id, name, left_on) on table people.person to kept_doorkeeper;
grant insert, select on table people.person to kept_maintenance;
grant insert, select, update on table people.person to kept_organisation;

create view people.person_card with (security_invoker=true) as
 SELECT organisation_id,
    id,
    name,
    kind,
    (left_on IS NULL) AS active
   FROM people.person;
comment on view people.person_card is 'Published: a person''s id, name to show, kind, and whether they are still here.';
grant select on table people.person_card to kept_organisation;

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