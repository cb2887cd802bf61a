-- Why: a passkey proves both who somebody is and that the device knew them, and cannot be typed into somebody else's page.
-- PostgreSQL plans a function's body when it is made, which row_security = off refuses. No row is touched here.
set local row_security = on;

create table identity.passkey (
  id uuid primary key,
  account_id uuid not null references identity.account,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  is_synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz,
  ended_why text,
  constraint passkey_credential_used_once unique (credential_id),
  constraint passkey_credential_length check (length(credential_id) between 16 and 1400),
  constraint passkey_name_given check (length(btrim(name)) between 1 and 60),
  constraint passkey_counter_sane check (counter between 0 and 4294967295),
  constraint passkey_end_has_reason check ((ended_at is null) = (ended_why is null)),
  constraint passkey_end_known check (ended_why in ('removed', 'copied'))
);
comment on table identity.passkey is 'Keys on somebody’s own device that sign them in. Only the public half is here, which opens nothing.';
comment on column identity.passkey.counter is 'How often the device said it had been used; devices that do not count say 0 for ever.';
comment on column identity.passkey.is_synced is 'The device says that it copies the key to others of the same owner.';
create index passkey_of_account on identity.passkey (account_id, created_at);
grant select, insert, update on identity.passkey to kept_doorkeeper;
grant select, insert on identity.passkey to kept_maintenance;

create table identity.passkey_challenge (
  digest text primary key,
  spent_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table identity.passkey_challenge is 'Challenges that a passkey has answered, until they would have run out anyway: none is answered twice.';
create index passkey_challenge_expires on identity.passkey_challenge (expires_at);
grant select, insert on identity.passkey_challenge to kept_doorkeeper;
grant select (expires_at), delete on identity.passkey_challenge to kept_clockwork;
grant select, insert on identity.passkey_challenge to kept_maintenance;

create function door.list_passkeys(of_account uuid)
  returns table (id uuid, credential_id text, transports text[], name text, is_synced boolean, created_at timestamptz, last_used_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select p.id, p.credential_id, p.transports, p.name, p.is_synced, p.created_at, p.last_used_at from identity.passkey p
    where p.account_id = of_account and p.ended_at is null order by p.created_at, p.id limit 20;
end;

create function door.find_passkey(wanted_credential text)
  returns table (id uuid, account_id uuid, public_key bytea, counter bigint, name text, ended_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select p.id, p.account_id, p.public_key, p.counter, p.name, p.ended_at from identity.passkey p where p.credential_id = wanted_credential;
end;

-- False where the key is somebody's already, or the account has twenty.
create function door.add_passkey(new_id uuid, of_account uuid, new_credential text, new_public_key bytea, new_counter bigint,
  new_transports text[], new_name text, new_is_synced boolean, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  perform 1 from identity.account a where a.id = of_account for update;
  insert into identity.passkey (id, account_id, credential_id, public_key, counter, transports, name, is_synced, created_at)
    select new_id, of_account, new_credential, new_public_key, new_counter, new_transports, new_name, new_is_synced, at
      where (select count(*) from identity.passkey p where p.account_id = of_account and p.ended_at is null) < 20
    on conflict do nothing;
  return found;
end
$$;

create function door.rename_passkey(which_passkey uuid, of_account uuid, new_name text) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.passkey p set name = new_name where p.id = which_passkey and p.account_id = of_account and p.ended_at is null;
  return found;
end
$$;

create function door.end_passkey(which_passkey uuid, of_account uuid, why text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.passkey p set ended_at = at, ended_why = why
    where p.id = which_passkey and p.account_id = of_account and p.ended_at is null;
  return found;
end
$$;

-- Locked until the transaction ends, so that two who come with the same count are told apart.
create function door.lock_passkey(which_passkey uuid) returns table (counter bigint, ended_at timestamptz)
  language sql security definer set search_path = ''
begin atomic
  select p.counter, p.ended_at from identity.passkey p where p.id = which_passkey for update;
end;

create function door.use_passkey(which_passkey uuid, new_counter bigint, new_is_synced boolean, at timestamptz) returns void
  language sql security definer set search_path = ''
begin atomic
  update identity.passkey p set counter = new_counter, is_synced = new_is_synced, last_used_at = at where p.id = which_passkey;
end;

-- True for the first who answers it.
create function door.spend_challenge(challenge_digest text, at timestamptz, until_at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into identity.passkey_challenge (digest, spent_at, expires_at) values (challenge_digest, at, until_at) on conflict do nothing;
  return found;
end
$$;

do $$
declare
  one regprocedure;
begin
  grant create on schema door to kept_doorkeeper;
  for one in select p.oid::regprocedure from pg_catalog.pg_proc p
    where p.pronamespace = 'door'::regnamespace and p.proname in ('list_passkeys', 'find_passkey', 'add_passkey', 'rename_passkey',
      'end_passkey', 'lock_passkey', 'use_passkey', 'spend_challenge')
  loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to kept_door', one);
    execute format('alter function %s owner to kept_doorkeeper', one);
  end loop;
  revoke create on schema door from kept_doorkeeper;
end
$$;
