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
import { UNBIND_REASON_MISSING } from '@/text/office-people'
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
          {`${formatMoment(getInstant(holder.boundAt))} 绑定 · ${holder.reachable ? '可收微信提醒' : '只能站内提醒，急事请电话联系'}`}
        </View>
      </View>
      <Button kind='danger' size='small' label={`解除绑定：${holder.name}`} onPress={onUnbind}>
        解除绑定
      </Button>
    </View>
  )
}

interface UnbindSheetProps {
  holder: { readonly personId: string; readonly name: string }
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
    const result = await run({ personId: holder.personId, reason: reason.trim() })
    if (result.outcome === 'done') onUnbound(holder.name)
  }
  return (
    <HalfSheet
      open
      title={`解除${holder.name}的绑定`}
      onClose={onClose}
      footer={
        <Button kind='danger' loading={running} onPress={() => void unbind()}>
          确定解除
        </Button>
      }
    >
      <WriteFailure failure={failure} title='没有解除' />
      <Notice title='解除后'>{statement}</Notice>
      <TextInput
        label='解除的理由'
        required
        value={reason}
        onInput={setReason}
        placeholder='如：已调离'
        hint='系统留有记录：由谁、在什么时候、为什么解除。'
        error={tried && missing ? UNBIND_REASON_MISSING : undefined}
      />
    </HalfSheet>
  )
}
