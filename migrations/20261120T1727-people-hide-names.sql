-- Why: an auditor reads evidence and no names. The view that every room takes names from gives none to whoever may know none.

create or replace view people.person_card with (security_invoker = true) as
  select organisation_id, id,
    case when current_setting('app.no_names', true) = 'on' then 'somebody' else name end as name,
    kind, left_on is null as active, left_on, contacts_young_people,
    case when current_setting('app.no_names', true) = 'on' then 'somebody' else sort_name end as sort_name
  from people.person;
