/** What people see of a topic: a short label, and a line that says what belongs to it. */

import type { Topic } from '../reader.words.ts'

export const topicLabels = {
  coordinator: { label: 'Online safety coordinator', line: 'Who is in charge of online safety.' },
  'behaviour-code': { label: 'How adults behave', line: 'Telling staff and volunteers how to behave online.' },
  'code-signature': { label: 'Signing the code', line: 'Staff and volunteers signing the code of behaviour.' },
  'social-media-conduct': {
    label: 'Posts and profiles',
    line: 'What may be posted, privacy settings, and taking things down.',
  },
  'staff-learner-contact': {
    label: 'Contact with young people',
    line: 'What contact between adults and young people is allowed or forbidden.',
  },
  'official-channels': {
    label: 'Official accounts only',
    line: 'Using the organisation’s own accounts and not personal ones.',
  },
  'supervised-groups': {
    label: 'Supervised groups',
    line: 'Group chats with several adults in charge, closed to others.',
  },
  'group-membership-review': {
    label: 'Who is in each group',
    line: 'Taking leavers and those who are too old out of groups.',
  },
  'livestream-remote-delivery': {
    label: 'Live and remote sessions',
    line: 'Lessons, calls and streams on screen, and recording them.',
  },
  'device-use': { label: 'Phones and devices', line: 'Using phones, cameras and computers.' },
  'young-people-guidance': {
    label: 'Helping young people',
    line: 'Helping young people to stay safe and be kind online.',
  },
  'parent-guidance': {
    label: 'Helping parents and carers',
    line: 'Helping parents and carers to keep their children safe online.',
  },
  'online-safety-agreement': {
    label: 'Online safety agreement',
    line: 'An agreement with young people and their parents or carers.',
  },
  'reporting-route': { label: 'How to report a worry', line: 'Whom anyone can tell about a worry, and how.' },
  'incident-procedure': { label: 'Dealing with incidents', line: 'What is done when something goes wrong online.' },
  'complaint-allegation': {
    label: 'Complaints and allegations',
    line: 'What is done about complaints and allegations about people.',
  },
  'inform-parents': {
    label: 'Telling parents and carers',
    line: 'Letting parents and carers know of something that happened.',
  },
  'abuse-response-procedure': {
    label: 'Responding to online abuse',
    line: 'Safeguarding procedures for when online abuse happens.',
  },
  'abuse-training': {
    label: 'Training on kinds of abuse',
    line: 'Training on bullying, grooming, exploitation and other abuse.',
  },
  'support-affected': {
    label: 'Support after harm',
    line: 'Thinking of the person harmed, those who saw it and everyone else.',
  },
  'support-plan-review': { label: 'Following up', line: 'Coming back to the plan until the problem is truly over.' },
  training: { label: 'Training', line: 'Training staff and volunteers.' },
  supervision: { label: 'Supporting staff and volunteers', line: 'Supervising and supporting staff and volunteers.' },
  'technology-risk-assessment': {
    label: 'Checking new technology',
    line: 'Assessing apps, platforms and technologies before they are used.',
  },
  'filtering-monitoring': {
    label: 'Filters and monitoring',
    line: 'What is blocked and watched on the network and on devices.',
  },
  'security-review': {
    label: 'Security of systems',
    line: 'Checking and updating the security of computers and systems.',
  },
  'physical-security': { label: 'Looking after equipment', line: 'Locking equipment away and keeping track of it.' },
  credentials: { label: 'Passwords and logins', line: 'User names, passwords and who may log in.' },
  'personal-data': {
    label: 'Personal information',
    line: 'Holding personal information safely and sharing it only where needed.',
  },
  'website-personal-data': {
    label: 'Names in public',
    line: 'Keeping personal information off the website and out of print.',
  },
  'data-retention': {
    label: 'Keeping and deleting',
    line: 'How long information and recordings are kept, and how they are deleted.',
  },
  'image-consent': {
    label: 'Photographs and film',
    line: 'Pictures only with permission, and only for the purpose agreed.',
  },
  'policy-review': { label: 'Reviewing the policy', line: 'Reviewing this policy, and how often.' },
  other: { label: 'Something else', line: 'Any other commitment: safer recruitment, sanctions, copyright and so on.' },
} as const satisfies Readonly<Record<Topic, { readonly label: string; readonly line: string }>>

/** What organisations that work with children usually cover; a policy that leaves one out is told so. */
export const usualTopics = [
  'coordinator',
  'behaviour-code',
  'staff-learner-contact',
  'young-people-guidance',
  'parent-guidance',
  'online-safety-agreement',
  'reporting-route',
  'incident-procedure',
  'complaint-allegation',
  'abuse-response-procedure',
  'support-affected',
  'training',
  'supervision',
  'technology-risk-assessment',
  'security-review',
  'credentials',
  'personal-data',
  'image-consent',
  'policy-review',
] as const satisfies readonly Topic[]
