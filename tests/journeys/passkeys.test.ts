/** Passkeys in a real browser: one is made, signs its owner in, is refused where the device did not look, and ends when copied. */
import type { CDPSession } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { aGround, fill, firstEvening, press } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'

journey('a passkey, from making it to losing it', () => {
  let ground: Ground
  let window: Window
  let device: CDPSession
  let authenticatorId: string
  beforeAll(async () => {
    ground = await aGround()
    window = await firstEvening(ground, { width: 390 })
    device = await window.context.newCDPSession(window.tab)
    await device.send('WebAuthn.enable')
    const made = await device.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    authenticatorId = made.authenticatorId
  })
  afterAll(() => ground.leave())

  const told = () => window.tab.locator('main').innerText()
  const signOut = () => window.context.clearCookies()
  const looksAtOwner = (isUserVerified: boolean) =>
    device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })

  test('is made on one’s own device and shown among one’s passkeys', async () => {
    await window.go('/account/passkeys/add')
    await look(window)
    await fill(window, { 'Name of the passkey': 'My telephone' })
    await press(window, 'Make the passkey')
    expect(new URL(window.tab.url()).pathname).toBe('/account/passkeys')
    expect(await told()).toContain('My telephone')
    await look(window)
  })

  test('signs its owner in without anything typed', async () => {
    await signOut()
    await window.go('/sign-in/passkey')
    await look(window)
    await press(window, 'Use your passkey')
    expect(new URL(window.tab.url()).pathname).toBe('/this-week')
  })

  test('is refused where the device did not look at its owner, and says what else to do', async () => {
    await signOut()
    await looksAtOwner(false)
    await window.go('/sign-in/passkey')
    await window.tab.getByRole('button', { name: 'Use your passkey' }).click()
    await window.tab.getByText('No passkey was used').waitFor()
    expect(new URL(window.tab.url()).pathname).toBe('/sign-in/passkey')
    await look(window)
    await looksAtOwner(true)
  })

  test('is ended when it was used from somewhere else too', async () => {
    const { credentials } = await device.send('WebAuthn.getCredentials', { authenticatorId })
    const [credential] = credentials
    if (!credential) throw new Error('The device has lost its passkey.')
    await device.send('WebAuthn.removeCredential', { authenticatorId, credentialId: credential.credentialId })
    await device.send('WebAuthn.addCredential', { authenticatorId, credential: { ...credential, signCount: 0 } })
    await window.go('/sign-in/passkey')
    await press(window, 'Use your passkey')
    expect(await told()).toContain('somebody may have copied it')
    await look(window)
    await window.go('/this-week')
    expect(new URL(window.tab.url()).pathname).toBe('/sign-in')
  })

  test('without scripts the page says what to do instead', async () => {
    const plain = await ground.open({ width: 320, script: false })
    await plain.go('/sign-in/passkey')
    expect(await plain.tab.locator('main').innerText()).toContain('A passkey needs scripts')
    await look(plain)
    await press(plain, 'Use your passkey')
    await look(plain)
  })
})
