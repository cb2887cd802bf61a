/** Takes files. No first report of a worry may use it. */
import { joined } from '../class-names.ts'
import { type FieldProps, LabelledGroup } from '../form-group/form-group.tsx'
import { scriptAttributes } from '../script-words.ts'

export interface FileUploadProps extends FieldProps {
  multiple?: boolean | undefined
  /** File types offered first, such as `.pdf,.docx`; the server decides what is accepted. */
  accept?: string | undefined
  /** The browser's plain control, without a place to drop files. */
  plain?: boolean | undefined
}

export function FileUpload(props: FileUploadProps) {
  return (
    <LabelledGroup
      {...props}
      control={(id, describedBy) => {
        const input = (
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
        )
        return props.plain ? input : <DropPlace {...props}>{input}</DropPlace>
      }}
    />
  )
}

function DropPlace({ words, children }: FileUploadProps & { children: React.ReactNode }) {
  const script = words.script
  return (
    <div
      className="govuk-file-upload-wrapper"
      data-module="govuk-file-upload"
      {...(script &&
        scriptAttributes({
          'choose-files-button': script.chooseFiles,
          'no-file-chosen': script.noFileChosen,
          'multiple-files-chosen': script.filesChosen,
          'drop-instruction': script.dropInstruction,
          'entered-drop-zone': script.enteredDropZone,
          'left-drop-zone': script.leftDropZone,
        }))}
    >
      {children}
    </div>
  )
}
