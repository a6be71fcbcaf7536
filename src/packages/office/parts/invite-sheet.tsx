import { useState } from 'react'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { TextInput } from '@/components/text-input/text-input'
import type { Seat } from '@/domain/people/person'
import { useIssueOne } from '@/features/office/invitations/issue-codes'
import { inviteForm } from '@/text/office-invitations'
import { CodeSheet } from './code-sheet'

interface InviteSheetProps {
  title: string
  note?: string | undefined
  seat: Seat
  /** Whom the roster names: the name stands there already, to be changed. */
  invitee?: string | undefined
  onClose: (issued: boolean) => void
}

/** One invitation: for whom, and then its code. */
export function InviteSheet({ title, note, seat, invitee = '', onClose }: InviteSheetProps) {
  const [name, setName] = useState(invitee)
  const [tried, setTried] = useState(false)
  const { issued, issue, running, failure } = useIssueOne()
  const missing = name.trim() === ''
  const submit = () => {
    setTried(true)
    if (!missing) void issue(seat, name)
  }
  if (issued) return <CodeSheet issued={issued} onClose={() => onClose(true)} />
  return (
    <HalfSheet
      open
      title={title}
      note={note}
      onClose={() => onClose(false)}
      footer={
        <Button loading={running} onPress={submit}>
          {inviteForm.issue}
        </Button>
      }
    >
      <WriteFailure failure={failure} title={inviteForm.notIssued} />
      <TextInput
        label={inviteForm.name}
        required
        value={name}
        onInput={setName}
        placeholder={inviteForm.nameExample}
        hint={inviteForm.nameHint}
        error={tried && missing ? inviteForm.nameMissing : undefined}
      />
    </HalfSheet>
  )
}
