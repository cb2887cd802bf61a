/** What a line becomes under a heading or a lead that speaks for its list. */
import { expect, test } from 'vitest'
import { judgeAlone } from './kinds.rules.ts'

const sentences: readonly (readonly [said: string, text: string, above: string])[] = [
  ['never', "sharing a young person's contact details", 'The following are not acceptable:'],
  ['never', 'private messages between adults and children', 'Unacceptable behaviour'],
  ['never', 'use their own phone to take photographs', 'Staff must not:'],
  ['never', 'befriend members on social media', 'Never'],
  ['never', 'contacting pupils outside working hours', 'Staff should avoid:'],
  ['never', "jokes about a child's appearance", 'Prohibited'],
  ['do', 'copy in another leader when messaging', 'Always'],
  ['do', 'telling the lead about any contact from a child', 'We expect our volunteers to show good practice by:'],
  ['do', 'A second adult in every call', 'Good practice'],
  ['do', 'appointing a trained safeguarding lead', 'We will keep children safe by:'],
  ['do', 'checking the references of all new staff', 'We will do this by:'],
  ['never', 'not sharing images without consent', 'We will do this by:'],
  ['do', 'making sure that leavers are taken off every mailing list', 'We will do this by:'],
  ['do', 'follow the code of conduct', 'Everyone is expected to:'],
  ['do', 'keep their passwords safe', 'Members agree to:'],
  ['may', 'post pictures of their own child', 'Parents may:'],
  ['may', "using the club's tablet during breaks", 'Permitted:'],
  ['purpose', 'protect children who use our services', 'The purpose of this policy is to:'],
  ['purpose', 'give staff clear guidance', 'Aims'],
  ['purpose', 'To set out what we expect of everyone', 'Purpose'],
  ['belief', 'every child has the right to be safe', 'We believe that:'],
  ['belief', 'children should be listened to', 'Our beliefs'],
  ['belief', 'we have a responsibility to promote the welfare of all children', 'We recognise that:'],
  ['belief', "online safety is everyone's business", 'We acknowledge that:'],
  ['belief', 'Sexting: sending sexual images by phone', 'Definitions'],
  ['belief', 'Content: being exposed to harmful material', 'The risks'],
  ['belief', 'Sharing personal information with strangers', 'Online risks for children'],
  ['scope', 'trustees and paid staff', 'This policy applies to:'],
  ['scope', 'Everyone who works or volunteers for us', 'Who is this policy for?'],
  ['legal', 'Data Protection Act 2018', 'Legal framework'],
  ['legal', 'Sexual Offences Act 2003', 'Legislation'],
  ['reference', 'Whistleblowing policy', 'Related policies'],
  ['reference', 'Safer recruitment', 'Associated policies and procedures'],
  ['contact', 'Safeguarding lead: Petra Holloway', 'Contacts'],
  ['contact', 'NSPCC helpline', 'Useful contacts'],
  ['contact', "Local authority children's services", 'Contact details'],
  ['review', '12 March 2024', 'Date of last review'],
  ['do', 'We will review this policy every two years.', 'Review'],
  ['do', 'The trustees will review this policy after any serious incident.', 'Monitoring and review'],
  ['do', 'Headteachers should make sure staff are trained.', 'Roles and responsibilities'],
  ['do', 'Ensures that all staff receive training', 'The designated lead:'],
  ['do', 'To act as the first point of contact for online safety worries', 'Role of the online safety lead'],
  ['do', 'Reporting concerns to the designated lead', 'Responsibilities of staff'],
]

test.each(sentences)('%s: %s, under %s', (said, text, above) => {
  const { kind, polarity } = judgeAlone(text, above)
  expect(polarity ?? kind).toBe(said)
})
