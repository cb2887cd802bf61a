/** What changed between two texts of a policy, statement by statement, told by word as well as by mark. */
import { Button } from '#design/button/button.tsx'
import { Card } from '#design/card/card.tsx'
import { ChangedText } from '#design/changed-text/changed-text.tsx'
import { englishWords } from '#design/design-words.ts'
import { FilterForm } from '#design/form/form.tsx'
import { Heading, Link, List, Paragraph } from '#design/heading/heading.tsx'
import { PassageList } from '#design/passage/passage.tsx'
import { Select } from '#design/select/select.tsx'
import type { TagColour } from '#design/tag/tag.tsx'
import { Tag } from '#design/tag/tag.tsx'
import { kindNames, polarityNames, topicNames } from '#modules/reader/index.ts'
import { pathTo } from '#platform/http/paths.ts'
import { StretchLinks } from '../policy.text.page.tsx'
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
          <Result comparison={comparison} />
          <StretchLinks stretch={comparison.stretch} href={hrefOf(comparison, changedOnly)} />
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

function hrefOf({ policy, chosen }: Comparison, changedOnly: boolean): string {
  const query = `from=${chosen?.from.key}&to=${chosen?.to.key}&show=${changedOnly ? 'changed' : 'all'}`
  return `${pathTo('/policy/:policy/difference', { policy: policy.id })}?${query}`
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

const countsInWords: readonly (readonly [ChangeKind, string, string])[] = [
  ['reworded', 'is reworded', 'are reworded'],
  ['new', 'is new', 'are new'],
  ['gone', 'is gone', 'are gone'],
  ['moved', 'stands elsewhere', 'stand elsewhere'],
  ['same', 'is the same', 'are the same'],
]

/** “2 are reworded, 1 is gone, 40 are the same.” */
function counted(counts: Comparison['counts']): string {
  const told = countsInWords.filter(([kind]) => counts[kind] > 0)
  return `${told.map(([kind, one, many]) => `${counts[kind]} ${counts[kind] === 1 ? one : many}`).join(', ')}.`
}

function Result({ comparison }: { comparison: Comparison }) {
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
        <Paragraph size="l">{counted(counts)}</Paragraph>
      )}
      {sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections may have one name, and the list is drawn once.
        <ShownSection key={at} section={section} />
      ))}
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
    <Card title={section.heading || 'Before the first heading'} level={3}>
      <PassageList items={section.changes.map(passage)} />
    </Card>
  )
}

function passage(change: ShownChange) {
  const { before, after, wording } = change
  const words = (after ?? before)?.text
  return {
    id: `s-${(after ?? before)?.id}`,
    text: (
      <>
        <Tag text={wordFor(change)} colour={colours[change.kind]} />{' '}
        {wording ? <Marked label="Before" marks="taken-out" pieces={wording.before} /> : words}
      </>
    ),
    beside: <Beside change={change} />,
  }
}

function wordFor({ kind, isMoved, before, after }: ShownChange): string {
  const word = kind === 'reworded' && isMoved ? 'Reworded and moved' : changeNames[kind]
  return (after ?? before)?.kind === 'heading' ? `Heading: ${word.toLowerCase()}` : word
}

function Beside({ change }: { change: ShownChange }) {
  const { before, after, wording, moved } = change
  const labels = before && after ? labelChanges(before, after) : []
  return (
    <>
      {wording ? (
        <p className="govuk-body">
          <Marked label="Now" marks="put-in" pieces={wording.after} />
        </p>
      ) : null}
      {labels.length > 0 ? <List items={labels} /> : null}
      {moved ? <Paragraph size="s">{movedInWords(moved)}</Paragraph> : null}
    </>
  )
}

interface MarkedProps {
  label: string
  marks: 'taken-out' | 'put-in'
  pieces: readonly { text: string; changed: boolean }[]
}

function Marked({ label, marks, pieces }: MarkedProps) {
  const begin = marks === 'put-in' ? '[put in:' : '[taken out:'
  return (
    <>
      <strong>{`${label}: `}</strong>
      <ChangedText marks={marks} pieces={pieces} words={{ begin, end: ']' }} />
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
