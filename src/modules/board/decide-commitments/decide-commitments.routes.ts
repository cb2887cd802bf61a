/** Deciding how commitments would be known, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { readAnswers, versionField } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { aboutCommitments } from '../board.rows.rules.ts'
import type { DecidingOutcome } from './decide-commitments.command.ts'
import { decideCommitment } from './decide-commitments.command.ts'
import { coversNothing, decideForm, decisionComplaints } from './decide-commitments.form.ts'
import type { DecideProps } from './decide-commitments.page.tsx'
import { anchorOf, DecidePage, decideTitle } from './decide-commitments.page.tsx'
import { findSectionOf, readSection } from './decide-commitments.view.ts'
import { chooseOwnerNext, coversField, keepOwner, otherCovers, peopleCovers } from './decide-commitments.words.ts'

async function showSection(visit: ActorVisit): Promise<Answer> {
  const { house, actor, parts, query, catalogue, once } = visit
  const { done, at, from } = query
  const where = { section: parts['section'] ?? '', at: at ?? done ?? from }
  const view = await house.inOrganisation(actor, (work) => readSection(work, catalogue, where))
  return page(decideTitle(view), DecidePage({ view, me: meOf(visit), once, done, at, sent: undefined }))
}

const meOf = ({ actor }: ActorVisit) => ({ id: actor.person, name: actor.name })

/** A short way to one commitment, from wherever it is spoken of. */
async function findPlace({ house, actor, parts }: ActorVisit): Promise<Answer> {
  const statement = parts['statement'] ?? ''
  const section = await house.inOrganisation(actor, (work) => findSectionOf(work, statement))
  return seeOther(placeOf(section, statement, 'at'))
}

const placeOf = (section: string, statement: string, how: 'at' | 'done') =>
  `${pathTo('/board/sections/:section', { section })}?${how}=${statement}#${anchorOf(statement)}`

async function submitOne(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, parts, catalogue } = visit
  const statement = parts['statement'] ?? ''
  const outcome = readAnswers(decideForm, typed)
  if (!outcome.ok) return again(visit, { errors: outcome.errors })
  const { owner, ...wish } = outcome.answers
  const deciding = {
    statement,
    version: Number(typed[versionField] ?? 0),
    fingerprint: typed['words'] ?? '',
    wish,
    owner: wish.people && owner !== keepOwner && owner !== chooseOwnerNext ? owner : undefined,
  }
  const choosable = new Set(catalogue.all.flatMap(({ name, serves }) => (serves ? [name] : [])))
  try {
    const done = await decideCommitment(house, actor, once, deciding, choosable)
    if ('problem' in done) return again(visit, { errors: [complaintOf(done.problem, visit)] })
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    return again(visit, { errors: [], isConflict: true })
  }
  if (wish.people && owner === chooseOwnerNext)
    return seeOther(pathTo('/board/commitments/:statement/owner', { statement }))
  const section = await house.inOrganisation(actor, (work) => findSectionOf(work, statement))
  return seeOther(placeOf(section, statement, 'done'))
}

/** The section's page with what was sent of one commitment, and why it was not kept. */
async function again(visit: ActorVisit, why: { errors: readonly FieldError[]; isConflict?: boolean }): Promise<Answer> {
  const { house, actor, parts, typed, catalogue, once } = visit
  const statement = parts['statement'] ?? ''
  const view = await house.inOrganisation(actor, async (work) =>
    readSection(work, catalogue, { section: await findSectionOf(work, statement), at: statement }),
  )
  const sent: DecideProps['sent'] = { statement, typed, isConflict: why.isConflict ?? false, errors: why.errors }
  const body = DecidePage({ view, me: meOf(visit), once, done: undefined, at: undefined, sent })
  return formAgain(decideTitle(view), body, why.isConflict ? 409 : 422)
}

function complaintOf(
  problem: Extract<DecidingOutcome, { problem: unknown }>['problem'],
  { typed }: Pick<ActorVisit, 'typed'>,
): FieldError {
  switch (problem.is) {
    case 'nothing-shows':
      return decisionComplaints.nothingShows
    case 'unknown-promise':
      return decisionComplaints.unknownPromise
    case 'owner-gone':
      return decisionComplaints.ownerGone
    case 'covers-nothing': {
      if (problem.promise === aboutCommitments.people) return coversNothing(peopleCovers)
      const isOther = (typed['other'] ?? '').split('\n').includes(problem.promise)
      return coversNothing(isOther ? otherCovers : coversField(problem.promise))
    }
  }
}

const path = '/board/commitments/:statement/decide'

export const decideCommitmentsRoutes = defineRoutes([
  { method: 'GET', path: '/board/sections/:section', may: 'commitment:decide', record: 'nothing', handle: showSection },
  { method: 'GET', path, may: 'commitment:decide', record: 'nothing', handle: findPlace },
  { method: 'POST', path, may: 'commitment:decide', record: 'commitment.decided', handle: submitOne },
])
