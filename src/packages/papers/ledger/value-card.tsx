import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import type { LedgerEntry } from '@/domain/ledger/ledger-entry'
import type { EntryField } from '@/features/ledger/entry-form'
import { formatMoment } from '@/text/dates'
import { shownValue } from '@/text/ledger'
import './ledger.scss'

/** The entry as it was last confirmed, with its union and its former names. */
export function ValueCard({ entry, fields }: { entry: LedgerEntry; fields: readonly EntryField[] }) {
  const rows = [
    ...fields.map(({ field, label, confirmed }) => ({ field, label, value: confirmed })),
    { field: 'union', label: '责任工会', value: entry.unionName ?? '省产改办尚未分派' },
  ]
  return (
    <Card title='台账内容' note='以最近一次确认的为准'>
      {rows.map(({ field, label, value }) => (
        <View key={field} className='pl-value'>
          <View className='pl-change__label'>{label}</View>
          <View className={value === '' ? 'pl-value__text pl-value__text--empty' : 'pl-value__text'}>
            {shownValue(value)}
          </View>
        </View>
      ))}
      {entry.formerNames.map(({ name, until }) => (
        <View key={until} className='pl-value pl-line'>
          曾用名：{name}（至 {formatMoment(until)}）
        </View>
      ))}
    </Card>
  )
}
