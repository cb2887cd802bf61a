-- Why: an organisation says when its own terms and holidays are, so that nobody is asked in them for what can wait.

create schema calendar;
comment on schema calendar is 'The organisation''s own terms and holidays.';
grant usage on schema calendar to kept_organisation, kept_maintenance;

create table calendar.span (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  kind text not null,
  name text not null,
  from_on date not null,
  until_on date not null,
  version integer not null default 1,
  primary key (organisation_id, id),
  constraint span_kind_known check (kind in ('term', 'holiday')),
  constraint span_name_given check (length(btrim(name)) between 1 and 60),
  constraint span_ends_after_it_begins check (until_on >= from_on),
  constraint span_at_most_a_year check (until_on <= from_on + 365),
  constraint span_in_our_time check (from_on between '2000-01-01' and '2199-12-31')
);
comment on table calendar.span is 'A term or a holiday as the organisation gave it. Terms do not overlap one another, and neither do holidays: the act that keeps one looks, behind a lock.';
comment on column calendar.span.until_on is 'The last day counts. Days between two terms are holidays without being written down.';
create index span_in_order on calendar.span (organisation_id, kind, from_on);
call house.keep_apart('calendar.span', 'select, insert, update, delete');
