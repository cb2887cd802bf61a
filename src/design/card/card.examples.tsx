/** How matters are kept apart, and how an answer stands at the head of its card. */
import type { Example } from '../example.ts'
import { Link, Paragraph } from '../heading/heading.tsx'
import { AnswerCard, Card, CardGrid } from './card.tsx'

export const examples: Example[] = [
  {
    name: 'A card',
    render: () => (
      <Card title="People" href="#people" level={3}>
        <Paragraph>Four people have a role; one invitation waits.</Paragraph>
      </Card>
    ),
  },
  {
    name: 'Answers side by side',
    says: 'Five answers, five shapes, and a word for each.',
    render: () => (
      <CardGrid>
        <AnswerCard
          level={3}
          answer="ok"
          word="Up to date"
          title="A lead is named"
          because="One lead and one alternate are appointed until 31 August 2027."
        />
        <AnswerCard
          level={3}
          answer="soon"
          word="Due soon"
          title="The policy is looked at each year"
          because="The next review falls due in 12 days."
        />
        <AnswerCard
          level={3}
          answer="not-met"
          word="Not met: 3 of 14 unsigned"
          title="Every adult has signed the code"
          because="Three adults joined this term and have not signed."
        >
          <Paragraph>
            <Link href="#unsigned">See who has not signed</Link>
          </Paragraph>
        </AnswerCard>
        <AnswerCard
          level={3}
          answer="unknown"
          word="Nothing to count yet"
          title="Concerns are read within a day"
          because="No concern has been recorded here."
        />
        <AnswerCard
          level={3}
          answer="told"
          word="Told to us"
          title="Backups are kept elsewhere"
          because="Your coordinator said so on 3 November 2026."
        />
      </CardGrid>
    ),
  },
]
