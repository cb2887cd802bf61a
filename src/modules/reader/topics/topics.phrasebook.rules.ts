/** Every meaning that words and phrases may have, put together once. */
import { conductDeeds } from './topics.conduct.lexicon.ts'
import { deeds } from './topics.deeds.lexicon.ts'
import { finer } from './topics.finer.lexicon.ts'
import { finest } from './topics.finest.lexicon.ts'
import { keepingDeeds } from './topics.keeping.lexicon.ts'
import { matters } from './topics.matters.lexicon.ts'
import { objects } from './topics.objects.lexicon.ts'
import { people } from './topics.people.lexicon.ts'
import { phrasesOf } from './topics.phrases.rules.ts'
import { responseDeeds } from './topics.response.lexicon.ts'
import { screens } from './topics.screens.lexicon.ts'
import { things } from './topics.things.lexicon.ts'
import { welsh } from './topics.welsh.lexicon.ts'
import { withMutations } from './topics.welsh.rules.ts'

export const phrasebook = phrasesOf(
  people,
  screens,
  things,
  conductDeeds,
  responseDeeds,
  keepingDeeds,
  objects,
  deeds,
  matters,
  finer,
  finest,
  withMutations(welsh),
)
