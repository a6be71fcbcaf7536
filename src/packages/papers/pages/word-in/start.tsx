import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { Notice } from '@/components/notice/notice'
import { readPrivacyContract } from '@/features/photos/choose-and-show'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import type { WordIn } from '@/features/word-in/use-word-in'
import { failureSentence } from '@/text/failures'
import { privacyRefusedForFiles, readGuide } from '@/text/privacy'
import { wordInText } from '@/text/word-in'
import './word-in.scss'

/** Why a chosen file has not been read, and what to do next. */
export function UploadFailure({ wordIn }: { wordIn: WordIn }) {
  const { upload, stage } = wordIn
  const retry = { text: wordInText.tryAgain, onPress: () => void wordIn.retry() }
  switch (upload.kind) {
    case 'wrong_kind':
      return (
        <Notice tone='warn' urgent>
          {wordInText.wrongKind(upload.name)}
        </Notice>
      )
    case 'too_large':
      return (
        <Notice tone='warn' urgent>
          {wordInText.tooLarge(upload.name, upload.limitBytes)}
        </Notice>
      )
    case 'not_allowed':
      return (
        <Notice tone='warn' urgent>
          {wordInText.notAllowed}
        </Notice>
      )
    case 'privacy_refused':
      return (
        <Notice tone='warn' urgent action={{ text: readGuide, onPress: readPrivacyContract }}>
          {privacyRefusedForFiles}
        </Notice>
      )
    case 'refused':
      return (
        <Notice tone='warn' urgent action={upload.failure.outcome === 'refused' ? undefined : retry}>
          {failureSentence(upload.failure)}
        </Notice>
      )
    case 'unsent':
      return (
        <Notice tone='warn' urgent action={upload.lost ? undefined : retry}>
          {upload.lost ? wordInText.lost : wordInText.unsent(upload.name)}
        </Notice>
      )
    case 'idle':
    case 'sending':
      break
  }
  if (stage.kind !== 'unread' || upload.kind === 'sending') return null
  return (
    <Notice tone='warn' title={stage.name} urgent action={stage.failure.outcome === 'refused' ? undefined : retry}>
      {failureSentence(stage.failure)}
    </Notice>
  )
}

/** Which file is meant, and what comes of it. */
export function ExplainCard({ assessmentId }: { assessmentId: string }) {
  return (
    <>
      <Card title={wordInText.title} note={wordInText.lead}>
        <View className='wi-line'>{wordInText.which}</View>
        <View className='wi-note'>{wordInText.notTaken}</View>
        <View className='wi-note'>{wordInText.nothingYet}</View>
      </Card>
      <Notice tone='info'>{wordInText.fromChat}</Notice>
      <CellList>
        <Cell
          title={wordInText.official}
          note={wordInText.officialNote}
          onPress={() => openPage(pageUrl('papers/form', { id: assessmentId }))}
        />
      </CellList>
    </>
  )
}
