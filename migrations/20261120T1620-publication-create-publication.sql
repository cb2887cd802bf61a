-- Why: what an organisation shows to everybody, under which address, since when and by whom, and whether people outside can reach it.
-- PostgreSQL plans a function's body when it is made, which row_security = off refuses. No row is touched here.
set local row_security = on;

create schema publication;
comment on schema publication is 'What is shown to everybody: addresses, pages, checks from outside, copies to keep.';
grant usage on schema publication to kept_organisation, kept_doorkeeper, kept_maintenance;

create table publication.address (
  organisation_id uuid not null references identity.organisation,
  slug text not null,
  taken_at timestamptz not null,
  left_at timestamptz,
  primary key (organisation_id, slug),
  constraint address_is_a_word check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 40)
);
comment on table publication.address is 'Which organisation has an address word; for a year after it was left nobody else can have it.';
comment on column publication.address.left_at is 'Since when the organisation no longer uses it.';
create unique index address_held_once on publication.address (slug);
call house.keep_apart('publication.address', 'select, insert, update');
create policy doorkeeper on publication.address to kept_doorkeeper using (left_at is not null);
grant select (slug, left_at), delete on publication.address to kept_doorkeeper;

create table publication.page (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  slug text not null,
  policy_id uuid not null,
  shown_name text not null,
  shows_contacts boolean not null,
  has_welsh boolean not null,
  words_language text not null,
  prepared_at timestamptz not null,
  prepared_by uuid not null,
  published_at timestamptz,
  published_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  ended_how text,
  primary key (organisation_id, id),
  foreign key (organisation_id, policy_id) references policy.policy (organisation_id, id),
  foreign key (organisation_id, prepared_by) references people.person (organisation_id, id),
  foreign key (organisation_id, published_by) references people.person (organisation_id, id),
  foreign key (organisation_id, ended_by) references people.person (organisation_id, id),
  constraint page_shown_name_given check (length(btrim(shown_name)) between 1 and 200),
  constraint page_words_language_known check (words_language in ('en', 'cy')),
  constraint page_published_by_somebody check ((published_at is null) = (published_by is null)),
  constraint page_ended_by_somebody check ((ended_at is null) = (ended_by is null)),
  constraint page_ended_somehow check ((ended_at is null) = (ended_how is null)),
  constraint page_ended_how_known check (ended_how in ('replaced', 'taken-back'))
);
comment on table publication.page is 'What somebody chose to show to everybody: prepared, perhaps published, and ended when it was taken back or another took its place.';
comment on column publication.page.shown_name is 'The organisation''s name as everybody reads it.';
comment on column publication.page.words_language is 'The language in which the policy itself is written.';
comment on column publication.page.has_welsh is 'Whether the page can be read in Welsh, apart from the policy''s own words.';
create unique index page_open_once on publication.page (organisation_id) where published_at is not null and ended_at is null;
create unique index page_prepared_once on publication.page (organisation_id) where published_at is null and ended_at is null;
create unique index page_at_address on publication.page (slug) where published_at is not null and ended_at is null;
call house.keep_apart('publication.page', 'select, insert, update');
create policy doorkeeper on publication.page for select to kept_doorkeeper using (published_at is not null and ended_at is null);
grant select (organisation_id, id, slug, policy_id, shown_name, shows_contacts, has_welsh, words_language, published_at, ended_at)
  on publication.page to kept_doorkeeper;

create table publication.reach_check (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  token_sha256 text not null,
  code text not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  expires_at timestamptz not null,
  passed_at timestamptz,
  passed_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, begun_by) references people.person (organisation_id, id),
  foreign key (organisation_id, passed_by) references people.person (organisation_id, id),
  constraint reach_check_code_is_short check (code ~ '^[2-9A-HJKMNP-TV-Z]{6}$'),
  constraint reach_check_passed_by_somebody check ((passed_at is null) = (passed_by is null))
);
comment on table publication.reach_check is 'A person opened a page from outside the organisation''s network and typed back the code that stood there; or was asked to.';
comment on column publication.reach_check.token_sha256 is 'Of the token in the address that is opened.';
comment on column publication.reach_check.code is 'Shown only to whoever opens that address from outside.';
create unique index reach_check_of_token on publication.reach_check (token_sha256);
create index reach_check_passed on publication.reach_check (organisation_id, passed_at);
call house.keep_apart('publication.reach_check', 'select, insert, update');
create policy doorkeeper on publication.reach_check for select to kept_doorkeeper using (passed_at is null);
grant select (token_sha256, code, expires_at, passed_at) on publication.reach_check to kept_doorkeeper;

create table publication.copy (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  paper_sha256 text not null,
  format text not null,
  file_id uuid not null,
  made_at timestamptz not null,
  primary key (organisation_id, id),
  constraint copy_format_known check (format in ('pdf', 'docx', 'html'))
);
comment on table publication.copy is 'A policy as a file to keep, made once for the same words.';
comment on column publication.copy.paper_sha256 is 'Of everything that is in it and of what wrote it: other words are another copy.';
create unique index copy_made_once on publication.copy (organisation_id, paper_sha256, format);
call house.keep_apart('publication.copy', 'select, insert');

create function door.find_publication(wanted_slug text)
  returns table (organisation_id uuid, id uuid, slug text, policy_id uuid, shown_name text, shows_contacts boolean, has_welsh boolean, words_language text)
  language sql stable security definer set search_path = ''
begin atomic
  select p.organisation_id, p.id, p.slug, p.policy_id, p.shown_name, p.shows_contacts, p.has_welsh, p.words_language
    from publication.page p where p.slug = wanted_slug and p.published_at is not null and p.ended_at is null;
end;

-- Whoever asks for an address that was left more than a year ago finds it free.
create function door.free_address(wanted_slug text, at timestamptz) returns void
  language sql security definer set search_path = ''
begin atomic
  delete from publication.address a where a.slug = wanted_slug and a.left_at < at - interval '1 year';
end;

create function door.find_reach_check(token text, at timestamptz) returns table (code text)
  language sql stable security definer set search_path = ''
begin atomic
  select r.code from publication.reach_check r where r.token_sha256 = token and r.passed_at is null and r.expires_at > at;
end;

grant create on schema door to kept_doorkeeper;
do $$
declare
  one text;
begin
  foreach one in array array['door.find_publication(text)', 'door.free_address(text, timestamptz)', 'door.find_reach_check(text, timestamptz)'] loop
    execute format('revoke all on function %s from public', one);
    execute format('grant execute on function %s to kept_door', one);
    execute format('alter function %s owner to kept_doorkeeper', one);
  end loop;
end
$$;
revoke create on schema door from kept_doorkeeper;
