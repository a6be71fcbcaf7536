import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import type { SeatHolder } from '@/features/office/enterprise/use-enterprise'
import { getInstant } from '@/domain/calendar/instant'
import { formatMoment } from '@/text/dates'
import './holder-row.scss'

export interface HolderRowProps {
  holder: SeatHolder
  /** «本人», beside the name. */
  mark?: string | undefined
  onUnbind: () => void
}

/** Somebody who is bound, since when, and whether WeChat reaches them. */
export function HolderRow({ holder, mark, onUnbind }: HolderRowProps) {
  return (
    <View className='of-person'>
      <View className='of-person__main'>
        <View className='of-person__name'>{mark ? `${holder.name}（${mark}）` : holder.name}</View>
        <View className='of-person__note'>
          {`${formatMoment(getInstant(holder.boundAt))} 绑定 · ${holder.reachable ? '可收微信提醒' : '只能站内提醒，急事请电话联系'}`}
        </View>
      </View>
      <Button kind='danger' size='small' label={`解除绑定：${holder.name}`} onPress={onUnbind}>
        解除绑定
      </Button>
    </View>
  )
}
