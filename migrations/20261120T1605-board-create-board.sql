-- Why: how an organisation would know that each commitment is kept, who looks after it, what people confirmed, and what is known not to be met.
-- Its locks are those of new tables, and a moment's share lock on people.person.

create schema board;
comment on schema board is 'How each commitment would be known, by whom, what people confirmed, known gaps and checks of honesty.';
grant usage on schema board to kept_organisation, kept_maintenance;

create table board.decision (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  statement_id uuid not null,
  number integer not null,
  how text not null,
  decided_text text not null,
  rest text not null,
  note text not null default '',
  from_at timestamptz not null,
  until_at timestamptz,
  decided_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, decided_by) references people.person (organisation_id, id),
  constraint decision_how_known check (how in ('shown', 'none-here', 'does-not-apply', 'not-set-up')),
  constraint decision_rest_known check (rest in ('nothing-more', 'more-to-show')),
  constraint decision_note_length check (length(note) <= 1000),
  constraint decision_reason_given check (how not in ('none-here', 'does-not-apply') or length(btrim(note)) > 0),
  constraint decision_ends_after_it_begins check (until_at >= from_at),
  constraint decision_numbered_once unique (organisation_id, statement_id, number),
  constraint decision_numbered_from_one check (number >= 1)
);
comment on table board.decision is 'What a person decided for one commitment: how it would be known that it is kept. It stands until the next is made.';
comment on column board.decision.statement_id is 'The commitment, which keeps its id through rewording and versions.';
comment on column board.decision.number is 'Of this commitment, from 1: whoever decides says which decision they saw.';
comment on column board.decision.decided_text is 'The words the decision was made for: under other words it must be made again.';
comment on column board.decision.rest is 'Whether the words that nothing covers are only wording, or something still has to show them.';
create unique index decision_stands_once on board.decision (organisation_id, statement_id) where until_at is null;
create index decision_of_statement on board.decision (organisation_id, statement_id, from_at);
call house.keep_apart('board.decision', 'select, insert, update');

create table board.join (
  organisation_id uuid not null,
  decision_id uuid not null,
  promise text not null,
  covers text[] not null,
  primary key (organisation_id, decision_id, promise),
  foreign key (organisation_id, decision_id) references board.decision (organisation_id, id),
  constraint join_promise_is_named check (promise ~ '^[a-z]+\.[a-z]+(-[a-z0-9]+)*$')
);
comment on table board.join is 'The promises that show a commitment, and which of its words each covers. Never changed: another decision has others.';
call house.keep_apart('board.join', 'select, insert');

create table board.task (
  organisation_id uuid not null,
  decision_id uuid not null,
  statement_id uuid not null,
  does text not null,
  every_months integer not null,
  needs_witness boolean not null,
  primary key (organisation_id, decision_id),
  foreign key (organisation_id, decision_id) references board.decision (organisation_id, id),
  constraint task_says_what check (length(btrim(does)) between 1 and 500),
  constraint task_interval_bounded check (every_months between 1 and 24)
);
comment on table board.task is 'What people do where no promise shows a commitment, and how often they confirm it. Never changed.';
comment on column board.task.needs_witness is 'A second person says that they have seen it.';
call house.keep_apart('board.task', 'select, insert');

create table board.ownership (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  statement_id uuid not null,
  number integer not null,
  person_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  named_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  foreign key (organisation_id, named_by) references people.person (organisation_id, id),
  constraint ownership_ends_after_it_begins check (until_at >= from_at),
  constraint ownership_numbered_once unique (organisation_id, statement_id, number),
  constraint ownership_numbered_from_one check (number >= 1)
);
comment on table board.ownership is 'Who looks after a commitment, from when and until when.';
comment on column board.ownership.number is 'Of this commitment, from 1: whoever names an owner says which one they saw.';
create unique index ownership_stands_once on board.ownership (organisation_id, statement_id) where until_at is null;
create index ownership_of_statement on board.ownership (organisation_id, statement_id, from_at);
create index ownership_of_person on board.ownership (organisation_id, person_id, from_at);
call house.keep_apart('board.ownership', 'select, insert, update');

