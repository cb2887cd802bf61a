-- Why: the room that keeps what surrounds a child shows names and addresses in its lists, each list in one query.

create view people.contact_card with (security_invoker = true) as
  select organisation_id, id, kind, name, known_as, pronouns, sort_name, email, phone, languages, left_on, version
    from people.person;
comment on view people.contact_card is 'Published: how somebody is called and reached, for rooms whose pages show it to those who may see it.';
grant select on people.contact_card to kept_organisation;
