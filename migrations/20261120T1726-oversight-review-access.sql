-- Why: who can see what is looked through each term by somebody it is not about, and what they were shown is kept with their signature.

create schema oversight;
comment on schema oversight is 'Who looked through who can see what, what they were shown, and what they decided.';
grant usage on schema oversight to kept_organisation, kept_maintenance;

create table oversight.access_review (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  role text not null,
  term_from date not null,
  term_name text not null,
  wording text not null,
  signed_as text not null,
  signed_on date not null,
  signed_at timestamptz not null,
  signed_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, signed_by) references people.person (organisation_id, id),
  constraint access_review_once unique (organisation_id, role, term_from),
  constraint access_review_signed check (length(btrim(signed_as)) between 1 and 200),
  constraint access_review_says_something check (length(wording) between 1 and 1000)
);
comment on table oversight.access_review is 'One role looked through in one term: signed, with the words that were signed. Never changed.';
comment on column oversight.access_review.term_from is 'The first day of the term it was looked through in.';
comment on column oversight.access_review.wording is 'What the signature stood under, word for word.';
create index access_review_by_role on oversight.access_review (organisation_id, role, signed_on);
call house.keep_apart('oversight.access_review', 'select, insert');

create table oversight.reviewed_holder (
  organisation_id uuid not null,
  review_id uuid not null,
  appointment_id uuid not null,
  person_id uuid not null,
  shown text not null,
  decision text not null,
  primary key (organisation_id, review_id, appointment_id),
  foreign key (organisation_id, review_id) references oversight.access_review (organisation_id, id),
  foreign key (organisation_id, appointment_id) references people.appointment (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint reviewed_holder_decision_known check (decision in ('keeps', 'removed')),
  constraint reviewed_holder_shown_given check (length(shown) between 1 and 1000)
);
comment on table oversight.reviewed_holder is 'Each who held the role when it was looked through: what was shown of them, and what was decided. Never changed.';
comment on column oversight.reviewed_holder.shown is 'The sentences about them that were on the page.';
call house.keep_apart('oversight.reviewed_holder', 'select, insert');
