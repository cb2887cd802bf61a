/** What each clash and each doubtful wording says to people: why it matters, what to do, and where that comes from. */
import type { Severity } from '../reader.words.ts'

/** How sure we are of a source, in words that stand behind its name. */
export const sure = '(read in full)'
export const secondary = '(from a secondary source: check before relying on this)'
export const general = '(general knowledge: check before relying on this)'

export interface FindingWords {
  readonly severity: Severity
  readonly because: string
  readonly todo: string
  readonly source: string
}

export const say = (severity: Severity, because: string, todo: string, source: string): FindingWords => ({
  severity,
  because,
  todo,
  source,
})

const nudes = `UKCIS, Sharing nudes and semi-nudes: overview, for settings in England; good practice for clubs ${sure}`
export const ownSuggestion = `Our own suggestion, from how such policies are usually kept ${general}`
const accusations = `Local authority pages on allegations against adults ${secondary}`

/** Of clashes with law or guidance, and of wording, by their code. */
export const clashWords = {
  'indecent-images-kept': say(
    'serious',
    'It tells somebody to keep, copy or pass on an indecent picture of a child. Doing that can be a crime, whatever the reason.',
    'Change it: nobody looks at, copies, prints or sends the picture. They tell the safeguarding lead, who asks the police. Write down in words what was said.',
    nudes,
  ),
  'indecent-images-viewed': say(
    'serious',
    'It asks somebody to look at an indecent picture of a child. Guidance says staff should not look, and opening one can be a crime.',
    'Change it: nobody looks. They tell the safeguarding lead at once and write down in words what they were told.',
    nudes,
  ),
  'clearance-before-referring': say(
    'serious',
    'It makes somebody wait for permission before they may tell the police or children’s services. A child may be in danger meanwhile.',
    'Change it: anyone may ring the police or children’s services at once, and tells the safeguarding lead as soon as they can.',
    `Working Together and NSPCC principle that anyone may refer ${general}`,
  ),
  'secrecy-promised': say(
    'serious',
    'It promises to keep a secret. If a child is in danger that promise cannot be kept, and they may feel let down by the person they trusted.',
    'Change it: say that you will only tell people who need to know to keep them safe, and that you will say whom you tell.',
    `Common safeguarding practice ${general}`,
  ),
  'told-or-investigated-first': say(
    'serious',
    'It has somebody look into an accusation, or tell the adult it is about, before the authority has been asked. That can spoil an inquiry and put a child at risk.',
    'Change it: ask the local authority first, within one working day, and do not question anybody until it has answered.',
    accusations,
  ),
  'evidence-deleted': say(
    'act',
    'It tells a child, or somebody for them, to delete what may be evidence before anybody has decided what it shows.',
    'Change it: switch the phone off, keep it safe, look no further and ask the safeguarding lead before anything is deleted.',
    `Common safeguarding practice with devices ${general}`,
  ),
  'phone-searched': say(
    'act',
    'It lets somebody search a child’s phone. Clubs and charities seldom have that power, and looking can harm the child and the evidence.',
    'Change it: nobody searches a child’s phone. Ask the child to hand it in or switch it off, and ask the safeguarding lead.',
    `Common safeguarding practice with devices ${general}`,
  ),
  'one-to-one-allowed': say(
    'act',
    'It allows an adult to write to or call a young person alone, with nobody else able to see it.',
    'Say that a parent or a second adult is always copied in, or that a group is used. Say what is done in an emergency, and who is told.',
    `NSPCC-based rules for adults online: no private messages one to one ${sure}`,
  ),
  'consent-for-everything': say(
    'act',
    'One yes stands for every use of a picture. People can only agree to what they were told.',
    'Ask for each use by itself (website, social media, print), ask the young person too, and say how to change one’s mind.',
    `NSPCC photography guidance, 11 January 2024, and the ICO on consent ${sure}`,
  ),
  'consent-assumed': say(
    'act',
    'It takes a yes for granted: a picture is used unless somebody objects.',
    'Ask first and keep the answer. No answer is not a yes.',
    `NSPCC photography guidance, 11 January 2024 ${sure}`,
  ),
  'kept-for-ever': say(
    'act',
    'It keeps something about people without an end. Personal information may only be kept as long as it is needed.',
    'Write how long you keep it and why. A few safeguarding records are kept very long: name those, with the reason.',
    `ICO on keeping personal information ${general}`,
  ),
  'breach-told-late': say(
    'act',
    'It gives more than 72 hours to tell the Information Commissioner of a serious loss of personal information.',
    'Change it to 72 hours from when you found out, weekends included.',
    `ICO on personal data breaches ${sure}`,
  ),
  'allegation-passed-on-late': say(
    'act',
    'It gives more than one working day to tell the local authority of an accusation against an adult.',
    'Change it to one working day, and at once where a child is in danger.',
    accusations,
  ),
  'disclosure-certificates-kept': say(
    'advice',
    'It keeps copies of criminal record certificates. The number, the date and the level are enough.',
    'Write down the number, date and level, and destroy the copy within six months.',
    `Retention schedules of other charities ${secondary}`,
  ),
  'position-of-trust-misstated': say(
    'advice',
    'It says that the law on positions of trust covers this work. We understand that the law of 2022 names sport and religion, not music, dance or other arts.',
    'Keep the rule if you want it: say that it is your own rule, and that it may be stricter than the law.',
    `Government factsheet on positions of trust, England and Wales ${secondary}`,
  ),
  'parents-told-without-exception': say(
    'advice',
    'It tells parents always, with no exception. Sometimes telling a parent puts a child in more danger.',
    'Add: “unless telling them could put the child in danger; then we ask children’s services first and write down why”.',
    `Common safeguarding practice ${general}`,
  ),
  'password-change-forced': say(
    'advice',
    'It makes people change passwords by the calendar. They then choose weaker ones or write them down.',
    'Ask for long passwords (three random words), a second step where there is one, and a change when somebody leaves or a password may be known.',
    `National Cyber Security Centre on passwords ${secondary}`,
  ),
  'words-that-cannot-be-checked': say(
    'advice',
    'Nobody could tell from these words whether it was done.',
    'Write your own measure beside them: how often, how many, by when, or what it must hold.',
    `Our own rule: a promise should say how we would know ${general}`,
  ),
  'duty-without-owner': say(
    'advice',
    'Something is to be done, and it does not say by whom. What is everybody’s job is easily left undone.',
    'Name a role for each: “the coordinator removes leavers”, not “leavers should be removed”.',
    `Our own rule: a duty needs somebody who answers for it ${general}`,
  ),
  'prohibition-only-in-heading': say(
    'advice',
    'The words that forbid these things stand only above the list. Quoted alone, or read aloud, each point says the opposite.',
    'Begin each point with “Do not” or “Never”.',
    `Our own suggestion for plain writing ${general}`,
  ),
  contradiction: say(
    'act',
    'One of these forbids what another allows. Nobody can keep both.',
    'Decide which you mean and change the other. If one is an exception, say when it holds.',
    `Our own reading of the two statements ${general}`,
  ),
  'nation-mismatch': say(
    'act',
    'It speaks of the law or agencies of another nation than the one you work in.',
    'Name the law, guidance and agencies of your own nation: they have other names, ages and telephone numbers.',
    `Safeguarding guidance of the four nations and Ireland ${sure}`,
  ),
} as const satisfies Readonly<Record<string, FindingWords>>

export type ClashCode = keyof typeof clashWords
