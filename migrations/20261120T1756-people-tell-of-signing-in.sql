-- Why: somebody is told where their account was signed in on another device, or its second step changed.
alter table people.notice drop constraint notice_kind_known;
alter table people.notice add constraint notice_kind_known check (kind in ('let-in', 'appointed', 'joined', 'lead-by-trustees', 'new-device', 'second-step'));
