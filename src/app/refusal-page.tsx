/** What a refusal looks like: what happened, what to do next, and whatever was typed, ready to be sent again. */
import { Button, ButtonLink } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { isSecretField, onceField, type Typed, versionField } from '#platform/forms/form.ts'
import type { Language } from '#platform/text/language.ts'
import { appWords } from './app.words.ts'
import type { Refusal } from './refusal-response.ts'

/** A form that was refused for a reason that has nothing to do with what it says. */
export interface Unsent {
  path: string
  typed: Typed
}

export interface RefusalPageProps {
  refusal: Refusal
  language: Language
  unsent: Unsent | undefined
  /** Of a form that cannot be sent again as it is: what somebody may want to copy. */
  typed?: readonly string[]
}

export function RefusalPage({ refusal, language, unsent, typed = [] }: RefusalPageProps) {
  const words = appWords[language]
  const { title, why } = refusalWords(refusal, language)
  // A form with a file is not read before it is known who sends it: its words cannot be given back.
  const isUnread = (refusal.kind === 'sign-in' || refusal.kind === 'prove') && !unsent
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph>{isUnread ? words.signInUnread : why}</Paragraph>
      {typed.length > 0 ? (
        <InsetText>
          <Paragraph>{words.youTyped}</Paragraph>
          {typed.map((text) => (
            <Paragraph key={text}>{text}</Paragraph>
          ))}
        </InsetText>
      ) : null}
      {unsent ? <SendAgain {...unsent} kind={refusal.kind} language={language} /> : null}
      {unsent ? (
        <Paragraph>
          <Link href="/">{words.home}</Link>
        </Paragraph>
      ) : (
        <ButtonLink href="/">{words.home}</ButtonLink>
      )}
    </>
  )
}

function SendAgain({ path, typed, kind, language }: Unsent & { kind: Refusal['kind']; language: Language }) {
  const words = appWords[language]
  const fields = Object.entries(typed).filter(([name]) => !name.startsWith('_') && !isSecretField(name))
  return (
    <>
      {kind === 'sign-in' ? <FirstElsewhere href="/sign-in" open={words.signInOpen} then={words.signInThen} /> : null}
      {kind === 'prove' ? <FirstElsewhere href="/account/prove" open={words.proveOpen} then={words.proveThen} /> : null}
      <Form action={path} once={typed[onceField] ?? ''} version={typed[versionField]}>
        {fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>{words.sendAgain}</Button>
      </Form>
    </>
  )
}

/** What is to be done first, in another tab, so that this page keeps what was typed. */
function FirstElsewhere({ href, open, then }: { href: string; open: string; then: string }) {
  return (
    <>
      <Paragraph>
        <a className="govuk-link" href={href} target="_blank" rel="noopener">
          {open}
        </a>
      </Paragraph>
      <Paragraph>{then}</Paragraph>
    </>
  )
}

export function refusalWords(refusal: Refusal, language: Language): { title: string; why: string } {
  const words = appWords[language]
  switch (refusal.kind) {
    case 'sign-in':
      return { title: words.signInTitle, why: words.signInWhy }
    case 'prove':
      return { title: words.proveTitle, why: words.proveWhy }
    case 'not-allowed': {
      const ask = refusal.ask ? words.notAllowedAsk(refusal.ask) : words.notAllowedAskAny
      return { title: words.notAllowedTitle, why: `${words.notAllowedWhy} ${ask}` }
    }
    case 'not-found':
      return { title: words.notFoundTitle, why: words.notFoundWhy }
    case 'changed':
      return { title: words.changedTitle, why: words.changedWhy }
    case 'bad-form':
      return { title: words.badFormTitle, why: words.badFormWhy }
    case 'too-slow':
      return { title: words.tooSlowTitle, why: words.tooSlowWhy }
    case 'too-big':
      return { title: words.tooBigTitle, why: words.tooBigWhy }
    case 'not-a-form':
      return { title: words.notAFormTitle, why: words.notAFormWhy }
    case 'from-elsewhere':
      return { title: words.fromElsewhereTitle, why: words.fromElsewhereWhy }
    case 'disk-full':
      return { title: words.fullTitle, why: words.fullWhy }
    case 'later':
      return { title: words.laterTitle, why: words.laterWhy }
    case 'fault':
      return { title: words.faultTitle, why: words.faultWhy(refusal.reference) }
  }
}
