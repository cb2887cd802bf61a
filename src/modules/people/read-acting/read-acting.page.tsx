/** Who acts today for the safeguarding lead, and what is done where nobody can. */
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { InsetText } from '#design/inset-text/inset-text.tsx'
import { pathTo } from '#platform/http/paths.ts'

export const readActingTitle = 'Who acts today'

export interface ReadActingProps {
  day: string
  acting: { as: 'lead' | 'stands-in' | 'deputy' | 'trustee-lead'; personId: string; name: string } | { as: 'nobody' }
}

const because = {
  lead: 'They are the safeguarding lead, and here.',
  'stands-in': 'They stand in for the safeguarding lead, who is away.',
  deputy: 'They are the deputy lead. The safeguarding lead is away, has left or is not appointed.',
  'trustee-lead': 'They are the trustee who leads on safeguarding. Neither the lead nor the deputy can act.',
} as const

export function ReadActingPage({ day, acting }: ReadActingProps) {
  return (
    <>
      <Heading level={1}>{readActingTitle}</Heading>
      <InsetText>
        {acting.as === 'nobody' ? (
          <Paragraph>
            {`On ${day} nobody can act for the safeguarding lead. `}
            Appoint somebody now, or say who stands in. Until then ring the authority’s children’s services with any
            worry.
          </Paragraph>
        ) : (
          <Paragraph>
            {`On ${day} this is `}
            <Link href={pathTo('/people/:person', { person: acting.personId })}>{acting.name}</Link>
            {`. ${because[acting.as]}`}
          </Paragraph>
        )}
      </InsetText>
      <Paragraph>
        What waits for the safeguarding lead goes to the lead. While the lead is away it goes to whoever stands in, then
        to the deputy, then to the trustee who leads on safeguarding.
      </Paragraph>
      <Paragraph>
        <Link href="/people">Everybody who is here</Link>
      </Paragraph>
    </>
  )
}
