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
    ['indecent-images-kept', 'Leaders who come across naked selfies keep a copy for the police.'],
    ['indecent-images-kept', 'Where sexual imagery of a child is found the coordinator stores it securely.'],
    ['clearance-before-referring', 'Volunteers must get the manager’s permission before they ring the police.'],
    ['clearance-before-referring', 'Do not call 999 without the coordinator’s agreement.'],
    ['secrecy-promised', 'Leaders will keep a child’s secret.'],
    ['secrecy-promised', 'We promise children that whatever they tell us stays secret.'],
    ['secrecy-promised', 'We will keep what you tell us strictly confidential.'],
    ['evidence-deleted', 'If a child has a nude on their phone, tell them to delete it at once.'],
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
    ['The lead reports indecent images to the police, who will keep the evidence.'],
    ['Screenshots of unkind messages may be kept, but never of indecent images.'],
    ['Young people should save evidence of sexting threats, such as the user name and time.'],
    ['If a nude image has been shared, the lead will keep them informed.'],
    ['Where children see indecent images we will show them how to report it.'],
    ['The manager should agree the referral form template before the year begins.'],
    ['We will keep this document confidential.'],
    ['Staff keep all records confidential.'],
    ['Helpers will keep what children tell them confidential, sharing it only with the safeguarding lead.'],
    ['We keep it confidential, on a need-to-know basis.'],
    ['After an allegation the lead speaks to the person who made the allegation first.'],
    ['Passwords are changed every time a volunteer leaves.'],
    ['Only the coordinator may contact the council about hall bookings.'],
    ['Nobody should delay a call to the police until the lead has agreed.'],
    ['If you are asked for a nude picture, keep the messages and block the sender.'],
    ['We make copies of the leaflet about sexting for parents.'],
    ['The police will take copies of the indecent image.'],
    ['If a pupil shows you a naked picture, look away, take the phone and store it in the safe.'],
    ['Questions about the allegation go first to the LADO, before anyone speaks to the member of staff.'],
    ['If somebody posts an unkind comment, ask them to delete it.'],
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
