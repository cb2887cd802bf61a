-- Why: what one room tells others must be kept or lost together with what it tells of; and what a background duty did must not be done twice.

create schema events;
comment on schema events is 'Announcements that wait to be relayed, and which background duties are done.';
grant usage on schema events to kept_organisation, kept_clockwork, kept_maintenance;

create table events.outbox (
  organisation_id uuid not null,
  id uuid not null,
  event text not null,
  subjects jsonb not null,
  announced_at timestamptz not null,
  relayed_at timestamptz,
  primary key (organisation_id, id),
  constraint outbox_event_is_named check (event ~ '^[a-z][a-z-]*\.[a-z][a-z-]*$')
);
comment on table events.outbox is 'What happened, for other rooms to hear: ids only, never words.';
create index outbox_waiting on events.outbox (announced_at) where relayed_at is null;
create index outbox_relayed on events.outbox (relayed_at) where relayed_at is not null;
call house.keep_apart('events.outbox', 'select, insert');
create policy clockwork on events.outbox to kept_clockwork using (true) with check (true);
grant select, update (relayed_at), delete on events.outbox to kept_clockwork;

create table events.done (
  organisation_id uuid not null,
  job_key text not null,
  done_at timestamptz not null,
  primary key (organisation_id, job_key)
);
comment on table events.done is 'Background duties done, committed together with what they did, so that a second delivery does nothing.';
create index done_by_time on events.done (done_at);
call house.keep_apart('events.done', 'select, insert');
create policy clockwork on events.done to kept_clockwork using (true);
grant select (organisation_id, job_key, done_at), delete on events.done to kept_clockwork;

create schema forms;
comment on schema forms is 'Which forms were handled already.';
grant usage on schema forms to kept_organisation, kept_clockwork, kept_maintenance;

create table forms.handled (
  organisation_id uuid not null,
  account_id uuid not null,
  once_key text not null,
  act text not null,
  answer jsonb,
  handled_at timestamptz not null,
  primary key (organisation_id, account_id, once_key),
  constraint handled_key_length check (length(once_key) between 8 and 64)
);
comment on table forms.handled is 'Forms that were sent, for a day: a second sending gets the first answer and changes nothing.';
create index handled_by_time on forms.handled (handled_at);
call house.keep_apart('forms.handled', 'select, insert, update');
create policy clockwork on forms.handled to kept_clockwork using (true);
grant select (organisation_id, handled_at), delete on forms.handled to kept_clockwork;

create schema crypto;
comment on schema crypto is 'Keys, each wrapped by the one above it; the topmost is in a file outside the database.';
grant usage on schema crypto to kept_organisation, kept_maintenance;

create table crypto.organisation_key (
  organisation_id uuid not null references identity.organisation,
  version integer not null,
  wrapped text not null,
  created_at timestamptz not null,
  primary key (organisation_id, version)
);
comment on table crypto.organisation_key is 'The key of each organisation, wrapped by the installation''s key.';
call house.keep_apart('crypto.organisation_key', 'select, insert');

create table crypto.record_key (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  wrapped text not null,
  created_at timestamptz not null,
  primary key (organisation_id, id)
);
comment on table crypto.record_key is 'The key of one record (a case, a person), wrapped by its organisation''s key. Deleting the row makes the record''s sealed words unreadable.';
call house.keep_apart('crypto.record_key', 'select, insert, delete');
