-- Why: an organisation's policies: what was brought, how it was read and corrected, what was adopted, and when it was looked at again.

create schema policy;
comment on schema policy is 'Policies: sources, drafts with their statements, adopted versions and reviews.';
grant usage on schema policy to kept_organisation, kept_maintenance;

create table policy.policy (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  title text not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, begun_by) references people.person (organisation_id, id),
  constraint policy_title_given check (length(btrim(title)) between 1 and 200)
);
comment on table policy.policy is 'A policy of the organisation, whatever its versions and drafts.';
create index policy_by_time on policy.policy (organisation_id, begun_at, id);
call house.keep_apart('policy.policy', 'select, insert, update');

create table policy.source (
  organisation_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  name text not null,
  file_id uuid,
  sha256 text not null,
  bytes integer not null,
  pasted text,
  brought_at timestamptz not null,
  brought_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, policy_id) references policy.policy (organisation_id, id),
  foreign key (organisation_id, brought_by) references people.person (organisation_id, id),
  constraint source_name_length check (length(name) between 1 and 200),
  constraint source_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint source_is_a_file_or_pasted check ((file_id is null) <> (pasted is null)),
  constraint source_bytes_bounded check (bytes between 1 and 20971520)
);
comment on table policy.source is 'What somebody brought: a file, kept sealed, or pasted words. Never changed.';
comment on column policy.source.name is 'The file''s name as it came, for people to know it by; nothing is decided by it.';
comment on column policy.source.sha256 is 'Of the bytes as brought, in hex.';
create index source_of_policy on policy.source (organisation_id, policy_id, brought_at);
call house.keep_apart('policy.source', 'select, insert');

create table policy.extract (
  organisation_id uuid not null,
  source_id uuid not null,
  format text not null,
  text text not null,
  notes text[] not null,
  pages integer,
  read_at timestamptz not null,
  primary key (organisation_id, source_id),
  foreign key (organisation_id, source_id) references policy.source (organisation_id, id),
  constraint extract_format_known check (format in ('txt', 'md', 'html', 'docx', 'odt', 'pdf'))
);
comment on table policy.extract is 'The text taken out of a source, in which the statements'' spans count UTF-16 units. Never changed.';
comment on column policy.extract.notes is 'What was taken or left out, in the words of the program.';
call house.keep_apart('policy.extract', 'select, insert');

create table policy.unread (
  organisation_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  why text not null,
  tried_at timestamptz not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, source_id) references policy.source (organisation_id, id),
  constraint unread_why_is_a_word check (why ~ '^[a-z-]{1,40}$')
);
comment on table policy.unread is 'A source that could not be read, each time somebody tried. Never changed.';
comment on column policy.unread.why is 'In the word of the program.';
create index unread_of_source on policy.unread (organisation_id, source_id, tried_at);
call house.keep_apart('policy.unread', 'select, insert');

create table policy.version (
  organisation_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  number integer not null,
  title text not null,
  canonical text not null,
  sha256 text not null,
  facts jsonb not null,
  adopted_on date not null,
  adopted_at timestamptz not null,
  adopted_by uuid not null,
  adopter_name text not null,
  adopter_role text not null,
  signature text not null,
  next_review_on date not null,
  draft_id uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, policy_id) references policy.policy (organisation_id, id),
  foreign key (organisation_id, adopted_by) references people.person (organisation_id, id),
  constraint version_numbered_once unique (organisation_id, policy_id, number),
  constraint version_number_positive check (number >= 1),
  constraint version_sha256_is_hex check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint version_signed check (length(btrim(signature)) between 1 and 200),
  constraint version_adopter_named check (length(btrim(adopter_name)) between 1 and 200 and length(btrim(adopter_role)) between 1 and 200),
  constraint version_review_follows check (next_review_on > adopted_on)
);
comment on table policy.version is 'An adopted text of a policy, numbered, signed over its SHA-256. Never changed.';
comment on column policy.version.canonical is 'The exact text that was signed, made from the statements; sha256 is of its UTF-8 bytes.';
comment on column policy.version.adopted_on is 'The day the organisation says it adopted it; adopted_at is when that was entered.';
call house.keep_apart('policy.version', 'select, insert');

create table policy.draft (
  organisation_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  source_id uuid,
  from_version_id uuid,
  starter jsonb,
  facts jsonb not null,
  state text not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, policy_id) references policy.policy (organisation_id, id),
  foreign key (organisation_id, source_id) references policy.source (organisation_id, id),
  foreign key (organisation_id, from_version_id) references policy.version (organisation_id, id),
  foreign key (organisation_id, begun_by) references people.person (organisation_id, id),
  foreign key (organisation_id, ended_by) references people.person (organisation_id, id),
  constraint draft_state_known check (state in ('open', 'adopted', 'put-away')),
  constraint draft_ended_when_not_open check ((state = 'open') = (ended_at is null)),
  constraint draft_has_one_beginning check (num_nonnulls(source_id, from_version_id, starter) = 1)
);
comment on table policy.draft is 'A text being worked on: read from a source, begun from a version, or written from the starter''s questions.';
comment on column policy.draft.starter is 'The answers to the starter''s questions, where it was written from them.';
create unique index draft_open_once on policy.draft (organisation_id, policy_id) where state = 'open';
create unique index draft_of_source on policy.draft (organisation_id, source_id);
create index draft_of_policy on policy.draft (organisation_id, policy_id, begun_at);
call house.keep_apart('policy.draft', 'select, insert, update');

