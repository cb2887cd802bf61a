/** Takes files, with the browser's own control, onto which files can be dropped too. No first report of a worry may use it. */
import { joined } from '../class-names.ts'
import { type FieldProps, LabelledGroup } from '../form-group/form-group.tsx'

export interface FileUploadProps extends FieldProps {
  multiple?: boolean | undefined
  /** File types offered first, such as `.pdf,.docx`; the server decides what is accepted. */
  accept?: string | undefined
}

/**
 * govuk-frontend's own place to drop files is left out: it hides the control behind a button whose spoken name is not
 * its visible text, so a person who speaks to the computer cannot press it (WCAG 2.5.3, found by axe 4.14).
 */
export function FileUpload(props: FileUploadProps) {
  return (
    <LabelledGroup
      {...props}
      control={(id, describedBy) => (
        <input
          className={joined('govuk-file-upload', props.error && 'govuk-file-upload--error')}
          id={id}
          name={props.name}
          type="file"
          accept={props.accept}
          disabled={props.disabled}
          multiple={props.multiple}
          aria-describedby={describedBy}
        />
      )}
    />
  )
}
