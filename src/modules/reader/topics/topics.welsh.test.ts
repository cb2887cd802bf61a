/** Commitments in Welsh, and the topic a trustee would give them. */

import { describe, expect, test } from 'vitest'
import { chooseTopics, matchTopics } from './topics.rules.ts'

describe('in Welsh', () => {
  test.each([
    ['coordinator', 'Byddwn yn penodi cydlynydd diogelwch ar-lein.'],
    ['behaviour-code', 'Rhaid i bob gwirfoddolwr ddilyn ein cod ymddygiad ar-lein.'],
    ['code-signature', 'Mae pob aelod o staff yn llofnodi’r cod ymddygiad.'],
    ['social-media-conduct', 'Gwiriwch eich gosodiadau preifatrwydd yn aml.'],
    ['staff-learner-contact', 'Ni ddylai staff anfon negeseuon preifat at bobl ifanc.'],
    ['staff-learner-contact', 'Peidiwch â derbyn ceisiadau ffrind gan blant.'],
    ['supervised-groups', 'Bydd dau arweinydd ym mhob grŵp WhatsApp.'],
    ['livestream-remote-delivery', 'Bydd dau oedolyn yn bresennol ym mhob sesiwn ar-lein.'],
    ['device-use', 'Ni chaniateir ffonau symudol yn yr ystafelloedd newid.'],
    ['young-people-guidance', 'Byddwn yn helpu plant i gadw’n ddiogel ar-lein.'],
    ['parent-guidance', 'Rydym yn cefnogi rhieni i gadw eu plant yn ddiogel ar-lein.'],
    ['online-safety-agreement', 'Bydd plant a’u rhieni yn llofnodi cytundeb diogelwch ar-lein.'],
    ['reporting-route', 'Dywedwch wrth y swyddog diogelu os ydych yn poeni.'],
    ['incident-procedure', 'Mae gennym weithdrefnau clir i ymateb i ddigwyddiadau ar-lein.'],
    ['complaint-allegation', 'Caiff honiadau yn erbyn staff eu cyfeirio at yr awdurdod lleol.'],
    ['inform-parents', 'Byddwn yn hysbysu rhieni am unrhyw ddigwyddiad.'],
    ['abuse-training', 'Mae staff yn cael hyfforddiant ar feithrin perthynas amhriodol a seiberfwlio.'],
    ['training', 'Mae pob gwirfoddolwr yn cael hyfforddiant diogelwch ar-lein.'],
    ['technology-risk-assessment', 'Byddwn yn asesu risg pob ap newydd.'],
    ['credentials', 'Ni ddylid rhannu cyfrineiriau.'],
    ['personal-data', 'Caiff gwybodaeth bersonol ei chadw’n ddiogel.'],
    ['website-personal-data', 'Ni fyddwn yn cyhoeddi enwau llawn plant ar ein gwefan.'],
    ['data-retention', 'Caiff recordiadau eu dileu ar ôl mis.'],
    ['image-consent', 'Rhaid cael caniatâd rhieni cyn tynnu lluniau.'],
    ['policy-review', 'Adolygir y polisi hwn bob blwyddyn.'],
  ])('%s: %s', (topic, text) => {
    expect(chooseTopics(matchTopics({ text }))[0]).toBe(topic)
  })
})
