-- Why: a new set-up link or let-in link ends the older ones that nobody used, which only the machine itself may do.
grant update (expires_at) on identity.link to kept_maintenance;
