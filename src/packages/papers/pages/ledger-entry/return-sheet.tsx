import { useState } from 'react'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import type { Failure } from '@/text/failures'
import { ledgerText } from '@/text/ledger-pages'

export interface ReturnSheetProps {
  enterpriseName: string
  running: boolean
  failure: Failure | undefined
  onClose: () => void
  onReturn: (note: string) => void
}

/** 退回: what the enterprise should look at again. */
export function ReturnSheet({ enterpriseName, running, failure, onClose, onReturn }: ReturnSheetProps) {
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <HalfSheet
      open
      title={ledgerText.returnTitle}
      note={enterpriseName}
      onClose={onClose}
      footer={
        <Button
          loading={running}
          onPress={() => {
            setTried(true)
            if (note.trim() !== '') onReturn(note)
          }}
        >
          {ledgerText.giveBack}
        </Button>
      }
    >
      <WriteFailure failure={failure} title={ledgerText.notReturned} />
      {tried && note.trim() === '' ? <Notice tone='warn'>{ledgerText.returnNoteMissing}</Notice> : null}
      <NarrativeField label={ledgerText.returnNote} value={note} onInput={setNote} suggested={null} />
    </HalfSheet>
  )
}
