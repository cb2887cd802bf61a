-- Why: a link to sign in lets into the organisation whose mail server carried it and into no other; whatever was begun before a change of passphrase or second step ends with it; and whoever owns an account is told at the address of the account.
-- PostgreSQL plans a function's body when it is made, which row_security = off refuses. No row is read here.
set local row_security = on;
grant create on schema door to kept_doorkeeper;

comment on column identity.link.organisation_id is 'What a set-up link has begun; of a sign-in link, the organisation that mailed it and for which alone it lets somebody act.';

set local role kept_doorkeeper;
create or replace function door.bind_link(which_link uuid, of_organisation uuid) returns void
  language sql security definer set search_path = ''
begin atomic
  update identity.link set organisation_id = of_organisation where id = which_link and kind in ('set-up', 'sign-in') and used_at is null;
end;

drop function door.find_half_sign_in(text);
create function door.find_half_sign_in(token text)
  returns table (id uuid, account_id uuid, first_factor text, begun_at timestamptz, tries integer, bound_to uuid)
  language sql stable security definer set search_path = ''
begin atomic
  select h.id, h.account_id, h.first_factor, h.begun_at, h.tries, h.bound_to from identity.half_sign_in h where h.token_sha256 = token and h.ended_at is null;
end;

-- Sign-ins that were begun and links that were sent end too: whoever began them may be whom this keeps out.
create or replace function door.end_sessions(of_account uuid, but uuid, at timestamptz) returns integer
  language plpgsql security definer set search_path = ''
as $$
declare
  ended integer;
begin
  update identity.half_sign_in set ended_at = at where account_id = of_account and ended_at is null;
  update identity.link set expires_at = at where kind = 'sign-in' and account_id = of_account and used_at is null and expires_at > at;
  update identity.session set ended_at = at where account_id = of_account and id is distinct from but and ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end
$$;

revoke all on function door.find_half_sign_in(text) from public;
grant execute on function door.find_half_sign_in(text) to kept_door;
set local role kept_owner;
revoke create on schema door from kept_doorkeeper;

alter table identity.membership add column address text;
comment on column identity.membership.address is 'With which the account signs in, as last noted: letters about the account go there, since the address on somebody''s page can be changed by others.';
