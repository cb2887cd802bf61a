/** Shows which facts are read from a policy, in the many ways policies write them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { StatementKind } from '../reader.words.ts'
import { aLabelledPolicy, unitsSaying } from './facts.examples.ts'
import { parametersOf } from './facts.parameters.rules.ts'
import { factsOf } from './facts.rules.ts'

const today = '2026-11-20'
type Said = string | readonly [StatementKind, string]
const factsIn = (...said: readonly Said[]) => factsOf({ ...unitsSaying(said), today })

describe('who coordinates', () => {
  test.each([
    [
      'appointing online safety coordinators Ada Quillbrook and Bertram Oxlip',
      [
        ['online safety coordinator', 'Ada Quillbrook'],
        ['online safety coordinator', 'Bertram Oxlip'],
      ],
    ],
    [
      'having an online safety coordinator (this is Carlo De Marchetti)',
      [['online safety coordinator', 'Carlo De Marchetti']],
    ],
    [
      'appointing an online safety coordinator (this is the designated safeguarding officer)',
      [['online safety coordinator', null]],
    ],
    ['Appointing an e-safety coordinator to keep standards', [['e-safety coordinator', null]]],
    ['DSL: Dilys ap Howell', [['DSL', 'Dilys ap Howell']]],
    ['Designated Safeguarding Lead – E. J. Fennimore-Hart', [['Designated Safeguarding Lead', 'E. J. Fennimore-Hart']]],
    ['Our welfare officer, Fergus O’Rowan, keeps the log.', [['welfare officer', 'Fergus O’Rowan']]],
    ['Greta van der Plum is our safeguarding lead.', [['safeguarding lead', 'Greta van der Plum']]],
    [
      'The parish safeguarding officer is Hester Rowntree-Moss, who keeps the book.',
      [['parish safeguarding officer', 'Hester Rowntree-Moss']],
    ],
    ['Swyddog Diogelu Dynodedig: Ioan Brynddu', [['Swyddog Diogelu Dynodedig', 'Ioan Brynddu']]],
    ['Tell the local authority designated officer.', []],
    ['Our data protection officer is Jude Thornbury.', []],
  ])('“%s”', (text, people) => {
    expect(factsIn(['commitment', text]).coordinators.map(({ role, name }) => [role, name])).toEqual(people)
  })

  test('a name below its role is found, and one person may hold two roles', () => {
    const lines = [
      'Online safety co-ordinator',
      'Name: Kezia Larkspur',
      'Senior lead for safeguarding and child protection',
      'Name: Kezia Larkspur',
      'Phone: 01632 960111',
    ]
    expect(factsIn(...lines.map((text) => ['contact', text] as const)).coordinators).toEqual([
      { role: 'Online safety co-ordinator', name: 'Kezia Larkspur' },
      { role: 'Senior lead for safeguarding and child protection', name: 'Kezia Larkspur' },
    ])
  })

  test('a chapter about a role names nobody', () => {
    expect(factsIn(['heading', 'Safeguarding lead: Duties']).coordinators.map(({ name }) => name)).toEqual([null])
    expect(
      factsIn(['belief', 'Keeping Children Safe is for every Online Safety Lead.']).coordinators.flatMap(
        ({ name }) => name ?? [],
      ),
    ).toEqual([])
  })

  test('a name left open is no name', () => {
    expect(factsIn(['contact', 'Online safety lead: TBC']).coordinators.map(({ name }) => name)).toEqual([null])
  })

  test('a job is a role where the lines around ask for worries about online safety', () => {
    const asked = factsIn(
      ['contact', 'With any worries about online safety contact:'],
      ['contact', 'Lorcan Vane, Head of Larkrise Arts, lorcan@larkrise.example'],
    )
    expect(asked.coordinators).toEqual([{ role: 'Head of Larkrise Arts', name: 'Lorcan Vane' }])
    expect(factsIn(['belief', 'Lorcan Vane, Head of Larkrise Arts, wrote the songs.']).coordinators).toEqual([])
  })
})

describe('how to reach somebody', () => {
  const contactsIn = (text: string, kind: StatementKind = 'contact') =>
    factsIn([kind, text]).contacts.map((one) => `${one.kind} ${one.value}`)
  test.each([
    ['Phone: 07700 900118, e-mail: safe@larkrise.example.', ['email safe@larkrise.example', 'phone 07700 900118']],
    ['NSPCC Helpline 0808 800 5000', ['helpline 0808 800 5000']],
    [
      'Childline: 0800 1111; police 101, or 999 in an emergency',
      ['helpline 0800 1111', 'helpline 101', 'helpline 999'],
    ],
    ['Tel +44 1632 960 123 or (01632) 960124', ['phone +44 1632 960 123', 'phone (01632) 960124']],
    ['Call (555) 123-4567', ['phone (555) 123-4567']],
    ['Forms: www.larkrise.example/safe', ['website www.larkrise.example/safe']],
    ['Registered charity 1023456, 22.3.2021', []],
  ])('“%s”', (text, contacts) => {
    expect(contactsIn(text)).toEqual(contacts)
  })

  test('links to laws are no contacts, and a number given twice is one', () => {
    expect(contactsIn('See learning.nspcc.org.uk/online-abuse', 'legal')).toEqual([])
    expect(factsIn(['contact', 'Ring 01632 960 111'], ['contact', 'Ring 01632960111']).contacts).toHaveLength(1)
  })
})

describe('whose policy it is, and where', () => {
  test.each([
    ['This policy applies to anyone involved in Larkrise Youth Arts’s activities.', 'Larkrise Youth Arts'],
    ['It covers anyone working on behalf of Marsh Lane Band.', 'Marsh Lane Band'],
    ['These terms bind every tutor engaged by Oxlip Tutors Ltd (“the Firm”).', 'Oxlip Tutors Ltd'],
    ['Nobody is named here, on Facebook or in England.', null],
  ])('“%s”', (text, organisation) => {
    expect(factsIn(['scope', text]).organisation).toBe(organisation)
  })

  test.each([
    ['legislation that protects children in England', 'england'],
    ['We follow the Wales Safeguarding Procedures.', 'wales'],
    ['Leaders are members of the PVG scheme.', 'scotland'],
    ['We tell the PSNI and the Gateway team.', 'northern-ireland'],
    ['We report to Tusla under Children First.', 'ireland'],
    ['An allegation goes to the LADO.', 'england'],
    ['We keep children safe.', null],
  ])('“%s” is of %s', (text, nation) => {
    expect(factsIn(['legal', text]).nation).toBe(nation)
  })
})

describe('whether it is signed', () => {
  test.each([
    ['Signed: Maud Tansy (Chair)', { role: 'Chair', name: 'Maud Tansy' }],
    ['Signed: Maud Tansy, Chair of trustees  Date: 3 May 2024', { role: 'Chair of trustees', name: 'Maud Tansy' }],
    [
      'Llofnodwyd: Tudful Maes-yr-haf, Cadeirydd y pwyllgor',
      { role: 'Cadeirydd y pwyllgor', name: 'Tudful Maes-yr-haf' },
    ],
    ['Approved by the trustees on 3 May 2024', { role: 'trustees', name: null }],
    ['For and on behalf of the Firm: Nora Vex, Managing Director', { role: 'Managing Director', name: 'Nora Vex' }],
    ['Signed:', null],
    ['Signed: ................ Date: July 2020', null],
    ['Reviewed July 2024 - NV/MT', null],
    ['Adopted 20 January 2025.', null],
  ])('“%s”', (text, signedBy) => {
    const facts = factsIn(['sign-off', text])
    expect([facts.signed, facts.signedBy]).toEqual([signedBy !== null, signedBy])
  })
})

describe('what commitments count', () => {
  const parametersIn = (text: string) => {
    const { statements } = unitsSaying([['commitment', text]])
    return parametersOf(statements).map(({ name, value }) => `${name} ${value}`)
  }
  test.each([
    ['Nobody under 16 joins without a parent.', ['age 16 years']],
    ['Members aged 13 and over, or 13+, may join the group.', ['age 13 years']],
    ['Leavers are removed within 24 hours.', ['interval 24 hours']],
    ['The plan is looked at every six weeks and kept for three years.', ['interval 6 weeks', 'interval 3 years']],
    ['At least two adults and 2 admins are in each group.', ['number 2 adults', 'number 2 admins']],
    ['Y mae dau oedolyn ym mhob grŵp, a phlant dros 11 oed.', ['age 11 years', 'number 2 adults']],
    ['We are kind.', []],
  ])('“%s”', (text, found) => {
    expect(parametersIn(text).sort()).toEqual([...found].sort())
  })
})

const labelled = join(import.meta.dirname, '../../../../tests/policies/development')
const files = existsSync(labelled) ? readdirSync(labelled).filter((name) => name.endsWith('.policy.tsv')) : []

describe.skipIf(files.length === 0)('policies labelled by hand', () => {
  const policies = files.map((name) => aLabelledPolicy(readFileSync(join(labelled, name), 'utf8')))
  const share = (isRight: (policy: (typeof policies)[number]) => boolean) =>
    policies.filter(isRight).length / policies.length
  const headerOf = ({ header }: (typeof policies)[number], key: string) =>
    header.filter(([name]) => name === key).map(([, value]) => value)

  test('their dates and intervals are read', () => {
    expect(
      share(
        (policy) =>
          (factsOf({ ...policy, today }).review.lastReviewed ?? 'none') === headerOf(policy, 'last-reviewed')[0],
      ),
    ).toBeGreaterThanOrEqual(0.95)
    expect(
      share(
        (policy) =>
          String(factsOf({ ...policy, today }).review.intervalMonths ?? 'none') ===
          headerOf(policy, 'interval-months')[0],
      ),
    ).toBeGreaterThanOrEqual(0.95)
  })

  test('the people in them are found with their roles', () => {
    const namesOf = (policy: (typeof policies)[number]) =>
      factsOf({ ...policy, today }).coordinators.flatMap(({ role, name }) =>
        name ? [`${role} = ${name}`.toLowerCase()] : [],
      )
    const isRight = (policy: (typeof policies)[number]) =>
      headerOf(policy, 'coordinator')
        .map((one) => one.toLowerCase())
        .sort()
        .join() === namesOf(policy).sort().join()
    expect(share(isRight)).toBeGreaterThanOrEqual(0.85)
  })

  test('a signature is told from an empty line', () => {
    expect(
      share(
        (policy) =>
          factsOf({ ...policy, today }).signed ===
          !['no', 'unsigned-line'].includes(headerOf(policy, 'signed')[0] ?? ''),
      ),
    ).toBeGreaterThanOrEqual(0.95)
  })
})
