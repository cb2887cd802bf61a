/** The texts that new files begin with; a sentence that is still to be written is “…”, which the house tests refuse. */
type Files = Readonly<Record<string, string>>

export function camel(kebab: string): string {
  return kebab.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

const title = (kebab: string) => kebab.charAt(0).toUpperCase() + kebab.slice(1).replaceAll('-', ' ')
const pascal = (kebab: string) => title(camel(kebab))

export function roomFiles(name: string): Files {
  const at = (file: string) => `src/modules/${name}/${file}`
  return {
    [at('README.md')]:
      `# ${title(name)}\n\n…\n\n## Its words\n\n…\n\n## Who may enter\n\n…\n\n## What it never does\n\n…\n`,
    [at('index.ts')]:
      `/** The door of the ${name} room: what others may ask of it, and nothing else. */\nexport { ${name}Room } from './${name}.module.ts'\n`,
    [at(`${name}.module.ts`)]: `/** … */
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import { ${name}Permissions } from './${name}.permissions.ts'
import { ${name}Promises } from './${name}.promises.ts'

export const ${name}Room: RoomManifest = {
  name: '${name}',
  routes: [],
  permissions: ${name}Permissions,
  promises: ${name}Promises,
}
`,
    [at(`${name}.promises.ts`)]: promisesText(name),
    [at(`${name}.promises.test.ts`)]: failingTest(
      'kept, due soon, not met and not yet known each have their records, and a neighbour’s change nothing',
      `that ${name} keeps its promise`,
    ),
    [at(`${name}.permissions.ts`)]: `/** … */
import type { PermissionTable } from '#platform/rooms/manifest.ts'

export const ${name}Permissions = {} as const satisfies PermissionTable
`,
    [at(`${name}.words.ts`)]: `/** … */\n\nexport const ${name}States = [] as const\n`,
    [at(`${name}.test.ts`)]: failingTest('what this room promises', name),
  }
}

function promisesText(name: string): string {
  return `/** … */
import { notYetKnown } from '#platform/promises/evidence.ts'
import { definePromises } from '#platform/promises/promise.ts'

export const ${name}Promises = definePromises('${name}', {
  'in-words-like-these': {
    says: '…',
    version: 1,
    reads: [],
    evidence: async () => notYetKnown('…'),
  },
})
`
}

export function actFiles(room: string, act: string): Files {
  const at = (suffix: string) => `src/modules/${room}/${act}/${act}.${suffix}`
  const name = camel(act)
  return {
    [at('form.ts')]: formText(name, act),
    [at('page.tsx')]: pageText(act),
    [at('command.ts')]: commandText(act),
    [at('routes.ts')]: routesText(room, act),
    [at('test.ts')]: failingTest(`what a person does and sees when they ${act.replaceAll('-', ' ')}`, `${room} ${act}`),
  }
}

function formText(name: string, act: string): string {
  return `/** … */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'

export const ${name}Form = z.object({
  name: lineField('Enter …', 'The … must have 200 characters or fewer'),
})

export type ${pascal(act)}Answers = z.infer<typeof ${name}Form>
`
}

function pageText(act: string): string {
  return `/** … */
import { englishWords } from '#design/design-words.ts'
import { errorOf, FormPage } from '#design/form-page/form-page.tsx'
import { Input } from '#design/input/input.tsx'
import type { FieldError, Typed } from '#platform/forms/form.ts'

export interface ${pascal(act)}Props {
  title: string
  action: string
  typed: Typed
  errors: readonly FieldError[]
  once: string
}

export function ${pascal(act)}Page({ title, action, typed, errors, once }: ${pascal(act)}Props) {
  return (
    <FormPage title={title} action={action} once={once} errors={errors} submit="…" words={englishWords}>
      <Input name="name" label="…" value={typed['name']} error={errorOf(errors, 'name')} words={englishWords} />
    </FormPage>
  )
}
`
}

function commandText(act: string): string {
  return `/** … */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import type { ${pascal(act)}Answers } from './${act}.form.ts'

export function ${camel(act)}(house: House, actor: Actor, once: string, answers: ${pascal(act)}Answers): Promise<void> {
  return house.once(actor, '${recordOf(act)}', once, async (work) => {
    throw new Error(\`Nothing keeps \${Object.keys(answers).join(', ')} of \${work.organisation} yet.\`)
  })
}
`
}

function routesText(room: string, act: string): string {
  const name = camel(act)
  const address = `/${room}/${act}`
  return `/** … */
import { blank, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ${name} } from './${act}.command.ts'
import { ${name}Form } from './${act}.form.ts'
import { ${pascal(act)}Page } from './${act}.page.tsx'

const title = '…'
const action = '${address}'

async function showForm({ once }: ActorVisit): Promise<Answer> {
  return page(title, ${pascal(act)}Page({ title, action, ...blank, once }))
}

async function submitForm({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(${name}Form, typed)
  if (!outcome.ok) return formAgain(title, ${pascal(act)}Page({ title, action, ...outcome, once }))
  await ${name}(house, actor, once, outcome.answers)
  return seeOther('/${room}')
}

export const ${name}Routes = defineRoutes([
  { method: 'GET', path: '${address}', may: '${permissionOf(act)}', record: 'nothing', handle: showForm },
  { method: 'POST', path: '${address}', may: '${permissionOf(act)}', record: '${recordOf(act)}', handle: submitForm },
])
`
}

/** raise-concern → concern:raise, and the past tense to be put right by whoever knows English. */
const permissionOf = (act: string) => `${thingOf(act)}:${verbOf(act)}`
const recordOf = (act: string) => `${thingOf(act)}.${verbOf(act)}${verbOf(act).endsWith('e') ? 'd' : 'ed'}`
const verbOf = (act: string) => act.slice(0, act.indexOf('-'))
const thingOf = (act: string) => act.slice(act.indexOf('-') + 1)

function failingTest(what: string, name: string): string {
  return `/** … */
import { expect, test } from 'vitest'

test('${what}', () => {
  expect.fail('Nothing shows yet what ${name} is for.')
})
`
}

export function decisionText(number: string, what: string, now: Date): string {
  return `# ${number} ${title(what)}

Date: ${now.toISOString().slice(0, 10)}
Status: accepted

## Context

…

## Decision

…

## Consequences

…
`
}
