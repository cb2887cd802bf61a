/** What this room promises: that people were told what is kept of them, and somebody decided for how long. */
import { personCardReads } from '#modules/people/index.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { countYoungPeople, listNewestPapers } from './privacy.questions.ts'
import { statesOf } from './privacy.rules.ts'

const facts = '(?:personal|private|sensitive) (?:data|information|details)'

export const privacyPromises = definePromises('privacy', {
  'papers-in-force': {
    says: 'Privacy notices for adults, families and young people, the impact assessment, the appropriate policy document and the retention schedule are adopted, and made from what is true now.',
    version: 1,
    reads: [
      'privacy.setting',
      'privacy.period',
      'privacy.paper',
      'privacy.adoption',
      'identity.organisation',
      ...personCardReads,
    ],
    href: '/privacy',
    evidence,
    serves: {
      topics: ['personal-data'],
      words: [
        new RegExp(
          `\\b${facts}\\b[^.;]{0,100}\\b(?:secure\\w*|safe\\w*|appropriate\\w*|confidential\\w*|law\\w*|shared?|kept|stored)\\b`,
          'i',
        ),
        new RegExp(
          `\\b(?:secure\\w*|safe\\w*|appropriate\\w*|protect\\w*|confidential\\w*)\\b[^.;]{0,100}\\b${facts}`,
          'i',
        ),
        /\bdata protection\b|\bUK GDPR\b|\bGDPR\b|\bprivacy notices?\b/i,
        /\bdiogelu data\b|\bhysbysiad preifatrwydd\b/i,
      ],
    },
  },
})

async function evidence(reader: Reader): Promise<Evidence> {
  const [papers, young] = await Promise.all([listNewestPapers(reader), countYoungPeople(reader)])
  const states = statesOf(papers)
  const adopted = states.filter(({ state }) => state === 'in-force' || state === 'outdated').length
  const outdated = states.filter(({ state }) => state === 'outdated').length
  const counted = [
    { of: 'papers adopted', figure: adopted, href: '/privacy' },
    { of: 'young people written down', figure: young },
  ]
  const missing = states.length - adopted
  const step = { href: '/privacy', text: 'See the papers' }
  if (missing > 0 && young > 0) {
    const because = `Young people are written down, and ${missing} of ${states.length} papers ${missing === 1 ? 'is' : 'are'} not adopted.`
    return broken(because, { counted, step })
  }
  if (missing > 0)
    return notYetKnown(`${missing} of ${states.length} papers are still to be adopted before the first young person.`, {
      counted,
      telling: 'not-set-up',
      step,
    })
  if (outdated > 0)
    return atRisk(
      `Something changed since ${outdated} of ${states.length} papers ${outdated === 1 ? 'was' : 'were'} made.`,
      {
        counted,
        step: { href: '/privacy', text: 'Make them anew' },
      },
    )
  return kept(`All ${states.length} papers are adopted and made from what is true now.`, { counted })
}
