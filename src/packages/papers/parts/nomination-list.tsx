import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import { WideRows } from '@/components/table/wide-rows'
import { Tabs } from '@/components/tabs/tabs'
import { LEDGER_LEVELS, type LedgerLevel, type NominationFile, quotaTaken } from '@/domain/nomination/nomination'
import { type NominationRow, rowsOf, standingOf } from '@/features/nominations/nomination-view'
import { scrollToTop } from '@/features/session/navigate'
import type { PageYear } from '@/features/session/page-year'
import { useWide } from '@/features/use-wide'
import type { Failure } from '@/text/failures'
import { LEDGER_WORDS } from '@/text/nomination'
import {
  decisionWords,
  ledgerWords,
  nominationStateWord,
  nomineeNote,
  quotaSentence,
  submittedWords,
  yearWords,
  WAITING_WORDS,
  nominationText,
} from '@/text/nomination-pages'
import { nominationColumns } from './nomination-columns'
import { OtherYears, YearTitle } from './year-head'
import './nominations.scss'

/** Why nothing can be added any more; nothing where the year is still to come. */
function EndedNotice({ ended }: { ended: boolean }) {
  return ended ? (
    <Notice tone='warn' title={nominationText.ended}>
      {nominationText.endedNote}
    </Notice>
  ) : null
}

interface ListStandingProps {
  file: NominationFile
  level: LedgerLevel
  /** Who reads it: the union is told what to do, the office what waits. */
  by: 'union' | 'office'
}

/** Where a list stands: its quota in words, and what the office said or is waited for. */
function ListStanding({ file, level, by }: ListStandingProps) {
  const list = file.lists[level]
  const standing = standingOf(file, level)
  const held = WAITING_WORDS[by]
  return (
    <>
      <Card title={`${yearWords(file.cycleId)}${LEDGER_WORDS[level]}`}>
        <View className='nm-text nm-text--ink nm-quota-line'>{quotaSentence(file, level)}</View>
        {file.quota[level] > 0 ? (
          <ProgressBar value={quotaTaken(file.tally[level])} max={file.quota[level]} label={nominationText.quotaUsed} />
        ) : null}
      </Card>
      {standing === 'waiting' || standing === 'deciding' ? (
        <Notice title={submittedWords(list.submittedAt)}>{held[standing]}</Notice>
      ) : null}
      {standing === 'returned' && list.returned ? (
        <Notice tone='warn' title={nominationText.returnedBy(list.returned.byName)}>
          {list.returned.note}
        </Notice>
      ) : null}
    </>
  )
}

interface NominationCardProps {
  row: NominationRow
  level: LedgerLevel
  cycleId: string
  /** `<Button>`s: what may be done with it here. */
  actions?: ReactNode
}

const BADGE = { draft: 'todo', submitted: 'attention', confirmed: 'done', declined: 'todo' } as const

/** One nominee in its rank: who, why, and what became of it. */
export function NominationCard({ row, level, cycleId, actions }: NominationCardProps) {
  const { item, rank } = row
  const word = nominationStateWord(item.state)
  const onLedger = ledgerWords(item, level, cycleId)
  const decided = decisionWords(item)
  return (
    <Card
      title={item.name}
      note={nomineeNote(item)}
      badge={rank === null ? undefined : { state: BADGE[item.state], number: rank }}
      extra={<StatusTag tone={word.tone} text={word.label} />}
    >
      <View className='nm-text nm-text--ink'>{item.reason}</View>
      {onLedger ? <View className='nm-text nm-text--ok'>{onLedger}</View> : null}
      {decided ? <View className='nm-text'>{decided}</View> : null}
      {actions ? <View className='nm-acts'>{actions}</View> : null}
    </Card>
  )
}

interface NominationListProps {
  year: PageYear
  /** undefined until it was read. */
  file: NominationFile | undefined
  level: LedgerLevel
  failure: Failure | undefined
  ended: boolean
  by: 'union' | 'office'
  /** What is said where nobody is nominated. */
  none: (file: NominationFile) => { title: string; note: string }
  /** What may be done with a nominee here. */
  actionsOf: (row: NominationRow) => ReactNode
  onRetry: () => Promise<void>
}

/** One list with where it stands, for the union that ranks it or the office that decides on it. */
export function NominationList({
  year,
  file,
  level,
  failure,
  ended,
  by,
  none,
  actionsOf,
  onRetry,
}: NominationListProps) {
  const wide = useWide()
  if (!file) return failure ? <ReadFailure failure={failure} onRetry={onRetry} /> : <LoadingState rows={4} />
  const rows = rowsOf(file, level)
  return (
    <>
      {failure ? <ReadFailure failure={failure} onRetry={onRetry} compact /> : null}
      <YearTitle cycle={year.cycle} />
      <EndedNotice ended={ended} />
      <ListStanding file={file} level={level} by={by} />
      {rows.length === 0 ? <EmptyState {...none(file)} /> : null}
      <WideRows
        label={nominationText.list}
        wide={wide}
        columns={nominationColumns({ level, cycleId: file.cycleId, actionsOf })}
        keyOf={({ item }) => item.nominationId}
        rows={rows}
        unit={nominationText.enterprises}
        onTurn={scrollToTop}
      >
        {(row) => (
          <NominationCard
            key={row.item.nominationId}
            row={row}
            level={level}
            cycleId={file.cycleId}
            actions={actionsOf(row)}
          />
        )}
      </WideRows>
      <OtherYears others={year.others} />
    </>
  )
}

/** The two ledgers that a union's nominees are for, with how many each has. */
export function LedgerTabs({
  selected,
  countOf,
  onSelect,
}: {
  selected: LedgerLevel
  countOf: (level: LedgerLevel) => number | undefined
  onSelect: (level: LedgerLevel) => void
}) {
  return (
    <Tabs
      label={nominationText.ledgers}
      tabs={LEDGER_LEVELS.map((key) => ({ key, label: LEDGER_WORDS[key], count: countOf(key) }))}
      selected={selected}
      onSelect={onSelect}
    />
  )
}
