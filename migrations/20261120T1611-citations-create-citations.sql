-- Why: what the policy refers to: which other policies are held and in date, and whether each law it names is still right.

create schema citations;
comment on schema citations is 'Related policies that are held, and checks of the laws that a policy names.';
grant usage on schema citations to kept_organisation, kept_maintenance;

create table citations.related_policy (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  title text not null,
  link text not null default '',
  file_id uuid,
  file_name text not null default '',
  file_kind text not null default '',
  file_sha256 text,
  file_bytes integer,
  owner_id uuid not null,
  review_on date not null,
  opened_on date,
  opened_by uuid,
  version integer not null default 1,
  added_at timestamptz not null,
  added_by uuid not null,
  put_away_at timestamptz,
  put_away_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, owner_id) references people.person (organisation_id, id),
  foreign key (organisation_id, opened_by) references people.person (organisation_id, id),
  foreign key (organisation_id, added_by) references people.person (organisation_id, id),
  foreign key (organisation_id, put_away_by) references people.person (organisation_id, id),
  constraint related_policy_title_given check (length(btrim(title)) between 1 and 200),
  constraint related_policy_is_a_file_or_a_link check ((file_id is null) <> (link = '')),
  constraint related_policy_link_is_https check (link = '' or (link ~ '^https://' and length(link) <= 500)),
  constraint related_policy_file_described check ((file_id is null) = (file_sha256 is null) and (file_id is null) = (file_bytes is null)),
  constraint related_policy_file_kind_known check ((file_id is null and file_kind = '') or file_kind in ('pdf', 'docx', 'odt', 'text', 'html')),
  constraint related_policy_file_name_length check (length(file_name) <= 200),
  constraint related_policy_file_sha256_is_hex check (file_sha256 ~ '^[0-9a-f]{64}$'),
  constraint related_policy_file_bytes_bounded check (file_bytes between 1 and 20971520),
  constraint related_policy_opened_by_somebody check ((opened_on is null) = (opened_by is null)),
  constraint related_policy_put_away_by_somebody check ((put_away_at is null) = (put_away_by is null))
);
comment on table citations.related_policy is 'Another policy of the organisation: a file, kept sealed, or a link that Kept never opens.';
comment on column citations.related_policy.opened_on is 'The day on which somebody said that they had opened it and that it is the current one.';
create index related_policy_in_order on citations.related_policy (organisation_id, added_at, id) where put_away_at is null;
call house.keep_apart('citations.related_policy', 'select, insert, update');

create table citations.named_answer (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  statement_id uuid not null,
  wording text not null,
  says text not null,
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, answered_by) references people.person (organisation_id, id),
  constraint named_answer_says_known check (says in ('all-held', 'some-missing', 'not-ours'))
);
comment on table citations.named_answer is 'Whether what a statement of a policy names is held; the last one counts, while the statement has the same words. Never changed.';
comment on column citations.named_answer.wording is 'The words of the statement as they were shown.';
create index named_answer_of_statement on citations.named_answer (organisation_id, statement_id, answered_at, id);
call house.keep_apart('citations.named_answer', 'select, insert');

create table citations.answer_policy (
  organisation_id uuid not null,
  answer_id uuid not null,
  related_policy_id uuid not null,
  primary key (organisation_id, answer_id, related_policy_id),
  foreign key (organisation_id, answer_id) references citations.named_answer (organisation_id, id),
  foreign key (organisation_id, related_policy_id) references citations.related_policy (organisation_id, id)
);
comment on table citations.answer_policy is 'Which policies that are held an answer means. Never changed.';
call house.keep_apart('citations.answer_policy', 'select, insert');

create table citations.law_check (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  statement_id uuid not null,
  wording text not null,
  nation text not null,
  says text not null,
  instead text not null default '',
  how text not null,
  checked_on date not null,
  checked_at timestamptz not null,
  checked_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, checked_by) references people.person (organisation_id, id),
  constraint law_check_nation_known check (nation in ('england', 'scotland', 'wales', 'northern-ireland')),
  constraint law_check_says_known check (says in ('right', 'out-of-date', 'does-not-apply')),
  constraint law_check_instead_if_out_of_date check ((says = 'out-of-date') = (instead <> '')),
  constraint law_check_instead_length check (length(instead) <= 500),
  constraint law_check_how_given check (length(btrim(how)) between 1 and 500)
);
comment on table citations.law_check is 'Somebody looked whether what a statement says of the law is right for the organisation''s nation. Never changed.';
comment on column citations.law_check.wording is 'The words of the statement as they were shown.';
comment on column citations.law_check.nation is 'Where the organisation worked when it was looked up: elsewhere it says nothing.';
comment on column citations.law_check.checked_on is 'The day on which it was looked up; checked_at is when that was entered.';
create index law_check_of_statement on citations.law_check (organisation_id, statement_id, checked_on, checked_at, id);
call house.keep_apart('citations.law_check', 'select, insert');
