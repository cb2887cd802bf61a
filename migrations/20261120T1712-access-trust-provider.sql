-- Why: an organisation may let its people sign in where they sign in already, and that must let nobody into an account that is not theirs, nor into another organisation.
-- PostgreSQL plans a function's body when it is made, which row_security = off refuses. No row is touched here.
set local row_security = on;

create table access.provider (
  organisation_id uuid primary key references identity.organisation,
  issuer text not null,
  client_id text not null,
  secret_sealed bytea not null,
  domains text[] not null,
  counts_second_step boolean not null default false,
  tried_at timestamptz,
  is_on boolean not null default false,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by uuid,
  foreign key (organisation_id, changed_by) references people.person (organisation_id, id),
  constraint provider_issuer_length check (length(issuer) between 8 and 500),
  constraint provider_client_given check (length(btrim(client_id)) between 1 and 300),
  constraint provider_domains_few check (cardinality(domains) between 1 and 20),
  constraint provider_tried_before_on check (not is_on or tried_at is not null)
);
comment on table access.provider is 'Where people of an organisation may sign in instead of with a passphrase of Kept (OpenID Connect).';
comment on column access.provider.secret_sealed is 'What Kept shows the provider to be known, sealed with the organisation''s key.';
comment on column access.provider.domains is 'E-mail domains whose people may come in this way.';
comment on column access.provider.counts_second_step is 'The provider''s own second step counts as one, where it says that it was taken.';
comment on column access.provider.tried_at is 'When somebody came back from it with these very settings; any change takes it away.';
call house.keep_apart('access.provider', 'select, insert, update, delete');

create table access.provider_domain (
  organisation_id uuid not null references access.provider,
  domain text not null,
  primary key (organisation_id, domain),
  constraint provider_domain_leads_to_one unique (domain),
  constraint provider_domain_is_lower check (domain = lower(domain) and length(domain) between 3 and 253)
);
comment on table access.provider_domain is 'Which e-mail domain leads to which organisation''s provider, while that is switched on.';
call house.keep_apart('access.provider_domain', 'select, insert, delete');
create policy doorkeeper on access.provider_domain for select to kept_doorkeeper using (true);
grant select on access.provider_domain to kept_doorkeeper;

create table identity.outside_identity (
  organisation_id uuid not null references identity.organisation,
  issuer text not null,
  subject text not null,
  account_id uuid not null references identity.account,
  linked_at timestamptz not null,
  last_used_at timestamptz,
  primary key (organisation_id, issuer, subject),
  constraint outside_identity_one_of_account unique (organisation_id, account_id),
  constraint outside_identity_subject_length check (length(subject) between 1 and 255)
);
comment on table identity.outside_identity is 'Who somebody is to their organisation''s provider. An e-mail address is never what links the two.';
create index outside_identity_of_account on identity.outside_identity (account_id);
grant select, insert, update, delete on identity.outside_identity to kept_doorkeeper;
grant select, insert on identity.outside_identity to kept_maintenance;

alter table identity.session add column bound_to uuid references identity.organisation;
create index session_bound_to on identity.session (bound_to) where bound_to is not null;
alter table identity.half_sign_in add column bound_to uuid references identity.organisation;
comment on column identity.half_sign_in.bound_to is 'As of the session that will be made of it.';
create index half_sign_in_bound_to on identity.half_sign_in (bound_to) where bound_to is not null;
alter table identity.session drop constraint session_second_factor_known;
alter table identity.session add constraint session_second_factor_known check (second_factor in ('code', 'recovery-code', 'passkey', 'organisation'));
comment on column identity.session.bound_to is 'The only organisation it may act for: the one whose provider let somebody in. Another organisation never trusted that provider.';

drop function door.move_session(uuid, uuid, uuid);
create function door.move_session(which_session uuid, of_account uuid, of_organisation uuid) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.session s set organisation_id = of_organisation, epoch = m.session_epoch
    from identity.membership m
    where s.id = which_session and s.account_id = of_account and s.ended_at is null
      and (s.bound_to is null or s.bound_to = of_organisation)
      and m.account_id = of_account and m.organisation_id = of_organisation and m.until_at is null;
  return found;
end
$$;

create function door.bind_session(which_session uuid, of_account uuid, to_organisation uuid) returns void
  language sql security definer set search_path = ''
begin atomic
  update identity.session s set bound_to = to_organisation where s.id = which_session and s.account_id = of_account;
end;

create function door.bind_half_sign_in(half_token text, to_organisation uuid) returns void
  language sql security definer set search_path = ''
