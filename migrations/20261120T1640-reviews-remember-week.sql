-- Why: This week asks at most seven things of a person in a week: what moved up because something was done would be an eighth.
-- Its locks are those of a new table, and a moment's share lock on people.person and identity.organisation.

create schema reviews;
comment on schema reviews is 'What falls due: how much of it somebody was shown in a week.';
grant usage on schema reviews to kept_organisation, kept_maintenance;

create table reviews.shown (
  organisation_id uuid not null references identity.organisation,
  person_id uuid not null,
  week_from date not null,
  cause text not null,
  shown_at timestamptz not null,
  primary key (organisation_id, person_id, week_from, cause),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint shown_week_from_monday check (extract(isodow from week_from) = 1),
  constraint shown_cause_length check (length(cause) between 1 and 300)
);
comment on table reviews.shown is 'What waits for somebody and was shown to them this week. Rows of weeks before are deleted.';
comment on column reviews.shown.week_from is 'The Monday on which the week began.';
comment on column reviews.shown.cause is 'As the room that reminds of it names it: words of the program and ids, never what somebody wrote.';
call house.keep_apart('reviews.shown', 'select, insert, delete');
