import { useState } from 'react'
import { Dialog } from '@/components/dialog/dialog'
import { WriteFailure } from '@/components/failure/failure'
import { Notice } from '@/components/notice/notice'
import { TextInput } from '@/components/text-input/text-input'
import type { DraftPart, DraftRow } from '@/features/office/edition/draft-view'
import type { EditionDrafting } from '@/features/office/edition/use-editions'
import { editionPage, totalWords } from '@/text/edition'

/** What lies over the draft. */
export type Open =
  | { readonly kind: 'row'; readonly row: DraftRow }
  | { readonly kind: 'dimension'; readonly part: DraftPart }
  | { readonly kind: 'words' | 'confirm' | 'discard' }

interface DialogsProps {
  open: Open | null
  drafting: EditionDrafting
  onClose: () => void
  onEnd: () => void
}

/** Confirming with the sums in sight, and discarding. */
export function DraftDialogs({ open, drafting, onClose, onEnd }: DialogsProps) {
  const [source, setSource] = useState('')
  const { view } = drafting
  const end = async (done: Promise<boolean>): Promise<void> => {
    if (await done) onEnd()
  }
  return (
    <>
      <Dialog
        open={open?.kind === 'confirm'}
        title={editionPage.confirmTitle}
        body={editionPage.confirmBody}
        confirmText={editionPage.confirm}
        busy={drafting.confirming}
        onCancel={onClose}
        onConfirm={() => void end(drafting.confirm(source.trim()))}
      >
        {view ? <Notice tone='info'>{totalWords(view.total, view.formerTotal)}</Notice> : null}
        <TextInput
          label={editionPage.source}
          required
          value={source}
          onInput={setSource}
          placeholder={editionPage.sourceExample}
        />
        <WriteFailure failure={drafting.confirmFailure} title={editionPage.notConfirmed} />
      </Dialog>
      <Dialog
        open={open?.kind === 'discard'}
        title={editionPage.discardTitle}
        body={editionPage.discardBody}
        confirmText={editionPage.discard}
        danger
        busy={drafting.discarding}
        onCancel={onClose}
        onConfirm={() => void end(drafting.discard())}
      >
        <WriteFailure failure={drafting.discardFailure} title={editionPage.notDiscarded} />
      </Dialog>
    </>
  )
}
