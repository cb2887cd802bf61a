-- Why: what was found about each promise of each organisation, until when it stands, and what was found before; and which tables were written since.
-- Its locks are those of new tables, and a moment's share lock on identity.organisation.

create schema promises;
comment on schema promises is 'The engine: which tables were written, what each promise was judged to be, and its history.';
grant usage on schema promises to kept_organisation, kept_clockwork, kept_maintenance;

create table promises.touch (
  organisation_id uuid not null references identity.organisation,
  table_name text not null,
  serial bigint not null,
  primary key (organisation_id, table_name),
  constraint touch_serial_positive check (serial >= 1)
);
comment on table promises.touch is 'How often the rows of a table were written by acts of an organisation: set in the act''s own transaction.';
call house.keep_apart('promises.touch', 'select, insert, update');

create table promises.mark (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  marked_at timestamptz not null,
  primary key (organisation_id, id)
);
comment on table promises.mark is 'An organisation in which something was written: it waits to be looked at, and goes when it was.';
create index mark_in_order on promises.mark (marked_at);
call house.keep_apart('promises.mark', 'select, insert, delete');
create policy clockwork on promises.mark to kept_clockwork using (true);
grant select (organisation_id, marked_at) on promises.mark to kept_clockwork;

create table promises.judged (
  organisation_id uuid not null references identity.organisation,
  promise text not null,
  version integer not null,
  seen bigint not null,
  judged_at timestamptz not null,
  due_at timestamptz,
  failed_since timestamptz,
  primary key (organisation_id, promise),
  constraint judged_promise_is_named check (promise ~ '^[a-z]+\.[a-z]+(-[a-z0-9]+)*$')
);
comment on table promises.judged is 'When each promise was last judged, by which version of it, and when it is to be judged again with no new record.';
comment on column promises.judged.seen is 'The serials of all tables it reads, added up, as they stood when it was judged: another sum means that it is out of date.';
comment on column promises.judged.due_at is 'The first moment at which the verdict could change by itself; null where it never does.';
comment on column promises.judged.failed_since is 'Since when its evidence could not be found; null where it was found.';
create index judged_due on promises.judged (due_at) where due_at is not null;
create index judged_by_time on promises.judged (judged_at);
call house.keep_apart('promises.judged', 'select, insert, update');
create policy clockwork on promises.judged to kept_clockwork using (true);
grant select (organisation_id, due_at, judged_at) on promises.judged to kept_clockwork;

create table promises.verdict (
  organisation_id uuid not null,
  promise text not null,
  subject uuid not null,
  viewer uuid not null,
  number integer not null,
  since timestamptz not null,
  ended boolean not null,
  verdict text not null,
  evidence jsonb not null,
  primary key (organisation_id, promise, subject, viewer),
  foreign key (organisation_id, promise) references promises.judged (organisation_id, promise),
  constraint verdict_known check (verdict in ('broken', 'at-risk', 'not-yet-known', 'kept'))
);
comment on table promises.verdict is 'What each promise is found to be now, for each thing it is about.';
comment on column promises.verdict.subject is 'What it is about, such as a commitment; all noughts where it is about the whole organisation.';
comment on column promises.verdict.viewer is 'The person from whom something is hidden, and for whom it was found without that; all noughts for everybody else.';
comment on column promises.verdict.number is 'Of its newest entry in the history.';
comment on column promises.verdict.ended is 'There is no such thing any more, or nothing is hidden any more.';
call house.keep_apart('promises.verdict', 'select, insert, update');

create table promises.history (
  organisation_id uuid not null,
  promise text not null,
  subject uuid not null,
  viewer uuid not null,
  number integer not null,
  from_at timestamptz not null,
  ended boolean not null,
  verdict text not null,
  evidence jsonb not null,
  primary key (organisation_id, promise, subject, viewer, number),
  constraint history_verdict_known check (verdict in ('broken', 'at-risk', 'not-yet-known', 'kept')),
  constraint history_number_positive check (number >= 1)
);
comment on table promises.history is 'Every change of what a promise was found to be, numbered without a gap. Never changed.';
create index history_by_time on promises.history (organisation_id, promise, subject, viewer, from_at, number);
call house.keep_apart('promises.history', 'select, insert');

create table promises.release (
  digest text primary key,
  declared_at timestamptz not null,
  spread_after uuid,
  constraint release_digest_is_hex check (digest ~ '^[0-9a-f]{64}$')
);
comment on table promises.release is 'Which promises in which versions this installation has served, and how far the newest have been carried to its organisations.';
comment on column promises.release.spread_after is 'Organisations up to this id have been judged by it; null once all have.';
grant select, insert, update on promises.release to kept_clockwork;
grant select, insert on promises.release to kept_maintenance;

-- Waking by release goes through the organisations in the order of their ids.
create policy clockwork on identity.organisation for select to kept_clockwork using (true);
grant select (organisation_id) on identity.organisation to kept_clockwork;
