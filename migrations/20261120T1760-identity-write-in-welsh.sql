-- Why: who reads Welsh is written to in Welsh.

alter table identity.membership
  add column letters_in text not null default 'en',
  add constraint membership_letters_in_known check (letters_in in ('en', 'cy'));
comment on column identity.membership.letters_in is 'In which language Kept writes to them, as they chose it themselves.';
