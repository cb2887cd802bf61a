/** One parent or carer of a child: how to reach them, what they may be told, and what can be changed. */
import { Card } from '#design/card/card.tsx'
import { englishWords } from '#design/design-words.ts'
import { Link, Paragraph } from '#design/heading/heading.tsx'
import { SummaryList } from '#design/summary-list/summary-list.tsx'
import { WarningText } from '#design/warning-text/warning-text.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { askFirst, matterNames, responsibilityNames, tieNames } from '../families.words.ts'
import type { TieView } from './read-young-person.view.ts'

export interface TieCardProps {
  tie: TieView
  mayEdit: boolean
  isKeeper: boolean
}

export function TieCard({ tie, mayEdit, isKeeper }: TieCardProps) {
  const told = tie.told
    .map((matter) => matterNames[matter])
    .map(inList)
    .join('; ')
  return (
    <Card title={tie.name} level={3}>
      {tie.mustNotKnow ? (
        <WarningText words={englishWords}>
          Must not know that this child is here. Never contact or answer them.
        </WarningText>
      ) : null}
      {tie.doNotContact && !tie.mustNotKnow ? (
        <WarningText words={englishWords}>Do not contact them.</WarningText>
      ) : null}
      <SummaryList
        plain
        rows={[
          { key: 'Who they are', value: tie.relation ? `${tieNames[tie.kind]}: ${tie.relation}` : tieNames[tie.kind] },
          { key: 'Responsibility', value: responsibilityNames[tie.responsibility] },
          ...(tie.isGuarded
            ? [{ key: 'Contact', value: `${askFirst}.` }]
            : [
                { key: 'May be told', value: told || 'Nothing' },
                { key: 'Contact', value: contactOf(tie) },
              ]),
        ]}
      />
      {mayEdit && !tie.isGuarded ? <Changes tie={tie} isKeeper={isKeeper} /> : null}
    </Card>
  )
}

/** An address in sight is an address that is used: of whoever must not know none stands here. */
function contactOf({ mustNotKnow, email, phone }: TieView): string {
  if (mustNotKnow) return 'Not to be used'
  return [email, phone].filter(Boolean).join(', ') || 'Not given'
}

const inList = (name: string, place: number) => (place === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1))

function Changes({ tie, isKeeper }: { tie: TieView; isKeeper: boolean }) {
  const of = { tie: tie.id }
  const hidden = <span className="govuk-visually-hidden">{`: ${tie.name}`}</span>
  const isLimited = tie.doNotContact || tie.mustNotKnow
  return (
    <Paragraph>
      <Link href={pathTo('/families/ties/:tie/edit', of)}>Change{hidden}</Link>
      {' · '}
      <Link href={pathTo('/families/carers/:carer/edit', { carer: tie.carer })}>Name and contact{hidden}</Link>
      {' · '}
      <Link href={pathTo('/families/ties/:tie/end', of)}>No longer{hidden}</Link>
      {isKeeper ? (
        <>
          {' · '}
          <Link href={pathTo('/families/ties/:tie/limits', of)}>
            {isLimited ? 'Change the limits' : 'Do not contact, or must not know'}
            {hidden}
          </Link>
        </>
      ) : null}
      {isKeeper && isLimited ? (
        <>
          {' · '}
          <Link href={pathTo('/families/ties/:tie/reason', of)}>Read why{hidden}</Link>
        </>
      ) : null}
    </Paragraph>
  )
}
