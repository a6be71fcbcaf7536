import { useState } from 'react'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import type { Failure } from '@/text/failures'

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
      title='退回企业重新核对'
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
          退回
        </Button>
      }
    >
      <WriteFailure failure={failure} title='没有退回' />
      {tried && note.trim() === '' ? <Notice tone='warn'>请写明哪里要改，企业才知道怎么办。</Notice> : null}
      <NarrativeField label='退回意见' value={note} onInput={setNote} suggested={null} />
    </HalfSheet>
  )
}
