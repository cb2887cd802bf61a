/** Makes the six papers from the settings: the same settings make the same papers, word for word. */
import type { Block, Paper } from '#platform/papers/paper.ts'
import { adviceBlocks, impactBlocks, scheduleBlocks } from './privacy.duties.rules.ts'
import type { PaperGround } from './privacy.ground.rules.ts'
import { noticeForAdults, noticeForChildren, noticeForFamilies } from './privacy.notices.rules.ts'
import type { PaperKind } from './privacy.words.ts'
import { paperNames } from './privacy.words.ts'

const makers: Readonly<Record<PaperKind, (ground: PaperGround) => Block[]>> = {
  'notice-adults': noticeForAdults,
  'notice-families': noticeForFamilies,
  'notice-children': noticeForChildren,
  'impact-assessment': impactBlocks,
  'appropriate-policy': adviceBlocks,
  'retention-schedule': scheduleBlocks,
}

export function makePaper(kind: PaperKind, ground: PaperGround): Paper {
  return {
    title: paperNames[kind],
    language: 'en',
    author: ground.organisation,
    description: `${paperNames[kind]} of ${ground.organisation}.`,
    madeOn: ground.today,
    blocks: makers[kind](ground),
  }
}
