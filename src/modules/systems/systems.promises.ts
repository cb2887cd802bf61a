/** What this room promises: that user names and passwords outside Kept are looked after, as somebody found. */
import { personCardReads } from '#modules/people/index.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import type { KnownSystem } from './systems.questions.ts'
import { listKnownSystems } from './systems.questions.ts'
import type { Standing } from './systems.rules.ts'
import { standingOf, turnsOn } from './systems.rules.ts'
import { systemsList } from './systems.words.ts'

const logins = '(?:user ?names?|log-?ins?|passwords?|passphrases?|credentials|accounts?)'

export const systemsPromises = definePromises('systems', {
  'logins-in-order': {
    says: 'In every system we use outside Kept, people have their own user names, a second step is on, passwords are kept safely and leavers are gone, as somebody found in the last half year.',
    version: 1,
    reads: ['systems.system', 'systems.holder', 'systems.look', ...personCardReads],
    href: '/systems',
    over: [systemsList.name],
    evidence,
    serves: {
      topics: ['credentials', 'official-channels'],
      words: [
        new RegExp(
          `\\b${logins}\\b[^.;]{0,80}\\b(?:secure\\w*|safe\\w*|effective\\w*|protect\\w*|strong|private|individual|own)\\b`,
          'i',
        ),
        new RegExp(
          `\\b(?:secure\\w*|safe\\w*|effective\\w*|protect\\w*|strong|individual)\\b[^.;]{0,60}\\b${logins}`,
          'i',
        ),
        /\bcyfrin(?:air|eiriau)\b/i,
      ],
    },
  },
})

async function evidence(reader: Reader): Promise<Evidence> {
  const systems = await listKnownSystems(reader)
  if (systems.length === 0)
    return notYetKnown('No system outside Kept is listed.', {
      telling: 'not-set-up',
      step: { href: '/systems/add', text: 'List the first' },
    })
  const today = dayOf(reader.now)
  return standsUntil(today, systems.flatMap(turnsOn), (day) => judge(systems, day))
}

interface Judged {
  system: KnownSystem
  standing: Standing
}

function judge(systems: readonly KnownSystem[], day: string): Evidence {
  const judged = systems.map((system) => ({ system, standing: standingOf(system, day) }))
  const inState = (state: Standing['state']) => judged.filter(({ standing }) => standing.state === state)
  const [faults, overdue, soon, unseen] = [inState('faults'), inState('overdue'), inState('soon'), inState('new')]
  const counted = [
    { of: 'systems listed', figure: systems.length, href: '/systems' },
    { of: 'of them looked at and in order', figure: systems.length - faults.length - overdue.length - unseen.length },
  ]
  const of = `of ${systems.length} listed`
  if (faults.length > 0)
    return broken(`${faults.length} ${of} ${faults.length === 1 ? 'has' : 'have'} something to put right.`, {
      counted,
      step: stepTo(faults, 'Put it right'),
    })
  if (overdue.length > 0) {
    const on = firstDue(overdue)
    const because = `${overdue.length} ${of} ${overdue.length === 1 ? 'was' : 'were'} to be looked at by ${dayInWords(on)}.`
    return broken(because, { counted, telling: 'overdue', on, step: stepTo(overdue, 'Look at it') })
  }
  if (unseen.length > 0)
    return notYetKnown(`${unseen.length} ${of} ${unseen.length === 1 ? 'has' : 'have'} not been looked at yet.`, {
      counted,
      telling: 'not-set-up',
      step: stepTo(unseen, 'Look at it'),
    })
  const strength = systems.every(({ look }) => look?.byAnother) ? ('seen' as const) : ('told' as const)
  const rest = { counted, strength, ...(strength === 'told' ? { telling: 'told' as const } : {}) }
  const nextDue = { on: firstDue(judged), what: 'Look at the systems outside Kept' }
  if (soon.length > 0) {
    const on = firstDue(soon)
    const because = `${soon.length} ${of} ${soon.length === 1 ? 'is' : 'are'} to be looked at by ${dayInWords(on)}.`
    return atRisk(because, { counted, strength, on, nextDue, step: stepTo(soon, 'Look at it') })
  }
  const who = strength === 'seen' ? 'by somebody other than whoever looks after it' : 'by whoever looks after it'
  return kept(`Each ${of} was looked at ${who} and found in order.`, { ...rest, nextDue })
}

function stepTo([first]: readonly Judged[], text: string) {
  return { href: first ? pathTo('/systems/:system', { system: first.system.id }) : '/systems', text }
}

const firstDue = (judged: readonly Judged[]) => judged.map(({ standing }) => standing.dueOn).sort()[0] ?? ''
