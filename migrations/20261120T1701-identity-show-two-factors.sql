-- Why: signing in takes two steps, sessions say how they came about and end with what they were for, and each organisation says until when it waits for second factors.
-- PostgreSQL plans a function's body when it is made, which row_security = off refuses. No row is read here but of tables without an organisation.
set local row_security = on;
grant create on schema door to kept_doorkeeper;

alter table identity.account add column has_second_factor boolean not null default false;
comment on column identity.account.has_second_factor is 'Whether some second factor is set up; kept right by door.settle_second_factor in the act that adds or removes one.';

-- Only the owner of a function can replace it, and those of the door are the doorkeeper's.
set local role kept_doorkeeper;
create or replace function door.find_account(wanted_email text)
  returns table (id uuid, passphrase text, has_second_factor boolean)
  language sql stable security definer set search_path = ''
begin atomic
  select a.id, a.passphrase, a.has_second_factor from identity.account a where a.email = wanted_email;
end;

create or replace function door.get_account(wanted uuid)
  returns table (id uuid, email text, passphrase text, has_second_factor boolean)
  language sql stable security definer set search_path = ''
begin atomic
  select a.id, a.email, a.passphrase, a.has_second_factor from identity.account a where a.id = wanted;
end;

set local role kept_owner;

drop table identity.second_factor;

create table identity.authenticator (
  id uuid primary key,
  account_id uuid not null references identity.account,
  label text not null,
  sealed text not null,
  added_at timestamptz not null,
  last_used_at timestamptz,
  constraint authenticator_label_given check (length(btrim(label)) between 1 and 60)
);
comment on table identity.authenticator is 'Apps that show one-time codes for an account. A row exists once a first code was right.';
comment on column identity.authenticator.sealed is 'The secret that app and Kept share, sealed with a key of the installation.';
create index authenticator_of_account on identity.authenticator (account_id, added_at);
grant select, insert, update, delete on identity.authenticator to kept_doorkeeper;
grant select, insert on identity.authenticator to kept_maintenance;

create table identity.used_code (
  authenticator_id uuid not null,
  step bigint not null,
  used_at timestamptz not null,
  primary key (authenticator_id, step)
);
comment on table identity.used_code is 'Which codes of an authenticator can never be used again, whatever any clock says. Kept for two days, the authenticator''s own end included.';
create index used_code_at on identity.used_code (used_at);
grant select, insert on identity.used_code to kept_doorkeeper;
grant select, delete on identity.used_code to kept_clockwork;
grant select, insert on identity.used_code to kept_maintenance;

create table identity.recovery_code (
  account_id uuid not null references identity.account,
  digest text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (account_id, digest)
);
comment on table identity.recovery_code is 'Codes on paper that each work once in place of a second factor. Only keyed digests are kept.';
grant select, insert, update, delete on identity.recovery_code to kept_doorkeeper;
grant select, insert on identity.recovery_code to kept_maintenance;

create table identity.half_sign_in (
  id uuid primary key,
  token_sha256 text not null,
  account_id uuid not null references identity.account,
  first_factor text not null,
  begun_at timestamptz not null,
  tries integer not null default 0,
  ended_at timestamptz,
  constraint half_sign_in_token_used_once unique (token_sha256),
  constraint half_sign_in_first_factor_known check (first_factor in ('passphrase', 'link', 'organisation')),
  constraint half_sign_in_tries_few check (tries between 0 and 20)
);
comment on table identity.half_sign_in is 'Somebody showed a first factor and still owes the second. It opens nothing, and no session is made of it: that is begun afresh.';
create index half_sign_in_of_account on identity.half_sign_in (account_id);
create index half_sign_in_begun on identity.half_sign_in (begun_at);
grant select, insert, update, delete on identity.half_sign_in to kept_doorkeeper;
grant select (id, begun_at), delete on identity.half_sign_in to kept_clockwork;
grant select, insert on identity.half_sign_in to kept_maintenance;

create table identity.known_device (
  account_id uuid not null references identity.account,
  token_sha256 text not null,
  device text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (account_id, token_sha256)
);
comment on table identity.known_device is 'Browsers in which an account was signed in, by a random cookie of theirs: another one is told of.';
create index known_device_seen on identity.known_device (last_seen_at);
grant select, insert, update, delete on identity.known_device to kept_doorkeeper;
grant select (account_id, token_sha256, last_seen_at), delete on identity.known_device to kept_clockwork;
grant select, insert on identity.known_device to kept_maintenance;

