/** The workshop's own pages: everybody one can sign in as, and every example of every component. */
import { Button } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { gallery } from '#design/gallery.ts'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { Hero } from '#design/hero/hero.tsx'
import { Page } from '#design/page/page.tsx'
import type { PageAssets } from '#design/page/page-assets.ts'
import { Table } from '#design/table/table.tsx'
import { roleNames } from '#modules/people/people.words.ts'
import type { AccountHere } from './accounts-here.ts'

export interface WorkshopProps {
  assets: PageAssets
  accounts: readonly AccountHere[]
  keptAddress: string
}

export function WorkshopPage({ assets, accounts, keptAddress }: WorkshopProps) {
  const organisations = [...new Set(accounts.map(({ organisationName }) => organisationName))]
  return (
    <Page
      words={englishWords}
      title="The workshop"
      assets={assets}
      footer={{ helpline: 'Everybody here is invented.' }}
    >
      <Hero title="The workshop" level={1}>
        <Paragraph>
          Kept is at {keptAddress}. Whatever is changed in its sources is built anew, and this page with it.
        </Paragraph>
      </Hero>
      {organisations.map((name) => (
        <Table
          key={name}
          caption={name}
          columns={[{ label: 'Name' }, { label: 'Appointed as' }, { label: 'E-mail' }, { label: 'Sign in' }]}
          rows={accounts.filter(({ organisationName }) => organisationName === name).map(row)}
        />
      ))}
      <Heading level={2}>Components</Heading>
      <Paragraph>
        <Link href="/components">Every component on one page</Link>
      </Paragraph>
      <List items={gallery.map(({ component }) => component).map(componentLine)} />
    </Page>
  )
}

function row({ account, organisation, name, email, roles }: AccountHere) {
  return {
    key: `${organisation} ${account}`,
    cells: [
      name,
      roles.map((role) => roleNames[role]).join(', ') || 'Nothing',
      email,
      <form key="sign-in" method="post" action="/sign-in">
        <input type="hidden" name="account" value={account} />
        <input type="hidden" name="organisation" value={organisation} />
        <Button kind="secondary">
          Sign in<span className="govuk-visually-hidden">{` as ${name}`}</span>
        </Button>
      </form>,
    ],
  }
}

function componentLine(component: string) {
  const whole = gallery.find((one) => one.component === component)?.examples.filter(({ wholePage }) => wholePage) ?? []
  return (
    <>
      <Link href={`/components/${component}`}>{component}</Link>
      {whole.map(({ name }) => (
        <span key={name}>
          {' · '}
          <Link href={`/components/${component}/${encodeURIComponent(name)}`}>{name}</Link>
        </span>
      ))}
    </>
  )
}
