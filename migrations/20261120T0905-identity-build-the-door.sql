-- Why: before anybody is known, only these narrow questions and acts are possible. They run as kept_doorkeeper, whose grants are listed with each table.
-- PostgreSQL plans a function's body when it is made, which row_security = off refuses. No row is touched here.
set local row_security = on;

create schema door;
comment on schema door is 'The narrow functions of the entrance atTheDoor.';
grant usage on schema door to kept_door, kept_doorkeeper;
grant create on schema door to kept_doorkeeper;

create function door.find_installation()
  returns table (id uuid, created_at timestamptz, recovery_recipient text, recovery_confirmed_at timestamptz, organisations bigint)
  language sql stable security definer set search_path = ''
begin atomic
  select i.id, i.created_at, i.recovery_recipient, i.recovery_confirmed_at,
    (select count(distinct m.organisation_id) from identity.membership m)
    from house.installation i;
end;

create function door.find_session(token text, today date)
  returns table (id uuid, account_id uuid, organisation_id uuid, organisation_name text, person_id uuid, person_name text,
    roles text[], created_at timestamptz, last_seen_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select s.id, s.account_id, o.organisation_id, o.name, p.id, p.name,
    array(select distinct a.role from people.appointment a
      where a.organisation_id = m.organisation_id and a.person_id = m.person_id
        and a.from_on <= today and (a.until_on is null or a.until_on >= today) order by a.role),
    s.created_at, s.last_seen_at
    from identity.session s
    left join identity.membership m on m.account_id = s.account_id and m.organisation_id = s.organisation_id and m.until_at is null
    left join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
      and (p.left_on is null or p.left_on >= today)
    left join identity.organisation o on o.organisation_id = p.organisation_id
    where s.token_sha256 = token and s.ended_at is null;
end;

create function door.touch_session(which_session uuid, at timestamptz) returns void
  language sql security definer set search_path = ''
begin atomic
  update identity.session set last_seen_at = at where id = which_session and last_seen_at < at;
end;

create function door.find_account(wanted_email text)
  returns table (id uuid, passphrase text, has_second_factor boolean)
  language sql stable security definer set search_path = ''
begin atomic
  select a.id, a.passphrase, exists (select 1 from identity.second_factor f where f.account_id = a.id)
    from identity.account a where a.email = wanted_email;
end;

create function door.get_account(wanted uuid)
  returns table (id uuid, email text, passphrase text, has_second_factor boolean)
  language sql stable security definer set search_path = ''
begin atomic
  select a.id, a.email, a.passphrase, exists (select 1 from identity.second_factor f where f.account_id = a.id)
    from identity.account a where a.id = wanted;
end;

create function door.list_memberships(of_account uuid, today date)
  returns table (organisation_id uuid, organisation_name text, person_id uuid)
  language sql stable security definer set search_path = ''
begin atomic
  select o.organisation_id, o.name, p.id
    from identity.membership m
    join identity.organisation o on o.organisation_id = m.organisation_id
    join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
    where m.account_id = of_account and m.until_at is null and (p.left_on is null or p.left_on >= today)
    order by o.name, o.organisation_id;
end;

-- False where the address is taken: nobody is told which.
create function door.add_account(new_id uuid, new_email text, new_passphrase text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into identity.account (id, email, passphrase, passphrase_changed_at, created_at)
    values (new_id, new_email, new_passphrase, at, at) on conflict do nothing;
  return found;
end
$$;

create function door.change_passphrase(of_account uuid, new_passphrase text, at timestamptz) returns void
  language sql security definer set search_path = ''
begin atomic
  update identity.account set passphrase = new_passphrase, passphrase_changed_at = at where id = of_account;
end;

create function door.start_session(new_id uuid, token text, of_account uuid, of_organisation uuid, on_device text, at timestamptz) returns void
  language sql security definer set search_path = ''
begin atomic
  insert into identity.session (id, token_sha256, account_id, organisation_id, device, created_at, last_seen_at)
    values (new_id, token, of_account, of_organisation, on_device, at, at);
end;

create function door.move_session(which_session uuid, of_account uuid, of_organisation uuid) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.session set organisation_id = of_organisation
    where id = which_session and account_id = of_account and ended_at is null
      and exists (select 1 from identity.membership m where m.account_id = of_account and m.organisation_id = of_organisation and m.until_at is null);
  return found;
end
$$;

create function door.list_sessions(of_account uuid)
  returns table (id uuid, device text, created_at timestamptz, last_seen_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select s.id, s.device, s.created_at, s.last_seen_at from identity.session s
    where s.account_id = of_account and s.ended_at is null order by s.last_seen_at desc, s.id limit 100;
end;

create function door.end_session(which_session uuid, of_account uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.session set ended_at = at where id = which_session and account_id = of_account and ended_at is null;
  return found;
end
$$;

-- Ends every session of an account but one (or all, where that one is null).
create function door.end_sessions(of_account uuid, but uuid, at timestamptz) returns integer
  language plpgsql security definer set search_path = ''
as $$
declare
  ended integer;
begin
  update identity.session set ended_at = at where account_id = of_account and id is distinct from but and ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end
$$;

-- The buckets of an attempt, locked until the transaction ends, so that attempts at the same instant are counted one by one.
create function door.lock_attempts(wanted text[], at timestamptz)
  returns table (bucket text, failures double precision, last_failure_at timestamptz, last_attempt_at timestamptz)
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into identity.attempt as a (bucket, failures, last_attempt_at)
    select w.one, 0, at from unnest(wanted) as w(one) order by w.one on conflict do nothing;
  return query
    select a.bucket, a.failures, a.last_failure_at, a.last_attempt_at from identity.attempt a
      where a.bucket = any (wanted) order by a.bucket for update;
end
$$;

create function door.keep_attempts(wanted text[], new_failures double precision[], new_failure_at timestamptz[], new_attempt_at timestamptz[])
  returns void language sql security definer set search_path = ''
begin atomic
  update identity.attempt a set failures = n.failures, last_failure_at = n.failure_at, last_attempt_at = coalesce(n.attempt_at, a.last_attempt_at)
    from unnest(wanted, new_failures, new_failure_at, new_attempt_at) as n(bucket, failures, failure_at, attempt_at)
    where a.bucket = n.bucket;
end;

create function door.find_link(token text)
  returns table (id uuid, kind text, account_id uuid, organisation_id uuid, expires_at timestamptz, used_at timestamptz, used_with text)
  language sql stable security definer set search_path = ''
begin atomic
  select l.id, l.kind, l.account_id, l.organisation_id, l.expires_at, l.used_at, l.used_with from identity.link l where l.token_sha256 = token;
end;

-- True for the first who uses it, and again for the same form sent twice.
create function door.use_link(which_link uuid, at timestamptz, once text) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.link set used_at = at, used_with = once where id = which_link and used_at is null and expires_at > at;
  return found;
end
$$;

-- Says which organisation a set-up link has begun. Called after that organisation's row exists.
create function door.bind_link(which_link uuid, of_organisation uuid) returns void
  language sql security definer set search_path = ''
begin atomic
  update identity.link set organisation_id = of_organisation where id = which_link and kind = 'set-up' and used_at is null;
end;

create function door.offer_recovery_key(recipient text, part_digest text) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update house.installation set recovery_recipient = recipient, recovery_part_digest = part_digest
    where recovery_confirmed_at is null;
  return found;
end
$$;

create function door.find_offered_recovery_key() returns table (recipient text, part_digest text)
  language sql stable security definer set search_path = ''
begin atomic
  select i.recovery_recipient, i.recovery_part_digest from house.installation i
    where i.recovery_confirmed_at is null and i.recovery_recipient is not null;
end;

create function door.confirm_recovery_key(at timestamptz, confirmed_recipient text) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update house.installation set recovery_confirmed_at = at
    where recovery_confirmed_at is null and recovery_recipient = confirmed_recipient;
  return found;
end
$$;

create function door.find_invitation(code text)
  returns table (organisation_id uuid, organisation_name text, id uuid, person_id uuid, person_name text,
    expires_at timestamptz, accepted_at timestamptz, cancelled_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select i.organisation_id, o.name, i.id, i.person_id, p.name, i.expires_at, i.accepted_at, i.cancelled_at
    from people.invitation i
    join identity.organisation o on o.organisation_id = i.organisation_id
    join people.person p on p.organisation_id = i.organisation_id and p.id = i.person_id
    where i.code_sha256 = code;
end;

grant select (recovery_part_digest), update (recovery_recipient, recovery_part_digest, recovery_confirmed_at) on house.installation to kept_doorkeeper;

do $$
declare
  one regprocedure;
begin
  for one in select p.oid::regprocedure from pg_catalog.pg_proc p where p.pronamespace = 'door'::regnamespace loop
    -- Only its owner can take a right from a function: what everybody has goes first, the ownership last.
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to kept_door', one);
    execute format('alter function %s owner to kept_doorkeeper', one);
  end loop;
end
$$;

revoke create on schema door from kept_doorkeeper;