begin atomic
  update identity.half_sign_in h set bound_to = to_organisation where h.token_sha256 = half_token;
end;

-- What was begun with a provider of one organisation ends in that organisation.
create function door.bind_session_as_half(which_half uuid, which_session uuid) returns void
  language sql security definer set search_path = ''
begin atomic
  update identity.session s set bound_to = h.bound_to from identity.half_sign_in h
    where h.id = which_half and s.id = which_session and s.account_id = h.account_id and h.bound_to is not null;
end;

create function door.is_session_bound(which_session uuid) returns boolean
  language sql stable security definer set search_path = ''
begin atomic
  select coalesce((select s.bound_to is not null from identity.session s where s.id = which_session), true);
end;

create function door.find_provider_of(wanted_domain text) returns table (organisation_id uuid)
  language sql stable security definer set search_path = ''
begin atomic
  select d.organisation_id from access.provider_domain d where d.domain = wanted_domain;
end;

-- Whose account it is, and whether that may still act for this organisation.
create function door.find_outside_identity(of_organisation uuid, wanted_issuer text, wanted_subject text, today date)
  returns table (account_id uuid, has_second_factor boolean)
  language sql stable security definer set search_path = ''
begin atomic
  select a.id, a.has_second_factor from identity.outside_identity i
    join identity.account a on a.id = i.account_id
    join identity.membership m on m.organisation_id = i.organisation_id and m.account_id = i.account_id and m.until_at is null
    join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id and (p.left_on is null or p.left_on >= today)
    where i.organisation_id = of_organisation and i.issuer = wanted_issuer and i.subject = wanted_subject;
end;

create function door.note_outside_identity(of_organisation uuid, wanted_issuer text, wanted_subject text, at timestamptz) returns void
  language sql security definer set search_path = ''
begin atomic
  update identity.outside_identity set last_used_at = at
    where organisation_id = of_organisation and issuer = wanted_issuer and subject = wanted_subject;
end;

-- False where it is somebody's already, or the account is linked in this organisation.
create function door.link_outside_identity(of_organisation uuid, new_issuer text, new_subject text, of_account uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  insert into identity.outside_identity (organisation_id, issuer, subject, account_id, linked_at)
    select of_organisation, new_issuer, new_subject, of_account, at
      where exists (select 1 from identity.membership m
        where m.organisation_id = of_organisation and m.account_id = of_account and m.until_at is null)
    on conflict do nothing;
  return found;
end
$$;

create function door.list_outside_identities(of_account uuid)
  returns table (organisation_id uuid, organisation_name text, issuer text, linked_at timestamptz, last_used_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select i.organisation_id, o.name, i.issuer, i.linked_at, i.last_used_at from identity.outside_identity i
    join identity.organisation o on o.organisation_id = i.organisation_id
    where i.account_id = of_account order by o.name, i.organisation_id;
end;

create function door.unlink_outside_identity(of_organisation uuid, of_account uuid) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  delete from identity.outside_identity where organisation_id = of_organisation and account_id = of_account;
  return found;
end
$$;

-- How many administrators could get in if the provider never answered again.
create function door.count_ways_back(of_organisation uuid, today date) returns bigint
  language sql stable security definer set search_path = ''
begin atomic
  select count(distinct m.account_id) from people.appointment h
    join identity.membership m on m.organisation_id = h.organisation_id and m.person_id = h.person_id and m.until_at is null
    join identity.account a on a.id = m.account_id and a.has_second_factor
    join people.person p on p.organisation_id = m.organisation_id and p.id = m.person_id and (p.left_on is null or p.left_on >= today)
    where h.organisation_id = of_organisation and h.role = 'administrator'
      and h.from_on <= today and (h.until_on is null or h.until_on >= today);
end;

do $$
declare
  one regprocedure;
begin
  grant create on schema door to kept_doorkeeper;
  for one in select p.oid::regprocedure from pg_catalog.pg_proc p
    where p.pronamespace = 'door'::regnamespace and p.proname in ('move_session', 'bind_session', 'is_session_bound', 'find_provider_of',
      'bind_half_sign_in', 'bind_session_as_half', 'find_outside_identity', 'note_outside_identity',
      'link_outside_identity', 'list_outside_identities', 'unlink_outside_identity', 'count_ways_back')
  loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to kept_door', one);
    execute format('alter function %s owner to kept_doorkeeper', one);
  end loop;
  revoke create on schema door from kept_doorkeeper;
end
$$;
