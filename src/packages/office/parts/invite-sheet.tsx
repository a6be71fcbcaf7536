import { type ReactNode, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { TextInput } from '@/components/text-input/text-input'
import type { Seat } from '@/domain/people/person'
import { copyText } from '@/features/copy-text'
import type { IssuedInvitation } from '@/features/office/invitations/use-invitations'
import { useIssueOne } from '@/features/office/invitations/issue-codes'
import { CODES_ONCE, COPY_FAILED, expiryWords, invitationMessage } from '@/text/office-invitations'
import './office.scss'

interface CodeOnceProps {
  issued: IssuedInvitation
  onCopied: () => void
}

/** A fresh code, large, with what to send along; after this it is nowhere to be seen again. */
function CodeOnce({ issued, onCopied }: CodeOnceProps) {
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

interface InviteSheetProps {
  title: string
  note?: string | undefined
  /** null while it is still to be chosen, in `children`. */
  seat: Seat | null
  children?: ReactNode
  onClose: (issued: boolean) => void
}

/** One invitation: for whom, and then its code, which is asked about once before it is put away uncopied. */
export function InviteSheet({ title, note, seat, children, onClose }: InviteSheetProps) {
  const [name, setName] = useState('')
  const [copied, setCopied] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [tried, setTried] = useState(false)
  const { issued, issue, running, failure } = useIssueOne()
  const nameError = tried && name.trim() === '' ? '请填写被邀请人的姓名，便于日后核对。' : undefined
  const submit = () => {
    setTried(true)
    if (seat && name.trim() !== '') void issue(seat, name)
  }
  const close = () => {
    if (issued && !copied) setLeaving(true)
    else onClose(issued !== null)
  }
  return (
    <>
      <HalfSheet
        open
        title={issued ? '邀请码已生成' : title}
        note={issued ? undefined : note}
        onClose={close}
        footer={
          issued ? (
            <Button kind={copied ? 'primary' : 'secondary'} onPress={close}>
              {copied ? '完成' : '关闭'}
            </Button>
          ) : (
            <Button loading={running} disabled={!seat} onPress={submit}>
              生成邀请码
            </Button>
          )
        }
      >
        {issued ? (
          <CodeOnce issued={issued} onCopied={() => setCopied(true)} />
        ) : (
          <>
            <WriteFailure failure={failure} title='没有生成邀请码' />
            {children}
            <TextInput
              label='被邀请人姓名'
              required
              value={name}
              onInput={setName}
              placeholder='如：王小明'
              hint='只用于核对，不会写进邀请码。'
              error={nameError}
            />
          </>
        )}
      </HalfSheet>
      <Dialog
        open={leaving}
        title='还没有复制邀请码'
        body='关闭以后不能再看到这个邀请码。'
        confirmText='仍然关闭'
        cancelText='回去复制'
        danger
        onCancel={() => setLeaving(false)}
        onConfirm={() => onClose(true)}
      />
    </>
  )
}
