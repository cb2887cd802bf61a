/** Shows recovery codes the one time they can be seen, to be printed, and says what they are for. */
import { ButtonLink } from '#design/button/button.tsx'
import { Code } from '#design/code/code.tsx'
import { englishWords } from '#design/design-words.ts'
import { FormPage } from '#design/form-page/form-page.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { WarningText } from '#design/warning-text/warning-text.tsx'

export const recoveryCodesTitle = 'Print your recovery codes'

export function RecoveryCodesPage({ codes, email }: { codes: readonly string[]; email: string }) {
  return (
    <>
      <Heading level={1}>{recoveryCodesTitle}</Heading>
      <WarningText words={englishWords}>You can see these codes only now. Print this page, or copy them.</WarningText>
      <Paragraph>
        {`They are for ${email}. When your phone is lost, type one of them in place of its code. Each works once: cross out what you used.`}
      </Paragraph>
      <ol className="govuk-list">
        {codes.map((code, place) => (
          <li key={code}>
            <Code label={`Recovery code ${place + 1}`} value={code} small />
          </li>
        ))}
      </ol>
      <Paragraph>Keep the paper where you keep other things of worth, and not beside your phone.</Paragraph>
      <ButtonLink href="/account/authenticators">I have them on paper</ButtonLink>
    </>
  )
}

export function MakeRecoveryCodesPage({ once, left }: { once: string; left: number }) {
  return (
    <FormPage
      title="Make new recovery codes"
      intro={
        <>
          <Paragraph>
            You get ten codes to print. When your phone is lost, one of them lets you in in place of its code.
          </Paragraph>
          {left > 0 ? <Paragraph>The codes you have now stop working.</Paragraph> : null}
        </>
      }
      action="/account/recovery-codes"
      once={once}
      errors={[]}
      submit="Make the codes"
      beside={<Link href="/account/authenticators">Leave it</Link>}
      words={englishWords}
    >
      {null}
    </FormPage>
  )
}
