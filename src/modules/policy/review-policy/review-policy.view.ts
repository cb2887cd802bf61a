/** The version in force, as whoever looks at it again is shown it. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { VersionInHand } from '../policy.questions.ts'
import { getVersion } from '../policy.questions.ts'
import type { Section, VersionStatement } from '../policy.rules.ts'
import { sectionsOf } from '../policy.rules.ts'
import type { StandingView } from '../policy.standing.view.ts'
import { readStandings } from '../policy.standing.view.ts'
import { mostInAStretch } from '../policy.stretch.rules.ts'

export interface ReviewView {
  readonly policy: StandingView
  readonly version: VersionInHand['version']
  /** The whole text, where it is short enough for one page. */
  readonly sections: readonly Section<VersionStatement>[] | undefined
}

/** Throws NotFoundError, also where nothing is in force. */
export async function readReview(work: Work, id: string): Promise<ReviewView> {
  const [standing] = await readStandings(work, { policy: id })
  const policy = found(standing)
  const { version, statements } = await getVersion(work, found(policy.version).id)
  return { policy, version, sections: statements.length > mostInAStretch ? undefined : sectionsOf(statements) }
}
