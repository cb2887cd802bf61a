-- Why: lists of people come from spreadsheets; nothing of one is believed until a person looked, and all of it can be taken back for a day.

create schema sheets;
comment on schema sheets is 'Spreadsheets on their way in: what was read, how its columns were chosen, what became of each row.';
grant usage on schema sheets to kept_organisation, kept_clockwork, kept_maintenance;

create table sheets.bringing (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  sheet text not null,
  state text not null,
  facts bytea,
  headings_digest text not null,
  places jsonb,
  month_first boolean,
  row_count integer not null,
  ready_count integer not null default 0,
  told_count integer not null default 0,
  alike_count integer not null default 0,
  faulty_count integer not null default 0,
  made_count integer not null default 0,
  filled_count integer not null default 0,
  same_count integer not null default 0,
  stayed_count integer not null default 0,
  begun_at timestamptz not null,
  begun_by uuid not null,
  checked_at timestamptz,
  confirmed_at timestamptz,
  confirmed_by uuid,
  saved_at timestamptz,
  undone_at timestamptz,
  undone_by uuid,
  due_at timestamptz,
  primary key (organisation_id, id),
  foreign key (organisation_id, begun_by) references people.person (organisation_id, id),
  foreign key (organisation_id, confirmed_by) references people.person (organisation_id, id),
  foreign key (organisation_id, undone_by) references people.person (organisation_id, id),
  constraint bringing_sheet_is_a_word check (sheet ~ '^[a-z][a-z-]{1,39}$'),
  constraint bringing_state_known check (state in ('read', 'checked', 'saving', 'saved', 'undoing', 'undone', 'put-away')),
  constraint bringing_rows_counted check (row_count between 1 and 25000),
  constraint bringing_confirmed_by_somebody check ((confirmed_at is null) = (confirmed_by is null)),
  constraint bringing_undone_by_somebody check ((undone_at is null) or undone_by is not null)
);
comment on table sheets.bringing is 'A spreadsheet that somebody brought: how far it has come, and what became of it. No word of it stays once its day is over.';
comment on column sheets.bringing.facts is 'Its name and headings, sealed with the organisation''s key; gone once its rows are.';
comment on column sheets.bringing.headings_digest is 'A keyed digest of its headings, by which their columns are known another time.';
comment on column sheets.bringing.places is 'In which cell each column of the sheet stands.';
comment on column sheets.bringing.told_count is 'Of the ready rows, those in which something was read otherwise than it is written.';
comment on column sheets.bringing.due_at is 'When Kept goes on by itself: with saving or undoing at once, with forgetting its rows after a day.';
create index bringing_in_order on sheets.bringing (organisation_id, begun_at desc, id);
create index bringing_due on sheets.bringing (due_at) where due_at is not null;
call house.keep_apart('sheets.bringing', 'select, insert, update');
create policy clockwork on sheets.bringing to kept_clockwork using (true);
grant select (organisation_id, due_at) on sheets.bringing to kept_clockwork;

create table sheets.staged (
  organisation_id uuid not null,
  bringing_id uuid not null,
  line integer not null,
  standing text not null,
  cells bytea,
  told bytea,
  alike_by text,
  alike_id uuid,
  alike_line integer,
  choice text,
  saved_id uuid,
  saved_how text,
  before bytea,
  primary key (organisation_id, bringing_id, line),
  foreign key (organisation_id, bringing_id) references sheets.bringing (organisation_id, id),
  constraint staged_standing_known check (standing in ('read', 'ready', 'alike', 'faulty', 'saved', 'stayed')),
  constraint staged_alike_by_known check (alike_by in ('mail', 'name', 'twice')),
  constraint staged_choice_known check (choice in ('merge', 'both', 'leave')),
  constraint staged_choice_if_alike check (choice is null or alike_by is not null),
  constraint staged_saved_how_known check (saved_how in ('made', 'filled', 'same'))
);
comment on table sheets.staged is 'A row on its way in. All of them are deleted when the day in which it can be undone is over, or a day after they were read.';
comment on column sheets.staged.cells is 'What stands in the row, sealed with the organisation''s key.';
comment on column sheets.staged.told is 'How the row is called, what is wrong with it and what was read otherwise than it is written, sealed likewise.';
comment on column sheets.staged.alike_by is 'What it has in common: an e-mail address or a name with something known, or with an earlier row of the file.';
comment on column sheets.staged.before is 'What was known before the row filled its gaps, sealed likewise, to be put back.';
create index staged_by_standing on sheets.staged (organisation_id, bringing_id, standing, line);
call house.keep_apart('sheets.staged', 'select, insert, update, delete');

create table sheets.mapping (
  organisation_id uuid not null references identity.organisation,
  sheet text not null,
  headings_digest text not null,
  places jsonb not null,
  month_first boolean not null,
  chosen_at timestamptz not null,
  primary key (organisation_id, sheet, headings_digest)
);
comment on table sheets.mapping is 'Which column is which, as somebody chose it for a file with these headings: suggested when they come again.';
call house.keep_apart('sheets.mapping', 'select, insert, update');
