/** Who may do what in the database, as it is meant: the house tests compare this with what PostgreSQL says. */

import { grantsOfPeople } from './declared-people-grants.ts'
import { keptApart } from './kept-apart.ts'

/** Tables that know no organisation, each with the reason: only the door, clockwork and maintenance reach them. */
export const ofTheInstallation: Readonly<Record<string, string>> = {
  'house.installation': 'says which installation this is',
  'house.migration': 'says which migrations it has had',
  'identity.account': 'an account may act for several organisations',
  'identity.authenticator': 'belongs to an account',
  'identity.used_code': 'belongs to an authenticator of an account',
  'identity.recovery_code': 'belongs to an account',
  'identity.half_sign_in': 'belongs to an account',
  'identity.known_device': 'belongs to an account',
  'identity.session': 'belongs to an account',
  'identity.attempt': 'is counted before anybody is known',
  'identity.link': 'is followed before anybody is known',
  'identity.outside_identity': 'belongs to an account',
  'identity.passkey': 'belongs to an account',
  'identity.passkey_challenge': 'is answered before anybody is known',
  'promises.release': 'says which promises this installation has served',
  'backup.plan': 'is of the whole installation',
  'backup.run': 'is of the whole installation',
}

type KeptRole = 'kept_organisation' | 'kept_doorkeeper' | 'kept_clockwork' | 'kept_maintenance'

/** By table or view, then by role: privileges in order of the alphabet, with their columns where not all are given. */
export type Grants = Readonly<Record<string, { readonly [role in KeptRole]?: string }>>

export const grantsOnTables: Grants = {
  ...grantsOfPeople,
  'audit.entry': { ...keptApart, kept_organisation: 'insert, select' },
  'audit.erasable_detail': {
    ...keptApart,
    kept_organisation: 'delete, insert, select',
    kept_clockwork: 'delete, select (organisation_id, sequence, kept_until)',
  },
  'audit.head': { ...keptApart, kept_organisation: 'insert, select, update' },
  'backup.plan': { kept_doorkeeper: 'select', kept_maintenance: 'delete, insert, select, update' },
  'backup.run': { kept_doorkeeper: 'select', kept_maintenance: 'insert, select, update' },
  'board.confirmation': { ...keptApart, kept_organisation: 'insert, select' },
  'board.decision': { ...keptApart, kept_organisation: 'insert, select, update' },
  'board.gap': { ...keptApart, kept_organisation: 'insert, select, update' },
  'board.join': { ...keptApart, kept_organisation: 'insert, select' },
  'board.list_answer': { ...keptApart, kept_organisation: 'insert, select' },
  'board.ownership': { ...keptApart, kept_organisation: 'insert, select, update' },
  'board.spot_check': { ...keptApart, kept_organisation: 'insert, select, update' },
  'board.task': { ...keptApart, kept_organisation: 'insert, select' },
  'board.witness': { ...keptApart, kept_organisation: 'insert, select' },
  'citations.answer_policy': { ...keptApart, kept_organisation: 'insert, select' },
  'citations.law_check': { ...keptApart, kept_organisation: 'insert, select' },
  'citations.named_answer': { ...keptApart, kept_organisation: 'insert, select' },
  'citations.related_policy': { ...keptApart, kept_organisation: 'insert, select, update' },
  'crypto.organisation_key': { ...keptApart, kept_organisation: 'insert, select' },
  'crypto.record_key': { ...keptApart, kept_organisation: 'delete, insert, select' },
  'events.done': {
    ...keptApart,
    kept_organisation: 'insert, select',
    kept_clockwork: 'delete, select (organisation_id, job_key, done_at)',
  },
  'events.outbox': {
    ...keptApart,
    kept_organisation: 'insert, select',
    kept_clockwork: 'delete, select, update (relayed_at)',
  },
  'forms.handled': {
    ...keptApart,
    kept_organisation: 'insert, select, update',
    kept_clockwork: 'delete, select (organisation_id, handled_at)',
  },
  'helplines.line': { ...keptApart, kept_organisation: 'insert, select, update' },
  'helplines.line_check': { ...keptApart, kept_organisation: 'insert, select' },
  'helplines.naming': { ...keptApart, kept_organisation: 'insert, select, update' },
  'helplines.naming_answer': { ...keptApart, kept_organisation: 'insert, select' },
  'house.installation': {
    kept_maintenance: 'insert, select, update',
    kept_doorkeeper:
      'select (id, created_at, recovery_recipient, recovery_part_digest, recovery_confirmed_at), update (recovery_recipient, recovery_part_digest, recovery_confirmed_at)',
  },
  'house.migration': { kept_maintenance: 'select', kept_clockwork: 'select' },
  'packs.pack': { ...keptApart, kept_organisation: 'insert, select' },
  'packs.paper': { ...keptApart, kept_organisation: 'insert, select' },
  'packs.schedule': {
    ...keptApart,
    kept_organisation: 'insert, select, update',
    kept_clockwork: 'select (organisation_id, due_at)',
  },
  'packs.signature': { ...keptApart, kept_organisation: 'insert, select' },
  'packs.unprinted': { ...keptApart, kept_organisation: 'insert, select' },
  'packs.variant': { ...keptApart, kept_organisation: 'insert, select' },
  'policy.draft': { ...keptApart, kept_organisation: 'insert, select, update' },
  'policy.draft_statement': { ...keptApart, kept_organisation: 'delete, insert, select, update' },
  'policy.extract': { ...keptApart, kept_organisation: 'insert, select' },
  'policy.policy': { ...keptApart, kept_organisation: 'insert, select, update' },
  'policy.published_statement': { kept_organisation: 'select' },
  'policy.review': { ...keptApart, kept_organisation: 'insert, select' },
  'policy.source': { ...keptApart, kept_organisation: 'insert, select' },
  'policy.unread': { ...keptApart, kept_organisation: 'insert, select' },
  'policy.version': { ...keptApart, kept_organisation: 'insert, select' },
  'policy.version_statement': { ...keptApart, kept_organisation: 'insert, select' },
  'promises.history': { ...keptApart, kept_organisation: 'insert, select' },
  'promises.judged': {
    ...keptApart,
    kept_organisation: 'insert, select, update',
    kept_clockwork: 'select (organisation_id, judged_at, due_at)',
  },
  'promises.mark': {
    ...keptApart,
    kept_organisation: 'delete, insert, select',
    kept_clockwork: 'select (organisation_id, marked_at)',
  },
  'promises.release': { kept_maintenance: 'insert, select', kept_clockwork: 'insert, select, update' },
  'promises.touch': { ...keptApart, kept_organisation: 'insert, select, update' },
  'promises.verdict': { ...keptApart, kept_organisation: 'insert, select, update' },
  'publication.address': {
    ...keptApart,
    kept_organisation: 'insert, select, update',
    kept_doorkeeper: 'delete, select (slug, left_at)',
  },
  'publication.copy': { ...keptApart, kept_organisation: 'insert, select' },
  'publication.page': {
    ...keptApart,
    kept_organisation: 'insert, select, update',
    kept_doorkeeper:
      'select (organisation_id, id, slug, policy_id, shown_name, shows_contacts, has_welsh, words_language, published_at, ended_at)',
  },
  'publication.reach_check': {
    ...keptApart,
    kept_organisation: 'insert, select, update',
    kept_doorkeeper: 'select (token_sha256, code, expires_at, passed_at)',
  },
  'reviews.digest': { ...keptApart, kept_organisation: 'insert, select, update' },
  'reviews.round': {
    ...keptApart,
    kept_organisation: 'insert, select, update',
    kept_clockwork: 'select (organisation_id, due_at)',
  },
  'reviews.shown': { ...keptApart, kept_organisation: 'delete, insert, select' },
}

