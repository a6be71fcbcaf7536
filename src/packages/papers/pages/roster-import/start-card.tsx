import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { CellList, Cell } from '@/components/cell/cell'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { mayBeSentAgain, mayHelpAgain } from '@/features/documents/use-document-upload'
import { readPrivacyContract } from '@/features/photos/choose-and-show'
import type { RosterImport } from '@/features/roster/use-roster-import'
import { fileNotHere, jobFailureSentence, makingWords } from '@/text/document'
import { readGuide } from '@/text/privacy'
import { ROSTER_FILE, START_STEPS } from '@/text/roster'
import { rosterText } from '@/text/roster-pages'
import { OtherYears, YearTitle } from '../../parts/year-head'

/** Why the file is not here yet, and the way on. */
function StartFailure({ roster }: { roster: RosterImport }) {
  const { upload, readFailure } = roster
  const { standing } = upload
  const failure = readFailure ?? (standing.kind === 'refused' ? standing.failure : undefined)
  const sentence = failure ? jobFailureSentence(failure) : fileNotHere(standing, ROSTER_FILE)
  if (sentence === undefined) return null
  // What the file itself is refused for is not cured by sending it again.
  const again = failure === undefined ? mayBeSentAgain(standing) : failure === 'unmade' || mayHelpAgain(failure)
  return (
    <Notice
      tone='danger'
      title={rosterText.fileNotRead}
      urgent
      action={
        again
          ? { text: rosterText.tryAgain, onPress: () => void roster.retry() }
          : failure === undefined && standing.kind === 'privacy_refused'
            ? { text: readGuide, onPress: readPrivacyContract }
            : undefined
      }
    >
      {sentence}
    </Notice>
  )
}

/** Choosing the file, and going on with an import that was left. */
export function StartCard({ roster }: { roster: RosterImport }) {
  const { upload, reading, left } = roster
  const { standing } = upload
  if (reading) return <LoadingState rows={4} label={makingWords(reading, rosterText.reading)} />
  const sending = standing.kind === 'sending'
  const imports = roster.year.allows('keep_ledger')
  return (
    <>
      <YearTitle cycle={roster.year.cycle} />
      {left && imports ? (
        <Notice
          tone='info'
          title={left.state === 'applying' ? rosterText.leftWriting : rosterText.leftPreview}
          action={{ text: rosterText.goOn, onPress: () => roster.take(left) }}
        >
          {rosterText.leftFile(left.cycleId.slice(1), left.fileName)}
        </Notice>
      ) : null}
      <StartFailure roster={roster} />
      {imports ? (
        <Card title={rosterText.chooseTitle} note={rosterText.chooseNote}>
          {sending ? (
            <ProgressBar
              value={standing.percent}
              max={100}
              label={rosterText.uploading}
              text={`${standing.percent}%`}
            />
          ) : null}
          <Button loading={sending} onPress={() => void roster.choose()}>
            {sending ? rosterText.uploading : rosterText.choose}
          </Button>
        </Card>
      ) : null}
      <CellList title={rosterText.howTo}>
        {START_STEPS.map((step, index) => (
          <Cell key={step} plain title={step} badge={{ state: 'todo', number: index + 1 }} />
        ))}
      </CellList>
      <OtherYears others={roster.year.others} />
    </>
  )
}
