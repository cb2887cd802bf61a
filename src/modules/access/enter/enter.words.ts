/** What the first page says before anybody has set Kept up. */
import { catalogue } from '#platform/text/language.ts'

export const enterWords = catalogue(
  {
    notYetTitle: 'Kept is not set up yet',
    notYetWhy: 'Open the set-up link that was printed where Kept was started. It works once.',
  },
  {
    notYetTitle: 'Nid yw Kept wedi’i osod eto',
    notYetWhy: 'Agorwch y ddolen osod a argraffwyd lle cychwynnwyd Kept. Mae’n gweithio unwaith.',
  },
)