alter table identity.session
  add column first_factor text not null default 'passphrase',
  add column second_factor text,
  add column proved_at timestamptz,
  add column network text not null default '',
  add column epoch uuid,
  add constraint session_first_factor_known check (first_factor in ('passphrase', 'link', 'organisation', 'passkey')),
  add constraint session_second_factor_known check (second_factor in ('code', 'recovery-code', 'passkey'));
comment on column identity.session.proved_at is 'When the strongest that the account has was last shown in this session: its second factor, or its passphrase where it has none.';
comment on column identity.session.network is 'A keyed digest of the network it was begun from: it tells whether two sessions share one, and not which.';
comment on column identity.session.epoch is 'The epoch of the membership it was begun for. Where that has changed, the session is at an end: no clock is asked.';

alter table identity.membership
  add column has_second_factor boolean not null default false,
  add column session_epoch uuid;
comment on column identity.membership.has_second_factor is 'As the account has it, kept here for what is promised and reminded of.';
comment on column identity.membership.session_epoch is 'Changes when every session for this organisation ends: at leaving, and where a role is lost.';

alter table identity.link add column browser_sha256 text;
comment on column identity.link.browser_sha256 is 'Of a sign-in link: the cookie of the browser that asked. In any other it opens nothing.';
alter table identity.link drop constraint link_kind_known;
alter table identity.link add constraint link_kind_known check (kind in ('set-up', 'let-in', 'sign-in'));
alter table identity.link drop constraint link_let_in_names_account;
alter table identity.link add constraint link_names_account check ((kind <> 'set-up') = (account_id is not null));
alter table identity.link add constraint link_sign_in_names_browser check ((kind = 'sign-in') = (browser_sha256 is not null));

create schema access;
comment on schema access is 'What each organisation asks of those who sign in.';
grant usage on schema access to kept_organisation, kept_doorkeeper, kept_maintenance;

create table access.rule (
  organisation_id uuid primary key references identity.organisation,
  grace_days integer not null default 14,
  asked_from date not null,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  foreign key (organisation_id, changed_by) references people.person (organisation_id, id),
  constraint rule_grace_bounded check (grace_days between 0 and 14)
);
comment on table access.rule is 'How long an organisation waits for second factors. Without a row: 14 days from the day it was founded.';
comment on column access.rule.asked_from is 'From when second factors are asked for: nobody''s time to set one up begins before.';
call house.keep_apart('access.rule', 'select, insert, update');
create policy doorkeeper on access.rule for select to kept_doorkeeper using (true);
grant select (organisation_id, grace_days, asked_from) on access.rule to kept_doorkeeper;
grant select (appointed_at) on people.appointment to kept_doorkeeper;
grant select (created_at) on identity.organisation to kept_doorkeeper;

-- Those who are here already are asked from today. Forced row security would hide them from the owner: it is lifted for just that.
alter table identity.organisation no force row level security;
alter table access.rule no force row level security;
insert into access.rule (organisation_id, asked_from, changed_at) select o.organisation_id, current_date, now() from identity.organisation o;
alter table access.rule force row level security;
alter table identity.organisation force row level security;
call promises.look_again('access.rule');

set local role kept_doorkeeper;
drop function door.find_session(text, date);
-- Appointments of the last weeks come too, with their days: a role that was ended and given again begins no second time of grace.
create function door.find_session(token text, today date)
  returns table (id uuid, account_id uuid, has_second_factor boolean, proved_at timestamptz, created_at timestamptz, last_seen_at timestamptz,
    organisation_id uuid, organisation_name text, person_id uuid, person_name text,
    appointments jsonb, grace_days integer, asked_from date)
  language sql stable security definer set search_path = ''
begin atomic
  select s.id, s.account_id, a.has_second_factor, s.proved_at, s.created_at, s.last_seen_at,
    o.organisation_id, o.name, p.id, p.name,
    (select coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'from', h.from_on, 'until', h.until_on, 'made', h.appointed_at) order by h.role, h.from_on), '[]')
      from people.appointment h
      where h.organisation_id = m.organisation_id and h.person_id = m.person_id
        and h.from_on <= today and (h.until_on is null or h.until_on >= today - 90)),
    coalesce(r.grace_days, 14), coalesce(r.asked_from, (o.created_at at time zone 'UTC')::date)
    from identity.session s
    join identity.account a on a.id = s.account_id
    left join identity.membership m on m.account_id = s.account_id and m.organisation_id = s.organisation_id and m.until_at is null
      and m.session_epoch is not distinct from s.epoch
    left join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id
      and (p.left_on is null or p.left_on >= today)
    left join identity.organisation o on o.organisation_id = p.organisation_id
    left join access.rule r on r.organisation_id = o.organisation_id
    where s.token_sha256 = token and s.ended_at is null and (s.organisation_id is null or p.id is not null);
