-- Why: what Kept sends or hands over: to whom, why and when, what became of it, and through which server it goes.

create schema mail;
comment on schema mail is 'Letters that are mailed or handed over, and the server that carries them.';
grant usage on schema mail to kept_organisation, kept_clockwork, kept_maintenance;

create table mail.setting (
  organisation_id uuid not null references identity.organisation,
  host text not null,
  port integer not null,
  safety text not null,
  username text not null default '',
  password_sealed bytea,
  from_address text not null,
  reply_to text not null default '',
  bounce_address text not null default '',
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid not null,
  tested_at timestamptz,
  test_fault text,
  ended_at timestamptz,
  primary key (organisation_id),
  constraint setting_host_is_a_name check (host ~ '^[a-z0-9.:-]{1,253}$'),
  constraint setting_port_exists check (port between 1 and 65535),
  constraint setting_safety_known check (safety in ('tls', 'starttls', 'none')),
  constraint setting_username_length check (length(username) <= 254),
  constraint setting_from_is_one_line check (from_address ~ '^[^[:cntrl:][:space:]]{3,254}$'),
  constraint setting_reply_to_is_one_line check (reply_to = '' or reply_to ~ '^[^[:cntrl:][:space:]]{3,254}$'),
  constraint setting_bounce_is_one_line check (bounce_address = '' or bounce_address ~ '^[^[:cntrl:][:space:]]{3,190}$'),
  constraint setting_fault_is_of_a_test check (test_fault is null or tested_at is not null),
  constraint setting_fault_is_a_word check (test_fault ~ '^[a-z-]{1,40}$')
);
comment on table mail.setting is 'The server that carries this organisation''s mail. Where there is none, or it has ended, letters are handed over.';
comment on column mail.setting.password_sealed is 'Sealed with the organisation''s key; never shown again.';
comment on column mail.setting.bounce_address is 'Where messages go that could not be delivered, where that is not the sender''s own address.';
comment on column mail.setting.test_fault is 'What was wrong when it was last tried, in one of Kept''s own words; empty where it worked.';
call house.keep_apart('mail.setting', 'select, insert, update');

create table mail.letter (
  organisation_id uuid not null references identity.organisation,
  id uuid not null,
  kind text not null,
  person_id uuid,
  address_sealed bytea not null,
  address_digest bytea not null,
  language text not null,
  counted integer,
  link_sealed bytea,
  expires_at timestamptz,
  state text not null,
  made_at timestamptz not null,
  made_by uuid,
  waits_since timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz,
  why_failed text,
  sent_at timestamptz,
  bounced_at timestamptz,
  settled_at timestamptz,
  settled_by uuid,
  primary key (organisation_id, id),
  constraint letter_kind_is_a_word check (kind ~ '^[a-z-]{1,40}$'),
  constraint letter_language_known check (language in ('en', 'cy')),
  constraint letter_state_known check (state in
    ('waiting', 'by-hand', 'sent', 'bounced', 'handed-over', 'given-up', 'cancelled', 'expired')),
  constraint letter_waits_for_a_time check ((state = 'waiting') = (next_try_at is not null)),
  constraint letter_link_goes_with_the_letter check (link_sealed is null or state in ('waiting', 'by-hand')),
  constraint letter_why_failed_is_a_word check (why_failed ~ '^[a-z-]{1,40}$'),
  constraint letter_counted_sane check (counted between 0 and 10000)
);
comment on table mail.letter is 'Every letter: to whom, why, when, and what became of it; never what it said.';
comment on column mail.letter.person_id is 'Whom it is to. No foreign key: the note that it was sent outlives them.';
comment on column mail.letter.address_digest is 'A keyed digest of the address, by which it is found without being opened.';
comment on column mail.letter.counted is 'How many things wait, where that is what the letter says.';
comment on column mail.letter.link_sealed is 'The link it carries, which lets somebody in: gone once it is sent, handed over, cancelled or out of time.';
comment on column mail.letter.waits_since is 'When it was made, or sent again: after two days it is given up.';
comment on column mail.letter.next_try_at is 'While it is being sent: when another may take it up, should that one never come back.';
comment on column mail.letter.why_failed is 'Why it did not arrive, in one of Kept''s own words: what a server wrote is not kept.';
create index letter_waiting on mail.letter (organisation_id, next_try_at) where state = 'waiting';
create index letter_open on mail.letter (organisation_id, state, id) where state in ('waiting', 'by-hand', 'given-up', 'bounced');
create index letter_of_person on mail.letter (organisation_id, person_id, id);
create index letter_of_address on mail.letter (organisation_id, address_digest, id);
call house.keep_apart('mail.letter', 'select, insert, update');
create policy clockwork on mail.letter for select to kept_clockwork using (true);
grant select (organisation_id, id) on mail.letter to kept_clockwork;
create index letter_by_id on mail.letter (id);
comment on index mail.letter_by_id is 'A message that came back names its letter and not the organisation.';

create table mail.queue (
  organisation_id uuid not null references identity.organisation,
  due_at timestamptz,
  faults integer not null default 0,
  fault text,
  fault_since timestamptz,
  primary key (organisation_id),
  constraint queue_fault_is_a_word check (fault ~ '^[a-z-]{1,40}$'),
  constraint queue_fault_since_a_time check ((fault is null) = (fault_since is null))
);
comment on table mail.queue is 'When this organisation''s mail is to be looked at next: clockwork sees this and no letter.';
comment on column mail.queue.fault is 'What is wrong with the server, in one of Kept''s own words, as long as it is.';
comment on column mail.queue.faults is 'How often in a row its server could not be used: the pause grows with it.';
create index queue_due on mail.queue (due_at) where due_at is not null;
call house.keep_apart('mail.queue', 'select, insert, update');
create policy clockwork on mail.queue to kept_clockwork using (true);
grant select (organisation_id, due_at) on mail.queue to kept_clockwork;
