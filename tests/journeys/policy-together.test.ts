/** A charity without a policy writes one from a dozen questions, and two people put the same statement right at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { aGround, fill, follow, invite, join, passphrases, press } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'
import { openStatement, passage, reword, setUpByLead, sign, wordsOf } from '#tests/support/policy-steps.ts'

const ben = { name: 'Ben Okoro', email: 'ben@rowan.test', passphrase: passphrases.second }
const byAda = 'No adult writes to a young person alone, anywhere.'
const byBen = 'No adult writes to a young person where nobody else can read it.'

journey('a policy written together', () => {
  describe.each([{ script: true }, { script: false }])('with scripts on: $script', ({ script }) => {
    let ground: Ground
    let adas: Window
    let bens: Window
    /** The address of the draft, and a statement in it that says what nobody may do. */
    let [draft, never] = ['', '']
    beforeAll(async () => {
      ground = await aGround()
      adas = await setUpByLead(ground, { script })
      bens = await ground.open({ script, width: 360 })
    })
    afterAll(() => ground.leave())

    test('Ada is asked a dozen questions, and told which she left out', async () => {
      await adas.go('/policy')
      await look(adas)
      await follow(adas, 'Write one')
      await look(adas)
      await press(adas, 'Write it')
      expect(await wordsOf(adas)).toContain('Enter who coordinates online safety')
      await look(adas)
    })

    test('the policy holds what she means to do and nothing else', async () => {
      await fill(adas, { 'Who coordinates online safety?': 'Mared Pugh' })
      for (const question of await adas.tab.locator('fieldset').all()) await question.getByRole('radio').first().check()
      await adas.tab.getByLabel('No, never', { exact: true }).check()
      await press(adas, 'Write it')
      await look(adas)
      draft = adas.tab.url()
      expect(await wordsOf(adas)).toContain('Mared Pugh')
      const pictures = passage(adas, 'pictures of young people').first()
      never = await pictures.locator('.kept-passage__text').innerText()
      expect(await pictures.innerText()).toContain('Commitment: never')
      expect(await wordsOf(adas)).not.toContain('By video')
    })

    test('Ben joins her on his phone, with a role that lets him correct', async () => {
      const code = await invite(adas, { name: ben.name })
      await follow(adas, 'I have it on paper')
      await follow(adas, /^Appoint/)
      await adas.tab.getByLabel('Online safety coordinator').check()
      await press(adas, 'Appoint')
      await join(bens, code, ben)
      await bens.go('/policy')
      await look(bens)
      await follow(bens, /^A draft is open/)
      await look(bens)
      expect(await passage(bens, never).count()).toBe(1)
    })

    test('both change one sentence: whoever saves later sees both texts and decides', async () => {
      await openStatement(bens, never)
      await follow(bens, 'Change its words')
      await adas.go(draft)
      await reword(adas, never, byAda)
      await fill(bens, { 'The statement': byBen })
      await press(bens, 'Save')
      await look(bens)
      expect(await wordsOf(bens)).toContain('Someone has changed this since you opened it.')
      expect(await wordsOf(bens)).toContain(byAda)
      expect(await bens.tab.getByLabel('The statement').inputValue()).toBe(byBen)
      await press(bens, 'Save mine instead')
      await look(bens)
      expect(await passage(bens, byBen).count()).toBe(1)
      expect(await passage(bens, byAda).count()).toBe(0)
    })

    test('what Ada was about to sign has changed, so she reads it again before she does', async () => {
      await adas.go(draft)
      await follow(adas, 'Adopt this policy')
      await sign(adas, 'Ada Quill', 'Chair of trustees')
      await reword(bens, byBen, byAda)
      await press(adas, 'Adopt version 1')
      await look(adas)
      expect(await wordsOf(adas)).toContain('has changed the draft since you opened this page')
      await sign(adas, 'Ada Quill', 'Chair of trustees')
      await press(adas, 'Adopt version 1')
      await look(adas)
      expect(await wordsOf(adas)).toContain(byAda)
    })
  })
})
