import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ReasonSheet } from '@/components/reason-sheet/reason-sheet'
import { chinaDateOf, getInstant } from '@/domain/calendar/instant'
import type { SeatHolder } from '@/features/office/enterprise/use-enterprise'
import { useWrite } from '@/features/use-write'
import { formatFullDay } from '@/text/dates'
import { holders, unbindSheet } from '@/text/office-people'
import './office.scss'

interface HolderRowProps {
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
          {holders.boundSince(formatFullDay(chinaDateOf(getInstant(holder.boundAt))), holder.reachable)}
        </View>
      </View>
      <Button kind='danger' size='small' label={holders.unbindLabel(holder.name)} onPress={onUnbind}>
        {holders.unbind}
      </Button>
    </View>
  )
}

interface UnbindSheetProps {
  holder: { readonly personId: string; readonly name: string; readonly seat: string }
  /** What ending this seat does. */
  statement: string
  onClose: () => void
  onUnbound: (name: string) => void
}

/** 解除绑定 of anybody, with a reason. */
export function UnbindSheet({ holder, statement, onClose, onUnbound }: UnbindSheetProps) {
  const { run, running, failure } = useWrite('oversight.unbind')
  const unbind = async (reason: string): Promise<void> => {
    const result = await run({ personId: holder.personId, seat: holder.seat, reason })
    if (result.outcome === 'done') onUnbound(holder.name)
  }
  return (
    <ReasonSheet
      title={holders.unbindTitle(holder.name)}
      words={unbindSheet}
      running={running}
      failure={failure}
      onConfirm={(reason) => void unbind(reason)}
      onClose={onClose}
    >
      {statement}
    </ReasonSheet>
  )
}
