/** How a page asks, and how it asks again. */
import { englishWords as words } from '../design-words.ts'
import type { Example } from '../example.ts'
import { Link, Paragraph } from '../heading/heading.tsx'
import { Input } from '../input/input.tsx'
import { Page } from '../page/page.tsx'
import { errorOf, FormPage, type FormPageProps } from './form-page.tsx'

const assets = { css: ['/assets/kept.css'], js: ['/assets/kept.js'], icon: '/assets/mark.svg' }

function asking(given: Partial<FormPageProps> & Pick<FormPageProps, 'title' | 'errors' | 'submit'>) {
  const field = 'form-page-name'
  return (
    <Page
      words={words}
      title={given.title}
      error={given.errors.length > 0}
      assets={assets}
      footer={{ helpline: 'Examples only.' }}
    >
      <FormPage action="/people/invite" once="5f0c1d" words={words} {...given}>
        <Input words={words} name={field} label="Their name" error={errorOf(given.errors, field)} />
      </FormPage>
    </Page>
  )
}

export const examples: Example[] = [
  {
    name: 'A page that asks',
    says: 'One heading, a few words on why, the questions, one button.',
    wholePage: true,
    render: () =>
      asking({
        title: 'Invite somebody',
        caption: 'People',
        intro: <Paragraph>They get a code on paper.</Paragraph>,
        errors: [],
        submit: 'Make the code',
      }),
  },
  {
    name: 'Asked again',
    says: 'What is wrong stands first, and each line leads to its field.',
    wholePage: true,
    render: () =>
      asking({
        title: 'Invite somebody',
        errors: [{ field: 'form-page-name', text: 'Enter their name' }],
        submit: 'Make the code',
      }),
  },
  {
    name: 'What cannot be undone',
    says: 'A warning button, and a way out beside it.',
    wholePage: true,
    render: () =>
      asking({
        title: 'End an appointment',
        errors: [],
        submit: 'End it',
        submitKind: 'warning',
        beside: <Link href="/people">Leave it as it is</Link>,
      }),
  },
]
