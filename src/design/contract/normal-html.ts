/** Brings two pieces of HTML into one form, so that they differ only where a person or a browser could tell. */
import { load } from 'cheerio'
import { createElement, type ReactNode } from 'react'

/** The document's nodes as far as they are read here. */
interface TreeNode {
  type: string
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: TreeNode[]
}

/** What one side has on purpose, and is not compared. */
export interface Addition {
  elements?: readonly string[]
  attributes?: readonly string[]
}

const inlineNames = new Set(['a', 'span', 'strong', 'em', 'code', 'b', 'i'])

/** One line for each element and text, attributes in order, and spaces kept where words would run together. */
export function normalHtml(html: string, added: Addition = {}): string {
  const $ = load(html, null, false)
  for (const selector of added.elements ?? []) $(selector).remove()
  for (const name of added.attributes ?? []) $(`[${name}]`).removeAttr(name)
  return $.root()
    .contents()
    .toArray()
    .flatMap((node, index, all) => lines(node, all[index - 1], all[index + 1], ''))
    .join('\n')
}

function lines(node: TreeNode, before: TreeNode | undefined, after: TreeNode | undefined, indent: string): string[] {
  if (node.type === 'text') return textLine(node.data ?? '', before, after, indent)
  if (node.type === 'comment') return []
  const attributes = Object.entries(node.attribs ?? {})
    .map(([name, value]) => ` ${name.toLowerCase()}="${normalValue(name, value)}"`)
    .sort()
  const children = node.children ?? []
  return [
    `${indent}<${node.name}${attributes.join('')}>`,
    ...children.flatMap((child, index) => lines(child, children[index - 1], children[index + 1], `${indent}  `)),
  ]
}

function textLine(data: string, before: TreeNode | undefined, after: TreeNode | undefined, indent: string): string[] {
  const collapsed = data.replaceAll(/\s+/g, ' ')
  const start = isInline(before) ? collapsed : collapsed.trimStart()
  const text = isInline(after) ? start : start.trimEnd()
  return text === '' || (text === ' ' && !(isInline(before) && isInline(after))) ? [] : [`${indent}"${text}"`]
}

function isInline(node: TreeNode | undefined): boolean {
  return node !== undefined && inlineNames.has(node.name ?? '')
}

/** The order of class names is nobody's business; Kept's own names come on top of govuk-frontend's. */
function normalValue(name: string, value: string): string {
  if (name !== 'class') return value.replaceAll(/\s+/g, ' ').trim()
  return value
    .split(/\s+/)
    .filter((part) => part && !part.startsWith('kept-'))
    .sort()
    .join(' ')
}

const reactNames: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  value: 'defaultValue',
  checked: 'defaultChecked',
}

/** A fixture's HTML as React would be given it, because no component takes HTML as text. */
export function reactFromHtml(html: string): ReactNode {
  return reactFromNodes(load(html.trim(), null, false).root().contents().toArray())
}

function reactFromNodes(nodes: readonly TreeNode[]): ReactNode {
  return nodes.map((node, index) => {
    if (node.type === 'text') return node.data
    if (!node.name) return null
    const attributes = Object.entries(node.attribs ?? {}).map(([name, value]) => [reactNames[name] ?? name, value])
    if (node.name === 'textarea') attributes.push(['defaultValue', node.children?.[0]?.data ?? ''])
    const empty = node.name === 'textarea' || !node.children?.length
    const children = empty ? undefined : reactFromNodes(node.children ?? [])
    return createElement(node.name, { key: index, ...Object.fromEntries(attributes) }, children)
  })
}
