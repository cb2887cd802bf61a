-- Why: a child is surrounded by people who may be told some things, or nothing, and by decisions about who decides.

create schema families;
comment on schema families is 'What surrounds a child: age, needs, parents and carers, who may be told what, care, and confidence.';
grant usage on schema families to kept_organisation, kept_maintenance;

create table families.age_rule (
  organisation_id uuid not null references identity.organisation,
  rule text not null,
  amount integer not null,
  because text not null default '',
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (organisation_id, rule),
  foreign key (organisation_id, set_by) references people.person (organisation_id, id),
  constraint age_rule_known check (rule in ('parental-consent-below', 'own-account-from', 'own-answer-from', 'turning-eighteen-days')),
  constraint age_rule_amount_fits check (
    case rule when 'turning-eighteen-days' then amount between 14 and 180 else amount between 10 and 18 end),
  constraint age_rule_because_length check (length(because) <= 500)
);
comment on table families.age_rule is 'An age from or below which something holds here, or how early turning 18 is told of, as somebody chose it.';
comment on column families.age_rule.amount is 'Years of age; for turning 18 days.';
comment on column families.age_rule.because is 'Why it is another one than was suggested.';
call house.keep_apart('families.age_rule', 'select, insert, update');

create table families.young_person (
  organisation_id uuid not null references identity.organisation,
  person_id uuid not null,
  born_on date,
  age_band text,
  band_on date,
  kept_as text not null default 'child',
  needs bytea,
  may_contact boolean not null default false,
  contact_how text not null default '',
  no_carer_reason bytea,
  settled_on date,
  settled_by uuid,
  version integer not null default 1,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (organisation_id, person_id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, added_by) references people.person (organisation_id, id),
  foreign key (organisation_id, settled_by) references people.person (organisation_id, id),
  constraint young_person_has_one_age check (num_nonnulls(born_on, age_band) = 1),
  constraint young_person_band_known check (age_band in ('under-11', '11-13', '14-15', '16-17')),
  constraint young_person_band_has_a_day check ((age_band is null) = (band_on is null)),
  constraint young_person_kept_as_known check (kept_as in ('child', 'adult-at-risk', 'adult')),
  constraint young_person_settled_by_somebody check ((settled_on is null) = (settled_by is null)),
  constraint young_person_contact_how_length check (length(contact_how) <= 200),
  constraint young_person_contact_only_if_they_may check (may_contact or contact_how = '')
);
comment on table families.young_person is 'What is kept of a young person besides their name: either a birthday or an age band, and what they need.';
comment on column families.young_person.band_on is 'The day on which they were in that age band: everybody grows out of it.';
comment on column families.young_person.kept_as is 'A child until somebody settled what turning 18 means for them; an adult at risk stays here.';
comment on column families.young_person.needs is 'What they need to take part. Sealed with the organisation''s key.';
comment on column families.young_person.no_carer_reason is 'Why no parent or carer is known. Sealed with the organisation''s key.';
call house.keep_apart('families.young_person', 'select, insert, update, delete');

create table families.tie (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  carer_id uuid not null,
  kind text not null,
  relation text not null default '',
  responsibility text not null,
  told text[] not null default '{}',
  do_not_contact boolean not null default false,
  must_not_know boolean not null default false,
  reason bytea,
  from_on date not null,
  until_on date,
  version integer not null default 1,
  added_at timestamptz not null,
  added_by uuid not null,
  ended_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references families.young_person (organisation_id, person_id),
  foreign key (organisation_id, carer_id) references people.person (organisation_id, id),
  foreign key (organisation_id, added_by) references people.person (organisation_id, id),
  foreign key (organisation_id, ended_by) references people.person (organisation_id, id),
  constraint tie_kind_known check (kind in ('parent', 'step-parent', 'guardian', 'relative', 'foster-carer', 'social-worker', 'other')),
  constraint tie_responsibility_known check (responsibility in ('yes', 'no', 'not-known')),
  constraint tie_told_known check (told <@ array['everyday', 'health', 'concerns', 'pictures'] and cardinality(told) <= 4),
  constraint tie_relation_length check (length(relation) <= 100),
  constraint tie_is_of_two check (child_id <> carer_id),
  constraint tie_ends_after_it_begins check (until_on is null or until_on >= from_on),
  constraint tie_must_not_know_is_told_nothing check (not must_not_know or (cardinality(told) = 0 and do_not_contact)),
  constraint tie_limit_has_a_reason check ((do_not_contact or must_not_know) = (reason is not null))
);
comment on table families.tie is 'Who somebody is to a child: parent, carer, social worker; what they may be told, or that they must not know.';
comment on column families.tie.responsibility is 'Whether they hold parental responsibility, as far as was said: not known is an answer.';
comment on column families.tie.told is 'The kinds of things they may be told.';
comment on column families.tie.must_not_know is 'They must not learn that the child is here, or anything else: then they are told nothing and never contacted.';
comment on column families.tie.reason is 'Why they are not contacted or must not know. Sealed with the organisation''s key.';
create unique index tie_open_once on families.tie (organisation_id, child_id, carer_id) where until_on is null;
create index tie_of_carer on families.tie (organisation_id, carer_id);
create index tie_of_child on families.tie (organisation_id, child_id, from_on);
call house.keep_apart('families.tie', 'select, insert, update, delete');

