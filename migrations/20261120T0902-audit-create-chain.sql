-- Why: what was done, by whom, in an order that nobody can change unseen.

create schema audit;
comment on schema audit is 'What was done, by whom and when, chained by hash.';
grant usage on schema audit to kept_organisation, kept_clockwork, kept_maintenance;

create table audit.entry (
  organisation_id uuid not null,
  sequence bigint not null,
  at timestamptz not null,
  actor text not null,
  act text not null,
  subjects text[] not null,
  request_id text not null,
  details_digest text not null,
  previous_hash text not null,
  hash text not null,
  primary key (organisation_id, sequence),
  constraint entry_act_is_named check (act ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$'),
  constraint entry_hash_is_hex check (hash ~ '^[0-9a-f]{64}$')
);
comment on table audit.entry is 'One row an act. Rows can be added, never changed or removed, and outlive the people they name; hence no foreign keys.';
comment on column audit.entry.subjects is 'Which things, as kind:id. Never words anybody wrote.';
comment on column audit.entry.details_digest is 'A keyed digest of the address and browser kept aside in audit.erasable_detail, or empty where there were none.';
create index entry_by_time on audit.entry (organisation_id, at);
call house.keep_apart('audit.entry', 'select, insert');

create table audit.head (
  organisation_id uuid primary key,
  sequence bigint not null,
  hash text not null
);
comment on table audit.head is 'The last sequence and hash of each organisation: the end of its chain.';
call house.keep_apart('audit.head', 'select, insert, update');

create table audit.erasable_detail (
  organisation_id uuid not null,
  sequence bigint not null,
  kept_until timestamptz not null,
  details text not null,
  primary key (organisation_id, sequence)
);
comment on table audit.erasable_detail is 'Address and browser of an act, kept for a while only and sealed under the organisation''s key.';
create index erasable_detail_until on audit.erasable_detail (kept_until);
call house.keep_apart('audit.erasable_detail', 'select, insert, delete');
create policy clockwork on audit.erasable_detail to kept_clockwork using (true);
grant select (organisation_id, sequence, kept_until), delete on audit.erasable_detail to kept_clockwork;

-- Adds entries at the end of the organisation's chain. The head is locked here and released by the commit that follows at once.
-- Each new entry is {at, actor, act, subjects, requestId, digest, details, keptUntil}.
create function audit.append(entries jsonb) returns bigint
  language plpgsql
as $$
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
$$;
comment on function audit.append(jsonb) is 'Adds entries to the chain of the organisation that this transaction entered; gives the last sequence.';
