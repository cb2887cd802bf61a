/** Shows what is found worth changing, and, as much, what is let be. */
import { describe, expect, test } from 'vitest'
import type { Facts, Nation, Polarity, Statement, Topic } from '../reader.words.ts'
import { findingsOf } from './findings.rules.ts'

const today = '2026-11-20'

const complete: Facts = {
  organisation: 'Larkrise Youth Arts',
  nation: null,
  coordinators: [
    { role: 'Online safety coordinator', name: 'Ada Quillbrook' },
    { role: 'Deputy', name: 'Bertram Oxlip' },
  ],
  contacts: [{ kind: 'helpline', value: '0800 1111' }],
  review: { lastReviewed: '2026-09-01', intervalMonths: 12, overdueSince: null },
  signed: true,
  signedBy: { role: 'Chair', name: 'Cora Fennimore' },
  parameters: [],
}

function aStatement(text: string, more: Partial<Statement> = {}): Statement {
  const plain = {
    section: '',
    kind: 'commitment',
    polarity: 'do',
    topics: ['other'],
    confidence: 1,
    because: '',
    source: [],
  } as const
  return { ...plain, id: 's1', text, level: 0, carried: false, ...more }
}

function codesOf(statements: readonly Statement[], facts: Partial<Facts> = {}, nation?: Nation) {
  const numbered = statements.map((one, place) => ({ ...one, id: `s${place + 1}` }))
  const given = { statements: numbered, facts: { ...complete, ...facts }, today, usualTopics: [] }
  return findingsOf(nation ? { ...given, nation } : given).filter(({ code }) => code !== 'authority-missing')
}

const said = (text: string, polarity: Polarity = 'do', section = '') =>
  codesOf([aStatement(text, { polarity, section })]).map(({ code }) => code)

