-- Why: trustees' packs: the answers each was made from, the document it became, who signed it off, and when the next is made.
-- Its locks are those of new tables, and a moment's share lock on people.person and identity.organisation.

create schema packs;
comment on schema packs is 'Reports for trustees: what they were made from, the documents, who signed them, and how often they are made.';
grant usage on schema packs to kept_organisation, kept_clockwork, kept_maintenance;

create table packs.pack (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  number integer not null,
  template_version integer not null,
  made_at timestamptz not null,
  made_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, made_by) references people.person (organisation_id, id),
  constraint pack_numbered_once unique (organisation_id, number),
  constraint pack_number_positive check (number >= 1),
  constraint pack_template_positive check (template_version >= 1)
);
comment on table packs.pack is 'A report for trustees as of the moment it was made. Never changed.';
comment on column packs.pack.made_by is 'Who asked for it; empty where Kept made it by its schedule.';
comment on column packs.pack.template_version is 'Which of Kept''s templates turns its answers into the document, for ever the same.';
call house.keep_apart('packs.pack', 'select, insert');

create table packs.variant (
  organisation_id uuid not null,
  pack_id uuid not null,
  viewer uuid not null,
  answers text not null,
  words_sha256 text not null,
  primary key (organisation_id, pack_id, viewer),
  foreign key (organisation_id, pack_id) references packs.pack (organisation_id, id),
  constraint variant_words_sha256_is_hex check (words_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table packs.variant is 'Everything the document shows, as one viewer may know it. Never changed.';
comment on column packs.variant.viewer is 'A person from whom something was hidden at that moment; all noughts for everybody else.';
comment on column packs.variant.answers is 'Everything that the document shows, as JSON, to the letter.';
comment on column packs.variant.words_sha256 is 'Of the lines of the document, whatever format it leaves in.';
call house.keep_apart('packs.variant', 'select, insert');

create table packs.paper (
  organisation_id uuid not null,
  pack_id uuid not null,
  viewer uuid not null,
  file_id uuid not null,
  sha256 text not null,
  bytes integer not null,
  replaced text[] not null,
  kept_at timestamptz not null,
  primary key (organisation_id, pack_id, viewer),
  foreign key (organisation_id, pack_id, viewer) references packs.variant (organisation_id, pack_id, viewer),
  constraint paper_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint paper_bytes_positive check (bytes >= 1)
);
comment on table packs.paper is 'The PDF that was made of a report, kept sealed. Never changed.';
comment on column packs.paper.replaced is 'Signs that no font has; another stands in their place.';
call house.keep_apart('packs.paper', 'select, insert');

create table packs.unprinted (
  organisation_id uuid not null,
  id uuid not null,
  pack_id uuid not null,
  viewer uuid not null,
  why text not null,
  tried_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, pack_id, viewer) references packs.variant (organisation_id, pack_id, viewer),
  constraint unprinted_why_known check (why in ('no-press', 'too-long', 'failed'))
);
comment on table packs.unprinted is 'A PDF could not be made of a report, and why. Never changed.';
create index unprinted_of_pack on packs.unprinted (organisation_id, pack_id, viewer, tried_at);
call house.keep_apart('packs.unprinted', 'select, insert');

create table packs.signature (
  organisation_id uuid not null,
  id uuid not null,
  pack_id uuid not null,
  viewer uuid not null,
  sha256 text not null,
  signed_name text not null,
  met_on date not null,
  decision text not null default '',
  of_own boolean not null,
  signed_at timestamptz not null,
  signed_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, pack_id, viewer) references packs.variant (organisation_id, pack_id, viewer),
  foreign key (organisation_id, signed_by) references people.person (organisation_id, id),
  constraint signature_once_each unique (organisation_id, pack_id, signed_by),
  constraint signature_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint signature_name_given check (length(btrim(signed_name)) between 1 and 200),
  constraint signature_decision_length check (length(decision) <= 2000)
);
comment on table packs.signature is 'A trustee signed a report off: over which fingerprint, and what the meeting decided. Never changed.';
comment on column packs.signature.sha256 is 'Of the PDF that was shown; of the words, where no PDF could be made.';
comment on column packs.signature.of_own is 'Signed by whoever made it, because there was no other trustee.';
call house.keep_apart('packs.signature', 'select, insert');

create table packs.schedule (
  organisation_id uuid not null references identity.organisation,
  every_months integer,
  next_on date,
  due_at timestamptz,
  set_at timestamptz not null,
  set_by uuid not null,
  primary key (organisation_id),
  foreign key (organisation_id, set_by) references people.person (organisation_id, id),
  constraint schedule_interval_bounded check (every_months between 1 and 12),
  constraint schedule_whole_or_never check (num_nonnulls(every_months, next_on, due_at) in (0, 3))
);
comment on table packs.schedule is 'How often Kept makes a report by itself, and when the next is due; never, where it is empty.';
comment on column packs.schedule.due_at is 'When next_on begins in the United Kingdom.';
create index schedule_due on packs.schedule (due_at) where due_at is not null;
call house.keep_apart('packs.schedule', 'select, insert, update');
create policy clockwork on packs.schedule to kept_clockwork using (true);
grant select (organisation_id, due_at) on packs.schedule to kept_clockwork;
