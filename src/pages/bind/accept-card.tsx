import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { TextInput } from '@/components/text-input/text-input'
import { seatSentence, type Bind } from '@/features/bind/use-bind'
import { PrivacyNote } from './privacy-note'
import './bind-page.scss'

export interface AcceptCardProps {
  bind: Bind
  preview: NonNullable<Bind['preview']>
  onAccept: () => void
}

/** What a code binds to, before one says yes. */
export function AcceptCard({ bind, preview, onAccept }: AcceptCardProps) {
  const { lead, seat, as } = seatSentence(preview.role, preview.seatName)
  const nameless = bind.name.trim() === ''
  // Nobody is blamed for a field that they have not come to yet.
  const [touched, setTouched] = useState(false)
  return (
    <>
      <Card>
        <View className='bind__lead'>{lead}</View>
        <View className='bind__seat'>{seat}</View>
        {as ? <View className='bind__lead'>{as}</View> : null}
        <View className='bind__field'>
          <TextInput
            label='您的姓名'
            required
            value={bind.name}
            onInput={(name) => {
              setTouched(true)
              bind.nameMe(name)
            }}
            placeholder='请填写真实姓名'
            hint='审核单位和同事会看到这个姓名'
            error={nameless && touched ? '请填写姓名' : undefined}
          />
        </View>
        {bind.problem ? (
          <Notice tone='danger' urgent>
            {bind.problem}
          </Notice>
        ) : null}
        <View className='bind__buttons'>
          <Button loading={bind.binding} disabled={nameless} onPress={onAccept}>
            确认绑定
          </Button>
          <Button kind='text' disabled={bind.binding} onPress={bind.back}>
            不是我的单位，重新输入
          </Button>
        </View>
      </Card>
      <PrivacyNote />
    </>
  )
}
