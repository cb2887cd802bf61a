/** What changed between two texts of a policy, statement by statement, told by word as well as by mark. */
import { Button } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { ChangedText } from '#design/changed-text/changed-text.tsx'
import { englishWords } from '#design/design-words.ts'
import { FilterForm } from '#design/form/form.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { Select } from '#design/select/select.tsx'
import type { TagColour } from '#design/tag/tag.tsx'
import { Tag } from '#design/tag/tag.tsx'
import { kindNames, polarityNames, topicNames } from '#modules/reader/index.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ChangeKind } from '../policy.words.ts'
import { changeKinds, changeNames } from '../policy.words.ts'
import type { ChangedSection, Comparison, ShownChange } from './compare-versions.view.ts'

export const compareVersionsTitle = 'What changed'

export interface CompareVersionsProps {
  comparison: Comparison
  changedOnly: boolean
}

export function CompareVersionsPage({ comparison, changedOnly }: CompareVersionsProps) {
  const { policy, chosen } = comparison
  return (
    <>
      <Heading level={1} caption={policy.title}>
        {compareVersionsTitle}
      </Heading>
      {chosen ? (
        <>
          <Choose comparison={comparison} changedOnly={changedOnly} />
          <Result comparison={comparison} changedOnly={changedOnly} />
        </>
      ) : (
        <Paragraph>There is only one text of this policy so far, so there is nothing to compare it with.</Paragraph>
      )}
      <Paragraph>
        <Link href={pathTo('/policy/:policy', { policy: policy.id })}>All about this policy</Link>
      </Paragraph>
    </>
  )
}

function Choose({ comparison, changedOnly }: CompareVersionsProps) {
  const { policy, texts, chosen } = comparison
  const items = texts.map(({ key, name }) => ({ value: key, text: name }))
  return (
    <FilterForm action={pathTo('/policy/:policy/difference', { policy: policy.id })} label="Choose what to compare">
      <Select name="from" label="From" items={items} value={chosen?.from.key} words={englishWords} />
      <Select name="to" label="To" items={items} value={chosen?.to.key} words={englishWords} />
      <Select
        name="show"
        label="Show"
        items={[
          { value: 'changed', text: 'Only what changed' },
          { value: 'all', text: 'Everything' },
        ]}
        value={changedOnly ? 'changed' : 'all'}
        words={englishWords}
      />
      <Button kind="secondary" preventDoubleClick={false}>
        Compare
      </Button>
    </FilterForm>
  )
}

const inWords: Readonly<Record<ChangeKind, (count: number) => string>> = {
  reworded: (count) => `${count} reworded`,
  new: (count) => `${count} new`,
  gone: (count) => `${count} gone`,
  moved: (count) => `${count} moved`,
  same: (count) => `${count} the same`,
}

function Result({ comparison, changedOnly }: CompareVersionsProps) {
  const { chosen, counts, sections, titles } = comparison
  const isSame = changeKinds.every((kind) => kind === 'same' || counts[kind] === 0)
  return (
    <>
      <Heading level={2}>{`From ${inSentence(chosen?.from.name)} to ${inSentence(chosen?.to.name)}`}</Heading>
      {titles.before === titles.after ? null : (
        <Paragraph>{`The name was “${titles.before}” and is “${titles.after}”.`}</Paragraph>
      )}
      {isSame ? (
        <Paragraph>{`Every statement is the same: ${counts.same} of them, in the same order.`}</Paragraph>
      ) : (
        <List
          kind="plain"
          items={(['reworded', 'new', 'gone', 'moved', 'same'] as const).map((kind) => (
            <Tag key={kind} text={inWords[kind](counts[kind])} colour={colours[kind]} />
          ))}
        />
      )}
      {sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have one name, and the list is drawn once.
        <ShownSection key={at} section={section} />
      ))}
      {isSame || changedOnly ? null : <Paragraph size="s">That is all of it.</Paragraph>}
    </>
  )
}

const inSentence = (name = '') => `${name.charAt(0).toLowerCase()}${name.slice(1)}`

const colours: Readonly<Record<ChangeKind, TagColour>> = {
  same: 'grey',
  reworded: 'yellow',
  new: 'green',
  gone: 'orange',
  moved: 'blue',
}

function ShownSection({ section }: { section: ChangedSection }) {
  return (
    <>
      <Heading level={3}>{section.heading || 'Before the first heading'}</Heading>
      {section.changes.map((change) => (
        <Card key={(change.after ?? change.before)?.id}>
          <p className="govuk-body">
            <Tag
              text={`${changeNames[change.kind]}${change.kind === 'reworded' && change.isMoved ? ' and moved' : ''}`}
              colour={colours[change.kind]}
            />
          </p>
          <WhatItSaid change={change} />
        </Card>
      ))}
    </>
  )
}

function WhatItSaid({ change }: { change: ShownChange }) {
  const { before, after, wording, moved } = change
  return (
    <>
      {wording ? (
        <>
          <p className="govuk-body">
            <strong>Before: </strong>
            <ChangedText marks="taken-out" pieces={wording.before} words={{ begin: '[taken out:', end: ']' }} />
          </p>
          <p className="govuk-body">
            <strong>Now: </strong>
            <ChangedText marks="put-in" pieces={wording.after} words={{ begin: '[put in:', end: ']' }} />
          </p>
        </>
      ) : (
        <Paragraph>{(after ?? before)?.text}</Paragraph>
      )}
      {before && after ? <List items={labelChanges(before, after)} /> : null}
      {moved ? <Paragraph size="s">{movedInWords(moved)}</Paragraph> : null}
    </>
  )
}

type Statement = NonNullable<ShownChange['after']>

/** What a statement is taken to be, where that is what changed. */
function labelChanges(before: Statement, after: Statement): string[] {
  const told: [string, string, string][] = [
    ['What it is', kindNames[before.kind], kindNames[after.kind]],
    [
      'It says',
      before.polarity ? polarityNames[before.polarity] : '–',
      after.polarity ? polarityNames[after.polarity] : '–',
    ],
    ['It is about', topicsOf(before), topicsOf(after)],
    ['How we measure it', before.measure || '–', after.measure || '–'],
    ['Depth of the heading', String(before.level), String(after.level)],
  ]
  return told.flatMap(([what, was, is]) => (was === is ? [] : [`${what}: was “${was}”, is “${is}”`]))
}

const topicsOf = ({ topics }: Statement) => topics.map((topic) => topicNames[topic]).join(', ') || '–'

function movedInWords({ from, to }: { from: string; to: string }): string {
  if (from === to) return 'It stands elsewhere in its section.'
  return `It stood ${from ? `under “${from}”` : 'before the first heading'} and stands ${to ? `under “${to}”` : 'before the first heading'} now.`
}
