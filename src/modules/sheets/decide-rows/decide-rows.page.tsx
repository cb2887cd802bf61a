/** The rows that may be known already, each with what can be done with it; one answer for all of them at the end. */
import { Button } from '#design/button/button.tsx'
import { englishWords } from '#design/design-words.ts'
import { Form } from '#design/form/form.tsx'
import { Radios } from '#design/radios/radios.tsx'
import { Select } from '#design/select/select.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { BringingInHand, RowLine } from '../read-bringing/read-bringing.view.ts'
import { choiceNames, choices, rowField } from '../sheets.words.ts'

export interface DecideRowsProps {
  inHand: BringingInHand
  once: string
  error: string | undefined
}

export function DecideRows({ inHand, once, error }: DecideRowsProps) {
  const { bringing, rows, undecided } = inHand
  const items = choices.map((choice) => ({ value: choice, text: choiceNames[choice] }))
  return (
    <Form action={pathTo('/sheets/:bringing/rows', { bringing: bringing.id })} once={once}>
      {rows.map((row) => (
        <Radios
          key={row.line}
          words={englishWords}
          name={rowField(row.line)}
          legend={`Row ${row.line}: ${row.told?.called ?? ''}`}
          hint={[alikeSays(row), ...(row.told?.says ?? [])].join(' ')}
          items={items}
          value={row.choice ?? undefined}
          small
        />
      ))}
      {rows.length > 0 ? (
        <Select
          words={englishWords}
          name="others"
          error={error}
          label={`For all others that are not decided (${undecided.toLocaleString('en-GB')} now)`}
          items={[{ value: '', text: 'I decide one by one' }, ...items]}
        />
      ) : null}
      {rows.length > 0 ? <Button kind="secondary">Keep what I decided</Button> : null}
    </Form>
  )
}

function alikeSays({ alikeBy, alikeLine, told }: RowLine): string {
  if (alikeBy === 'twice') return `Has the same name or e-mail address as row ${alikeLine} of this file.`
  const what = alikeBy === 'mail' ? 'e-mail address' : 'name'
  return `Has the same ${what} as somebody known already: ${told?.alike ?? ''}.`
}
