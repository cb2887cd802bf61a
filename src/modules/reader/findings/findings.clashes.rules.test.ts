/** Shows which demands are found to clash with law or guidance, and, as much, which are let be. */
import { describe, expect, test } from 'vitest'
import { aStatement, codesOf, findingsIn } from './findings.examples.ts'

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
    expect(codesOf(text)).toContain(code)
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
    expect(codesOf(text)).toEqual([])
  })

  test('a ban on something is not taken for a demand for it', () => {
    expect(codesOf('Print, copy or forward an indecent image', 'never', 'Staff must not:')).toEqual([])
    expect(codesOf('No tutor promises a learner to keep a secret.', 'never')).toEqual([])
    expect(codesOf('Leaders must not search a child’s phone.', 'never')).toEqual([])
  })

  test('a ban that holds back a report is found though it is a ban', () => {
    expect(codesOf('Nobody should ring the police until the minister has given permission.', 'never')).toContain(
      'clearance-before-referring',
    )
    expect(codesOf('Recordings are never deleted.', 'never')).toContain('kept-for-ever')
  })

  test('an adult alone with a young person is found only where nobody else can see it', () => {
    expect(codesOf('Coaches may message swimmers privately.', 'may')).toContain('one-to-one-allowed')
    expect(codesOf('Coaches may message swimmers privately where a parent is copied in.', 'may')).toEqual([])
  })

  test('the serious come first, with the words quoted and the source marked', () => {
    const findings = findingsIn([
      aStatement('Passwords are changed every term.'),
      aStatement('Print the indecent image.'),
    ])
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
