/** What the routes about adopting, reviewing and comparing policies need before the house tests can walk them. */
import type { Browser } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import type { Scene } from './scenes.ts'

const draft = ({ policy }: Ground) => ({ draft: policy.draft })
const policy = ({ adopted }: Ground) => ({ policy: adopted.policy })

/** Reads the fingerprints that a form shows, as whoever signs it has them before their eyes. */
const readFingerprints = (address: (ground: Ground) => string) => async (ground: Ground, browser: Browser) => {
  const form = await browser.get(address(ground))
  for (const name of ['sha256', 'labels']) ground.seen.set(name, String(form.page(`input[name=${name}]`).val() ?? ''))
}

/** Whoever signed on paper need not be whoever enters it. */
const signed = {
  'on-day': '20',
  'on-month': '11',
  'on-year': '2026',
  'next-day': '20',
  'next-month': '11',
  'next-year': '2027',
  name: 'Eluned Pritchard',
  role: 'Chair of trustees',
  signature: 'Eluned Pritchard',
}

export const adoptedScenes: Readonly<Record<string, Scene>> = {
  'GET /policy/drafts/:draft/adopt': { parts: draft },
  'POST /policy/drafts/:draft/adopt': {
    parts: draft,
    before: readFingerprints(({ policy }) => `/policy/drafts/${policy.draft}/adopt`),
    fields: (ground) => ({
      ...signed,
      sha256: ground.seen.get('sha256') ?? '',
      labels: ground.seen.get('labels') ?? '',
    }),
  },
  'GET /policy/drafts/:draft/put-away': { parts: draft },
  'POST /policy/drafts/:draft/put-away': { parts: draft, nothingToFillIn: 'a button' },
  'GET /policy/versions/:version': { parts: ({ adopted }) => ({ version: adopted.version }) },
  'GET /policy/:policy': { parts: policy },
  'GET /policy/:policy/difference': { parts: policy },
  'GET /policy/:policy/review': { parts: policy },
  'POST /policy/:policy/review': {
    parts: policy,
    before: readFingerprints(({ adopted }) => `/policy/${adopted.policy}/review`),
    fields: (ground) => ({ ...signed, note: '', sha256: ground.seen.get('sha256') ?? '' }),
  },
  'POST /policy/:policy/draft': { parts: policy, nothingToFillIn: 'a button' },
  'GET /policy/:policy/rename': { parts: policy },
  'POST /policy/:policy/rename': {
    parts: policy,
    fields: () => ({ title: 'Pictures and film', was: 'Picture policy' }),
  },
}
