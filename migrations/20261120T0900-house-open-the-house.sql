-- Why: the schemas of the platform, the installation itself, and the one way in which a table is kept apart by organisation.
-- Roles are written kept_organisation and so on; each installation has its own (see src/platform/database/role-names.ts).

create schema house;
comment on schema house is 'The installation itself: which one it is and which migrations it has had.';
grant usage on schema house to kept_organisation, kept_door, kept_doorkeeper, kept_clockwork, kept_maintenance;

create table house.installation (
  id uuid primary key,
  created_at timestamptz not null,
  key_check text not null,
  recovery_recipient text,
  recovery_part_digest text,
  recovery_confirmed_at timestamptz,
  only_one boolean not null default true,
  constraint installation_only_one check (only_one),
  constraint installation_only_one_row unique (only_one)
);
comment on table house.installation is 'The one installation that this database belongs to.';
comment on column house.installation.key_check is 'A digest made with the key file: another key file is recognised before it does harm.';
comment on column house.installation.recovery_recipient is 'The public half of the recovery key (age); backups are encrypted to it. The secret half is only ever on paper.';
comment on column house.installation.recovery_part_digest is 'A keyed digest of the part of the recovery key that a person types back to show that it was written down.';
grant select, insert, update on house.installation to kept_maintenance;
grant select (id, created_at, recovery_recipient, recovery_confirmed_at) on house.installation to kept_doorkeeper;

create table house.migration (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null,
  constraint migration_hash_is_hex check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table house.migration is 'Migrations this database has had, with the hash of each as it was run.';
grant select on house.migration to kept_maintenance, kept_clockwork;

-- The organisation of the transaction, or null. After a transaction the setting reads as an empty text, hence nullif.
create function house.current_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;
comment on function house.current_organisation() is 'The organisation that this transaction entered, or null.';

-- Keeps a table apart by organisation, for every role, its owner included.
create procedure house.keep_apart(kept regclass, grants text, organisation_column text default 'organisation_id')
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', kept);
  execute format('alter table %s force row level security', kept);
  execute format('create policy organisation on %s to kept_organisation using (%I = (select house.current_organisation())) with check (%I = (select house.current_organisation()))', kept, organisation_column, organisation_column);
  execute format('create policy maintenance on %s to kept_maintenance using (true) with check (true)', kept);
  execute format('grant %s on %s to kept_organisation', grants, kept);
  execute format('grant select, insert on %s to kept_maintenance', kept);
end
$$;
comment on procedure house.keep_apart(regclass, text, text) is 'Forces row-level security by organisation on a table and gives the roles what is named.';