/** Policies besides `organisation` and `maintenance`: who else sees which table across organisations, and to do what. */
export const policiesAcross: Readonly<Record<string, readonly string[]>> = {
  'access.rule': ['doorkeeper select'],
  'access.provider_domain': ['doorkeeper select'],
  'audit.erasable_detail': ['clockwork all'],
  'events.done': ['clockwork all'],
  'events.outbox': ['clockwork all'],
  'forms.handled': ['clockwork all'],
  'identity.membership': ['doorkeeper select'],
  'identity.organisation': ['clockwork select', 'doorkeeper select'],
  'mail.letter': ['clockwork select'],
  'mail.queue': ['clockwork all'],
  'packs.schedule': ['clockwork all'],
  'people.appointment': ['doorkeeper select'],
  'people.invitation': ['doorkeeper select'],
  'people.leaving': ['clockwork all'],
  'people.person': ['doorkeeper select'],
  'promises.judged': ['clockwork all'],
  'promises.mark': ['clockwork all'],
  'publication.address': ['doorkeeper all'],
  'publication.page': ['doorkeeper select'],
  'publication.reach_check': ['doorkeeper select'],
  'reviews.round': ['clockwork all'],
  'sheets.bringing': ['clockwork all'],
}

/** Functions that everybody who may enter their schema may call: they run with the caller's own rights and give no others. */
export const openFunctions: Readonly<Record<string, string>> = {
  'house.current_organisation()': 'every policy calls it, and it says only what the caller has set',
  'audit.append(entries jsonb)': 'it writes what the caller may write, as the caller',
  'house.keep_apart(IN kept regclass, IN grants text, IN organisation_column text)':
    'only the owner of a table can use it',
}

/** Indexes of tables kept apart that begin with something else, each with who needs it so. */
export const indexesAcross: Readonly<Record<string, string>> = {
  erasable_detail_until: 'clockwork sweeps what is out of time',
  outbox_waiting: 'clockwork relays the oldest first',
  outbox_relayed: 'clockwork sweeps what was relayed',
  done_by_time: 'clockwork sweeps what is out of time',
  judged_by_time: 'clockwork finds what was judged before the clock was put back',
  judged_due: 'clockwork wakes what is due',
  leaving_due: 'clockwork finds whose account is to be closed',
  mark_in_order: 'clockwork wakes what waits longest',
  bringing_due: 'clockwork finds what is to be saved, or forgotten',
  schedule_due: 'clockwork finds whose report is due',
  handled_by_time: 'clockwork sweeps what is out of time',
  membership_of_account: 'the door finds where an account may act',
  invitation_token_used_once: 'the door finds an invitation by its link',
  invitation_code_used_once: 'the door finds an invitation by its code',
  letter_by_id: 'a message that came back names its letter and not the organisation',
  queue_due: 'clockwork finds whose mail is due',
  round_due: 'clockwork finds whose weekly letters are due',
  address_held_once: 'an address leads to one organisation',
  provider_domain_leads_to_one: 'the door finds whose provider an e-mail domain leads to',
  page_at_address: 'the door finds a page by its address',
  reach_check_of_token: 'the door finds the code that a page outside shows',
}
