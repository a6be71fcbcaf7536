import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import type { SeatHolder } from '@/features/office/enterprise/use-enterprise'
import { HolderRow } from '../parts/holder-row'
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
        <HolderRow key={holder.personId} holder={holder} onUnbind={() => onUnbind(holder)} />
      ))}
      <View className='of-person__invite'>
        <Button kind='secondary' icon='plus' onPress={onInvite}>
          邀请填报人
        </Button>
      </View>
    </Card>
  )
}
