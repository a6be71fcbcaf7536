import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { LedgerLevel } from '@/domain/nomination/nomination'
import type { NominationRow } from '@/features/nominations/nomination-view'
import { decisionWords, ledgerWords, nominationStateWord, nomineeNote } from '@/text/nomination-pages'
import './nominations.scss'

export interface NominationCardProps {
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