describe('what law or guidance warns against', () => {
  test.each([
    ['indecent-images-kept', 'Print the indecent image and put it in the incident file.'],
    ['indecent-images-kept', 'Where a nude is reported, staff must take a screenshot and save it to the safe.'],
    ['indecent-images-kept', 'If an explicit picture of a child is found, forward it to the coordinator as evidence.'],
    ['indecent-images-kept', 'Copies of the indecent image must be kept in a locked drawer.'],
    ['indecent-images-viewed', 'The lead will look at the nude image to decide what to do.'],
    [
      'clearance-before-referring',
      'Volunteers must get the permission of the chair before they contact the police or refer a child.',
    ],
    ['clearance-before-referring', 'Only the head may contact social services.'],
    ['secrecy-promised', 'We will keep everything you tell us secret.'],
    [
      'told-or-investigated-first',
      'When an allegation is made, the manager speaks to the accused before contacting the local authority.',
    ],
    ['evidence-deleted', 'Ask the child to delete any nude image from their phone.'],
    ['phone-searched', 'Leaders search a young person’s phone if they suspect bullying.'],
    ['consent-for-everything', 'One signature on the joining form covers every use of a photograph.'],
    ['consent-assumed', 'By attending you consent to being photographed.'],
    ['kept-for-ever', 'Recordings of lessons are kept indefinitely.'],
    ['breach-told-late', 'A breach is reported to the ICO within 7 days.'],
    ['allegation-passed-on-late', 'The officer refers an allegation to the LADO within five working days.'],
    ['disclosure-certificates-kept', 'Copies of DBS certificates are kept in the office.'],
    ['position-of-trust-misstated', 'By law music leaders are in a position of trust.'],
    ['parents-told-without-exception', 'Parents will always be told of a concern.'],
    ['password-change-forced', 'All passwords are changed every term.'],
    ['password-change-forced', 'Rhaid newid cyfrineiriau bob tymor.'],
  ])('%s: “%s”', (code, text) => {
    expect(said(text)).toContain(code)
  })

  test.each([
    ['Staff tell the lead about an indecent image and do not copy, print or forward it.'],
    ['Keep children safe from explicit images.'],
    ['Keep a written record of what was said about the nude image, in words.'],
    ['If a child sends an explicit image, tell the lead and switch the phone off.'],
    ['Anyone who sends explicit images will be asked to leave.'],
    ['Photographs for the newsletter are saved in the shared folder.'],
    ['Anyone may ring the police without asking permission from the chair.'],
    ['The lead decides whether to refer to social care and writes down why.'],
    ['Tell us even if somebody said to keep it a secret.'],
    ['I keep my password secret.'],
    ['We keep what you tell us private unless you are in danger.'],
    ['Speak to the member of staff before the next session about their timetable.'],
    ['Passwords are changed when somebody leaves.'],
    ['Images are never used for any purpose other than the one agreed.'],
    ['A member who does it again is banned indefinitely.'],
    ['A breach is reported to the ICO within 72 hours.'],
    ['Nobody needs permission before they ring children’s services.'],
    ['Parents will always be told of a concern, unless that could put the child in danger.'],
    ['Recordings are deleted after 30 days.'],
    ['Young people may check their phones at break.'],
  ])('leaves alone: “%s”', (text) => {
    expect(said(text)).toEqual([])
  })

  test('a ban on something is not taken for a demand for it', () => {
    expect(said('Print, copy or forward an indecent image', 'never', 'Staff must not:')).toEqual([])
    expect(said('No tutor promises a learner to keep a secret.', 'never')).toEqual([])
    expect(said('Leaders must not search a child’s phone.', 'never')).toEqual([])
  })

  test('a ban that holds back a report is found though it is a ban', () => {
    expect(said('Nobody should ring the police until the minister has given permission.', 'never')).toContain(
      'clearance-before-referring',
    )
    expect(said('Recordings are never deleted.', 'never')).toContain('kept-for-ever')
  })

  test('an adult alone with a young person is found only where nobody else can see it', () => {
    expect(said('Coaches may message swimmers privately.', 'may')).toContain('one-to-one-allowed')
    expect(said('Coaches may message swimmers privately where a parent is copied in.', 'may')).toEqual([])
  })

  test('the serious come first, with the words quoted and the source marked', () => {
    const findings = codesOf([aStatement('Passwords are changed every term.'), aStatement('Print the indecent image.')])
    expect(findings.map(({ code, severity, statements }) => [code, severity, statements])).toEqual([
      ['indecent-images-kept', 'serious', ['s2']],
      ['password-change-forced', 'advice', ['s1']],
    ])
    expect(findings[0]?.quote).toBe('Print the indecent image')
    expect(
      findings.every(({ source }) => /\((?:read in full|from a secondary source|general knowledge)/.test(source)),
    ).toBe(true)
  })
})

describe('what contradicts itself', () => {
  const never = (text: string) => aStatement(text, { polarity: 'never' })
  test('no online contact at all, and a messaging group', () => {
    const both = [
      never('Staff must not be in contact with young people online.'),
      aStatement('News goes to members in the group chat.'),
    ]
    const [finding] = codesOf(both)
    expect(finding).toMatchObject({ code: 'contradiction', statements: ['s1', 's2'] })
  })

  test('two intervals for one review', () => {
    const review = (text: string) => aStatement(text, { topics: ['policy-review'] })
    expect(
      codesOf([review('We review this policy every year.'), review('This policy is reviewed every two years.')]).map(
        ({ code }) => code,
      ),
    ).toEqual(['contradiction'])
    expect(codesOf([review('We review this policy every year.'), review('Trustees review it annually.')])).toEqual([])
  })

  test.each([
    ['Staff must not contact young people on personal accounts.', 'News goes out in the group chat.'],
    ['No photographs are taken in the changing rooms.', 'Photographs are used with written consent.'],
    ['Coaches must not use their phones at the poolside.', 'Young people may bring their phones to the hall.'],
    ['Lessons are never recorded by pupils.', 'Recordings are kept for 30 days.'],
  ])('“%s” and “%s” can both be kept', (one, other) => {
    expect(codesOf([never(one), aStatement(other)])).toEqual([])
  })
})

describe('what is missing or late', () => {
  const fine = aStatement('We train every tutor each year.')
  const codes = (facts: Partial<Facts>) => codesOf([fine], facts).map(({ code }) => code)

  test('a policy that lacks nothing has no findings', () => {
    expect(codes({})).toEqual([])
  })

  test('a review that is overdue says by how long, and whose interval was counted', () => {
    const review = { lastReviewed: '2020-07', intervalMonths: null, overdueSince: '2021-07-31' }
    const [finding] = codesOf([fine], { review })
    expect(finding?.because).toBe(
      'It was last reviewed in July 2020. The next review fell due on 31 July 2021, 5 years and 3 months ago. It names no interval: we counted a year, which is our suggestion.',
    )
    const byItself = codesOf([fine], { review: { ...review, intervalMonths: 12 } })[0]
    expect(byItself?.because).not.toContain('suggestion')
  })

  test('no date, no interval, no name, no signature and no helpline are each found', () => {
    const review = { lastReviewed: null, intervalMonths: null, overdueSince: null }
    const lacking = {
      review,
      coordinators: [{ role: 'Online safety lead', name: null }],
      contacts: [],
      signed: false,
      signedBy: null,
    }
    expect(codes(lacking)).toEqual([
      'review-date-missing',
      'review-interval-missing',
      'coordinator-missing',
      'helpline-missing',
      'unsigned',
    ])
  })

  test('one person for every worry is found, unless it says who hears about that person', () => {
    const one = { coordinators: complete.coordinators.slice(0, 1) }
    expect(codes(one)).toEqual(['coordinator-is-only-safeguarding-contact'])
    const elsewhere = aStatement('A concern about the coordinator goes to the chair.')
    expect(codesOf([fine, elsewhere], one)).toEqual([])
  })

  test('usual topics that nothing is about are named in one finding', () => {
    const usualTopics: Topic[] = ['training', 'image-consent', 'credentials']
    const statements = [{ ...fine, topics: ['training'] as const }]
    const [finding, ...others] = findingsOf({ statements, facts: complete, today, usualTopics }).filter(
      ({ code }) => code === 'topic-missing',
    )
    expect(finding?.because).toContain('photographs')
    expect(finding?.because).not.toContain('training')
    expect(others).toEqual([])
  })

  test('a text without a commitment is said not to look like a policy, and nothing else is said', () => {
    const findings = codesOf([aStatement('Preheat the oven.', { kind: 'other', polarity: null })])
    expect(findings.map(({ because }) => because)).toEqual(['This does not look like a policy: 0 commitments found.'])
  })

  test('the law of England is found in the policy of a group in Wales, and not in England', () => {
    const legal = aStatement('This policy follows legislation that protects children in England.', {
      kind: 'legal',
      polarity: null,
    })
    expect(codesOf([fine, legal], {}, 'wales').map(({ code }) => code)).toEqual(['nation-mismatch'])
    expect(codesOf([fine, legal], { nation: 'england' })).toEqual([])
  })
})

describe('wording', () => {
  test('words that cannot be checked are quoted, one finding for each statement', () => {
    const [finding] = codesOf([aStatement('developing clear and robust procedures and reviewing them regularly')])
    expect(finding).toMatchObject({
      code: 'words-that-cannot-be-checked',
      quote: '“developing”, “robust”, “regularly”',
    })
    expect(said('Groups are checked regularly, at least once a term.')).toEqual([])
    expect(said('Rydym yn adolygu ein systemau yn rheolaidd.')).toEqual(['words-that-cannot-be-checked'])
    expect(said('You can sit where possible hazards are out of reach.', 'may')).toEqual([])
  })

  test('duties with nobody to do them are one finding; a duty with an owner is none', () => {
    const duties = [
      aStatement('Leavers should be removed from groups.'),
      aStatement('Incidents must be recorded.'),
      aStatement('The secretary removes leavers.'),
      aStatement('Forms must be signed by a parent.'),
    ]
    expect(codesOf(duties).map(({ code, statements }) => [code, statements])).toEqual([
      ['duty-without-owner', ['s1', 's2']],
    ])
  })

  test('a ban that stands only above its list is one finding for the list', () => {
    const banned = (text: string) =>
      aStatement(text, { polarity: 'never', carried: true, section: 'Helpers must not:' })
    const list = [banned('share a password'), banned('use a personal account'), banned('never post alone')]
    expect(codesOf(list).map(({ code, statements }) => [code, statements])).toEqual([
      ['prohibition-only-in-heading', ['s1', 's2']],
    ])
  })
})
