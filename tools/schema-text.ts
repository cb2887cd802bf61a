/** Writes a database's shape as SQL in a fixed order, for people to read and for differences to show in review. */
import type { Ask, Column, Constraint, Grant, Index, Policy, Relation, Routine, SchemaThere } from './read-catalogue.ts'
import {
  readColumns,
  readConstraints,
  readGrants,
  readIndexes,
  readPolicies,
  readRelations,
  readRoutines,
  readSchemas,
  withoutMark,
} from './read-catalogue.ts'

interface Shape {
  schemas: SchemaThere[]
  relations: Relation[]
  columns: Column[]
  constraints: Constraint[]
  indexes: Index[]
  policies: Policy[]
  routines: Routine[]
  grants: Grant[]
}

const heading = `-- What the database holds once every migration has run, with roles as migrations write them (kept_organisation).
-- Made by "node tools/dump-schema.ts" from PostgreSQL's catalogue; not to be edited, and not what creates anything.
-- The schema of background jobs (pgboss) belongs to its library and is left out.
`

export async function schemaText(ask: Ask, mark: string): Promise<string> {
  const shape = await readShape(ask, mark)
  return [heading, ...shape.schemas.map((schema) => schemaPart(schema, shape))].join('\n')
}

async function readShape(ask: Ask, mark: string): Promise<Shape> {
  const read = async <Row>(reader: (ask: Ask) => Promise<Row[]>) => withoutMark(await reader(ask), mark)
  return {
    schemas: await read(readSchemas),
    relations: await read(readRelations),
    columns: await read(readColumns),
    constraints: await read(readConstraints),
    indexes: await read(readIndexes),
    policies: await read(readPolicies),
    routines: await read(readRoutines),
    grants: await read(readGrants),
  }
}

function schemaPart({ name, owner, comment }: SchemaThere, shape: Shape): string {
  const relations = shape.relations.filter(({ schema }) => schema === name)
  const routines = shape.routines.filter(({ schema }) => schema === name)
  const lines = [
    `\n-- ${'-'.repeat(20)} ${name} ${'-'.repeat(Math.max(0, 90 - name.length))}\n`,
    `create schema ${name} authorization ${owner};`,
    commentOn(`schema ${name}`, comment),
    ...grantsOn(`schema ${name}`, shape.grants),
    ...relations.map((relation) =>
      relation.kind === 'table' ? tablePart(relation, shape) : viewPart(relation, shape),
    ),
    ...routines.map((routine) => routinePart(routine, shape)),
  ]
  return lines.filter(Boolean).join('\n')
}

function tablePart({ name, comment, rowSecurity, forced }: Relation, shape: Shape): string {
  const of = <Row extends { table: string }>(rows: Row[]) => rows.filter(({ table }) => table === name)
  const columns = of(shape.columns)
  const inside = [
    ...columns.map(columnLine),
    ...of(shape.constraints).map((one) => `  constraint ${one.name} ${one.definition}`),
  ]
  return [
    `\ncreate table ${name} (\n${inside.join(',\n')}\n);`,
    commentOn(`table ${name}`, comment),
    ...columns.map((column) => commentOn(`column ${name}.${column.name}`, column.comment)),
    ...of(shape.indexes.filter(({ ofConstraint }) => !ofConstraint)).map(({ definition }) => `${definition};`),
    rowSecurity ? `alter table ${name} enable row level security;` : '',
    forced ? `alter table ${name} force row level security;` : '',
    ...of(shape.policies).map(policyLine),
    ...grantsOn(`table ${name}`, shape.grants),
  ]
    .filter(Boolean)
    .join('\n')
}

function columnLine({ name, type, required, filledWith }: Column): string {
  return `  ${name} ${type}${required ? ' not null' : ''}${filledWith === null ? '' : ` default ${filledWith}`}`
}

function policyLine({ table, name, command, roles, using, withCheck }: Policy): string {
  const rows = using === null ? '' : ` using (${using})`
  return `create policy ${name} on ${table} for ${command} to ${roles.join(', ')}${rows}${withCheck === null ? '' : ` with check (${withCheck})`};`
}

function viewPart({ name, comment, options, definition }: Relation, shape: Shape): string {
  const settings = options.length > 0 ? ` with (${options.join(', ')})` : ''
  return [
    `\ncreate view ${name}${settings} as\n${definition}`,
    commentOn(`view ${name}`, comment),
    ...grantsOn(`table ${name}`, shape.grants),
  ]
    .filter(Boolean)
    .join('\n')
}

function routinePart({ signature, owner, comment, definition }: Routine, shape: Shape): string {
  const kind = /^create or replace procedure/i.test(definition) ? 'procedure' : 'function'
  return [
    `\n${definition.trim().replace(/^CREATE OR REPLACE (FUNCTION|PROCEDURE)/, (words) => words.toLowerCase())};`,
    `alter ${kind} ${signature} owner to ${owner};`,
    commentOn(`${kind} ${signature}`, comment),
    ...grantsOn(`function ${signature}`, shape.grants),
  ]
    .filter(Boolean)
    .join('\n')
}

function commentOn(what: string, comment: string | null): string {
  return comment === null ? '' : `comment on ${what} is '${comment.replaceAll("'", "''")}';`
}

function grantsOn(what: string, grants: readonly Grant[]): string[] {
  const onThis = grants.filter(({ on }) => on === what)
  const receivers = [...Map.groupBy(onThis, ({ to }) => to)]
  return receivers.map(
    ([to, given]) => `grant ${given.map(({ privilege }) => privilege).join(', ')} on ${what} to ${to};`,
  )
}
