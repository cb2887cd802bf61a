/** Our starter as one of the texts that a policy is compared with: by the answers it was written from, or by the usual ones. */
import type { StarterAnswers } from '../write-policy/write-policy.words.ts'
import { starterQuestions } from '../write-policy/write-policy.words.ts'

/** What is known of the organisation where nobody was asked. */
export interface KnownOfOrganisation {
  readonly organisation: string
  readonly nation: string | undefined
  readonly coordinator: string | undefined
}

/** Each answer that was given and still is one; otherwise the first of its question, which fits most small charities. */
export function starterAnswers(
  written: Readonly<Record<string, string>> | undefined,
  known: KnownOfOrganisation,
): StarterAnswers {
  const choices = starterQuestions.map(({ name, choices: offered }) => {
    const values: readonly string[] = offered.map(({ value }) => value)
    const given = [written?.[name], name === 'nation' ? known.nation : undefined]
    return [name, given.find((value) => value !== undefined && values.includes(value)) ?? values[0]]
  })
  return {
    ...(Object.fromEntries(choices) as Omit<StarterAnswers, 'organisation' | 'coordinator' | 'second'>),
    organisation: written?.['organisation'] || known.organisation,
    coordinator: written?.['coordinator'] || known.coordinator || 'a person whom we name',
    second: written?.['second'] ?? '',
  }
}

/** Whether somebody answered the starter's questions. */
export function wasWritten(written: Readonly<Record<string, string>> | null | undefined): boolean {
  return starterQuestions.some(({ name }) => written?.[name] !== undefined)
}
