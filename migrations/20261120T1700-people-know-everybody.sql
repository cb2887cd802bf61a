-- Why: adults, young people, and parents and carers are known by more than a name, come and go, and are found by a part of their name.

alter table people.person
  add column known_as text not null default '',
  add column pronouns text not null default '',
  add column phone text,
  add column languages text[] not null default '{}',
  add constraint person_known_as_length check (length(known_as) <= 100),
  add constraint person_pronouns_length check (length(pronouns) <= 40),
  add constraint person_phone_length check (length(phone) between 3 and 40),
  add constraint person_languages_few check (cardinality(languages) <= 10);
comment on column people.person.known_as is 'What they want to be called, where that is not the beginning of their name.';
comment on column people.person.languages is 'Languages they speak or sign, in the words they were given in.';
-- Bringing in a whole list can be undone for a day, while nothing else speaks of whom it brought.
grant delete on people.person to kept_organisation;

create table people.engagement (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  from_on date not null,
  until_on date,
  through text not null default '',
  added_at timestamptz not null,
  added_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint engagement_kind_known check (kind in ('staff', 'volunteer', 'trustee', 'sessional', 'agency', 'placement', 'contractor')),
  constraint engagement_ends_after_it_begins check (until_on is null or until_on >= from_on),
  constraint engagement_through_length check (length(through) <= 200)
);
comment on table people.engagement is 'As what an adult, or a young volunteer, is here, from when and until when. The last day counts.';
comment on column people.engagement.through is 'The agency, school or firm they come through, where there is one.';
create index engagement_of_person on people.engagement (organisation_id, person_id, from_on);
call house.keep_apart('people.engagement', 'select, insert, update, delete');

create table people.name_part (
  organisation_id uuid not null,
  part text collate "C" not null,
  person_id uuid not null,
  primary key (organisation_id, part, person_id),
  constraint name_part_given check (length(part) between 1 and 200)
);
comment on table people.name_part is 'By what people are found: every word of their names and the ends of each, in lower case and without accents. Written and deleted together with the person, without a foreign key: twenty rows a person were looked up one by one.';
comment on column people.name_part.part is 'Compared letter by letter, so that a beginning is a range and row security lets the index serve it.';
create index name_part_of_person on people.name_part (organisation_id, person_id);
call house.keep_apart('people.name_part', 'select, insert, delete');

alter table people.appointment drop constraint appointment_role_known;
alter table people.appointment add constraint appointment_role_known check (role in
  ('administrator', 'coordinator', 'lead', 'alternate', 'trustee-lead', 'trustee', 'programme-leader', 'auditor', 'second-person'));

-- Those who are known already are found too. Forced row security would hide them from the owner: it is lifted for just that.
alter table people.person no force row level security;
alter table people.name_part no force row level security;
insert into people.name_part (organisation_id, part, person_id)
  select distinct p.organisation_id, left(substr(w.word, at), 200), p.id
    from people.person p
    cross join lateral regexp_split_to_table(lower(regexp_replace(normalize(p.name, nfkd), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+') as w(word)
    cross join lateral generate_series(1, greatest(1, length(w.word) - 2)) as at
    where w.word <> '';
alter table people.name_part force row level security;
alter table people.person force row level security;
