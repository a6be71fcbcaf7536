import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import type { SeatHolder } from '@/features/office/enterprise/use-enterprise'
import { getInstant } from '@/domain/calendar/instant'
import { formatMoment } from '@/text/dates'
import './people-card.scss'

export interface PeopleCardProps {
  holders: readonly SeatHolder[]
  onInvite: () => void
  onUnbind: (holder: SeatHolder) => void
}

/** Who fills in for the enterprise. */
export function PeopleCard({ holders, onInvite, onUnbind }: PeopleCardProps) {
  return (
    <Card title='填报人' note={holders.length === 0 ? '还没有人绑定，请发邀请码' : `${holders.length} 人已绑定`}>
      {holders.map((holder) => (
        <View key={holder.personId} className='of-person'>
          <View className='of-person__main'>
            <View className='of-person__name'>{holder.name}</View>
            <View className='of-person__note'>
              {`${formatMoment(getInstant(holder.boundAt))} 绑定 · ${holder.reachable ? '可收微信提醒' : '只能站内提醒，急事请电话联系'}`}
            </View>
          </View>
          <Button kind='danger' size='small' label={`解除绑定：${holder.name}`} onPress={() => onUnbind(holder)}>
            解除绑定
          </Button>
        </View>
      ))}
      <View className='of-person__invite'>
        <Button kind='secondary' icon='plus' onPress={onInvite}>
          邀请填报人
        </Button>
      </View>
    </Card>
  )
}
