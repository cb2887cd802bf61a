-- Why: what a policy in force says is asked by other rooms: which commitments there are, what they refer to, and since when.
-- It takes no lock on rows.

create view policy.published_statement with (security_invoker = true) as
  select s.organisation_id, v.policy_id, v.title as policy_title, v.id as version_id, v.number as version_number,
    v.adopted_on, v.next_review_on, v.adopted_at as in_force_from, v.in_force_until,
    s.id as statement_id, s.place, s.kind, s.level, s.text, s.polarity, s.topics, s.measure
    from policy.version_statement s
    join (
      select one.*, lead(one.adopted_at) over (partition by one.organisation_id, one.policy_id order by one.number) as in_force_until
        from policy.version one
    ) v on v.organisation_id = s.organisation_id and v.id = s.version_id;
comment on view policy.published_statement is 'Published: every statement of every adopted version, with when that version came into force and when the next replaced it.';
grant select on policy.published_statement to kept_organisation;
