import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { TextInput } from '@/components/text-input/text-input'
import { getInstant } from '@/domain/calendar/instant'
import type { SeatHolder } from '@/features/office/enterprise/use-enterprise'
import { useWrite } from '@/features/use-write'
import { formatMoment } from '@/text/dates'
import { UNBIND_REASON_MISSING, holders } from '@/text/office-people'
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
          {holders.boundSince(formatMoment(getInstant(holder.boundAt)), holder.reachable)}
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
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ''
  const unbind = async (): Promise<void> => {
    setTried(true)
    if (missing) return
    const result = await run({ personId: holder.personId, seat: holder.seat, reason: reason.trim() })
    if (result.outcome === 'done') onUnbound(holder.name)
  }
  return (
    <HalfSheet
      open
      title={holders.unbindTitle(holder.name)}
      onClose={onClose}
      footer={
        <Button kind='danger' loading={running} onPress={() => void unbind()}>
          {holders.confirmUnbind}
        </Button>
      }
    >
      <WriteFailure failure={failure} title={holders.notUnbound} />
      <Notice title={holders.afterwards}>{statement}</Notice>
      <TextInput
        label={holders.reason}
        required
        value={reason}
        onInput={setReason}
        placeholder={holders.reasonExample}
        hint={holders.reasonHint}
        error={tried && missing ? UNBIND_REASON_MISSING : undefined}
      />
    </HalfSheet>
  )
}
