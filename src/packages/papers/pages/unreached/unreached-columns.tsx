import { View } from '@tarojs/components'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { Column } from '@/components/table/table'
import { getInstant } from '@/domain/calendar/instant'
import type { UnreachedRow } from '@/features/unreached/use-unreached'
import { REASON_WORDS, reasonNote, unreachedHeads as heads, unreachedPage as words } from '@/text/unreached'
import { TelephoneOf, UnreachedWays } from './unreached-card'
import '../../parts/card-line.scss'

/** Who could not be reached, as a table. */
export const unreachedColumns = (
  tickOf: (row: UnreachedRow) => (() => void) | undefined,
): ReadonlyArray<Column<UnreachedRow>> => [
  {
    ...{ key: 'who', head: heads.who, width: 'minmax(12em, 1.4fr)' },
    cell: ({ seatName, personId, name }) => (
      <>
        {seatName}
        <View className='card-line'>{personId === null ? words.nobody : name}</View>
      </>
    ),
  },
  {
    ...{ key: 'reason', head: heads.reason, width: 'minmax(12em, 1.4fr)' },
    cell: ({ reason, code }) => (
      <>
        <StatusTag tone='warn' text={REASON_WORDS[reason].label} />
        <View className='card-line'>{reasonNote(reason, code)}</View>
      </>
    ),
  },
  {
    ...{ key: 'told', head: heads.told, width: 'minmax(11em, 1.2fr)' },
    cell: ({ title, at, lastReached }) => (
      <>
        {words.told(title, getInstant(at))}
        <View className='card-line'>{words.lastReached(lastReached ?? null)}</View>
      </>
    ),
  },
  { key: 'telephone', head: heads.telephone, width: '14em', cell: (row) => <TelephoneOf row={row} /> },
  {
    ...{ key: 'ways', head: heads.ways, width: '15em' },
    cell: (row) => <UnreachedWays row={row} onTick={tickOf(row)} />,
  },
]
