import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Icon, type IconName } from '@/components/icon/icon'
import { Notice } from '@/components/notice/notice'
import type { ReceiptView } from '@/features/receipt/receipt-view'
import './receipt.scss'

const ICONS: Readonly<Record<ReceiptView['tone'], IconName>> = { ok: 'check', info: 'clock', warn: 'alert' }

export function ReceiptCard({ view }: { view: ReceiptView }) {
  return (
    <Card>
      <View className={`receipt__mark receipt__mark--${view.tone}`}>
        <Icon name={ICONS[view.tone]} />
      </View>
      <View className='receipt__title'>{view.title}</View>
      {view.rows.map(({ label, value }) => (
        <View key={label} className='receipt__row'>
          <View className='receipt__label'>{label}</View>
          <View className='receipt__value k-number'>{value}</View>
        </View>
      ))}
      <Notice title='接下来'>{view.next}</Notice>
    </Card>
  )
}
