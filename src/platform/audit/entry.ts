/** What an act leaves behind: who, which, when; never the words. */

/** Which things an act was about: what each is, and its id. */
export type Subjects = Readonly<Record<string, string>>

/** As buffered by `work.record`, before the chain gives it a place. */
export interface NewEntry {
  act: string
  subjects: Subjects
}

/** Where a request came from, for as long as such details may be kept. */
export interface Origin {
  requestId: string
  address?: string
  device?: string
}

/** Erasable details are kept this long: enough to look into a misuse, not a diary of people's whereabouts. */
export const detailsKeptDays = 90

const SUBJECT_KIND = /^[a-z][a-z-]*$/
const SUBJECT_ID = /^[A-Za-z0-9_-]{1,64}$/

/** `kind:id`, in the order of the kinds. Throws where an id could be somebody's words. */
export function subjectList(subjects: Subjects): string[] {
  return Object.entries(subjects)
    .map(([kind, id]) => {
      if (!SUBJECT_KIND.test(kind) || !SUBJECT_ID.test(id)) throw new Error(`"${kind}" is recorded by id only.`)
      return `${kind}:${id}`
    })
    .sort()
}
