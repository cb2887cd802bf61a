/** Changes what is written of a system; where somebody else did meanwhile, both are shown. */
import { Conflict } from '#design/conflict/conflict.tsx'
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Link } from '#design/heading/heading.tsx'
import { pathTo } from '#platform/http/paths.ts'
import type { SystemFieldsProps } from '../systems.page.tsx'
import { SystemFields } from '../systems.page.tsx'
import type { SystemKind } from '../systems.words.ts'
import { systemKindNames } from '../systems.words.ts'

export interface EditSystemProps extends SystemFieldsProps {
  system: string
  version: number
  once: string
  /** What somebody else saved meanwhile. */
  meanwhile?: { name: string; kind: SystemKind; used_for: string } | undefined
}

export const editSystemTitle = 'Change a system’s details'

export function EditSystemPage({ system, version, once, meanwhile, ...fields }: EditSystemProps) {
  return (
    <FormPage
      title={editSystemTitle}
      intro={
        meanwhile ? (
          <Conflict
            says="Someone has changed this since you opened it. This is saved now; below is what you typed. Put right what you need, then save."
            now={[
              { key: 'Name', value: meanwhile.name },
              { key: 'Kind', value: systemKindNames[meanwhile.kind] },
              { key: 'Used for', value: meanwhile.used_for || 'Not said' },
            ]}
          />
        ) : null
      }
      action={pathTo('/systems/:system/edit', { system })}
      once={once}
      version={version}
      errors={fields.errors}
      submit={meanwhile ? 'Save mine instead' : 'Save'}
      beside={<Link href={pathTo('/systems/:system', { system })}>Leave it as it is</Link>}
      words={englishWords}
    >
      <SystemFields {...fields} />
    </FormPage>
  )
}
