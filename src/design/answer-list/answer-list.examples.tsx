/** How a long list of answers stands, and how it is counted above. */
import type { Example } from '../example.ts'
import { AnswerItem, AnswerList, AnswerShapes, Tally } from './answer-list.tsx'

export const examples: Example[] = [
  {
    name: 'Many answers',
    says: 'The counts lead to those they count; the shapes are drawn once for the whole page.',
    render: () => (
      <div>
        <AnswerShapes />
        <Tally
          label="Narrow by answer"
          items={[
            { answer: 'not-met', label: 'Not met', figure: 1, href: '#not-met', current: true },
            { answer: 'soon', label: 'Due soon', figure: 1, href: '#soon' },
            { answer: 'unknown', label: 'Not known yet', figure: 12, href: '#unknown' },
            { answer: 'told', label: 'Told to us', figure: 0, href: '#told' },
            { answer: 'ok', label: 'Up to date', figure: 41, href: '#ok' },
          ]}
        />
        <AnswerList>
          <AnswerItem
            id="signed"
            text="Every adult signs the code of conduct before they begin."
            href="#signed"
            answer="not-met"
            word="Not met"
            because="3 of 14 adults have not signed."
            facts="Counted from records. Looked after by Amira Castell."
            step={{ href: '#unsigned', text: 'See who has not signed' }}
          >
            <p className="kept-answer-item__beside">
              Known gap, plan until 3 March 2027: we ask at the next rehearsal.
            </p>
          </AnswerItem>
          <AnswerItem
            id="read"
            text="The policy is looked at each year."
            answer="soon"
            word="Due soon"
            because="The next review falls due on 3 December 2026."
          />
        </AnswerList>
      </div>
    ),
  },
]
