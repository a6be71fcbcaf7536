import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { copyText } from '@/features/copy-text'
import { useSharedInvitation } from '@/features/office/invitations/share'
import type { IssuedInvitation } from '@/features/office/invitations/use-invitations'
import { CODES_ONCE, COPY_FAILED, expiryWords, invitationMessage, inviteForm } from '@/text/office-invitations'
import './office.scss'

interface CodeOnceProps {
  issued: IssuedInvitation
  onCopied: () => void
}

/** A fresh code, large, with what to send along; after this it is nowhere to be seen again. */
function CodeOnce({ issued, onCopied }: CodeOnceProps) {
  const [failed, setFailed] = useState(false)
  const canShare = useSharedInvitation(issued, onCopied)
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
      <View className='of-code__until'>
        {expiryWords(issued.expiresAt)}
        {inviteForm.once}
      </View>
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
          {inviteForm.copyCode}
        </Button>
        <Button onPress={() => void copy(message)}>{inviteForm.copyMessage}</Button>
        {canShare ? <Button openType='share'>{inviteForm.share}</Button> : null}
      </View>
    </View>
  )
}

/** A code that was just issued, which is asked about once before it is put away uncopied. */
export function CodeSheet({ issued, onClose }: { issued: IssuedInvitation; onClose: () => void }) {
  const [copied, setCopied] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const close = () => {
    if (copied) onClose()
    else setLeaving(true)
  }
  return (
    <>
      <HalfSheet
        open
        title={inviteForm.issued}
        onClose={close}
        footer={
          <Button kind={copied ? 'primary' : 'secondary'} onPress={close}>
            {copied ? inviteForm.done : inviteForm.close}
          </Button>
        }
      >
        <CodeOnce issued={issued} onCopied={() => setCopied(true)} />
      </HalfSheet>
      <Dialog
        open={leaving}
        title={inviteForm.notCopied}
        body={inviteForm.notCopiedNote}
        confirmText={inviteForm.closeAnyway}
        cancelText={inviteForm.backToCopy}
        danger
        onCancel={() => setLeaving(false)}
        onConfirm={onClose}
      />
    </>
  )
}
