-- Why: a passkey is a second factor too.
-- PostgreSQL plans a function's body when it is made, which row_security = off refuses. No row is touched here.
set local row_security = on;

drop function door.settle_second_factor(uuid);
create function door.settle_second_factor(of_account uuid) returns boolean
  language sql security definer set search_path = ''
begin atomic
  update identity.account a set has_second_factor = exists (select 1 from identity.authenticator f where f.account_id = of_account)
      or exists (select 1 from identity.passkey p where p.account_id = of_account and p.ended_at is null)
    where a.id = of_account returning a.has_second_factor;
end;

do $$
declare
  one regprocedure;
begin
  grant create on schema door to kept_doorkeeper;
  for one in select p.oid::regprocedure from pg_catalog.pg_proc p
    where p.pronamespace = 'door'::regnamespace and p.proname in ('settle_second_factor')
  loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to kept_door', one);
    execute format('alter function %s owner to kept_doorkeeper', one);
  end loop;
  revoke create on schema door from kept_doorkeeper;
end
$$;
