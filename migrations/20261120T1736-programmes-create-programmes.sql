-- Why: who leads what, who takes part in it and since when, at whose place, and whose safeguarding lead is asked first there.

create view people.arrival_card with (security_invoker = true) as
  select organisation_id, id, added_at from people.person;
comment on view people.arrival_card is 'Published: since when somebody is known, for rooms that ask who has been here for how long.';
grant select on people.arrival_card to kept_organisation;

create view people.held_card with (security_invoker = true) as
  select organisation_id, person_id, from_on, until_on from people.appointment;
comment on view people.held_card is 'Published: from when and until when somebody is appointed to anything, and not to what.';
grant select on people.held_card to kept_organisation;

create schema programmes;
comment on schema programmes is 'Choirs, sessions and projects: where they are, who leads them, who takes part.';
grant usage on schema programmes to kept_organisation, kept_maintenance;

create table programmes.place (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  name text not null,
  kind text not null,
  lead_name text not null default '',
  lead_phone text not null default '',
  lead_email text not null default '',
  ruling text not null,
  policy_at text not null default '',
  checked_on date,
  version integer not null default 1,
  primary key (organisation_id, id),
  constraint place_name_given check (length(btrim(name)) between 1 and 100),
  constraint place_kind_known check (kind in ('ours', 'school', 'venue', 'online')),
  constraint place_ruling_known check (ruling in ('ours', 'theirs')),
  constraint place_lead_lengths check (length(lead_name) <= 100 and length(lead_phone) <= 60 and length(lead_email) <= 254),
  constraint place_policy_at_length check (length(policy_at) <= 300)
);
comment on table programmes.place is 'Where programmes meet: a place of our own, a school, another venue, or online.';
comment on column programmes.place.lead_name is 'The place''s own safeguarding lead, as a role or by name: in a school that is who is asked first.';
comment on column programmes.place.ruling is 'Whose safeguarding policy rules there.';
comment on column programmes.place.policy_at is 'Where that policy is found.';
comment on column programmes.place.checked_on is 'The day on which somebody last asked the place whether this is right.';
create index place_by_name on programmes.place (organisation_id, name, id);
call house.keep_apart('programmes.place', 'select, insert, update');

create table programmes.programme (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  name text not null,
  kind text not null default '',
  place_id uuid,
  from_on date not null,
  until_on date,
  upper_age integer,
  version integer not null default 1,
  primary key (organisation_id, id),
  foreign key (organisation_id, place_id) references programmes.place (organisation_id, id),
  constraint programme_name_given check (length(btrim(name)) between 1 and 100),
  constraint programme_kind_length check (length(kind) <= 60),
  constraint programme_ends_after_it_begins check (until_on is null or until_on >= from_on),
  constraint programme_upper_age_sound check (upper_age between 1 and 120)
);
comment on table programmes.programme is 'Something that meets: a choir, a session, a project, a club. The last day counts.';
comment on column programmes.programme.kind is 'What it is, in the organisation''s own words.';
comment on column programmes.programme.upper_age is 'Until which age young people take part; empty where there is no such age.';
create index programme_by_name on programmes.programme (organisation_id, name, id);
call house.keep_apart('programmes.programme', 'select, insert, update');

create table programmes.spell (
  organisation_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  person_id uuid not null,
  part text not null,
  from_on date not null,
  until_on date,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, programme_id) references programmes.programme (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, added_by) references people.person (organisation_id, id),
  constraint spell_part_known check (part in ('leads', 'takes-part')),
  constraint spell_ends_after_it_begins check (until_on is null or until_on >= from_on)
);
comment on table programmes.spell is 'That somebody leads a programme, or takes part in it, from when and until when. The last day counts.';
create unique index spell_open_once on programmes.spell (organisation_id, programme_id, person_id, part) where until_on is null;
create index spell_of_person on programmes.spell (organisation_id, person_id, from_on);
create index spell_of_programme on programmes.spell (organisation_id, programme_id, part, from_on);
call house.keep_apart('programmes.spell', 'select, insert, update');

create table programmes.kept_on (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  reason text not null,
  until_on date not null,
  said_at timestamptz not null,
  said_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, said_by) references people.person (organisation_id, id),
  constraint kept_on_reason_known check (reason in ('waiting', 'break', 'elsewhere', 'other'))
);
comment on table programmes.kept_on is 'Somebody who is in no programme stays in the records until a day, and which kind of reason there is. Never changed.';
create index kept_on_of_person on programmes.kept_on (organisation_id, person_id, until_on);
call house.keep_apart('programmes.kept_on', 'select, insert');

create table programmes.setting (
  organisation_id uuid not null references identity.organisation,
  months_without integer not null,
  primary key (organisation_id),
  constraint setting_months_sound check (months_without between 1 and 60)
);
comment on table programmes.setting is 'After how many months without a programme somebody is looked at again; twelve where there is no row.';
call house.keep_apart('programmes.setting', 'select, insert, update');

create view programmes.member_card with (security_invoker = true) as
  select s.organisation_id, s.person_id, s.programme_id, s.from_on, least(s.until_on, p.until_on) as until_on
    from programmes.spell s
    join programmes.programme p on p.organisation_id = s.organisation_id and p.id = s.programme_id
    where s.part = 'takes-part';
comment on view programmes.member_card is 'Published: who takes part in which programme, from when and until when, at the latest until the programme ends.';
grant select on programmes.member_card to kept_organisation;

create view programmes.leader_card with (security_invoker = true) as
  select s.organisation_id, s.person_id, s.programme_id, s.from_on, least(s.until_on, p.until_on) as until_on
    from programmes.spell s
    join programmes.programme p on p.organisation_id = s.organisation_id and p.id = s.programme_id
    where s.part = 'leads';
comment on view programmes.leader_card is 'Published: who leads which programme, from when and until when, at the latest until the programme ends.';
grant select on programmes.leader_card to kept_organisation;

create view programmes.programme_card with (security_invoker = true) as
  select organisation_id, id, name, kind, from_on, until_on, upper_age from programmes.programme;
comment on view programmes.programme_card is 'Published: what a programme is called, when it runs, and until which age.';
grant select on programmes.programme_card to kept_organisation;
