/** Whom to offer as a child's carer: those of brothers and sisters, and whoever is known by the address that was typed. */
import type { Work } from '#platform/database/house.ts'
import { readChild } from '../families.child.view.ts'
import type { FamilyMember } from '../families.ties.questions.ts'
import { listCarersByEmail, listCarersOfSiblings } from '../families.ties.questions.ts'

export interface CarerChoice {
  child: string
  name: string
  offered: FamilyMember[]
}

export async function readCarerChoice(work: Work, id: string, email: string): Promise<CarerChoice> {
  const child = await readChild(work, id, true)
  const bySiblings = await listCarersOfSiblings(work, id)
  const byEmail = email ? await listCarersByEmail(work, email) : []
  const offered = [...bySiblings, ...byEmail.filter((one) => !bySiblings.some(({ id: known }) => known === one.id))]
  return { child: child.id, name: child.name, offered }
}
