-- Why: who has something waiting is told once a week by a short letter, and whoever wants none gets none.

grant usage on schema reviews to kept_clockwork;

create table reviews.round (
  organisation_id uuid not null references identity.organisation,
  due_at timestamptz not null,
  primary key (organisation_id)
);
comment on table reviews.round is 'When the people of this organisation are written to next; there since a mail server was set.';
create index round_due on reviews.round (due_at);
comment on index reviews.round_due is 'Clockwork looks for whatever is due, of all organisations.';
call house.keep_apart('reviews.round', 'select, insert, update');
create policy clockwork on reviews.round to kept_clockwork using (true);
grant select (organisation_id, due_at) on reviews.round to kept_clockwork;

create table reviews.digest (
  organisation_id uuid not null references identity.organisation,
  person_id uuid not null,
  stopped_at timestamptz,
  week_from date,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint digest_week_from_monday check (extract(isodow from week_from) = 1)
);
comment on table reviews.digest is 'Whether somebody wants to be told each week that something waits, and of which week they were told last.';
comment on column reviews.digest.stopped_at is 'Since when they want no such letters; empty while they do.';
comment on column reviews.digest.week_from is 'The Monday of the last week in which it was looked whether something waits for them: it is looked once.';
call house.keep_apart('reviews.digest', 'select, insert, update');

-- Those with a mail server already are written to from next Monday on.
alter table mail.setting no force row level security;
alter table reviews.round no force row level security;
insert into reviews.round (organisation_id, due_at)
  select organisation_id, date_trunc('week', now() at time zone 'UTC') at time zone 'UTC' + interval '7 days 6 hours'
    from mail.setting;
alter table reviews.round force row level security;
alter table mail.setting force row level security;
