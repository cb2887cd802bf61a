-- Why: who may sign in. Accounts and sessions belong to the installation; a membership joins an account to an organisation.

create schema identity;
comment on schema identity is 'Accounts, sessions, organisations and memberships.';
grant usage on schema identity to kept_organisation, kept_doorkeeper, kept_clockwork, kept_maintenance;

create table identity.organisation (
  organisation_id uuid primary key,
  name text not null,
  nation text not null,
  purpose text not null default '',
  version integer not null default 1,
  created_at timestamptz not null,
  constraint organisation_name_given check (length(btrim(name)) between 1 and 200),
  constraint organisation_nation_known check (nation in ('england', 'scotland', 'wales', 'northern-ireland')),
  constraint organisation_purpose_length check (length(purpose) <= 2000)
);
comment on table identity.organisation is 'The tenants: one row an organisation.';
call house.keep_apart('identity.organisation', 'select, insert, update');

create table identity.account (
  id uuid primary key,
  email text not null,
  passphrase text not null,
  passphrase_changed_at timestamptz not null,
  created_at timestamptz not null,
  constraint account_email_is_lower check (email = lower(email) and length(email) between 3 and 254),
  constraint account_email_used_once unique (email)
);
comment on table identity.account is 'Who can sign in to this installation. Reached only at the door and by maintenance.';
comment on column identity.account.passphrase is 'argon2id in PHC form; never the passphrase.';
grant select, insert, update on identity.account to kept_doorkeeper;
grant select, insert on identity.account to kept_maintenance;

create table identity.second_factor (
  id uuid primary key,
  account_id uuid not null references identity.account,
  kind text not null,
  sealed text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  constraint second_factor_kind_known check (kind in ('one-time-code', 'passkey', 'recovery-code'))
);
comment on table identity.second_factor is 'Second factors of an account. A passphrase may be shorter once one exists.';
create index second_factor_of_account on identity.second_factor (account_id);
grant select on identity.second_factor to kept_doorkeeper;
grant select, insert on identity.second_factor to kept_maintenance;

create table identity.session (
  id uuid primary key,
  token_sha256 text not null,
  account_id uuid not null references identity.account,
  organisation_id uuid references identity.organisation,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  constraint session_token_used_once unique (token_sha256)
);
comment on table identity.session is 'Who is signed in, where. The token itself is only in the browser. Kept out of backups: a restored installation asks everybody to sign in again.';
create index session_of_account on identity.session (account_id, created_at);
create index session_last_seen on identity.session (last_seen_at);
grant select, insert, update, delete on identity.session to kept_doorkeeper;
grant select (id, last_seen_at), delete on identity.session to kept_clockwork;
grant select, insert on identity.session to kept_maintenance;

create table identity.attempt (
  bucket text primary key,
  failures double precision not null,
  last_failure_at timestamptz,
  last_attempt_at timestamptz not null,
  constraint attempt_failures_sane check (failures between 0 and 1000)
);
comment on table identity.attempt is 'How often signing in failed, by keyed digest of address and account: it slows guessing and names nobody.';
grant select, insert, update, delete on identity.attempt to kept_doorkeeper;
grant select (bucket, last_attempt_at), delete on identity.attempt to kept_clockwork;
grant select, insert on identity.attempt to kept_maintenance;

create table identity.membership (
  organisation_id uuid not null references identity.organisation,
  account_id uuid not null references identity.account,
  person_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (organisation_id, account_id),
  constraint membership_person_used_once unique (organisation_id, person_id)
);
comment on table identity.membership is 'Which account acts as which person of an organisation.';
create index membership_of_account on identity.membership (account_id);
call house.keep_apart('identity.membership', 'select, insert, update');
create policy doorkeeper on identity.membership for select to kept_doorkeeper using (true);
grant select on identity.membership to kept_doorkeeper;
create policy doorkeeper on identity.organisation for select to kept_doorkeeper using (true);
grant select (organisation_id, name) on identity.organisation to kept_doorkeeper;

create table identity.link (
  id uuid primary key,
  token_sha256 text not null,
  kind text not null,
  account_id uuid references identity.account,
  organisation_id uuid references identity.organisation,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_with text,
  constraint link_token_used_once unique (token_sha256),
  constraint link_kind_known check (kind in ('set-up', 'let-in')),
  constraint link_let_in_names_account check ((kind = 'let-in') = (account_id is not null))
);
comment on table identity.link is 'Links that work once: to set up an organisation, or to let in somebody who lost their passphrase.';
comment on column identity.link.organisation_id is 'The organisation that a set-up link has begun, so that going back changes it and begins no second one.';
create index link_of_organisation on identity.link (organisation_id);
create index link_of_account on identity.link (account_id);
grant select, insert, update on identity.link to kept_doorkeeper;
grant select, insert on identity.link to kept_maintenance;
grant select (id, expires_at), delete on identity.link to kept_clockwork;