end;

drop function door.start_session(uuid, text, uuid, uuid, text, timestamptz);
create function door.start_session(new_id uuid, token text, of_account uuid, of_organisation uuid, on_device text, at timestamptz,
    how_first text, how_second text, proved timestamptz, from_network text) returns void
  language sql security definer set search_path = ''
begin atomic
  insert into identity.session (id, token_sha256, account_id, organisation_id, device, created_at, last_seen_at, first_factor, second_factor, proved_at, network, epoch)
    values (new_id, token, of_account, of_organisation, on_device, at, at, how_first, how_second, proved, from_network,
      (select m.session_epoch from identity.membership m where m.account_id = of_account and m.organisation_id = of_organisation));
end;

create or replace function door.move_session(which_session uuid, of_account uuid, of_organisation uuid) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.session s set organisation_id = of_organisation, epoch = m.session_epoch
    from identity.membership m
    where s.id = which_session and s.account_id = of_account and s.ended_at is null
      and m.account_id = of_account and m.organisation_id = of_organisation and m.until_at is null;
  return found;
end
$$;

create function door.prove_session(which_session uuid, of_account uuid, at timestamptz, how_second text) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.session set proved_at = at, second_factor = coalesce(how_second, second_factor)
    where id = which_session and account_id = of_account and ended_at is null;
  return found;
end
$$;

drop function door.list_sessions(uuid);
create function door.list_sessions(of_account uuid)
  returns table (id uuid, device text, created_at timestamptz, last_seen_at timestamptz, first_factor text, second_factor text,
    network text, organisation_name text)
  language sql stable security definer set search_path = ''
begin atomic
  select s.id, s.device, s.created_at, s.last_seen_at, s.first_factor, s.second_factor, s.network, o.name
    from identity.session s
    left join identity.membership m on m.account_id = s.account_id and m.organisation_id = s.organisation_id and m.until_at is null
      and m.session_epoch is not distinct from s.epoch
    left join identity.organisation o on o.organisation_id = m.organisation_id
    where s.account_id = of_account and s.ended_at is null and (s.organisation_id is null or m.organisation_id is not null)
    order by s.last_seen_at desc, s.id limit 100;
end;

-- Whether the account has any second factor, worked out from what it has. A new kind of factor replaces this function.
create function door.settle_second_factor(of_account uuid) returns boolean
  language sql security definer set search_path = ''
begin atomic
  update identity.account a set has_second_factor = exists (select 1 from identity.authenticator f where f.account_id = of_account)
    where a.id = of_account returning a.has_second_factor;
end;

