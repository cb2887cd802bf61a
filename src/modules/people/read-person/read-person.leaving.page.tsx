/** Joining and leaving on a person's page: what is to be done, what was done by whom, and how to take a leaving back. */
import { Button } from '#design/button/button.tsx'
import { Form } from '#design/form/form.tsx'
import { Heading, Link, Paragraph } from '#design/heading/heading.tsx'
import { Table } from '#design/table/table.tsx'
import { pathTo } from '#platform/http/paths.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { PersonView } from './read-person.view.ts'

interface GoingProps {
  view: PersonView
  today: string
  mayEdit: boolean
  once: string
}

type Task = PersonView['standing']['tasks'][number]

export function ComingAndGoing({ view, today, mayEdit, once }: GoingProps) {
  const { person, standing } = view
  const ofJoining = standing.tasks.filter(({ isOfLeaving }) => !isOfLeaving)
  const ofLeaving = standing.tasks.filter(({ isOfLeaving }) => isOfLeaving)
  return (
    <>
      <Tasks title="Joining" tasks={ofJoining} mayEdit={mayEdit} once={once} />
      {standing.leaving ? (
        <>
          <Heading level={2}>Leaving</Heading>
          <Paragraph>{said(standing.leaving, today)}</Paragraph>
          {ofLeaving.length === 0 ? <Paragraph>Nothing else was to be done.</Paragraph> : null}
          <Tasks title="Before it is finished" tasks={ofLeaving} mayEdit={mayEdit} once={once} />
          {mayEdit ? <ComingBack parting={standing.leaving.id} name={person.name} once={once} /> : null}
        </>
      ) : null}
      {mayEdit && !standing.leaving ? (
        <Paragraph>
          <Link href={pathTo('/people/:person/leave', { person: person.id })}>
            They are leaving
            <span className="govuk-visually-hidden">{`: ${person.name}`}</span>
          </Link>
        </Paragraph>
      ) : null}
    </>
  )
}

function said({ lastOn, isClosed }: NonNullable<PersonView['standing']['leaving']>, today: string): string {
  const day = dayInWords(lastOn)
  const last = lastOn < today ? `Their last day was ${day}.` : `Their last day is ${day}.`
  return isClosed ? `${last} Their account has stopped.` : `${last} Their account stops when that day is over.`
}

function ComingBack({ parting, name, once }: { parting: string; name: string; once: string }) {
  return (
    <>
      <Paragraph>
        If this was a mistake, or they come back, take the leaving back. Their account works again. Appointments, and as
        what they were here, have to be given anew.
      </Paragraph>
      <Form action={pathTo('/people/leavings/:parting/undo', { parting })} once={once}>
        <Button kind="secondary">
          They stay or come back<span className="govuk-visually-hidden">{`: ${name}`}</span>
        </Button>
      </Form>
    </>
  )
}

function Tasks({
  title,
  tasks,
  mayEdit,
  once,
}: {
  title: string
  tasks: readonly Task[]
  mayEdit: boolean
  once: string
}) {
  if (tasks.length === 0) return null
  return (
    <Table
      caption={title}
      columns={[{ label: 'What is to be done' }, { label: 'Done' }, { label: 'Change' }]}
      rows={tasks.map((task) => ({
        key: task.id,
        cells: [
          task.href ? (
            <Link key="says" href={task.href}>
              {task.says}
            </Link>
          ) : (
            task.says
          ),
          done(task),
          mayEdit ? <Tick key="tick" task={task} once={once} /> : 'Nothing to change',
        ],
      }))}
    />
  )
}

function done({ doneOn, doneBy }: Task): string {
  if (doneOn === null) return 'Not yet'
  return doneBy ? `On ${dayInWords(doneOn)} by ${doneBy}` : `On ${dayInWords(doneOn)}, by itself`
}

function Tick({ task, once }: { task: Task; once: string }) {
  const { id: errand, says, doneOn } = task
  const hidden = <span className="govuk-visually-hidden">{`: ${says}`}</span>
  if (doneOn !== null)
    return (
      <Form action={pathTo('/people/tasks/:errand/reopen', { errand })} once={once}>
        <Button kind="secondary">Not done after all{hidden}</Button>
      </Form>
    )
  return (
    <Form action={pathTo('/people/tasks/:errand/done', { errand })} once={once}>
      <Button kind="secondary">It is done{hidden}</Button>
    </Form>
  )
}
