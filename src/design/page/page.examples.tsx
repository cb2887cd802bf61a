/** How whole pages look, in both languages, with and without errors. */
import { Button } from '../button/button.tsx'
import { englishWords, welshWords } from '../design-words.ts'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import type { Example } from '../example.ts'
import { Form } from '../form/form.tsx'
import { Heading, Paragraph } from '../heading/heading.tsx'
import { Input } from '../input/input.tsx'
import { Page } from './page.tsx'

const assets = { css: ['/assets/kept.css'], js: ['/assets/kept.js'], icon: '/assets/mark.svg' }

export const examples: Example[] = [
  {
    name: 'Signed in',
    wholePage: true,
    render: () => (
      <Page
        words={englishWords}
        title="This week"
        assets={assets}
        organisation="Riverside Youth Music"
        navigation={[
          { href: '/', text: 'This week', current: 'page' },
          { href: '/people', text: 'People' },
          { href: '/check', text: 'This installation' },
        ]}
        account={{
          links: [{ href: '/account', text: 'Grace' }],
          signOut: { action: '/sign-out', text: 'Sign out', once: '9a2b' },
        }}
        footer={{
          helpline: 'If a child is in immediate danger, call 999.',
          links: [{ href: '/help', text: 'Help with Kept' }],
        }}
      >
        <Heading level={1}>This week</Heading>
        <Paragraph>Two things want somebody.</Paragraph>
      </Page>
    ),
  },
  {
    name: 'A form shown again, in Welsh',
    wholePage: true,
    render: () => (
      <Page
        words={welshWords}
        title="Eich cyfeiriad e-bost"
        error
        assets={assets}
        languageSwitch={[
          { lang: 'en', text: 'English', href: '?lang=en' },
          { lang: 'cy', text: 'Cymraeg' },
        ]}
        exitThisPage={{ href: 'https://www.bbc.co.uk/weather' }}
        back={{ href: '/' }}
        footer={{ helpline: 'Os yw plentyn mewn perygl nawr, ffoniwch 999.' }}
      >
        <ErrorSummary words={welshWords} items={[{ href: '#e-bost', text: 'Rhowch gyfeiriad e-bost' }]} />
        <Heading level={1}>Eich cyfeiriad e-bost</Heading>
        <Form action="/cyfrif" once="c0ffee">
          <Input words={welshWords} name="e-bost" label="Cyfeiriad e-bost" error="Rhowch gyfeiriad e-bost" />
          <Button>Parhau</Button>
        </Form>
      </Page>
    ),
  },
]
