-- Why: whoever may read or decide what nobody else may is given that by two people; and what somebody may no longer do ends at once.

create table people.proposal (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  from_on date not null,
  until_on date,
  by_trustees boolean not null default false,
  proposed_at timestamptz not null,
  proposed_by uuid,
  appointment_id uuid,
  decided_at timestamptz,
  decided_by uuid,
  accepted boolean,
  why_not text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, proposed_by) references people.person (organisation_id, id),
  foreign key (organisation_id, decided_by) references people.person (organisation_id, id),
  foreign key (organisation_id, appointment_id) references people.appointment (organisation_id, id),
  constraint proposal_role_known check (role in
    ('administrator', 'coordinator', 'lead', 'alternate', 'trustee-lead', 'trustee', 'programme-leader', 'auditor', 'second-person')),
  constraint proposal_ends_after_it_begins check (until_on is null or until_on >= from_on),
  constraint proposal_not_by_oneself check (proposed_by <> person_id and decided_by <> person_id),
  constraint proposal_by_two check (decided_by <> proposed_by),
  constraint proposal_decided_whole check
    ((decided_at is null) = (decided_by is null) and (decided_at is null) = (accepted is null)),
  constraint proposal_accepted_is_in_force check (accepted is not true or appointment_id is not null),
  constraint proposal_why_not_length check (length(why_not) <= 300)
);
comment on table people.proposal is 'A role that one person wants somebody to have, and what a second person decided of it.';
comment on column people.proposal.proposed_by is 'Empty for what was given at set-up.';
comment on column people.proposal.appointment_id is 'The appointment it became. Where nothing is decided yet, it is in force by one person alone, since nobody else could confirm it.';
comment on column people.proposal.by_trustees is 'Proposed by a trustee while no lead and no deputy could act: another trustee confirms it.';
comment on column people.proposal.why_not is 'Said by whoever did not confirm it.';
create index proposal_waiting on people.proposal (organisation_id, proposed_at, id) where decided_at is null;
create index proposal_of_person on people.proposal (organisation_id, person_id);
create unique index proposal_of_appointment on people.proposal (organisation_id, appointment_id);
call house.keep_apart('people.proposal', 'select, insert, update');

alter table people.appointment
  add column ended_at timestamptz,
  drop constraint appointment_ends_after_it_begins,
  add constraint appointment_ends_after_it_begins check (until_on is null or until_on >= from_on - 1),
  add constraint appointment_of_auditor_ends check
    (role <> 'auditor' or (until_on is not null and until_on <= from_on + 90));
comment on column people.appointment.ended_at is 'When it was ended before its last day was over: that day then counts no more, and one ended on its first day has no day at all.';

alter table people.notice drop constraint notice_kind_known;
alter table people.notice add constraint notice_kind_known check (kind in ('let-in', 'appointed', 'joined', 'lead-by-trustees'));

-- What is in force already was given by one person: it waits for a second too. Forced row security is lifted for just that.
alter table people.appointment no force row level security;
alter table people.proposal no force row level security;
insert into people.proposal (organisation_id, id, person_id, role, from_on, until_on, proposed_at, proposed_by, appointment_id)
  select organisation_id, gen_random_uuid(), person_id, role, from_on, until_on, appointed_at, nullif(appointed_by, person_id), id
    from people.appointment
    where role <> 'programme-leader' and (until_on is null or until_on >= current_date);
alter table people.proposal force row level security;
alter table people.appointment force row level security;
call promises.look_again('people.proposal');