create table policy.draft_statement (
  organisation_id uuid not null,
  draft_id uuid not null,
  id uuid not null,
  place integer not null,
  state text not null default 'in',
  version integer not null default 1,
  text text not null,
  read_as text not null default '',
  spans jsonb not null default '[]',
  level integer not null default 0,
  kind text not null,
  polarity text,
  topics text[] not null default '{}',
  confidence real not null,
  because text not null default '',
  carried boolean not null default false,
  checked boolean not null default false,
  measure text not null default '',
  primary key (organisation_id, draft_id, id),
  foreign key (organisation_id, draft_id) references policy.draft (organisation_id, id),
  constraint draft_statement_state_known check (state in ('in', 'removed')),
  constraint draft_statement_kind_known check (kind in ('commitment', 'belief', 'purpose', 'scope', 'legal', 'contact', 'reference', 'review', 'sign-off', 'heading', 'other')),
  constraint draft_statement_polarity_known check (polarity in ('do', 'never', 'may')),
  constraint draft_statement_judged_if_commitment check ((kind = 'commitment') = (polarity is not null)),
  constraint draft_statement_topics_of_commitments check (kind = 'commitment' or topics = '{}'),
  constraint draft_statement_text_given check (length(btrim(text)) between 1 and 8000000),
  constraint draft_statement_measure_length check (length(measure) <= 2000),
  constraint draft_statement_level_bounded check (level between 0 and 6),
  constraint draft_statement_confidence_bounded check (confidence between 0 and 1)
);
comment on table policy.draft_statement is 'The statements of a draft, in their order. A statement keeps its id through rewording and into versions.';
comment on column policy.draft_statement.place is 'Its place in the order of the draft, the removed ones included.';
comment on column policy.draft_statement.version is 'Counts the corrections, so that two people correcting it notice one another.';
comment on column policy.draft_statement.read_as is 'What it said when it was read or last adopted; empty for one that a person added.';
comment on column policy.draft_statement.spans is 'Where it stands in the source''s extracted text: [{start, end}], UTF-16 units.';
comment on column policy.draft_statement.level is 'Of a heading 1 to 6; 0 for a line that leads into a list, and for what is no heading.';
comment on column policy.draft_statement.checked is 'A person has said that kind and topics are right.';
comment on column policy.draft_statement.measure is 'The organisation''s own measure for words that cannot be checked.';
create index draft_statement_in_order on policy.draft_statement (organisation_id, draft_id, place);
call house.keep_apart('policy.draft_statement', 'select, insert, update, delete');

create table policy.version_statement (
  organisation_id uuid not null,
  version_id uuid not null,
  id uuid not null,
  place integer not null,
  text text not null,
  level integer not null,
  kind text not null,
  polarity text,
  topics text[] not null,
  carried boolean not null,
  measure text not null,
  primary key (organisation_id, version_id, id),
  foreign key (organisation_id, version_id) references policy.version (organisation_id, id),
  constraint version_statement_judged_if_commitment check ((kind = 'commitment') = (polarity is not null)),
  constraint version_statement_placed_once unique (organisation_id, version_id, place)
);
comment on table policy.version_statement is 'The statements of an adopted version, as they were adopted. Never changed.';
call house.keep_apart('policy.version_statement', 'select, insert');

create table policy.review (
  organisation_id uuid not null,
  id uuid not null,
  policy_id uuid not null,
  version_id uuid not null,
  reviewed_on date not null,
  reviewed_at timestamptz not null,
  reviewed_by uuid not null,
  reviewer_name text not null,
  reviewer_role text not null,
  signature text not null,
  note text not null default '',
  next_review_on date not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, policy_id) references policy.policy (organisation_id, id),
  foreign key (organisation_id, version_id) references policy.version (organisation_id, id),
  foreign key (organisation_id, reviewed_by) references people.person (organisation_id, id),
  constraint review_signed check (length(btrim(signature)) between 1 and 200),
  constraint review_note_length check (length(note) <= 2000),
  constraint review_next_follows check (next_review_on > reviewed_on)
);
comment on table policy.review is 'A version looked at again and left as it is, which sets the next review. Never changed.';
create index review_of_policy on policy.review (organisation_id, policy_id, reviewed_at);
call house.keep_apart('policy.review', 'select, insert');
