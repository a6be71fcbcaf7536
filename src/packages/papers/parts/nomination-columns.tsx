import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { Column } from '@/components/table/table'
import type { LedgerLevel } from '@/domain/nomination/nomination'
import type { NominationRow } from '@/features/nominations/nomination-view'
import { nominationHeads as heads } from '@/text/nomination'
import { decisionWords, ledgerWords, nominationStateWord, nomineeNote } from '@/text/nomination-pages'
import './nominations.scss'

interface Shown {
  readonly level: LedgerLevel
  readonly cycleId: string
  /** What may be done with a nominee here. */
  readonly actionsOf: (row: NominationRow) => ReactNode
}

/** A union's list as a table. */
export const nominationColumns = ({ level, cycleId, actionsOf }: Shown): ReadonlyArray<Column<NominationRow>> => [
  { key: 'rank', head: heads.rank, width: '3em', figures: true, cell: ({ rank }) => rank ?? heads.none },
  {
    ...{ key: 'name', head: heads.name, width: 'minmax(13em, 1.4fr)' },
    cell: ({ item }) => (
      <>
        <View className='nm-name'>{item.name}</View>
        <View className='nm-text'>{nomineeNote(item)}</View>
      </>
    ),
  },
  { key: 'reason', head: heads.reason, width: 'minmax(12em, 2fr)', cell: ({ item }) => item.reason },
  {
    ...{ key: 'state', head: heads.state, width: 'minmax(9em, 1fr)' },
    cell: ({ item }) => {
      const { tone, label } = nominationStateWord(item.state)
      const onLedger = ledgerWords(item, level, cycleId)
      const decided = decisionWords(item)
      return (
        <>
          <StatusTag tone={tone} text={label} />
          {onLedger ? <View className='nm-text nm-text--ok'>{onLedger}</View> : null}
          {decided ? <View className='nm-text'>{decided}</View> : null}
        </>
      )
    },
  },
  {
    ...{ key: 'actions', head: heads.actions, width: '15em' },
    cell: (row) => <View className='nm-acts nm-acts--cell'>{actionsOf(row)}</View>,
  },
]
