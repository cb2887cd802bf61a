-- Why: adults have an account on the organisation's own domain where they contact young people, and they leave: on a day, with what is to be done then.
-- Its locks: for a moment an exclusive one on people.person, and a share lock on identity.membership.

alter table people.person
  add column contacts_young_people text not null default 'unknown',
  add column account_is_shared boolean not null default false,
  add constraint person_contacts_young_people_known check (contacts_young_people in ('yes', 'no', 'unknown'));
comment on column people.person.contacts_young_people is 'Whether this adult is in touch with young people for the organisation; unknown until somebody said.';
comment on column people.person.account_is_shared is 'The address they sign in with is that of an office and not of a person, such as info@.';
create index person_of_kind_by_name on people.person (organisation_id, kind, sort_name, id);
create index person_by_address on people.person (organisation_id, email) where email is not null;

-- Who signs in with an office's address already. Forced row security would hide the rows from the owner: it is lifted for just that.
alter table people.person no force row level security;
alter table identity.membership no force row level security;
update people.person p set account_is_shared = true
  from identity.membership m join identity.account a on a.id = m.account_id
  where m.organisation_id = p.organisation_id and m.person_id = p.id and m.until_at is null
    and split_part(a.email, '@', 1) in ('info', 'office', 'admin', 'contact', 'hello', 'enquiries', 'mail', 'team', 'staff', 'safeguarding');
alter table identity.membership force row level security;
alter table people.person force row level security;
call promises.look_again('people.person');

create table people.own_domain (
  organisation_id uuid not null references identity.organisation,
  domain text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  primary key (organisation_id, domain),
  foreign key (organisation_id, added_by) references people.person (organisation_id, id),
  constraint own_domain_shape check (domain = lower(domain) and length(domain) between 4 and 253 and strpos(domain, '.') > 1)
);
comment on table people.own_domain is 'The domains on which an organisation itself gives out e-mail addresses, such as rowan.example.';
call house.keep_apart('people.own_domain', 'select, insert, delete');

create table people.leaving (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  last_on date not null,
  said_at timestamptz not null,
  said_by uuid not null,
  due_at timestamptz,
  closed_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint leaving_due_until_closed check (due_at is null or (closed_at is null and undone_at is null))
);
comment on table people.leaving is 'That somebody leaves, on which last day, and when their account was closed; coming back undoes it.';
comment on column people.leaving.due_at is 'When the account is to be closed; empty once it is, or once they came back.';
create unique index leaving_one_at_a_time on people.leaving (organisation_id, person_id) where undone_at is null;
create index leaving_due on people.leaving (due_at) where due_at is not null;
call house.keep_apart('people.leaving', 'select, insert, update');
create policy clockwork on people.leaving to kept_clockwork using (true);
grant usage on schema people to kept_clockwork;
grant select (organisation_id, due_at) on people.leaving to kept_clockwork;

create table people.checklist_item (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  list text not null,
  says text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  put_away_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, added_by) references people.person (organisation_id, id),
  constraint checklist_item_list_known check (list in ('joining', 'leaving')),
  constraint checklist_item_says_given check (length(btrim(says)) between 1 and 200)
);
comment on table people.checklist_item is 'What an organisation itself wants done for everybody who joins or leaves, such as getting keys back.';
create index checklist_item_of_list on people.checklist_item (organisation_id, list, added_at);
call house.keep_apart('people.checklist_item', 'select, insert, update');

create table people.task (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  leaving_id uuid,
  name text not null,
  says text not null,
  href text,
  added_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, leaving_id) references people.leaving (organisation_id, id),
  constraint task_says_given check (length(btrim(says)) between 1 and 200),
  constraint task_done_or_not check (done_by is null or done_at is not null)
);
comment on table people.task is 'What is to be done because somebody joins or leaves, and who did it when.';
comment on column people.task.leaving_id is 'Of which leaving; empty for what is done when they join.';
comment on column people.task.name is 'Which room or item of the organisation''s own it comes from, once for each leaving.';
comment on column people.task.says is 'As it was worded when it was added: what somebody ticked must not change under them.';
create unique index task_once on people.task (organisation_id, person_id, leaving_id, name) nulls not distinct;
create index task_of_leaving on people.task (organisation_id, leaving_id, added_at);
call house.keep_apart('people.task', 'select, insert, update');

-- New columns go last: what others read of the view stays as it was.
create or replace view people.person_card with (security_invoker = true) as
  select organisation_id, id, name, kind, left_on is null as active, left_on, contacts_young_people, sort_name from people.person;

create view people.engagement_card with (security_invoker = true) as
  select organisation_id, person_id, kind, from_on, until_on from people.engagement;
comment on view people.engagement_card is 'Published: as what somebody is here, from when and until when.';
grant select on people.engagement_card to kept_organisation;
