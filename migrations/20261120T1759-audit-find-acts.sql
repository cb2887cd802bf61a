-- Why: who read what few may read was looked for among everything that was ever done.
-- Its locks: a share lock on audit.entry while the index is made.

create index entry_by_act on audit.entry (organisation_id, act, sequence);