create table families.confidence (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  reason bytea not null,
  set_at timestamptz not null,
  set_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references families.young_person (organisation_id, person_id),
  foreign key (organisation_id, set_by) references people.person (organisation_id, id),
  foreign key (organisation_id, ended_by) references people.person (organisation_id, id),
  constraint confidence_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
comment on table families.confidence is 'Parents and carers of this young person are not to be told: their own agreement is complete.';
comment on column families.confidence.reason is 'Why. Sealed with the organisation''s key.';
create unique index confidence_open_once on families.confidence (organisation_id, child_id) where ended_at is null;
call house.keep_apart('families.confidence', 'select, insert, update');

create table families.care (
  organisation_id uuid not null,
  id uuid not null,
  child_id uuid not null,
  placement bytea not null,
  everyday_by text not null,
  health_by text not null,
  pictures_by text not null,
  pictures_allowed boolean not null default false,
  document bytea,
  seen_on date,
  seen_by uuid,
  from_on date not null,
  until_on date not null,
  set_at timestamptz not null,
  set_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_because text,
  primary key (organisation_id, id),
  foreign key (organisation_id, child_id) references families.young_person (organisation_id, person_id),
  foreign key (organisation_id, seen_by) references people.person (organisation_id, id),
  foreign key (organisation_id, set_by) references people.person (organisation_id, id),
  foreign key (organisation_id, ended_by) references people.person (organisation_id, id),
  constraint care_decided_by_somebody_known check (
    everyday_by in ('local-authority', 'foster-carer', 'parent', 'court', 'not-known')
    and health_by in ('local-authority', 'foster-carer', 'parent', 'court', 'not-known')
    and pictures_by in ('local-authority', 'foster-carer', 'parent', 'court', 'not-known')),
  constraint care_document_was_seen check (num_nonnulls(document, seen_on, seen_by) in (0, 3)),
  constraint care_pictures_need_a_document check (not pictures_allowed or (seen_on is not null and pictures_by <> 'not-known')),
  constraint care_ends_after_it_begins check (until_on >= from_on),
  constraint care_ended_by_somebody check (num_nonnulls(ended_at, ended_by, ended_because) in (0, 3)),
  constraint care_ended_because_known check (ended_because in ('placement-changed', 'care-over', 'entered-wrongly'))
);
comment on table families.care is 'Who may decide what for a child in care, by which document, until when. A change of placement ends it.';
comment on column families.care.placement is 'Where and with whom the child lives. Sealed with the organisation''s key.';
comment on column families.care.document is 'What was seen, in words: it is never uploaded. Sealed with the organisation''s key.';
comment on column families.care.until_on is 'The last day on which this is relied on without being looked at again.';
comment on column families.care.pictures_allowed is 'Whether whoever decides about pictures agreed to public ones: no, unless a document that was seen says so.';
create unique index care_open_once on families.care (organisation_id, child_id) where ended_at is null;
create index care_of_child on families.care (organisation_id, child_id, from_on);
call house.keep_apart('families.care', 'select, insert, update');

create table families.capacity (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  decision bytea not null,
  finding text not null,
  words bytea not null,
  considered_on date not null,
  considered_by uuid not null,
  recorded_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references families.young_person (organisation_id, person_id),
  foreign key (organisation_id, considered_by) references people.person (organisation_id, id),
  constraint capacity_finding_known check (finding in ('can-decide', 'can-with-help', 'cannot-now'))
);
comment on table families.capacity is 'Somebody considered whether a person of 16 or over can make one decision. It holds for that decision and no other. Never changed.';
comment on column families.capacity.decision is 'Which decision. Sealed with the organisation''s key.';
comment on column families.capacity.words is 'How they found it. Sealed with the organisation''s key.';
create index capacity_of_person on families.capacity (organisation_id, person_id, considered_on);
call house.keep_apart('families.capacity', 'select, insert');
