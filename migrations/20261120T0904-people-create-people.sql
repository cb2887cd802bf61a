-- Why: who is here, what they are appointed to, how they came in, and what they were told.

create schema people;
comment on schema people is 'People, appointments, invitations and notices.';
grant usage on schema people to kept_organisation, kept_doorkeeper, kept_maintenance;

create table people.person (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  kind text not null,
  name text not null,
  sort_name text not null,
  email text,
  work text not null default '',
  version integer not null default 1,
  added_at timestamptz not null,
  left_on date,
  primary key (organisation_id, id),
  constraint person_kind_known check (kind in ('adult', 'young-person', 'parent-or-carer')),
  constraint person_name_given check (length(btrim(name)) between 1 and 200),
  constraint person_sort_name_is_lower check (sort_name = lower(sort_name)),
  constraint person_email_is_lower check (email = lower(email) and length(email) between 3 and 254),
  constraint person_work_length check (length(work) <= 200)
);
comment on table people.person is 'Everybody an organisation knows.';
comment on column people.person.sort_name is 'The name in lower case, by which lists are ordered and paged.';
create index person_by_name on people.person (organisation_id, sort_name, id);
call house.keep_apart('people.person', 'select, insert, update');
-- Adding the constraint reads both tables, which their forced row security would hide from the owner: it is lifted for just that.
alter table identity.membership no force row level security;
alter table people.person no force row level security;
alter table identity.membership add constraint membership_of_person
  foreign key (organisation_id, person_id) references people.person (organisation_id, id);
alter table people.person force row level security;
alter table identity.membership force row level security;

create table people.appointment (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  until_on date,
  appointed_at timestamptz not null,
  appointed_by uuid,
  ended_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint appointment_role_known check (role in ('administrator', 'coordinator', 'lead', 'alternate', 'trustee')),
  constraint appointment_ends_after_it_begins check (until_on is null or until_on >= from_on)
);
comment on table people.appointment is 'Who is appointed to what, from when and until when. The last day counts.';
create index appointment_of_person on people.appointment (organisation_id, person_id, from_on);
create index appointment_of_role on people.appointment (organisation_id, role, from_on);
create unique index appointment_open_once on people.appointment (organisation_id, person_id, role) where until_on is null;
call house.keep_apart('people.appointment', 'select, insert, update');
create policy doorkeeper on people.appointment for select to kept_doorkeeper using (true);
grant select (organisation_id, person_id, role, from_on, until_on) on people.appointment to kept_doorkeeper;
create policy doorkeeper on people.person for select to kept_doorkeeper using (true);
grant select (organisation_id, id, name, left_on) on people.person to kept_doorkeeper;

create table people.invitation (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  code_sha256 text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  cancelled_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint invitation_code_used_once unique (code_sha256),
  constraint invitation_not_both check (accepted_at is null or cancelled_at is null)
);
comment on table people.invitation is 'A printed code handed to somebody in person, with which they make their account once.';
create index invitation_of_person on people.invitation (organisation_id, person_id, made_at);
call house.keep_apart('people.invitation', 'select, insert, update');
create policy doorkeeper on people.invitation for select to kept_doorkeeper using (true);
grant select (organisation_id, id, person_id, code_sha256, expires_at, accepted_at, cancelled_at) on people.invitation to kept_doorkeeper;

create table people.notice (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  about_person_id uuid,
  role text,
  made_at timestamptz not null,
  dismissed_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, about_person_id) references people.person (organisation_id, id),
  constraint notice_kind_known check (kind in ('let-in', 'appointed', 'joined'))
);
comment on table people.notice is 'What a person should know of, until they say that they have seen it.';
create index notice_waiting on people.notice (organisation_id, person_id, made_at) where dismissed_at is null;
call house.keep_apart('people.notice', 'select, insert, update');

create view people.person_card with (security_invoker = true) as
  select organisation_id, id, name, kind, left_on is null as active from people.person;
comment on view people.person_card is 'Published: a person''s id, name to show, kind, and whether they are still here.';
grant select on people.person_card to kept_organisation;
