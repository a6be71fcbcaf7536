import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Pressable } from '@/components/pressable/pressable'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { RowPages } from '@/components/row-pages/row-pages'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Tabs } from '@/components/tabs/tabs'
import { hasLeft } from '@/domain/ledger/departure'
import type { OversightFilter } from '@/features/office/progress/progress'
import { isTimingWorthSaying } from '@/features/office/progress/enterprise-progress'
import { type EnterpriseRow, useEnterpriseList } from '@/features/office/progress/use-enterprise-list'
import { useListGestures, useTitle } from '@/features/page-life'
import { openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { yearParameters } from '@/features/session/years'
import { NUDGE_FILTERS, type NudgeFilter } from '@/features/worklist/use-nudge-many'
import { otherNames } from '@/text/enterprise-names'
import { departureLine } from '@/text/departure'
import { fillingNote, FILTER_WORDS, NO_UNION, timingSentence } from '@/text/office'
import { enterpriseList } from '@/text/office-progress'
import { stateWord } from '@/text/states'
import { OfficePage } from '../../parts/office-page'
import './progress.scss'

interface EnterpriseRowCardProps {
  row: EnterpriseRow
  onOpen: () => void
}

/** One enterprise in the list: where it stands, with whom, and how long it still has. */
function EnterpriseRowCard({ row: { outline, progress, names }, onOpen }: EnterpriseRowCardProps) {
  const { kind } = progress.timing
  const lateness = kind === 'late' || kind === 'rectification_late' ? kind : undefined
  const departed = hasLeft(outline)
  const word = stateWord(departed ? 'departed' : (lateness ?? progress.state))
  const union = outline.unionName ?? NO_UNION
  const called = otherNames(names, outline.enterpriseName)
  const filling = outline.departure
    ? departureLine(outline.departure)
    : progress.state === 'unstarted'
      ? undefined
      : fillingNote(progress)
  const timing = isTimingWorthSaying(progress.timing, outline.extension !== null)
    ? timingSentence(progress.timing)
    : undefined
  return (
    <Pressable
      label={[outline.enterpriseName, called, word.label, union, filling, timing].filter(Boolean).join('，')}
      onPress={onOpen}
    >
      <Card
        title={outline.enterpriseName}
        note={enterpriseList.numberAndUnion(outline.enterpriseNo, union)}
        extra={<StatusTag tone={word.tone} text={word.label} />}
      >
        {called ? <View className='of-row__line'>{called}</View> : null}
        {filling ? <View className='of-row__line'>{filling}</View> : null}
        {timing ? (
          <View className={lateness ? 'of-row__line of-row__line--late' : 'of-row__line'}>{timing}</View>
        ) : null}
        {!departed && (progress.state === 'draft' || progress.state === 'returned') ? (
          <ProgressBar value={progress.answered} max={progress.indicators} label={enterpriseList.filling} />
        ) : null}
      </Card>
    </Pressable>
  )
}

/** Filters that hold enterprises which still have to hand in. */
const EXTENDABLE: ReadonlySet<OversightFilter> = new Set([
  ...([
    'all',
    'unsubmitted',
    'unstarted',
    'draft',
    'returned',
    'late',
    'rectification_late',
    'at_risk',
    'asking',
  ] as const),
])

/** The list in which those of a filter are chosen to be nudged. */
const nudgeFilterOf = (filter: OversightFilter): NudgeFilter =>
  NUDGE_FILTERS.find((each) => each === filter) ?? 'unsubmitted'

/** The province's enterprises, by state and by name. */
export function EnterpriseList({ first }: { first: OversightFilter }) {
  const list = useEnterpriseList(first)
  useTitle(enterpriseList.title)
  useListGestures(list.reload, list.loadMore)
  const { rows, failure } = list
  return (
    <OfficePage
      top={
        <>
          <Tabs
            label={enterpriseList.byState}
            tabs={list.filters.map(({ key, count }) => ({ key, label: FILTER_WORDS[key], count }))}
            selected={list.filter}
            onSelect={list.setFilter}
          />
          {EXTENDABLE.has(list.filter) ? (
            <Button
              kind='text'
              size='small'
              onPress={() =>
                openPage(pageUrl('office/extend-many', { ...yearParameters(list.year), filter: list.filter }))
              }
            >
              {enterpriseList.extendMany}
            </Button>
          ) : null}
          {EXTENDABLE.has(list.filter) && list.mayNudge ? (
            <Button
              kind='text'
              size='small'
              onPress={() =>
                openPage(
                  pageUrl('reviewer/nudge', { ...yearParameters(list.year), filter: nudgeFilterOf(list.filter) }),
                )
              }
            >
              {enterpriseList.nudgeMany}
            </Button>
          ) : null}
          {list.filter === 'endorsed' ? (
            <Button
              kind='text'
              size='small'
              onPress={() => openPage(pageUrl('office/receive-many', yearParameters(list.year)))}
            >
              {enterpriseList.receiveMany}
            </Button>
          ) : null}
          <SearchBar value={list.search} onInput={list.setSearch} placeholder={enterpriseList.search} />
        </>
      }
    >
      {list.yearTitle ? <SectionTitle title={list.yearTitle} /> : null}
      {failure ? <ReadFailure failure={failure} onRetry={list.reload} compact={rows !== undefined} /> : null}
      {!rows && !failure ? <LoadingState rows={5} /> : null}
      {rows?.length === 0 ? (
        <EmptyState
          title={list.searching ? enterpriseList.notFound : enterpriseList.noneInState(FILTER_WORDS[list.filter])}
          note={list.searching ? enterpriseList.notFoundNote : enterpriseList.noneInStateNote}
        />
      ) : null}
      {rows && rows.length > 0 ? (
        <RowPages
          rows={rows}
          unit={enterpriseList.enterprises}
          more={list.more}
          loading={list.loading}
          onMore={list.loadMore}
          onTurn={scrollToTop}
          total={enterpriseList.total(rows.length)}
        >
          {(row) => (
            <EnterpriseRowCard
              key={row.outline.assessmentId}
              row={row}
              onOpen={() =>
                openPage(pageUrl('office/enterprise', { ...yearParameters(list.year), id: row.outline.enterpriseId }))
              }
            />
          )}
        </RowPages>
      ) : null}
    </OfficePage>
  )
}
