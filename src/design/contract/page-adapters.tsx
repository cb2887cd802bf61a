/** Gives the rest of our components what a govuk-frontend fixture gives its own. */
import { BackLink } from '../back-link/back-link.tsx'
import { type DesignWords, englishWords } from '../design-words.ts'
import { Details } from '../details/details.tsx'
import { ErrorSummary } from '../error-summary/error-summary.tsx'
import { ExitThisPage } from '../exit-this-page/exit-this-page.tsx'
import { InsetText } from '../inset-text/inset-text.tsx'
import { LanguageSwitch } from '../language-switch/language-switch.tsx'
import { Navigation } from '../navigation/navigation.tsx'
import { NotificationBanner } from '../notification-banner/notification-banner.tsx'
import { Pagination } from '../pagination/pagination.tsx'
import { Panel } from '../panel/panel.tsx'
import { SkipLink } from '../skip-link/skip-link.tsx'
import { SummaryList } from '../summary-list/summary-list.tsx'
import { Table } from '../table/table.tsx'
import { Tag, type TagColour } from '../tag/tag.tsx'
import { type Task, TaskList } from '../task-list/task-list.tsx'
import { WarningText } from '../warning-text/warning-text.tsx'
import type { FixtureOptions, ItemOptions, RowOptions } from './fixture.ts'
import { type Adapter, content } from './form-adapters.tsx'
import { exitWords } from './given-words.ts'

const saying = (words: Partial<DesignWords>): DesignWords => ({ ...englishWords, ...words })
const colourOf = (classes: string | undefined) => classes?.match(/govuk-tag--(\w+)/)?.[1] as TagColour | undefined

export const pageAdapters: Record<string, Adapter> = {
  'back-link': (o) => <BackLink words={englishWords} href={o.href || '#'} text={o.text || undefined} />,
  details: (o) => (
    <Details id={o.id} open={o.open} summary={o.summaryText ?? ''}>
      {content(o)}
    </Details>
  ),
  'error-summary': (o) => (
    <ErrorSummary
      words={saying({ thereIsAProblem: o.titleText ?? '' })}
      description={content({
        ...(o.descriptionText && { text: o.descriptionText }),
        ...(o.descriptionHtml && { html: o.descriptionHtml }),
      })}
      items={(o.errorList ?? []).map((error) => ({ href: error.href, text: content(error) }))}
    />
  ),
  'exit-this-page': (o) => (
    <ExitThisPage id={o.id} href={o.redirectUrl ?? 'https://www.bbc.co.uk/weather'} words={exitWords(o)} />
  ),
  'inset-text': (o) => <InsetText id={o.id}>{content(o)}</InsetText>,
  'language-navigation': (o) => (
    <LanguageSwitch
      words={saying({ languages: o.ariaLabel ?? 'Language' })}
      items={(o.items ?? []).map((item) => ({
        lang: item.lang ?? '',
        text: item.text ?? '',
        href: item.current ? undefined : item.href,
        dir: item.dir,
      }))}
    />
  ),
  'notification-banner': (o) => (
    <NotificationBanner
      kind={o.type === 'success' ? 'success' : 'important'}
      words={o.titleText ? saying({ success: o.titleText, important: o.titleText }) : englishWords}
      titleId={o.titleId}
      text={o.html ? undefined : o.text}
    >
      {o.html && content(o)}
    </NotificationBanner>
  ),
  pagination: (o) => (
    <Pagination
      words={saying({ pages: o.landmarkLabel ?? 'Pagination' })}
      previous={way(o.previous)}
      next={way(o.next)}
    />
  ),
  panel: (o) => (
    <Panel title={o.titleText ?? ''} level={o.headingLevel}>
      {content(o)}
    </Panel>
  ),
  'service-navigation': (o) => (
    <Navigation
      words={saying({ menu: o.menuButtonText ?? 'Menu' })}
      id={o.navigationId}
      items={(o.navigation ?? []).map(({ href = '', text = '', current, active }) => ({
        href,
        text,
        current: current ? 'page' : active ? 'section' : undefined,
      }))}
    />
  ),
  'skip-link': (o) => <SkipLink href={o.href || '#content'} words={saying({ skipToContent: o.text ?? '' })} />,
  'summary-list': (o) => <SummaryList {...summary(o)} plain={o.classes === 'govuk-summary-list--no-border'} />,
  table: (o) => <Table {...table(o)} />,
  tag: (o) => <Tag text={o.text ?? ''} colour={colourOf(o.classes)} />,
  'task-list': (o) => <TaskList idPrefix={o.idPrefix} items={(o.items ?? []).map(task)} />,
  'warning-text': (o) => (
    <WarningText words={saying({ warning: o.iconFallbackText || 'Warning' })}>{content(o)}</WarningText>
  ),
}

function way(link: FixtureOptions['next']) {
  return link && { href: link.href, text: link.text, label: link.labelText }
}

function summary(o: FixtureOptions) {
  const rows = (o.rows ?? []) as RowOptions[]
  return {
    rows: rows.map(({ key, value, actions }) => ({
      key: key.text ?? '',
      value: content(value),
      actions: actions?.items?.map(({ href, text = '', visuallyHiddenText }) => ({
        href,
        text,
        hidden: visuallyHiddenText,
      })),
    })),
  }
}

function table(o: FixtureOptions) {
  const rows = (o.rows ?? []) as ItemOptions[][]
  return {
    caption: o.caption ?? '',
    captionSize: (o.captionClasses?.match(/--(\w+)$/)?.[1] ?? 'm') as 'm',
    columns: (o.head ?? []).map((cell, index) => ({
      key: index,
      label: cell.text ?? '',
      numeric: cell.format === 'numeric',
    })),
    rows: rows.map((cells, index) => ({ key: String(index), cells: cells.map((cell) => content(cell)) })),
  }
}

function task({ title, href, hint, status }: ItemOptions): Task {
  const tag = status?.tag
  return {
    title: title?.text ?? '',
    href,
    hint: hint?.text,
    status: tag
      ? { tag: tag.text, colour: colourOf(tag.classes) }
      : { text: status?.text ?? '', cannotStartYet: status?.classes?.includes('cannot-start-yet') },
  }
}
