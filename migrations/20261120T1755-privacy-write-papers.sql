-- Why: before the first young person is written down, families are told what is kept of them, and the trustees have decided for how long.

create schema privacy;
comment on schema privacy is 'What the organisation decided about personal data, and the papers made from it.';
grant usage on schema privacy to kept_organisation, kept_maintenance;

create table privacy.setting (
  organisation_id uuid not null references identity.organisation,
  version integer not null default 1,
  contact_role text not null,
  contact_email text not null default '',
  contact_phone text not null default '',
  registration text not null default '',
  successor text not null,
  kept_where text not null,
  basis text not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  primary key (organisation_id),
  foreign key (organisation_id, changed_by) references people.person (organisation_id, id),
  constraint setting_contact_role_given check (length(btrim(contact_role)) between 1 and 100),
  constraint setting_can_be_reached check (contact_email <> '' or contact_phone <> ''),
  constraint setting_successor_given check (length(btrim(successor)) between 1 and 200),
  constraint setting_kept_where_known check (kept_where in ('own-machine', 'rented-machine', 'somebody-elses')),
  constraint setting_basis_known check (basis in ('legitimate-interests', 'public-task', 'contract'))
);
comment on table privacy.setting is 'What is true of this organisation and its papers about personal data: one row each.';
comment on column privacy.setting.version is 'Counts the changes of this row and of the periods together: a paper says of which it was made.';
comment on column privacy.setting.successor is 'Who keeps the records if the organisation closes.';
call house.keep_apart('privacy.setting', 'select, insert, update');

create table privacy.period (
  organisation_id uuid not null references identity.organisation,
  class text not null,
  months integer not null,
  reason text not null,
  primary key (organisation_id, class),
  constraint period_class_is_a_word check (class ~ '^[a-z-]{1,40}$'),
  constraint period_months_sane check (months between 0 and 1200),
  constraint period_reason_given check (length(btrim(reason)) between 1 and 300)
);
comment on table privacy.period is 'For how many months each class of records is kept once it is over, and why, as the organisation decided.';
call house.keep_apart('privacy.period', 'select, insert, update');

create table privacy.paper (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  kind text not null,
  number integer not null,
  settings_version integer not null,
  organisation_name text not null,
  nation text not null,
  content jsonb not null,
  sha256 text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, made_by) references people.person (organisation_id, id),
  constraint paper_kind_known check (kind in
    ('notice-adults', 'notice-families', 'notice-children', 'impact-assessment', 'appropriate-policy', 'retention-schedule')),
  constraint paper_numbered_once unique (organisation_id, kind, number),
  constraint paper_hash_is_hex check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table privacy.paper is 'A paper as it was made from the settings of that day. Never changed: other settings make another.';
call house.keep_apart('privacy.paper', 'select, insert');

create table privacy.adoption (
  organisation_id uuid not null,
  paper_id uuid not null,
  signed_name text not null,
  adopted_at timestamptz not null,
  adopted_by uuid not null,
  primary key (organisation_id, paper_id),
  foreign key (organisation_id, paper_id) references privacy.paper (organisation_id, id),
  foreign key (organisation_id, adopted_by) references people.person (organisation_id, id),
  constraint adoption_name_given check (length(btrim(signed_name)) between 1 and 200)
);
comment on table privacy.adoption is 'Somebody in charge read a paper and adopted it by typing their name. Never changed.';
call house.keep_apart('privacy.adoption', 'select, insert');
