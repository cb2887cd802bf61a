-- Why: where backups go, how long they are kept, and when the last one worked.
-- PostgreSQL plans a function's body when it is made, which row_security = off refuses. No row is touched here.
set local row_security = on;

create schema backup;
comment on schema backup is 'Where backups go and how they went.';
grant usage on schema backup to kept_doorkeeper, kept_maintenance;

create table backup.plan (
  folder text primary key,
  every_hours integer not null,
  keep_days integer not null,
  set_at timestamptz not null,
  constraint plan_every_hours_sane check (every_hours between 1 and 720),
  constraint plan_keep_days_sane check (keep_days between 1 and 3650)
);
comment on table backup.plan is 'The place chosen for backups; no row means that nobody has chosen one.';
create unique index plan_only_one on backup.plan ((true));
grant select, insert, update, delete on backup.plan to kept_maintenance;
grant select on backup.plan to kept_doorkeeper;

create table backup.run (
  id uuid primary key,
  began_at timestamptz not null,
  ended_at timestamptz,
  file text,
  bytes bigint,
  sha256 text,
  failed_because text
);
comment on table backup.run is 'Each attempt at a backup and how it went.';
create index run_by_time on backup.run (began_at);
grant select, insert, update on backup.run to kept_maintenance;
grant select on backup.run to kept_doorkeeper;

create function door.find_backups()
  returns table (folder text, every_hours integer, keep_days integer, last_good_at timestamptz, last_failed_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select p.folder, p.every_hours, p.keep_days,
    (select max(r.ended_at) from backup.run r where r.failed_because is null),
    (select max(r.began_at) from backup.run r where r.failed_because is not null)
    from (select 1) as one left join backup.plan p on true;
end;
revoke all on function door.find_backups() from public;
grant execute on function door.find_backups() to kept_door;
grant create on schema door to kept_doorkeeper;
alter function door.find_backups() owner to kept_doorkeeper;
revoke create on schema door from kept_doorkeeper;
