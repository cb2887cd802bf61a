-- Why: the recovery key opens what every organisation here has written, so only the one that was here first makes it.
-- PostgreSQL plans a function's body when it is made, which row_security = off refuses. No row is touched here.
set local row_security = on;

create function door.find_keeper() returns table (organisation_id uuid)
  language sql stable security definer set search_path = ''
begin atomic
  select m.organisation_id from identity.membership m order by m.from_at, m.organisation_id limit 1;
end;
revoke all on function door.find_keeper() from public;
grant execute on function door.find_keeper() to kept_door;
grant create on schema door to kept_doorkeeper;
alter function door.find_keeper() owner to kept_doorkeeper;
revoke create on schema door from kept_doorkeeper;
