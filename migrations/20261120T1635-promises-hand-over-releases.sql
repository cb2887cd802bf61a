-- Why: two releases may serve side by side, and the one declared last carries its judgements round; and what a migration changes is looked at again.
-- Its locks: for a moment an exclusive one on promises.release, which has a row for each release ever served.

alter table promises.release
  add column turn bigint not null default 0,
  add column seen_at timestamptz not null default clock_timestamp();
comment on column promises.release.turn is 'The highest was declared last, whatever clocks say.';
comment on column promises.release.seen_at is 'When a process of it last looked for what is due, by the database''s clock; another takes over once that is long past.';
comment on column promises.judged.version is 'Stands for the promise''s version and what it reads: another means that it is to be judged again. 0 where it is served no more.';

-- The owner sees no rows while row security is forced on it: it is lifted, and back in place before the migration ends.
create procedure promises.look_again(variadic tables text[]) language plpgsql as $$
begin
  alter table identity.organisation no force row level security;
  alter table promises.touch no force row level security;
  alter table promises.mark no force row level security;
  insert into promises.touch as known (organisation_id, table_name, serial)
    select o.organisation_id, written.name, 1 from identity.organisation o, unnest(tables) as written(name)
    on conflict (organisation_id, table_name) do update set serial = known.serial + 1;
  insert into promises.mark (organisation_id, id, marked_at)
    select organisation_id, gen_random_uuid(), now() from identity.organisation;
  alter table identity.organisation force row level security;
  alter table promises.touch force row level security;
  alter table promises.mark force row level security;
end
$$;
comment on procedure promises.look_again is 'Called by a migration that changes rows of a table some promise reads: every organisation is judged again.';
revoke all on procedure promises.look_again from public;
