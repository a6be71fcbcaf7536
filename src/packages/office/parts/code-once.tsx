import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Notice } from '@/components/notice/notice'
import { copyText } from '@/features/copy-text'
import type { IssuedInvitation } from '@/features/office/invitations/use-invitations'
import { CODES_ONCE, COPY_FAILED, expiryWords, invitationMessage } from '@/text/office-invitations'
import './code-once.scss'

export interface CodeOnceProps {
  issued: IssuedInvitation
  onCopied: () => void
}

/** A fresh code, large, with what to send along; after this it is nowhere to be seen again. */
export function CodeOnce({ issued, onCopied }: CodeOnceProps) {
  const [failed, setFailed] = useState(false)
  const message = invitationMessage(issued)
  const copy = async (text: string): Promise<void> => {
    const copied = await copyText(text)
    setFailed(!copied)
    if (copied) onCopied()
  }
  return (
    <View className='of-code'>
      <View className='of-code__seat'>{issued.seatName}</View>
      <View className='of-code__code k-number'>
        <Text selectable userSelect>
          {issued.code}
        </Text>
      </View>
      <View className='of-code__until'>{expiryWords(issued.expiresAt)}，只能用一次</View>
      <Notice tone='warn'>{CODES_ONCE}</Notice>
      {failed ? (
        <Notice tone='danger' urgent>
          {COPY_FAILED}
        </Notice>
      ) : null}
      <View className='of-code__message'>
        <Text selectable userSelect>
          {message}
        </Text>
      </View>
      <View className='of-code__copy'>
        <Button kind='secondary' onPress={() => void copy(issued.code)}>
          只复制邀请码
        </Button>
        <Button onPress={() => void copy(message)}>复制邀请短信</Button>
      </View>
    </View>
  )
}
