import { useState, type ReactNode } from 'react'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { TextInput } from '@/components/text-input/text-input'
import type { Seat } from '@/domain/people/person'
import { useIssueOne } from '@/features/office/invitations/use-issue-one'
import { CodeOnce } from './code-once'
import { FailedWrite } from './failed-write'

export interface InviteSheetProps {
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
            <FailedWrite failure={failure} title='没有生成邀请码' />
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
