import {
  documentText,
  handedInText,
  handedWords,
  type JobFailure,
  jobFailureSentence,
  makingWords,
  type WayOut,
  wayOutWord,
} from '@/text/document'
import { Notice } from '../notice/notice'
import { ProgressBar } from '../progress-bar/progress-bar'

interface ArrivedFile {
  readonly kind: 'arrived'
  readonly showing: 'shown' | 'not_shown' | 'cannot_open'
  readonly way: WayOut | 'saved_already'
  readonly handed: Parameters<typeof handedWords>[0] | null
}

/** Where a document is: being made, on its way out, or not to be had. */
type ShownDocument =
  | { readonly kind: 'none' }
  | { readonly kind: 'unmade' }
  | ({ readonly kind: 'making' } & Parameters<typeof makingWords>[0])
  | { readonly kind: 'fetching'; readonly percent: number }
  | { readonly kind: 'stopped'; readonly percent: number; readonly full: boolean }
  | ArrivedFile
  | { readonly kind: 'refused'; readonly failure: JobFailure }

export interface DocumentNoticeProps {
  /** What is taken away: «Word», «台账», or the name of a file that somebody handed in. */
  what: string
  /** It was handed in and lies there, rather than being made. */
  handedIn?: boolean | undefined
  document: {
    readonly standing: ShownDocument
    readonly resume: () => Promise<void>
    readonly handItOn: () => void
  }
  /** Has it made once more. */
  onAgain: () => void
}

/** What has arrived, and the tap by which it leaves the program: WeChat lets a file go in a tap of its own alone. */
function Arrived({ what, standing, onPress }: { what: string; standing: ArrivedFile; onPress: () => void }) {
  const { showing, way, handed } = standing
  if (way === 'saved_already') return <Notice tone='ok' title={documentText.saved(what)} />
  const title = showing === 'shown' ? documentText.shown(what) : documentText.arrived(what)
  const said = handed && handedWords(handed, way)
  const unopened = way === 'send' ? documentText.cannotOpen : documentText.cannotOpenHere
  return (
    <Notice
      tone={said?.tone ?? 'ok'}
      title={title}
      // A plain handler: what is awaited before WeChat is asked loses it the tap.
      action={{ text: wayOutWord(way), onPress }}
    >
      {said?.text ?? (showing === 'cannot_open' ? unopened : undefined)}
    </Notice>
  )
}

/** Where a document is on its way out of the program, in words, with what can be done about it. */
export function DocumentNotice({ what, handedIn = false, document, onAgain }: DocumentNoticeProps) {
  const { standing, resume, handItOn } = document
  const words = handedIn ? handedInText : documentText
  switch (standing.kind) {
    case 'none':
      return null
    case 'making':
      return (
        <Notice tone={standing.standstill ? 'warn' : 'info'} title={documentText.making(what)}>
          {makingWords(standing, documentText.canLeave)}
        </Notice>
      )
    case 'fetching':
      return (
        <Notice tone='info' title={words.fetching(what)}>
          <ProgressBar
            label={words.fetching(what)}
            value={standing.percent}
            max={100}
            text={documentText.percent(standing.percent)}
          />
        </Notice>
      )
    case 'stopped':
      return (
        <Notice
          urgent
          tone='warn'
          title={documentText.stoppedTitle}
          action={{ text: documentText.goOn, onPress: () => void resume() }}
        >
          {standing.full ? documentText.noRoom : words.stopped(standing.percent)}
        </Notice>
      )
    case 'arrived':
      return <Arrived what={what} standing={standing} onPress={handItOn} />
    case 'unmade':
    case 'refused':
      return (
        <Notice urgent tone='danger' title={words.notMade} action={{ text: documentText.again, onPress: onAgain }}>
          {jobFailureSentence(standing.kind === 'unmade' ? 'unmade' : standing.failure)}
        </Notice>
      )
  }
}