-- False for the same one added twice, and where the account has ten.
create function door.add_authenticator(new_id uuid, of_account uuid, new_label text, new_sealed text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  perform 1 from identity.account a where a.id = of_account for update;
  insert into identity.authenticator (id, account_id, label, sealed, added_at, last_used_at)
    select new_id, of_account, new_label, new_sealed, at, at
      where (select count(*) from identity.authenticator f where f.account_id = of_account) < 10
    on conflict do nothing;
  return found;
end
$$;

create function door.list_authenticators(of_account uuid)
  returns table (id uuid, label text, sealed text, added_at timestamptz, last_used_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select f.id, f.label, f.sealed, f.added_at, f.last_used_at from identity.authenticator f where f.account_id = of_account order by f.added_at, f.id;
end;

create function door.remove_authenticator(which uuid, of_account uuid) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  delete from identity.authenticator where id = which and account_id = of_account;
  return found;
end
$$;

-- True for the one who uses a code; a second use waits for the first to end, and is refused.
create function door.use_code(of_authenticator uuid, wanted_step bigint, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into identity.used_code (authenticator_id, step, used_at) values (of_authenticator, wanted_step, at) on conflict do nothing;
  if not found then return false; end if;
  update identity.authenticator set last_used_at = at where id = of_authenticator;
  return true;
end
$$;

create function door.keep_recovery_codes(of_account uuid, digests text[], at timestamptz) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  delete from identity.recovery_code where account_id = of_account;
  insert into identity.recovery_code (account_id, digest, made_at) select of_account, d.one, at from unnest(digests) as d(one);
end
$$;

create function door.count_recovery_codes(of_account uuid) returns table (unused bigint, made_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select count(*) filter (where c.used_at is null), max(c.made_at) from identity.recovery_code c where c.account_id = of_account;
end;

create function door.use_recovery_code(of_account uuid, wanted text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.recovery_code set used_at = at where account_id = of_account and digest = wanted and used_at is null;
  return found;
end
$$;

create function door.forget_second_factors(of_account uuid) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  delete from identity.authenticator where account_id = of_account;
  delete from identity.recovery_code where account_id = of_account;
end
$$;

create function door.start_half_sign_in(new_id uuid, token text, of_account uuid, how_first text, at timestamptz) returns void
  language sql security definer set search_path = ''
begin atomic
  insert into identity.half_sign_in (id, token_sha256, account_id, first_factor, begun_at) values (new_id, token, of_account, how_first, at);
end;

create function door.find_half_sign_in(token text)
  returns table (id uuid, account_id uuid, first_factor text, begun_at timestamptz, tries integer)
  language sql stable security definer set search_path = ''
begin atomic
  select h.id, h.account_id, h.first_factor, h.begun_at, h.tries from identity.half_sign_in h where h.token_sha256 = token and h.ended_at is null;
end;

-- Counts one more try before it is judged; false where there were enough.
create function door.try_half_sign_in(which uuid, at_most integer) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.half_sign_in set tries = tries + 1 where id = which and ended_at is null and tries < at_most;
  return found;
end
$$;

-- True for the one who makes a session of it.
create function door.end_half_sign_in(which uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.half_sign_in set ended_at = at where id = which and ended_at is null;
  return found;
end
$$;

create function door.find_device(of_account uuid, token text) returns table (first_seen_at timestamptz, others bigint)
  language sql stable security definer set search_path = ''
begin atomic
  select (select d.first_seen_at from identity.known_device d where d.account_id = of_account and d.token_sha256 = token),
    (select count(*) from identity.known_device d where d.account_id = of_account);
end;

create function door.know_device(of_account uuid, token text, words text, at timestamptz) returns void
  language sql security definer set search_path = ''
begin atomic
  insert into identity.known_device as d (account_id, token_sha256, device, first_seen_at, last_seen_at) values (of_account, token, words, at, at)
    on conflict (account_id, token_sha256) do update set last_seen_at = at, device = words;
end;

create function door.forget_devices(of_account uuid) returns void
  language sql security definer set search_path = ''
begin atomic
  delete from identity.known_device where account_id = of_account;
end;

create function door.add_sign_in_link(new_id uuid, token text, of_account uuid, of_browser text, at timestamptz, until_at timestamptz) returns void
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.link set expires_at = at where kind = 'sign-in' and account_id = of_account and used_at is null and expires_at > at;
  insert into identity.link (id, token_sha256, kind, account_id, browser_sha256, made_at, expires_at)
    values (new_id, token, 'sign-in', of_account, of_browser, at, until_at);
end
$$;

drop function door.find_link(text);
create function door.find_link(token text)
  returns table (id uuid, kind text, account_id uuid, organisation_id uuid, browser_sha256 text, expires_at timestamptz, used_at timestamptz, used_with text)
  language sql stable security definer set search_path = ''
begin atomic
  select l.id, l.kind, l.account_id, l.organisation_id, l.browser_sha256, l.expires_at, l.used_at, l.used_with from identity.link l where l.token_sha256 = token;
end;

do $$
declare
  one regprocedure;
begin
  for one in select p.oid::regprocedure from pg_catalog.pg_proc p
      where p.pronamespace = 'door'::regnamespace and p.proname in ('find_session', 'start_session', 'prove_session', 'list_sessions', 'settle_second_factor',
        'add_authenticator', 'list_authenticators', 'remove_authenticator', 'use_code', 'keep_recovery_codes', 'count_recovery_codes', 'use_recovery_code',
        'forget_second_factors', 'start_half_sign_in', 'find_half_sign_in', 'try_half_sign_in', 'end_half_sign_in', 'find_device', 'know_device',
        'forget_devices', 'add_sign_in_link', 'find_link') loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to kept_door', one);
  end loop;
end
$$;
set local role kept_owner;
revoke create on schema door from kept_doorkeeper;