create table board.confirmation (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  statement_id uuid not null,
  does text not null,
  outcome text not null,
  saw text not null,
  confirmed_on date not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, confirmed_by) references people.person (organisation_id, id),
  constraint confirmation_of_one_person unique (organisation_id, id, confirmed_by),
  constraint confirmation_says_of_what check (length(btrim(does)) between 1 and 500),
  constraint confirmation_outcome_known check (outcome in ('done', 'not-done')),
  constraint confirmation_says_what_was_seen check (length(btrim(saw)) between 1 and 2000)
);
comment on table board.confirmation is 'A person said that a commitment is kept, or that it is not, and what they saw. Never changed.';
comment on column board.confirmation.does is 'What people said they do, in the words that were asked about. It counts while those are the words.';
comment on column board.confirmation.confirmed_on is 'The day they speak of; confirmed_at is when it was entered.';
create index confirmation_of_statement on board.confirmation (organisation_id, statement_id, confirmed_at);
call house.keep_apart('board.confirmation', 'select, insert');

create table board.witness (
  organisation_id uuid not null,
  confirmation_id uuid not null,
  confirmed_by uuid not null,
  witnessed_at timestamptz not null,
  witnessed_by uuid not null,
  primary key (organisation_id, confirmation_id),
  foreign key (organisation_id, confirmation_id, confirmed_by)
    references board.confirmation (organisation_id, id, confirmed_by),
  foreign key (organisation_id, witnessed_by) references people.person (organisation_id, id),
  constraint witness_is_another check (witnessed_by <> confirmed_by)
);
comment on table board.witness is 'A second person said that they have seen it too. Never changed.';
call house.keep_apart('board.witness', 'select, insert');

create table board.gap (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  statement_id uuid not null,
  plan text not null,
  until_on date not null,
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  accepted_at timestamptz,
  accepted_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  end_note text not null default '',
  primary key (organisation_id, id),
  foreign key (organisation_id, proposed_by) references people.person (organisation_id, id),
  foreign key (organisation_id, accepted_by) references people.person (organisation_id, id),
  foreign key (organisation_id, ended_by) references people.person (organisation_id, id),
  constraint gap_has_a_plan check (length(btrim(plan)) between 1 and 2000),
  constraint gap_accepted_by_somebody check ((accepted_at is null) = (accepted_by is null)),
  constraint gap_ended_by_somebody check ((ended_at is null) = (ended_by is null)),
  constraint gap_accepted_by_another check (accepted_by <> proposed_by),
  constraint gap_end_note_length check (length(end_note) <= 500)
);
comment on table board.gap is 'A commitment known not to be met, with a plan until a day; a trustee accepts it, and it changes no verdict.';
create unique index gap_open_once on board.gap (organisation_id, statement_id) where ended_at is null;
create index gap_of_statement on board.gap (organisation_id, statement_id, proposed_at);
call house.keep_apart('board.gap', 'select, insert, update');

create table board.list_answer (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  list_id uuid not null,
  is_complete boolean not null,
  missing text not null default '',
  said_at timestamptz not null,
  said_by uuid not null,
  primary key (organisation_id, id),
  foreign key (organisation_id, said_by) references people.person (organisation_id, id),
  constraint list_answer_missing_length check (length(missing) <= 1000)
);
comment on table board.list_answer is 'Whether a list whose total nobody knows is complete, as somebody said. Never changed.';
create index list_answer_of_list on board.list_answer (organisation_id, list_id, said_at);
call house.keep_apart('board.list_answer', 'select, insert');

create table board.spot_check (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  term_from date not null,
  statement_id uuid not null,
  shown_as text not null,
  drawn_at timestamptz not null,
  drawn_by uuid not null,
  outcome text,
  saw text not null default '',
  checked_at timestamptz,
  checked_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, drawn_by) references people.person (organisation_id, id),
  foreign key (organisation_id, checked_by) references people.person (organisation_id, id),
  constraint spot_check_outcome_known check (outcome in ('agrees', 'disagrees')),
  constraint spot_check_checked_by_somebody check (num_nonnulls(outcome, checked_at, checked_by) in (0, 3)),
  constraint spot_check_saw_length check (length(saw) <= 2000)
);
comment on table board.spot_check is 'One of the items shown as met that a trustee or deputy looks at for themselves each term.';
comment on column board.spot_check.shown_as is 'What the board said of it when it was drawn.';
create unique index spot_check_open_once on board.spot_check (organisation_id, statement_id) where outcome is null;
create index spot_check_of_term on board.spot_check (organisation_id, term_from, drawn_at);
create index spot_check_of_statement on board.spot_check (organisation_id, statement_id, checked_at);
call house.keep_apart('board.spot_check', 'select, insert, update');
