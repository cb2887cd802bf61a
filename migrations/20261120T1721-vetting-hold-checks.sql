-- Why: which checks of adults were seen, when they are to be renewed, and who needs which; never what is on a certificate.

create schema vetting;
comment on schema vetting is 'Checks of adults (DBS, PVG, AccessNI, Garda vetting): which were seen, and when they are renewed.';
grant usage on schema vetting to kept_organisation, kept_maintenance;

create table vetting.clearance (
  organisation_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  number_sealed bytea,
  issued_on date not null,
  seen_on date not null,
  seen_by uuid not null,
  on_update_service boolean not null,
  looked_on date,
  looked_by uuid,
  renew_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (organisation_id, id),
  foreign key (organisation_id, person_id) references people.person (organisation_id, id),
  constraint clearance_kind_known check (kind in ('dbs-basic', 'dbs-standard', 'dbs-enhanced', 'dbs-enhanced-barred', 'pvg',
    'access-ni-basic', 'access-ni-standard', 'access-ni-enhanced', 'garda-vetting')),
  constraint clearance_not_seen_before_issued check (seen_on >= issued_on),
  constraint clearance_seen_by_another check (seen_by <> person_id and recorded_by <> person_id),
  constraint clearance_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
comment on table vetting.clearance is 'That a check of an adult was seen by another person. Never the certificate, and nothing that stands on it but its number.';
comment on column vetting.clearance.number_sealed is 'The number of the certificate, sealed with the organisation''s key.';
comment on column vetting.clearance.looked_on is 'When somebody last asked the update service, which said that nothing had changed.';
comment on column vetting.clearance.renew_on is 'The last day on which it counts as in date: by the organisation''s own interval, since none is in the law.';
create index clearance_of_person on vetting.clearance (organisation_id, person_id, renew_on);
call house.keep_apart('vetting.clearance', 'select, insert, update');

create table vetting.need (
  organisation_id uuid not null references identity.organisation,
  engagement text not null,
  contacts_young_people boolean not null,
  needs text not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  primary key (organisation_id, engagement, contacts_young_people),
  foreign key (organisation_id, decided_by) references people.person (organisation_id, id),
  constraint need_engagement_known check (engagement in ('staff', 'volunteer', 'trustee', 'sessional', 'agency', 'placement', 'contractor')),
  constraint need_known check (needs in ('none', 'dbs-basic', 'dbs-standard', 'dbs-enhanced', 'dbs-enhanced-barred', 'pvg',
    'access-ni-basic', 'access-ni-standard', 'access-ni-enhanced', 'garda-vetting'))
);
comment on table vetting.need is 'Which check is needed by whoever is here as this, in touch with young people or not, as the organisation decided. No row: not decided.';
call house.keep_apart('vetting.need', 'select, insert, update, delete');

create table vetting.setting (
  organisation_id uuid primary key references identity.organisation,
  months integer not null,
  decided_at timestamptz not null,
  decided_by uuid not null,
  foreign key (organisation_id, decided_by) references people.person (organisation_id, id),
  constraint setting_months_sane check (months between 1 and 60)
);
comment on table vetting.setting is 'After how many months an organisation renews a check.';
call house.keep_apart('vetting.setting', 'select, insert, update');
