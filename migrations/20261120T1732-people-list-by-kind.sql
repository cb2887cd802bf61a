-- Why: lists show people of one kind in order of their names; without this the young people among 100,000 were sorted for every page.
-- Its locks: a share lock on people.person while the index is made.

create index person_by_kind_and_name on people.person (organisation_id, kind, sort_name, id);
