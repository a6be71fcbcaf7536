import '@/text/refused-in-packages'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { mayBeSentAgain, mayHelpAgain } from '@/features/documents/use-document-upload'
import { type Editions, useEditions } from '@/features/office/edition/use-editions'
import { readPrivacyContract } from '@/features/photos/choose-and-show'
import { fileNotHere } from '@/text/document'
import { ANNEX_FILE, draftNote, editionNote, editionPage } from '@/text/edition'
import { failureSentence } from '@/text/failures'
import { readGuide } from '@/text/privacy'
import { OfficePage } from '../../parts/office-page'
import { DraftPage } from './draft-page'

definePageConfig({ navigationBarTitleText: '评估表指标' })

/** Why the file is not read yet, and the way on. */
function NotRead({ editions }: { editions: Editions }) {
  const { upload, readFailure } = editions
  const failure = readFailure ?? (upload.kind === 'refused' ? upload.failure : undefined)
  const sentence = failure ? failureSentence(failure) : fileNotHere(upload, ANNEX_FILE)
  if (sentence === undefined) return null
  // What the file itself is refused for is not cured by sending it again.
  const again = failure ? mayHelpAgain(failure) : mayBeSentAgain(upload)
  const action = again
    ? { text: editionPage.tryAgain, onPress: () => void editions.retry() }
    : upload.kind === 'privacy_refused'
      ? { text: readGuide, onPress: readPrivacyContract }
      : undefined
  return (
    <Notice tone='danger' title={editionPage.notRead} urgent action={action}>
      {sentence}
    </Notice>
  )
}

/** Choosing the new notice's 附件 1. */
function UploadCard({ editions }: { editions: Editions }) {
  const { upload } = editions
  const sending = upload.kind === 'sending'
  return (
    <Card title={editionPage.uploadTitle} note={editionPage.uploadNote}>
      {sending ? (
        <ProgressBar value={upload.percent} max={100} label={editionPage.sending} text={`${upload.percent}%`} />
      ) : null}
      <Button loading={sending || editions.reading} onPress={() => void editions.choose()}>
        {sending ? editionPage.sending : editions.reading ? editionPage.reading : editionPage.choose}
      </Button>
    </Card>
  )
}

/** 评估表指标: the editions of the table, and next year's from the new notice. */
export default function EditionPage() {
  const [draftId, setDraftId] = useState<string | null>(null)
  const editions = useEditions(setDraftId)
  const { list, failure } = editions
  if (draftId !== null)
    return (
      <DraftPage
        key={draftId}
        draftId={draftId}
        onEnd={() => {
          setDraftId(null)
          void editions.reload()
        }}
      />
    )
  return (
    <OfficePage>
      {failure ? <ReadFailure failure={failure} onRetry={editions.reload} compact={list !== undefined} /> : null}
      {list === undefined && !failure ? <LoadingState rows={4} /> : null}
      <NotRead editions={editions} />
      <UploadCard editions={editions} />
      {list && list.drafts.length > 0 ? (
        <CellList title={editionPage.drafts}>
          {list.drafts.map((draft) => (
            <Cell
              key={draft.draftId}
              title={draft.fileName}
              note={draftNote(draft)}
              onPress={() => setDraftId(draft.draftId)}
            />
          ))}
        </CellList>
      ) : null}
      {list ? (
        <CellList title={editionPage.editions}>
          {list.editions.map((edition) => (
            <Cell key={edition.version} title={edition.title} note={editionNote(edition)} />
          ))}
        </CellList>
      ) : null}
    </OfficePage>
  )
}
