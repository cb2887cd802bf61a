/** Asks the device for a passkey when the form is sent, and sends the form with the answer. */

/** Each form is sent by the person; only then is the device asked, so that nothing pops up by itself. */
export function askForPasskeys(): void {
  for (const field of document.querySelectorAll<HTMLElement>('[data-module="kept-passkey"]')) {
    const form = field.closest('form')
    const answer = field.querySelector<HTMLInputElement>('input[type=hidden]')
    if (!form || !answer) continue
    form.addEventListener('submit', (event) => {
      if (answer.value) return
      event.preventDefault()
      void ask(field, form, answer)
    })
    // Coming back with the browser's own button, the last answer would be sent again, and is worth nothing.
    window.addEventListener('pageshow', () => {
      answer.value = ''
    })
  }
}

async function ask(field: HTMLElement, form: HTMLFormElement, answer: HTMLInputElement): Promise<void> {
  const { does, options = '{}', unable = '', refused = '', already = '' } = field.dataset
  tell(field, '')
  if (!('PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential))
    return tell(field, unable)
  try {
    const credential = does === 'make' ? await make(options) : await show(options)
    if (!credential) return tell(field, refused)
    answer.value = JSON.stringify((credential as PublicKeyCredential).toJSON())
    form.submit()
  } catch (fault) {
    const name = fault instanceof DOMException ? fault.name : ''
    tell(field, name === 'InvalidStateError' ? already : name === 'NotAllowedError' ? refused : unable)
  }
}

function make(options: string): Promise<Credential | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options))
  return navigator.credentials.create({ publicKey })
}

function show(options: string): Promise<Credential | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options))
  return navigator.credentials.get({ publicKey })
}

function tell(field: HTMLElement, words: string): void {
  const told = field.querySelector('[role=alert]')
  if (told) told.textContent = words
}
