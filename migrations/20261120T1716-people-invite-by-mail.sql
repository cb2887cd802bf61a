-- Why: somebody is invited by a link that is mailed, by a code on paper with the same link to scan, or in person; and whoever came by mail has shown that the address is theirs.
-- PostgreSQL plans a function's body when it is made, which row_security = off refuses. No row is read here.
set local row_security = on;
grant create on schema door to kept_doorkeeper;

alter table people.invitation
  add column goes_by text not null default 'code',
  add column token_sha256 text,
  add column mailed_to text,
  add column letter_id uuid,
  add constraint invitation_goes_by_known check (goes_by in ('code', 'mail', 'in-person')),
  add constraint invitation_token_used_once unique (token_sha256),
  add constraint invitation_mailed_somewhere check ((goes_by = 'mail') = (mailed_to is not null));
comment on column people.invitation.token_sha256 is 'Of the link that says the same as the code, for a phone to scan or a letter to carry.';
comment on column people.invitation.letter_id is 'The letter that carries it; a letter that was handed over shows nothing of an address.';
create index invitation_open on people.invitation (organisation_id, id) where accepted_at is null and cancelled_at is null;
grant select (token_sha256) on people.invitation to kept_doorkeeper;

alter table identity.account add column email_confirmed_at timestamptz;
comment on column identity.account.email_confirmed_at is 'When it was shown that whoever signs in reads this address. Links to sign in go to no other.';

set local role kept_doorkeeper;
create or replace function door.find_invitation(code text)
  returns table (organisation_id uuid, organisation_name text, id uuid, person_id uuid, person_name text,
    expires_at timestamptz, accepted_at timestamptz, cancelled_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select i.organisation_id, o.name, i.id, i.person_id, p.name, i.expires_at, i.accepted_at, i.cancelled_at
    from people.invitation i
    join identity.organisation o on o.organisation_id = i.organisation_id
    join people.person p on p.organisation_id = i.organisation_id and p.id = i.person_id
    where i.code_sha256 = code or i.token_sha256 = code;
end;

-- Only while the account still has that address: a link that was sent to an older one confirms nothing.
create function door.confirm_email(of_account uuid, shown text, at timestamptz) returns boolean
  language plpgsql security definer set search_path = ''
as $$
begin
  update identity.account set email_confirmed_at = at where id = of_account and email = shown;
  return found;
end
$$;

create function door.find_confirmed_email(of_account uuid) returns table (email text, confirmed_at timestamptz)
  language sql stable security definer set search_path = ''
begin atomic
  select a.email, a.email_confirmed_at from identity.account a where a.id = of_account;
end;

do $$
declare
  one regprocedure;
begin
  for one in select p.oid::regprocedure from pg_catalog.pg_proc p
      where p.pronamespace = 'door'::regnamespace and p.proname in ('confirm_email', 'find_confirmed_email') loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to kept_door', one);
  end loop;
end
$$;
set local role kept_owner;
revoke create on schema door from kept_doorkeeper;
