/** What everybody reads: whom to ring first, then what this is, then the policy in its own words, then copies to keep. */
import { Card } from '#design/card/card.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import type { RoleContact, ShownLine } from '#modules/helplines/index.ts'
import type { SectionToShow } from '#modules/policy/index.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { Language } from '#platform/text/language.ts'
import { type basicLines, type CopyFormat, publicWords, welshOfListed } from './publication.words.ts'
import type { PublicView } from './read-public/read-public.view.ts'

export interface PublicMatterProps {
  view: PublicView
  language: Language
}

/** Everything below the page's main heading. */
export function PublicMatter({ view, language }: PublicMatterProps) {
  const words = publicWords[language]
  const { page, version } = view
  return (
    <>
      <Helplines view={view} language={language} />
      <Heading level={2}>{words.aboutTitle}</Heading>
      <Paragraph>{words.about(page.name)}</Paragraph>
      <Paragraph>{words.exitNote}</Paragraph>
      <Paragraph>{`${words.privacy}${view.leavesOut ? ` ${words.hidden}` : ''}`}</Paragraph>
      <div lang={page.wordsLanguage}>
        <Heading level={2} size="l">
          {version.title}
        </Heading>
      </div>
      <Paragraph>
        {`${words.adopted(dayInWords(version.adoptedOn, language))} ${words.nextReview(dayInWords(version.nextReviewOn, language))}`}
      </Paragraph>
      <div lang={page.wordsLanguage}>
        {view.sections.map((section, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sections may say the same, and the page is drawn once.
          <PublicSection key={at} section={section} />
        ))}
      </div>
      <Heading level={2}>{words.copiesTitle}</Heading>
      <List items={view.copies.map(({ format, href }) => copyLink(format, href, language))} />
    </>
  )
}

function copyLink(format: CopyFormat, href: string, language: Language) {
  return <Link href={href}>{publicWords[language].copies[format]}</Link>
}

function PublicSection({ section: { heading, points } }: { section: SectionToShow }) {
  return (
    <>
      {heading ? <SectionHeading {...heading} /> : null}
      {points.length > 0 ? <List items={points.map(({ text }) => text)} spaced /> : null}
    </>
  )
}

/** A line that leads into what stands below it is no heading. */
function SectionHeading({ text, level }: { text: string; level: number }) {
  if (level === 0) return <Paragraph>{text}</Paragraph>
  return (
    <Heading level={3} size="m">
      {text}
    </Heading>
  )
}

export function Helplines({ view, language }: PublicMatterProps) {
  const words = publicWords[language]
  const { page, contacts } = view
  const emergency = view.lines.filter(({ purpose }) => purpose === 'emergency')
  const others = view.lines.filter(({ purpose }) => purpose !== 'emergency')
  return (
    <>
      <Card title={words.helpTitle}>
        <Paragraph>{words.helpWhy}</Paragraph>
        <Basics view={view} language={language} purpose="emergency" />
        {emergency.map((line) => (
          <Line key={line.id} line={line} language={language} />
        ))}
        <Basics view={view} language={language} purpose="children" />
        {others.map((line) => (
          <Line key={line.id} line={line} language={language} />
        ))}
      </Card>
      {contacts.length > 0 ? (
        <Card title={words.ownTitle(page.name)}>
          {contacts.map((contact) => (
            <OwnContact key={contact.id} contact={contact} language={language} />
          ))}
        </Card>
      ) : null}
    </>
  )
}

function Basics({ view, language, purpose }: PublicMatterProps & { purpose: (typeof basicLines)[number]['purpose'] }) {
  const words = publicWords[language]
  return view.basics
    .filter((basic) => basic.purpose === purpose)
    .map(({ phone }) => (
      <div key={purpose} className="kept-line">
        <Heading level={3}>{words.basic[purpose].title}</Heading>
        <Paragraph>{words.basic[purpose].helpFor}</Paragraph>
        <Reach line={{ phone, email: '', web: '', hours: '' }} language={language} />
        <Paragraph size="s">{words.basicNote(view.page.name)}</Paragraph>
      </div>
    ))
}

interface LineProps {
  line: ShownLine
  language: Language
}

function Line({ line, language }: LineProps) {
  return (
    <div className="kept-line">
      <Heading level={3}>
        <Said text={line.title} language={language} />
      </Heading>
      <Paragraph>
        <Said text={line.helpFor} language={language} />
      </Paragraph>
      <Reach line={line} language={language} />
    </div>
  )
}

function OwnContact({ contact, language }: { contact: RoleContact; language: Language }) {
  const { role, name, title } = contact
  const roleName = publicWords[language].roles[role]
  return (
    <div className="kept-line">
      <Heading level={3}>{name ? `${roleName}: ${name}` : roleName}</Heading>
      {title === publicWords.en.roles[role] ? null : (
        <Paragraph>
          <Said text={title} language={language} />
        </Paragraph>
      )}
      <Paragraph>
        <Said text={contact.helpFor} language={language} />
      </Paragraph>
      <Reach line={contact} language={language} />
    </div>
  )
}

/** Words of the organisation, in Welsh where Kept knows them so, else marked as the English that they are. */
function Said({ text, language }: { text: string; language: Language }) {
  if (language === 'en') return text
  const welsh = welshOfListed[text]
  return welsh === undefined ? <span lang="en">{text}</span> : welsh
}

/** Only of a plain number: “Text SHOUT to 85258” cannot be rung. */
function phoneHref(phone: string): string | undefined {
  return /^[\d\s()+-]+$/.test(phone) ? `tel:${phone.replace(/[^\d+]/g, '')}` : undefined
}

function Reach({ line, language }: { line: Pick<ShownLine, 'phone' | 'email' | 'web' | 'hours'>; language: Language }) {
  const words = publicWords[language]
  const { phone, email, web, hours } = line
  const call = phoneHref(phone)
  return (
    <>
      {call ? (
        <Paragraph>
          <Link href={call}>{`${words.telephone} ${phone}`.replaceAll(' ', '\u00a0')}</Link>
        </Paragraph>
      ) : null}
      {phone !== '' && !call ? (
        <Paragraph>
          <Said text={phone} language={language} />
        </Paragraph>
      ) : null}
      {email !== '' ? (
        <Paragraph>
          <Link href={`mailto:${email}`}>{`${words.email} ${email}`}</Link>
        </Paragraph>
      ) : null}
      {web !== '' ? (
        <Paragraph>
          <Link href={web}>{`${words.web} ${web}`}</Link>
        </Paragraph>
      ) : null}
      {hours !== '' ? (
        <Paragraph size="s">
          {`${words.hours}: `}
          <Said text={hours} language={language} />
        </Paragraph>
      ) : null}
    </>
  )
}
