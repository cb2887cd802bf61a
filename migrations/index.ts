/** Every migration in the order in which it runs; `npm run new migration` adds a line. */
import type { Migration } from '#platform/database/migrate.ts'
import openTheHouse from './20261120T0900-house-open-the-house.sql?raw'
import createAccounts from './20261120T0901-identity-create-accounts.sql?raw'
import createChain from './20261120T0902-audit-create-chain.sql?raw'
import createOutbox from './20261120T0903-events-create-outbox.sql?raw'
import createPeople from './20261120T0904-people-create-people.sql?raw'
import buildTheDoor from './20261120T0905-identity-build-the-door.sql?raw'
import createRuns from './20261120T0906-backup-create-runs.sql?raw'
import expireLinks from './20261120T0907-identity-expire-links.sql?raw'
import findKeeper from './20261120T0908-identity-find-keeper.sql?raw'
import createPolicy from './20261120T1300-policy-create-policy.sql?raw'
import createVerdicts from './20261120T1600-promises-create-verdicts.sql?raw'
import publishStatements from './20261120T1601-policy-publish-statements.sql?raw'
import createBoard from './20261120T1605-board-create-board.sql?raw'
import createHelplines from './20261120T1610-helplines-create-helplines.sql?raw'
import createCitations from './20261120T1611-citations-create-citations.sql?raw'
import recordMinutes from './20261120T1612-people-record-minutes.sql?raw'
import createPublication from './20261120T1620-publication-create-publication.sql?raw'
import createPacks from './20261120T1630-packs-create-packs.sql?raw'
import handOverReleases from './20261120T1635-promises-hand-over-releases.sql?raw'
import rememberWeek from './20261120T1640-reviews-remember-week.sql?raw'
import givenByTwo from './20261120T1725-people-given-by-two.sql?raw'
import reviewAccess from './20261120T1726-oversight-review-access.sql?raw'
import hideNames from './20261120T1727-people-hide-names.sql?raw'
import knowEverybody from './20261120T1700-people-know-everybody.sql?raw'
import showTwoFactors from './20261120T1701-identity-show-two-factors.sql?raw'
import keepPasskeys from './20261120T1710-identity-keep-passkeys.sql?raw'
import countPasskeys from './20261120T1711-identity-count-passkeys.sql?raw'
import trustProvider from './20261120T1712-access-trust-provider.sql?raw'
import createMail from './20261120T1715-mail-create-mail.sql?raw'
import inviteByMail from './20261120T1716-people-invite-by-mail.sql?raw'
import comeAndGo from './20261120T1720-people-come-and-go.sql?raw'
import holdChecks from './20261120T1721-vetting-hold-checks.sql?raw'
import findInOneStep from './20261120T1722-people-find-in-one-step.sql?raw'
import showContacts from './20261120T1730-people-show-contacts.sql?raw'
import createFamilies from './20261120T1731-families-create-families.sql?raw'
import listByKind from './20261120T1732-people-list-by-kind.sql?raw'
import createCalendar from './20261120T1735-calendar-create-calendar.sql?raw'
import createProgrammes from './20261120T1736-programmes-create-programmes.sql?raw'
import createSheets from './20261120T1740-sheets-create-sheets.sql?raw'
import writePapers from './20261120T1755-privacy-write-papers.sql?raw'
import listSystems from './20261120T1750-systems-list-systems.sql?raw'
import bindWhatMailCarries from './20261120T1758-access-bind-what-mail-carries.sql?raw'
import tellOfSigningIn from './20261120T1756-people-tell-of-signing-in.sql?raw'
import writeWeekly from './20261120T1757-reviews-write-weekly.sql?raw'
import findActs from './20261120T1759-audit-find-acts.sql?raw'
import writeInWelsh from './20261120T1760-identity-write-in-welsh.sql?raw'

export const migrations: readonly Migration[] = [
  { name: '20261120T0900-house-open-the-house', sql: openTheHouse },
  { name: '20261120T0901-identity-create-accounts', sql: createAccounts },
  { name: '20261120T0902-audit-create-chain', sql: createChain },
  { name: '20261120T0903-events-create-outbox', sql: createOutbox },
  { name: '20261120T0904-people-create-people', sql: createPeople },
  { name: '20261120T0905-identity-build-the-door', sql: buildTheDoor },
  { name: '20261120T0906-backup-create-runs', sql: createRuns },
  { name: '20261120T0907-identity-expire-links', sql: expireLinks },
  { name: '20261120T0908-identity-find-keeper', sql: findKeeper },
  { name: '20261120T1300-policy-create-policy', sql: createPolicy },
  { name: '20261120T1600-promises-create-verdicts', sql: createVerdicts },
  { name: '20261120T1601-policy-publish-statements', sql: publishStatements },
  { name: '20261120T1605-board-create-board', sql: createBoard },
  { name: '20261120T1610-helplines-create-helplines', sql: createHelplines },
  { name: '20261120T1611-citations-create-citations', sql: createCitations },
  { name: '20261120T1612-people-record-minutes', sql: recordMinutes },
  { name: '20261120T1620-publication-create-publication', sql: createPublication },
  { name: '20261120T1630-packs-create-packs', sql: createPacks },
  { name: '20261120T1635-promises-hand-over-releases', sql: handOverReleases },
  { name: '20261120T1640-reviews-remember-week', sql: rememberWeek },
  { name: '20261120T1700-people-know-everybody', sql: knowEverybody },
  { name: '20261120T1701-identity-show-two-factors', sql: showTwoFactors },
  { name: '20261120T1710-identity-keep-passkeys', sql: keepPasskeys },
  { name: '20261120T1711-identity-count-passkeys', sql: countPasskeys },
  { name: '20261120T1712-access-trust-provider', sql: trustProvider },
  { name: '20261120T1715-mail-create-mail', sql: createMail },
  { name: '20261120T1716-people-invite-by-mail', sql: inviteByMail },
  { name: '20261120T1720-people-come-and-go', sql: comeAndGo },
  { name: '20261120T1721-vetting-hold-checks', sql: holdChecks },
  { name: '20261120T1722-people-find-in-one-step', sql: findInOneStep },
  { name: '20261120T1725-people-given-by-two', sql: givenByTwo },
  { name: '20261120T1726-oversight-review-access', sql: reviewAccess },
  { name: '20261120T1727-people-hide-names', sql: hideNames },
  { name: '20261120T1730-people-show-contacts', sql: showContacts },
  { name: '20261120T1731-families-create-families', sql: createFamilies },
  { name: '20261120T1732-people-list-by-kind', sql: listByKind },
  { name: '20261120T1735-calendar-create-calendar', sql: createCalendar },
  { name: '20261120T1736-programmes-create-programmes', sql: createProgrammes },
  { name: '20261120T1740-sheets-create-sheets', sql: createSheets },
  { name: '20261120T1750-systems-list-systems', sql: listSystems },
  { name: '20261120T1755-privacy-write-papers', sql: writePapers },
  { name: '20261120T1756-people-tell-of-signing-in', sql: tellOfSigningIn },
  { name: '20261120T1757-reviews-write-weekly', sql: writeWeekly },
  { name: '20261120T1758-access-bind-what-mail-carries', sql: bindWhatMailCarries },
  { name: '20261120T1759-audit-find-acts', sql: findActs },
  { name: '20261120T1760-identity-write-in-welsh', sql: writeInWelsh },
]
