/** Asks a person to open a page from outside the organisation's network, and to type the code that stands there. */
import { Button } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import { reachHoldsDays } from '../publication.words.ts'
import type { ReachView } from './check-reach.view.ts'

export const beginReachTitle = 'Can people outside reach it?'
export const checkReachTitle = 'Open this on a phone'

/** Why it is asked: a page that only opens in the office is not published. */
export function BeginReachPage({ once, isReachable }: { once: string; isReachable: boolean }) {
  return (
    <>
      <Heading level={1}>{beginReachTitle}</Heading>
      <Paragraph>
        Kept cannot see itself from outside. So a person looks: on a phone with Wi-Fi switched off, you open an address
        that Kept gives you. A short code stands there, and you type it here.
      </Paragraph>
      {isReachable ? null : (
        <Paragraph>
          The address of this Kept is known on this machine or in this network alone, so that nobody outside can open
          it. Whoever looks after Kept has to give it a secure address first. You can try it all the same.
        </Paragraph>
      )}
      <Paragraph>{`It takes two minutes, and holds for ${reachHoldsDays} days.`}</Paragraph>
      <Form action="/publication/reach" once={once}>
        <Button>Give me the address</Button>
      </Form>
    </>
  )
}

export interface CheckReachProps {
  view: ReachView
  address: string
  /** The address as a picture that a phone reads. */
  picture: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function CheckReachPage({ view, address, picture, typed, errors, once }: CheckReachProps) {
  if (view.state !== 'open') return <Ended state={view.state} />
  return (
    <FormPage
      title={checkReachTitle}
      intro={
        <>
          <List
            kind="number"
            items={[
              'Take a phone and switch its Wi-Fi off.',
              'Point its camera at the picture, or type the address below it.',
              'Type the code that the page shows into the field here.',
            ]}
          />
          <p className="kept-figure">
            <img src={picture} width="240" height="240" alt="QR code of the address below" />
          </p>
          <Paragraph>
            <span className="kept-address">{address}</span>
          </Paragraph>
        </>
      }
      action={pathTo('/publication/reach/:check', { check: view.id })}
      once={once}
      errors={errors}
      submit="That is the code"
      beside={<Link href="/publication">Do this later</Link>}
      words={englishWords}
    >
      <Input
        name="code"
        label="The code on the phone"
        words={englishWords}
        value={typed['code']}
        error={errorOf(errors, 'code')}
        width={10}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
      />
    </FormPage>
  )
}

function Ended({ state }: { state: 'passed' | 'too-late' }) {
  return (
    <>
      <Heading level={1}>{checkReachTitle}</Heading>
      <Paragraph>
        {state === 'passed'
          ? 'This was done: somebody outside reached Kept.'
          : 'This address was good for a day only. Begin again.'}
      </Paragraph>
      <Paragraph>
        <Link href={state === 'passed' ? '/publication' : '/publication/reach'}>
          {state === 'passed' ? 'See how the page stands' : 'Begin again'}
        </Link>
      </Paragraph>
    </>
  )
}

export const reachedTitle = 'This page can be reached'

/** What stands on the phone. */
export function ReachedPage({ code }: { code: string | undefined }) {
  if (code === undefined)
    return (
      <>
        <Heading level={1}>{reachedTitle}</Heading>
        <Paragraph>
          But not from outside: this phone or computer is in the same network as Kept. Switch Wi-Fi off, then open the
          address again.
        </Paragraph>
      </>
    )
  return (
    <>
      <Heading level={1}>{reachedTitle}</Heading>
      <Paragraph>Type this code where you were asked for it.</Paragraph>
      <Code value={code} groupOf={3} label="Code" />
    </>
  )
}
