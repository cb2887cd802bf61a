/** The manifest of the people room: who is here, what they are appointed to, when they are away, and how they come in. */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { appointByTrusteesRoutes } from './appoint-by-trustees/appoint-by-trustees.routes.ts'
import { appointPersonRoutes } from './appoint-person/appoint-person.routes.ts'
import { coverAbsenceRoutes } from './cover-absence/cover-absence.routes.ts'
import { givingPromises } from './decide-proposal/decide-proposal.giving.promises.ts'
import { decideProposalRoutes } from './decide-proposal/decide-proposal.routes.ts'
import { dismissNoticeRoutes } from './dismiss-notice/dismiss-notice.routes.ts'
import { editOrganisationRoutes } from './edit-organisation/edit-organisation.routes.ts'
import { editPersonRoutes } from './edit-person/edit-person.routes.ts'
import { endAppointmentRoutes } from './end-appointment/end-appointment.routes.ts'
import { endAwayRoutes } from './end-away/end-away.routes.ts'
import { invitePersonRoutes } from './invite-person/invite-person.routes.ts'
import { joinRoutes } from './join/join.routes.ts'
import { keepChecklistsRoutes } from './keep-checklists/keep-checklists.routes.ts'
import { keepEngagementRoutes } from './keep-engagement/keep-engagement.routes.ts'
import { peopleTimed } from './leave-person/leave-person.job.ts'
import { leavePersonRoutes } from './leave-person/leave-person.routes.ts'
import { listInvitationsRoutes } from './list-invitations/list-invitations.routes.ts'
import { listPeopleRoutes } from './list-people/list-people.routes.ts'
import { adultsSheet } from './lists/lists.sheet.ts'
import { accountsPromises } from './own-domains/own-domains.accounts.promises.ts'
import { ownDomainsRoutes } from './own-domains/own-domains.routes.ts'
import { peopleDuties } from './people.duties.ts'
import { peoplePermissions, peopleSees } from './people.permissions.ts'
import { peoplePromises } from './people.promises.ts'
import { peopleReminders } from './people.reminders.ts'
import { peopleList } from './people.words.ts'
import { readActingRoutes } from './read-acting/read-acting.routes.ts'
import { readPersonRoutes } from './read-person/read-person.routes.ts'
import { recordMinuteRoutes } from './record-minute/record-minute.routes.ts'
import { sayAwayRoutes } from './say-away/say-away.routes.ts'
import { setUpRoutes } from './set-up/set-up.routes.ts'

export const peopleRoom: RoomManifest = {
  name: 'people',
  routes: [
    ...setUpRoutes,
    ...joinRoutes,
    ...readActingRoutes,
    ...listPeopleRoutes,
    ...invitePersonRoutes,
    ...listInvitationsRoutes,
    ...editOrganisationRoutes,
    ...dismissNoticeRoutes,
    ...decideProposalRoutes,
    ...appointByTrusteesRoutes,
    ...endAppointmentRoutes,
    ...recordMinuteRoutes,
    ...coverAbsenceRoutes,
    ...endAwayRoutes,
    ...keepChecklistsRoutes,
    ...ownDomainsRoutes,
    ...leavePersonRoutes,
    ...keepEngagementRoutes,
    ...editPersonRoutes,
    ...appointPersonRoutes,
    ...sayAwayRoutes,
    ...readPersonRoutes,
  ],
  permissions: peoplePermissions,
  sees: peopleSees,
  doorsteps: ['/set-up', '/join'],
  navigation: [
    { href: '/people', text: { en: 'People', cy: 'Pobl' }, may: 'person:list', order: 20 },
    {
      href: '/people/organisation',
      text: { en: 'Organisation', cy: 'Sefydliad' },
      may: 'organisation:edit',
      order: 30,
      says: { en: 'Its name, and whom to ask', cy: 'Ei enw, a phwy i’w holi' },
    },
  ],
  reminders: peopleReminders,
  duties: peopleDuties,
  timed: peopleTimed,
  promises: [...peoplePromises, ...accountsPromises, ...givingPromises],
  lists: [peopleList],
  sheets: [adultsSheet],
  holds: [
    {
      about: ['adults'],
      what: 'name, what to be called, pronouns, languages, e-mail address and telephone number',
      why: 'know who is here and reach them',
      kept: 'adults',
      tables: ['people.person', 'people.name_part'],
    },
    {
      about: ['young-people'],
      what: 'name, what to be called, pronouns, languages, e-mail address and telephone number',
      why: 'know who is here and reach them',
      kept: 'young-people',
      tables: ['people.person', 'people.name_part'],
    },
    {
      about: ['carers'],
      what: 'name, what to be called, pronouns, languages, e-mail address and telephone number',
      why: 'know who is here and reach them',
      kept: 'carers',
      tables: ['people.person', 'people.name_part'],
    },
    {
      about: ['adults'],
      what: 'what you are here as, from when until when, and your roles',
      why: 'know who does what, and who may see what',
      kept: 'adults',
      tables: [
        'people.engagement',
        'people.appointment',
        'people.proposal',
        'people.minute',
        'people.invitation',
        'people.notice',
      ],
    },
    {
      about: ['adults'],
      what: 'the days you are away, never why',
      why: 'see that somebody stands in',
      kept: 'adults',
      tables: ['people.absence'],
    },
    {
      about: ['adults'],
      what: 'what was done when you joined and left',
      why: 'see that nothing is forgotten',
      kept: 'adults',
      tables: ['people.leaving', 'people.task'],
    },
  ],
}
