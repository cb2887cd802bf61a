/** Shows the page before everybody sees it, says who is named in it, and asks whether it is to be published. */
import { Button, ButtonGroup, ButtonLink } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { PublicMatter } from '../publication.page.tsx'
import type { PublicView } from '../read-public/read-public.view.ts'
import type { PreviewView } from './publish-page.view.ts'

export const publishPageTitle = 'The page as everybody would see it'

export interface PublishPageProps {
  preview: PreviewView
  once: string
  may: { publish: boolean }
  ownAddress: string
}

export function PublishPagePage({ preview, once, may, ownAddress }: PublishPageProps) {
  const { page, view, isPublished } = preview
  const address = `${ownAddress}${pathTo('/public/:slug', { slug: page.slug })}`
  return (
    <>
      <Heading level={1} caption={isPublished ? 'Published' : 'Not published yet'}>
        {publishPageTitle}
      </Heading>
      <Paragraph>{isPublished ? `It is at ${address}.` : `It would be at ${address}.`}</Paragraph>
      {view ? <WhoIsNamed view={view} /> : <Paragraph>No version of this policy is in force.</Paragraph>}
      {may.publish && !isPublished && view ? (
        <Form action={pathTo('/publication/pages/:page/publish', { page: page.id })} once={once}>
          <ButtonGroup>
            <Button>Publish it</Button>
            <Link href="/publication/prepare">Change something</Link>
          </ButtonGroup>
        </Form>
      ) : (
        <ButtonLink href="/publication" kind="secondary">
          Back
        </ButtonLink>
      )}
      {view ? (
        <Card title={`What people see: ${page.name}`}>
          <PublicMatter view={view} language="en" />
        </Card>
      ) : null}
    </>
  )
}

/** A person's name stands on the page only by their own agreement: what was left out, and why, is said here. */
export function WhoIsNamed({ view }: { view: PublicView }) {
  const { named, forbiddenBy, leavesOut, page, contacts } = view
  const said = [
    named.length > 0
      ? `Named on the page, each by their own agreement: ${named.join(', ')}.`
      : 'Nobody is named on the page.',
    ...(forbiddenBy ? [`Roles are shown without names, because a policy in force says: “${forbiddenBy}”`] : []),
    ...(leavesOut
      ? [
          'The policy’s own words name somebody. The page and its copies say “[name not shown]” there. The policy itself stays as it was signed.',
        ]
      : []),
    ...(page.showsContacts && contacts.length === 0
      ? ['You chose to show your own contacts, but there are none yet: add them under Contacts.']
      : []),
  ]
  return <List items={said} spaced />
}
