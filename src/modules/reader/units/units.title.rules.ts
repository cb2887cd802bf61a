/** Which heading is the title of the whole document and no section of it. */
import type { Piece } from './units.pieces.rules.ts'

const namesDocument =
  /\b(?:policy|policies|statement|rules|code|agreement|charter|procedures?|guidelines|guidance|handbook|conditions|terms|polisi|datganiad|rheolau|cod)\b/iu
const namesSection =
  /^[\d.\s]*(?:(?:the )?(?:purpose|aims?|scope|introduction|background|our (?:beliefs|rules|promises)|policy statement|overview|about|definitions?|legal|contents)\b|pwrpas|diben|cyflwyniad)/iu

/** The index of the title among the pieces; undefined where the text begins without one. */
export function titleAt(pieces: readonly Piece[]): number | undefined {
  const first = pieces.findIndex(({ kind }) => kind !== 'furniture')
  const piece = pieces[first]
  if (piece?.kind !== 'heading') return undefined
  if (namesSection.test(piece.text) && !/\bonline|e-?safety|internet|ar-?lein\b/iu.test(piece.text)) return undefined
  const rest = pieces.slice(first + 1).filter(({ kind }) => kind !== 'furniture')
  const alone = !rest.some(({ kind, level }) => kind === 'heading' && level <= piece.level)
  if (alone || namesDocument.test(piece.text) || rest[0]?.kind === 'heading') return first
  return piece.marker === '' ? first : undefined
}
