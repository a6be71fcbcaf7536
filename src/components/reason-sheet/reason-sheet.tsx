import { useState, type ReactNode } from 'react'
import type { Failure } from '@/text/failures'
import { Button } from '../button/button'
import { WriteFailure } from '../failure/failure'
import { HalfSheet } from '../half-sheet/half-sheet'
import { Notice } from '../notice/notice'
import { TextInput } from '../text-input/text-input'

interface ReasonSheetWords {
  /** Over what it does. */
  readonly afterwards: string
  readonly reason: string
  readonly reasonExample: string
  readonly reasonHint: string
  readonly reasonMissing: string
  readonly confirm: string
  /** What did not happen. */
  readonly notDone: string
}

export interface ReasonSheetProps {
  title: string
  words: ReasonSheetWords
  /** What it does; it cannot be confirmed before that can be read. */
  children: ReactNode
  ready?: boolean | undefined
  running: boolean
  failure: Failure | undefined
  onConfirm: (reason: string) => void
  onClose: () => void
}

/** Something grave: what it does, a reason that has to be given, and doing it. */
export function ReasonSheet({
  title,
  words,
  children,
  ready = true,
  running,
  failure,
  onConfirm,
  onClose,
}: ReasonSheetProps) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const reason = typed.trim()
  const confirm = (): void => {
    setTried(true)
    if (reason !== '') onConfirm(reason)
  }
  return (
    <HalfSheet
      open
      title={title}
      onClose={onClose}
      footer={
        <Button kind='danger' loading={running} disabled={!ready} onPress={confirm}>
          {words.confirm}
        </Button>
      }
    >
      <WriteFailure failure={failure} title={words.notDone} />
      <Notice title={words.afterwards}>{children}</Notice>
      <TextInput
        label={words.reason}
        required
        value={typed}
        onInput={setTyped}
        placeholder={words.reasonExample}
        hint={words.reasonHint}
        error={tried && reason === '' ? words.reasonMissing : undefined}
      />
    </HalfSheet>
  )
}
