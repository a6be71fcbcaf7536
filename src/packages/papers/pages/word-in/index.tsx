import '@/text/refused-in-packages'
import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { OpenFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { OfflineBanner } from '@/components/offline-banner/offline-banner'
import { Page } from '@/components/page/page'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { useToast } from '@/components/toast/toast'
import { goHome, scrollToTop } from '@/features/session/navigate'
import { useBar } from '@/features/session/appearance'
import { chosenRows } from '@/features/word-in/preview'
import { putInView } from '@/features/word-in/putting-in'
import { useWordIn, type WordIn } from '@/features/word-in/use-word-in'
import { wordInText } from '@/text/word-in'
import { PreviewList } from './preview-list'
import { ResultCard } from './result-card'
import { UploadFailure } from '../../parts/upload-failure'
import { ExplainCard } from './start'

definePageConfig({ navigationBarTitleText: '从 Word 填入' })

const useUndo = (wordIn: WordIn): (() => void) => {
  const { show } = useToast()
  return () => {
    const taken = wordIn.takeItBack()
    if (!taken) return
    show({ text: wordInText.undone(taken.back, taken.left), tone: taken.left.length > 0 ? 'warn' : 'ok' })
    scrollToTop()
  }
}

function Body({ wordIn, onUndo }: { wordIn: WordIn; onUndo: () => void }) {
  const { stage, upload, preview, undo } = wordIn
  if (upload.kind === 'sending')
    return (
      <ProgressBar
        value={upload.percent}
        max={100}
        label={wordInText.uploadProgress}
        text={wordInText.sending(upload.name, upload.percent)}
      />
    )
  switch (stage.kind) {
    case 'reading':
      return <LoadingState label={wordInText.reading(stage.name)} rows={4} />
    case 'preview':
      return preview ? <PreviewList wordIn={wordIn} preview={preview} form={stage.form} /> : null
    case 'done':
      return <ResultCard nos={stage.nos} view={putInView(wordIn.fill.store.getState(), stage.nos)} />
    case 'start':
    case 'unread':
      return (
        <>
          <UploadFailure wordIn={wordIn} />
          {wordIn.locked === undefined ? null : <Notice tone='warn'>{wordIn.locked}</Notice>}
          <ExplainCard assessmentId={wordIn.fill.store.getState().assessmentId} />
          {undo.length > 0 ? (
            <Notice tone='info' action={{ text: wordInText.undo, onPress: onUndo }}>
              {wordInText.canUndo(undo.length)}
            </Notice>
          ) : null}
        </>
      )
  }
}

interface FooterProps {
  wordIn: WordIn
  onPutIn: () => void
  onUndo: () => void
}

function Footer({ wordIn, onPutIn, onUndo }: FooterProps) {
  const { stage, upload, preview, chosen, undo } = wordIn
  const busy = upload.kind === 'sending' || stage.kind === 'reading'
  if (stage.kind === 'done')
    return (
      <ActionBar>
        <Button kind='secondary' disabled={undo.length === 0} onPress={onUndo}>
          {wordInText.undo}
        </Button>
        <Button onPress={goHome}>{wordInText.goHome}</Button>
      </ActionBar>
    )
  if (stage.kind === 'preview' && preview && upload.kind !== 'sending') {
    const count = chosenRows(preview, chosen).length
    return (
      <ActionBar>
        <Button kind='secondary' onPress={() => void wordIn.choose()}>
          {wordInText.chooseAgain}
        </Button>
        <Button disabled={count === 0 || wordIn.locked !== undefined} onPress={onPutIn}>
          {wordInText.putIn(count)}
        </Button>
      </ActionBar>
    )
  }
  return (
    <ActionBar>
      <Button loading={busy} disabled={busy || wordIn.locked !== undefined} onPress={() => void wordIn.choose()}>
        {wordInText.choose}
      </Button>
    </ActionBar>
  )
}

/** From the file to the form: choosing it, looking through it, putting in, taking back. */
function WordInContent({ wordIn }: { wordIn: WordIn }) {
  const [asking, setAsking] = useState(false)
  const onUndo = useUndo(wordIn)
  const { preview, chosen } = wordIn
  const replaced = preview ? chosenRows(preview, chosen).filter(({ standing }) => standing === 'replaces').length : 0
  const putIn = (): void => {
    setAsking(false)
    wordIn.putChosenIn()
    scrollToTop()
  }
  return (
    <Page
      top={
        <OfflineBanner
          offline={!wordIn.online}
          pending={wordIn.unsaved.answers.length}
          full={wordIn.storageFull}
          unkept={wordIn.unsaved.unkept.length}
        />
      }
      footer={<Footer wordIn={wordIn} onPutIn={replaced > 0 ? () => setAsking(true) : putIn} onUndo={onUndo} />}
      overlay={
        <Dialog
          open={asking}
          title={wordInText.replacing(replaced)}
          body={wordInText.replacingNote}
          confirmText={wordInText.putIn(preview ? chosenRows(preview, chosen).length : 0)}
          cancelText={wordInText.lookAgain}
          onConfirm={putIn}
          onCancel={() => setAsking(false)}
        />
      }
    >
      <Body wordIn={wordIn} onUndo={onUndo} />
    </Page>
  )
}

/** 从 Word 填入: a filled-in 附件 1, read back into the form as far as a person chooses. */
export default function WordInPage() {
  const assessmentId = useRouter().params['id'] ?? ''
  const wordIn = useWordIn(assessmentId)
  useBar('plain')
  if (wordIn.ready) return <WordInContent wordIn={wordIn} />
  const { failure } = wordIn
  if (!failure)
    return (
      <Page>
        <LoadingState label={wordInText.opening} rows={4} />
      </Page>
    )
  return (
    <Page>
      <OpenFailure failure={failure} onRetry={() => wordIn.fill.reload()} />
    </Page>
  )
}
