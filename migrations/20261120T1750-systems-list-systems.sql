-- Why: user names and passwords outside Kept must be looked after too: who holds them, whether a second step is on, whether leavers are gone.

create schema systems;
comment on schema systems is 'Systems outside Kept in which people have user names, who holds them, and what somebody found when they looked.';
grant usage on schema systems to kept_organisation, kept_maintenance;

create table systems.system (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  name text not null,
  kind text not null,
  used_for text not null default '',
  owner_id uuid,
  version integer not null default 1,
  added_at timestamptz not null,
  added_by uuid not null,
  put_away_at timestamptz,
  put_away_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references people.person (organisation_id, id),
  foreign key (organisation_id, added_by) references people.person (organisation_id, id),
  foreign key (organisation_id, put_away_by) references people.person (organisation_id, id),
  constraint system_kind_known check (kind in ('e-mail', 'storage', 'website', 'social', 'messaging', 'register', 'device', 'money', 'other')),
  constraint system_name_given check (length(btrim(name)) between 1 and 100),
  constraint system_used_for_length check (length(used_for) <= 300),
  constraint system_put_away_by_somebody check ((put_away_at is null) = (put_away_by is null))
);
comment on table systems.system is 'Something outside Kept that the organisation uses and people sign in to. No user name and no password is ever written here.';
comment on column systems.system.owner_id is 'Who looks after it; nobody yet, where it is empty.';
create index system_by_name on systems.system (organisation_id, lower(name), id) where put_away_at is null;
call house.keep_apart('systems.system', 'select, insert, update');

create table systems.holder (
  organisation_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  person_id uuid not null,
  level text not null,
  from_on date not null,
  until_on date,
  added_by uuid not null,
  ended_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, system_id) references systems.system (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, added_by) references people.person (organisation_id, id),
  foreign key (organisation_id, ended_by) references people.person (organisation_id, id),
  constraint holder_level_known check (level in ('administrator', 'user')),
  constraint holder_ends_after_it_begins check (until_on is null or until_on >= from_on)
);
comment on table systems.holder is 'Who can sign in to a system, and whether they administer it, from when and until when. The last day counts.';
create unique index holder_open_once on systems.holder (organisation_id, system_id, person_id) where until_on is null;
create index holder_of_person on systems.holder (organisation_id, person_id) where until_on is null;
call house.keep_apart('systems.holder', 'select, insert, update');

create table systems.look (
  organisation_id uuid not null,
  id uuid not null,
  system_id uuid not null,
  looked_on date not null,
  second_step text not null,
  own_names text not null,
  passwords text not null,
  leavers_gone text not null,
  says text not null default '',
  looked_at timestamptz not null,
  looked_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, system_id) references systems.system (organisation_id, id),
  foreign key (organisation_id, looked_by) references people.person (organisation_id, id),
  constraint look_second_step_known check (second_step in ('everybody', 'administrators', 'nobody', 'cannot', 'not-known')),
  constraint look_own_names_known check (own_names in ('yes', 'no', 'not-known')),
  constraint look_passwords_known check (passwords in ('manager', 'each-their-own', 'shared', 'not-known')),
  constraint look_leavers_gone_known check (leavers_gone in ('yes', 'no', 'not-known')),
  constraint look_says_length check (length(says) <= 500)
);
comment on table systems.look is 'What somebody found when they looked at a system. Never changed: another look is another row, and the newest counts.';
create index look_of_system on systems.look (organisation_id, system_id, looked_on, looked_at);
call house.keep_apart('systems.look', 'select, insert');
