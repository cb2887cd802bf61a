/** On a phone without script, a charity shows whom to ring, checks it, names its lead by her own yes, and holds what its policy names. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Window } from '#tests/support/browser.ts'
import { journey } from '#tests/support/browser.ts'
import type { Ground } from '#tests/support/journeys.ts'
import { ada, aGround, fill, follow, press, signIn } from '#tests/support/journeys.ts'
import { look } from '#tests/support/look.ts'
import { setUpByLead, sign, untilRead, wordsOf } from '#tests/support/policy-steps.ts'

const policy = `Phones and chats policy

Related policies
This policy should be read alongside our Safeguarding Policy and our Code of Conduct.

The law
It seeks to protect children on the basis of the Children (Scotland) Act 1995.

What we do
We will name an online safety coordinator.
`

journey('contacts, and what the policy names', () => {
  let ground: Ground
  let window: Window
  beforeAll(async () => {
    ground = await aGround()
    await setUpByLead(ground)
    window = await ground.open({ width: 360, script: false })
    await signIn(window, ada)
  })
  afterAll(() => ground.leave())

  test('helplines are chosen from a list that says it was checked by nobody', async () => {
    await window.go('/helplines')
    await look(window)
    expect(await wordsOf(window)).toContain('Nothing is shown yet')
    await follow(window, 'Choose helplines')
    await look(window)
    await press(window, 'Show these')
    await look(window)
    for (const name of [/^Police, ambulance or fire/, /^Childline/, /^Meic/]) await window.tab.getByLabel(name).check()
    await press(window, 'Show these')
    await look(window)
    expect(await wordsOf(window)).toContain('Not checked by us yet. Check before relying on this.')
    expect(await wordsOf(window)).toContain('Still to add: a contact of your own')
  })

  test('their own contact is a role, and a name in it is refused', async () => {
    await follow(window, 'Add our own contact')
    await look(window)
    await fill(window, { 'E-mail address of the role': 'ada.quill@rowan.test' })
    await press(window, 'Add it')
    await look(window)
    expect(await wordsOf(window)).toContain('This names Ada Quill')
    await fill(window, { 'E-mail address of the role': 'safeguarding@rowan.test' })
    await press(window, 'Add it')
    await look(window)
    expect(await wordsOf(window)).toContain('No name is shown')
  })

  test('a name is shown once she herself has said yes, and no longer when she takes it back', async () => {
    await follow(window, 'Who is named here?')
    await look(window)
    await window.tab.getByLabel(ada.name).check()
    await press(window, 'Save')
    await look(window)
    await window.tab.getByLabel('Yes, my name may be shown').check()
    await press(window, 'Save')
    await window.go('/helplines')
    expect(await wordsOf(window)).toContain('Shown with the name of Ada Quill, who agreed')
    await look(window)
    await follow(window, 'Change your answer')
    await window.tab.getByLabel('No, show the role without my name').check()
    await press(window, 'Save')
    await window.go('/helplines')
    expect(await wordsOf(window)).toContain('Ada Quill does not wish to be named')
  })

  test('one line is checked, another is put right with its check', async () => {
    await follow(window, 'Check them')
    await look(window)
    await press(window, 'Save what I found')
    await look(window)
    await window.tab.getByLabel('How did you check it? Childline').selectOption('Rang it')
    await window.tab.getByLabel('What came of it? Childline').selectOption('It works')
    await window.tab.getByLabel('How did you check it? Meic').selectOption('Opened the page')
    await window.tab.getByLabel('What came of it? Meic').selectOption('It has changed: I have put it right below')
    await press(window, 'Save what I found')
    expect(await wordsOf(window)).toContain('Put right what has changed, or choose that it works')
    await look(window)
    await window.tab.getByLabel('Telephone number of Meic').fill('01632 960 010')
    await press(window, 'Save what I found')
    await look(window)
    expect(await wordsOf(window)).toContain('Last found to work on')
    expect(await wordsOf(window)).toContain('01632\u00a0960\u00a0010')
  })

  test('a policy is brought and adopted that names others, and a law of another nation', async () => {
    await window.go('/policy/bring')
    await fill(window, { 'What is it called?': 'Phones and chats policy', 'Or paste its words': policy })
    await press(window, 'Read it')
    await untilRead(window)
    await follow(window, 'Adopt this policy')
    await sign(window, ada.name, 'Safeguarding lead')
    await press(window, 'Adopt version 1')
    await window.go('/citations')
    await look(window)
    expect(await wordsOf(window)).toContain('read alongside our Safeguarding Policy')
    expect(await wordsOf(window)).toContain('Not said yet')
  })

  test('what it names is held, as a file and as a link', async () => {
    await follow(window, 'Add: Safeguarding policy')
    await look(window)
    await press(window, 'Add it')
    await look(window)
    const buffer = Buffer.from('We keep children safe.\n')
    await window.tab.getByLabel('Choose its file').setInputFiles({ name: 'safe.txt', mimeType: 'text/plain', buffer })
    await window.tab.getByLabel(/^Yes, I have opened it today/).check()
    await press(window, 'Add it')
    await look(window)
    await follow(window, 'Add: Code of conduct')
    await fill(window, { 'Or give a link to it': 'https://www.example.org/code' })
    await window.tab.getByLabel('Not yet').check()
    await press(window, 'Add it')
    expect(await wordsOf(window)).toContain('Nobody has opened it yet')
    await follow(window, /^Say whether it is held/)
    await look(window)
    await window.tab.getByLabel('We hold all that it names').check()
    for (const title of ['Safeguarding policy', 'Code of conduct']) await window.tab.getByLabel(title).check()
    await press(window, 'Save')
    await look(window)
    expect(await wordsOf(window)).toContain('We hold all that it names')
  })

  test('the law of another nation is warned of, and checked by somebody who says how they know', async () => {
    await follow(window, 'Laws and guidance that the policy names')
    await look(window)
    expect(await wordsOf(window)).toContain('As far as we know, the Children (Scotland) Act 1995 is for Scotland')
    await follow(window, /^Check it/)
    await look(window)
    await window.tab.getByLabel('It is out of date', { exact: true }).check()
    await fill(window, {
      'If it is out of date: what is right instead?': 'The law of Wales.',
      'How do you know?': 'Asked the council.',
    })
    await press(window, 'Save what I found')
    await look(window)
    expect(await wordsOf(window)).toContain('Out of date: change the policy')
  })
})
