/** Shows what there is to do and how far each thing is. */
import { joined } from '../class-names.ts'
import { Tag, type TagColour } from '../tag/tag.tsx'

export interface Task {
  title: string
  /** Left out where the task cannot be started yet. */
  href?: string | undefined
  hint?: string | undefined
  /** A finished task has a plain word; one that still wants somebody has a tag. */
  status: { text: string; cannotStartYet?: boolean | undefined } | { tag: string; colour?: TagColour | undefined }
}

export interface TaskListProps {
  items: readonly Task[]
  idPrefix?: string | undefined
}

export function TaskList({ items, idPrefix = 'task-list' }: TaskListProps) {
  return (
    <ul className="govuk-task-list">
      {items.map((task, index) => (
        <TaskItem key={task.href ?? task.title} task={task} id={`${idPrefix}-${index + 1}`} />
      ))}
    </ul>
  )
}

function TaskItem({ task, id }: { task: Task; id: string }) {
  const { title, href, hint, status } = task
  return (
    <li className={joined('govuk-task-list__item', href && 'govuk-task-list__item--with-link')}>
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <a
            className="govuk-link govuk-task-list__link"
            href={href}
            aria-describedby={joined(hint && `${id}-hint`, `${id}-status`)}
          >
            {title}
          </a>
        ) : (
          <div>{title}</div>
        )}
        {hint ? (
          <div id={`${id}-hint`} className="govuk-task-list__hint">
            {hint}
          </div>
        ) : null}
      </div>
      <div className={statusClass(status)} id={`${id}-status`}>
        {'tag' in status ? <Tag text={status.tag} colour={status.colour} /> : status.text}
      </div>
    </li>
  )
}

function statusClass(status: Task['status']) {
  const waits = 'text' in status && status.cannotStartYet
  return joined('govuk-task-list__status', waits && 'govuk-task-list__status--cannot-start-yet')
}
