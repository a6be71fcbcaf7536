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
import { CODES_ONCE, COPY_FAILED, expiryWords, invitationMessage, inviteForm } from '@/text/office-invitations'
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
  const nameError = tried && name.trim() === '' ? inviteForm.nameMissing : undefined
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
        title={issued ? inviteForm.issued : title}
        note={issued ? undefined : note}
        onClose={close}
        footer={
          issued ? (
            <Button kind={copied ? 'primary' : 'secondary'} onPress={close}>
              {copied ? inviteForm.done : inviteForm.close}
            </Button>
          ) : (
            <Button loading={running} disabled={!seat} onPress={submit}>
              {inviteForm.issue}
            </Button>
          )
        }
      >
        {issued ? (
          <CodeOnce issued={issued} onCopied={() => setCopied(true)} />
        ) : (
          <>
            <WriteFailure failure={failure} title={inviteForm.notIssued} />
            {children}
            <TextInput
              label={inviteForm.name}
              required
              value={name}
              onInput={setName}
              placeholder={inviteForm.nameExample}
              hint={inviteForm.nameHint}
              error={nameError}
            />
          </>
        )}
      </HalfSheet>
      <Dialog
        open={leaving}
        title={inviteForm.notCopied}
        body={inviteForm.notCopiedNote}
        confirmText={inviteForm.closeAnyway}
        cancelText={inviteForm.backToCopy}
        danger
        onCancel={() => setLeaving(false)}
        onConfirm={() => onClose(true)}
      />
    </>
  )
}
