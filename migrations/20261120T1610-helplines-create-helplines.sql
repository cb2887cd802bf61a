-- Why: whom families can ring or write to, who found that it works and how, and who agreed to be named beside a role.

create schema helplines;
comment on schema helplines is 'Contacts and helplines, the checks of them, and agreements to be named.';
grant usage on schema helplines to kept_organisation, kept_maintenance;

create table helplines.line (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  listed_key text,
  purpose text not null,
  role text,
  title text not null,
  help_for text not null,
  phone text not null default '',
  email text not null default '',
  web text not null default '',
  hours text not null default '',
  place integer not null,
  version integer not null default 1,
  reach_version integer not null default 1,
  reach_since date not null,
  added_at timestamptz not null,
  added_by uuid not null,
  put_away_at timestamptz,
  put_away_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, added_by) references people.person (organisation_id, id),
  foreign key (organisation_id, put_away_by) references people.person (organisation_id, id),
  constraint line_purpose_known check (purpose in ('emergency', 'children', 'adults', 'online', 'local', 'own')),
  constraint line_role_known check (role in ('lead', 'alternate', 'coordinator', 'trustee')),
  constraint line_role_if_own check ((purpose = 'own') = (role is not null)),
  constraint line_listed_key_is_a_word check (listed_key ~ '^[a-z0-9-]{1,40}$'),
  constraint line_title_given check (length(btrim(title)) between 1 and 100),
  constraint line_help_for_given check (length(btrim(help_for)) between 1 and 400),
  constraint line_phone_length check (length(phone) <= 60),
  constraint line_email_length check (length(email) <= 254),
  constraint line_web_is_an_address check (web = '' or (web ~ '^https?://' and length(web) <= 300)),
  constraint line_hours_length check (length(hours) <= 100),
  constraint line_can_be_reached check (phone <> '' or email <> '' or web <> ''),
  constraint line_put_away_by_somebody check ((put_away_at is null) = (put_away_by is null))
);
comment on table helplines.line is 'A helpline or contact that is shown to families, or was until it was put away.';
comment on column helplines.line.listed_key is 'Which line of Kept''s own list it was chosen from.';
comment on column helplines.line.role is 'Of the organisation''s own contacts: the role that is reached, never a person.';
comment on column helplines.line.reach_version is 'Counts the changes of number and addresses: a check holds for the ones it was made of.';
comment on column helplines.line.reach_since is 'The day since when it is shown with this number and these addresses.';
create index line_in_order on helplines.line (organisation_id, place, id) where put_away_at is null;
call house.keep_apart('helplines.line', 'select, insert, update');

create table helplines.line_check (
  organisation_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  reach_version integer not null,
  how text not null,
  result text not null,
  checked_on date not null,
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, line_id) references helplines.line (organisation_id, id),
  foreign key (organisation_id, checked_by) references people.person (organisation_id, id),
  constraint line_check_how_known check (how in ('rang', 'wrote', 'opened')),
  constraint line_check_result_known check (result in ('works', 'changed', 'no-answer'))
);
comment on table helplines.line_check is 'Somebody rang, wrote to or opened a line, and what came of it. Never changed.';
comment on column helplines.line_check.reach_version is 'The number and addresses that were found to work; where they had changed, those put right.';
comment on column helplines.line_check.checked_on is 'The day on which it was done; checked_at is when that was entered.';
create index line_check_of_line on helplines.line_check (organisation_id, line_id, reach_version, checked_on, checked_at);
call house.keep_apart('helplines.line_check', 'select, insert');

create table helplines.naming (
  organisation_id uuid not null,
  id uuid not null,
  line_id uuid not null,
  person_id uuid not null,
  asked_at timestamptz not null,
  asked_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, line_id) references helplines.line (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, asked_by) references people.person (organisation_id, id),
  foreign key (organisation_id, ended_by) references people.person (organisation_id, id),
  constraint naming_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
comment on table helplines.naming is 'Somebody asked a person whether their name may be shown beside a role contact; it stands until another is asked.';
create unique index naming_open_once on helplines.naming (organisation_id, line_id) where ended_at is null;
create index naming_of_person on helplines.naming (organisation_id, person_id) where ended_at is null;
call house.keep_apart('helplines.naming', 'select, insert, update');

create table helplines.naming_answer (
  organisation_id uuid not null,
  id uuid not null,
  naming_id uuid not null,
  answer text not null,
  answered_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, naming_id) references helplines.naming (organisation_id, id),
  constraint naming_answer_known check (answer in ('yes', 'no'))
);
comment on table helplines.naming_answer is 'What the person said, themselves and signed in; the last one counts, so that a yes can be taken back. Never changed.';
create index naming_answer_in_order on helplines.naming_answer (organisation_id, naming_id, answered_at, id);
call house.keep_apart('helplines.naming_answer', 'select, insert');
