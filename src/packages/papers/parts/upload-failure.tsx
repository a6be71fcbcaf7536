import { Notice } from '@/components/notice/notice'
import { mayBeSentAgain, mayHelpAgain, type DocumentUpload } from '@/features/documents/use-document-upload'
import { readPrivacyContract } from '@/features/photos/choose-and-show'
import { failureSentence, type Failure } from '@/text/failures'
import { unsentWords } from '@/text/document'
import { privacyRefusedForFiles, readGuide } from '@/text/privacy'
import { wordInText } from '@/text/word-in'

interface UnreadFile {
  readonly kind: 'unread'
  readonly name: string
  readonly failure: Failure
}

interface UploadFailureProps {
  wordIn: {
    readonly upload: DocumentUpload['standing']
    /** `unread`: the file arrived, and could not be read. */
    readonly stage: { readonly kind: string } | UnreadFile
    readonly retry: () => Promise<void>
  }
}

const isUnread = (stage: UploadFailureProps['wordIn']['stage']): stage is UnreadFile => stage.kind === 'unread'

/** Why a chosen file has not been read, and what to do next. */
export function UploadFailure({ wordIn }: UploadFailureProps) {
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
        <Notice tone='warn' urgent action={mayBeSentAgain(upload) ? retry : undefined}>
          {failureSentence(upload.failure)}
        </Notice>
      )
    case 'unsent':
      return (
        <Notice tone='warn' urgent action={mayBeSentAgain(upload) ? retry : undefined}>
          {unsentWords(upload)}
        </Notice>
      )
    case 'idle':
    case 'sending':
      break
  }
  if (!isUnread(stage) || upload.kind === 'sending') return null
  return (
    <Notice tone='warn' title={stage.name} urgent action={mayHelpAgain(stage.failure) ? retry : undefined}>
      {failureSentence(stage.failure)}
    </Notice>
  )
}
