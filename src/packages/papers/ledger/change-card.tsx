import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import type { FieldChange, LedgerCheck } from '@/domain/ledger/ledger-entry'
import { changesWords, checkedBy, shownValue } from '@/text/ledger'
import './ledger.scss'

/** Changes field by field: what it was, struck through, and what it is to be. */
export function ChangeList({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <>
      {changes.map(({ field, label, from, to }) => (
        <View key={field} className='pl-change'>
          <View className='pl-change__label'>{label}</View>
          <View className='pl-change__from'>原：{shownValue(from)}</View>
          <View className='pl-change__to'>现：{shownValue(to)}</View>
        </View>
      ))}
    </>
  )
}

/** What the enterprise said when it checked its entry. */
export function CheckCard({ check }: { check: LedgerCheck }) {
  const { changes, note } = check
  return (
    <Card
      title={`企业核对：${changesWords(changes.length) ?? ''}`}
      note={checkedBy(check)}
      accent={changes.length > 0 ? 'info' : 'ok'}
    >
      <ChangeList changes={changes} />
      {note === '' ? null : <View className='pl-line'>说明：{note}</View>}
    </Card>
  )
}
