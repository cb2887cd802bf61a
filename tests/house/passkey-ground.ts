/** Makes what the pages about passkeys are walked on: a passkey of Amira's, and the device that holds it. */
import { optionsToAdd } from '#platform/identity/passkey-options.ts'
import { addPasskey, listPasskeys, readMadePasskey } from '#platform/identity/passkeys.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import type { PasskeyDevice } from '#tests/support/passkey-device.ts'
import { aDevice } from '#tests/support/passkey-device.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testOrigin } from '#tests/support/test-app.ts'

export interface PasskeyGround {
  passkey: string
  device: PasskeyDevice
}

export async function preparePasskey(app: TestApp, { amira }: Charities): Promise<PasskeyGround> {
  const device = aDevice()
  return { passkey: await givePasskey(app, amira, device), device }
}

/** Their account has a passkey on this device, without anybody having walked there. */
export async function givePasskey(app: TestApp, { account, email }: Someone, device: PasskeyDevice): Promise<string> {
  const { digest } = app.parts
  const place = { ownAddress: testOrigin, purpose: 'add' as const, bound: account, now: app.now(), digest }
  const made = await readMadePasskey(place, device.create(await optionsToAdd(place, { id: account, email }, [])))
  if (!made) throw new Error('The device of the tests makes no passkey.')
  return app.database.entrances.at({ requestId: 'setting the scene' }, app.now()).atTheDoor(async (door) => {
    await addPasskey(door, account, 'A phone', made)
    return (await listPasskeys(door, account)).at(-1)?.id ?? ''
  })
}
