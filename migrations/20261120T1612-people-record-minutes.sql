-- Why: an appointment that nobody minuted is somebody's word, and a lead who is away with nobody standing in is no lead.

create table people.minute (
  organisation_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  met_on date not null,
  says text not null,
  strength text not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, appointment_id) references people.appointment (organisation_id, id),
  foreign key (organisation_id, recorded_by) references people.person (organisation_id, id),
  constraint minute_strength_known check (strength in ('seen', 'document')),
  constraint minute_says_something check (length(btrim(says)) between 1 and 500)
);
comment on table people.minute is 'What the trustees minuted of an appointment. Never changed: a correction is another minute, and the newest counts.';
comment on column people.minute.strength is 'seen: recorded by a trustee; document: entered from paper by somebody else in charge.';
create index minute_of_appointment on people.minute (organisation_id, appointment_id, recorded_at);
call house.keep_apart('people.minute', 'select, insert');

create table people.absence (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date not null,
  cover_id uuid,
  said_at timestamptz not null,
  said_by uuid not null,
  cancelled_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, cover_id) references people.person (organisation_id, id),
  foreign key (organisation_id, said_by) references people.person (organisation_id, id),
  constraint absence_ends_after_it_begins check (until_on >= from_on),
  constraint absence_covered_by_another check (cover_id <> person_id)
);
comment on table people.absence is 'When somebody is away, from day to day, and who stands in. Never why. The last day counts.';
comment on column people.absence.cover_id is 'Who stands in; nobody yet, or nobody needed, where it is empty.';
create index absence_of_person on people.absence (organisation_id, person_id, until_on);
create index absence_to_come on people.absence (organisation_id, until_on) where cancelled_at is null;
call house.keep_apart('people.absence', 'select, insert, update');
