/** What each route of the policy room needs before the house tests can walk it. */
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const draft = ({ policy }: Ground) => ({ draft: policy.draft })
const at = (place: number) => (ground: Ground) => ({
  ...draft(ground),
  statement: ground.policy.statements[place] ?? '',
})
const second = at(1)
const opened = { _version: '1' }
const labels = { kind: 'commitment', polarity: 'do', topic: 'coordinator', second: '', level: '0' }

const statement = '/policy/drafts/:draft/statements/:statement'

const words = 'Online safety policy\n\nWe will name an online safety coordinator.\n\nStaff must not share passwords.\n'
const source = ({ policy }: Ground) => ({ source: policy.source })

const starter = {
  ...{ organisation: 'Heron Strings', coordinator: 'Mared Pugh', second: '', contact: 'none', groups: 'no' },
  ...{ pictures: 'never', remote: 'no', phones: 'no', code: 'yes', agreement: 'yes', training: '12', apps: 'yes' },
  ...{ keeping: '12', review: '12', nation: 'wales' },
}

export const policyScenes: Readonly<Record<string, Scene>> = {
  'POST /policy/write': { fields: () => starter },
  'POST /policy/bring': {
    fields: () => ({ policy: 'new', title: 'Another policy', pasted: '' }),
    file: () => ({ name: 'policy.txt', bytes: Buffer.from(words) }),
  },
  'GET /policy/sources/:source': { parts: source },
  'GET /policy/sources/:source/file': { parts: source, noPage: 'is a file to keep' },
  'GET /policy/sources/:source/text': { parts: source, noPage: 'is a file to keep' },
  'POST /policy/sources/:source/read': {
    parts: ({ policy }) => ({ source: policy.unread }),
    nothingToFillIn: 'a button',
  },
  'GET /policy/drafts/:draft': { parts: draft },
  'GET /policy/drafts/:draft/findings': { parts: draft },
  'GET /policy/drafts/:draft/facts': { parts: draft },
  'POST /policy/drafts/:draft/facts': {
    parts: draft,
    before: async ({ policy, seen }, browser) => {
      const open = await browser.get(`/policy/drafts/${policy.draft}/facts`)
      seen.set('facts', String(open.page('input[name=_before]').val()))
    },
    fields: ({ seen }) => ({ lastReviewed: '2026-05', intervalMonths: '12', _before: seen.get('facts') ?? '' }),
  },
  'GET /policy/drafts/:draft/add': { parts: draft },
  'POST /policy/drafts/:draft/add': {
    parts: draft,
    fields: () => ({ ...labels, text: 'Parents are told how to reach us.', after: '' }),
    everyTime: 'another sending adds another statement, with an id of its own',
  },
  [`GET ${statement}`]: { parts: second },
  [`POST ${statement}`]: { parts: second, fields: () => ({ ...labels, ...opened }) },
  [`POST ${statement}/confirm`]: { parts: second, fields: () => opened, nothingToFillIn: 'a button' },
  [`POST ${statement}/remove`]: { parts: second, fields: () => opened, nothingToFillIn: 'a button' },
  [`POST ${statement}/restore`]: { parts: at(3), fields: () => opened, nothingToFillIn: 'a button' },
  [`GET ${statement}/reword`]: { parts: second },
  [`POST ${statement}/reword`]: { parts: second, fields: () => ({ text: 'We name a coordinator.', ...opened }) },
  [`GET ${statement}/split`]: { parts: second },
  [`POST ${statement}/split`]: {
    parts: second,
    fields: () => ({ parts: 'We will name\nan online safety coordinator.', ...opened }),
  },
  [`GET ${statement}/join`]: { parts: second },
  [`POST ${statement}/join`]: {
    parts: second,
    fields: ({ policy }) => ({ other: policy.statements[2] ?? '', ...opened }),
  },
  [`GET ${statement}/move`]: { parts: second },
  [`POST ${statement}/move`]: { parts: second, fields: () => ({ where: 'down', section: '', ...opened }) },
  [`GET ${statement}/measure`]: { parts: second },
  [`POST ${statement}/measure`]: {
    parts: second,
    fields: () => ({ measure: 'On the first Monday of a term.', ...opened }),
  },
}
