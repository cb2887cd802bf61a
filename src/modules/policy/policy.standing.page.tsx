/** How a policy stands, told by word and shape: in force and up to date, due soon, overdue, or not adopted yet. */
import type { ReactNode } from 'react'
import { AnswerCard } from '#design/card/card.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { StandingView } from './policy.standing.view.ts'

export interface StandingCardProps {
  view: StandingView
  title: string
  href?: string | undefined
  children?: ReactNode
}

export function StandingCard({ view, title, href, children }: StandingCardProps) {
  const { answer, word } = answerOf(view)
  return (
    <AnswerCard title={title} href={href} answer={answer} word={word} because={because(view)}>
      {children}
    </AnswerCard>
  )
}

function answerOf({ version, standing, overdueBy }: StandingView) {
  if (!version) return { answer: 'unknown', word: 'Not adopted yet' } as const
  if (standing === 'overdue') return { answer: 'not-met', word: `Review overdue by ${overdueBy}` } as const
  return standing === 'soon'
    ? ({ answer: 'soon', word: 'Review due soon' } as const)
    : ({ answer: 'ok', word: 'Up to date' } as const)
}

function because({ version, draft, standing }: StandingView): string {
  if (!version)
    return draft ? 'There is a draft. It becomes a promise once it is adopted.' : 'There is no text of it at present.'
  const look = standing === 'overdue' ? 'It was to be looked at again by' : 'To be looked at again by'
  const seen = version.lookedAtOn === version.adoptedOn ? '' : `, last looked at on ${dayInWords(version.lookedAtOn)}`
  return `Version ${version.number}, adopted on ${dayInWords(version.adoptedOn)}${seen}. ${look} ${dayInWords(version.nextReviewOn)}.`
}

export function draftInWords({ draft }: StandingView): string {
  if (!draft) return ''
  if (draft.toCheck === 0) return 'Nothing in it is in doubt.'
  return draft.toCheck === 1 ? 'One statement needs a look.' : `${draft.toCheck} statements need a look.`
}

export const policyHref = (policy: string) => pathTo('/policy/:policy', { policy })
