import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatusTag } from '@/components/status-tag/status-tag'
import { type LedgerLevel, type NominationFile, quotaTaken } from '@/domain/nomination/nomination'
import { type NominationRow, standingOf } from '@/features/nominations/nomination-view'
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
import './nominations.scss'

/** Why nothing can be added any more; nothing where the year is still to come. */
export function EndedNotice({ ended }: { ended: boolean }) {
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
export function ListStanding({ file, level, by }: ListStandingProps) {
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
      badge={rank === null ? undefined : { state: BADGE[item.state], number: rank, keepNumber: true }}
      extra={<StatusTag tone={word.tone} text={word.label} />}
    >
      <View className='nm-text nm-text--ink'>{item.reason}</View>
      {onLedger ? <View className='nm-text nm-text--ok'>{onLedger}</View> : null}
      {decided ? <View className='nm-text'>{decided}</View> : null}
      {actions ? <View className='nm-acts'>{actions}</View> : null}
    </Card>
  )
}
