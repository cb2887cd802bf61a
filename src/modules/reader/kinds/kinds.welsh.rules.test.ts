/** What a Welsh statement says. */
import { expect, test } from 'vitest'
import { judgeAlone } from './kinds.rules.ts'

const sentences: readonly (readonly [said: string, text: string])[] = [
  ['do', 'Byddwn yn hyfforddi pob gwirfoddolwr.'],
  ['never', 'Ni ddylai oedolion anfon negeseuon preifat at blant.'],
  ['never', 'Peidiwch â rhannu eich cyfrinair.'],
  ['do', "Rhaid i bob oedolyn lofnodi'r cod ymddygiad."],
  ['may', 'Gall rhieni ofyn am weld y cofnodion.'],
  ['never', 'Ni chaniateir ffonau yn yr ystafelloedd newid.'],
  ['belief', 'Rydym yn credu bod gan bob plentyn hawl i fod yn ddiogel.'],
  ['belief', 'Rydym yn cydnabod bod y rhyngrwyd yn rhan o fywyd plant.'],
  ['scope', "Mae'r polisi hwn yn berthnasol i bob aelod o staff."],
  ['purpose', 'Diben y polisi hwn yw cadw plant yn ddiogel ar-lein.'],
  ['do', "Byddwn yn adolygu'r polisi hwn bob blwyddyn."],
  ['do', 'Cadwch eich cyfrif yn breifat.'],
  ['do', 'Cedwir lluniau am flwyddyn yn unig.'],
  ['never', 'Ni fyddwn byth yn cyhoeddi enwau plant.'],
  ['legal', "Mae'r polisi hwn yn seiliedig ar Ddeddf Plant 1989."],
  ['reference', "Dylid darllen y polisi hwn ochr yn ochr â'n polisi diogelu."],
  ['review', 'Dyddiad adolygu nesaf: Mai 2025'],
  ['do', 'Dywedwch wrth oedolyn os ydych yn poeni.'],
]

test.each(sentences)('%s: %s', (said, text) => {
  const { kind, polarity } = judgeAlone(text)
  expect(polarity ?? kind).toBe(said)
})
