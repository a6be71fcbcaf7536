import '@/text/refused-in-packages'
import { ButtonRow } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { StatRow } from '@/components/stat-row/stat-row'
import { useDocument } from '@/features/documents/use-document'
import { type ImportSummary, unwrittenOf } from '@/features/roster/import-view'
import { type RosterImport, useConfirmImport, useRosterImport } from '@/features/roster/use-roster-import'
import { useBar } from '@/features/session/appearance'
import { failureSentence } from '@/text/failures'
import { doneWords } from '@/text/roster'
import { rosterText } from '@/text/roster-pages'
import { DocumentNotice } from '@/components/document-notice/document-notice'
import { Preview } from './preview'
import { StartCard } from './start-card'

definePageConfig({ navigationBarTitleText: '导入名单' })

interface WritingCardProps {
  summary: ImportSummary
  confirming: ReturnType<typeof useConfirmImport>
}

/** How far the writing is; where it stopped, and how to go on. */
function WritingCard({ summary, confirming }: WritingCardProps) {
  const { passed, total } = summary
  const goOn = { text: rosterText.goOnWriting, onPress: () => void confirming.run(summary) }
  return (
    <>
      <Card title={rosterText.writing} note={rosterText.writingNote}>
        <ProgressBar
          value={passed}
          max={total}
          label={rosterText.writingProgress}
          text={rosterText.writtenRows(passed, total)}
        />
      </Card>
      {confirming.failure ? (
        <Notice tone='danger' title={rosterText.writingStopped} urgent action={goOn}>
          {failureSentence(confirming.failure)}
        </Notice>
      ) : null}
      {!confirming.running && !confirming.failure ? (
        <Notice tone='info' title={rosterText.writtenBefore} action={goOn}>
          {rosterText.writtenStays}
        </Notice>
      ) : null}
    </>
  )
}

interface ResultCardProps {
  summary: ImportSummary
  onAgain: () => void
}

/** What was written, and the rows that were not, to be corrected and brought again. */
function ResultCard({ summary, onAgain }: ResultCardProps) {
  const { done } = summary
  const unwritten = unwrittenOf(summary)
  const rejected = useDocument('roster.rejected')
  const download = (): void => void rejected.run({ importId: summary.importId })
  return (
    <Card title={rosterText.done} note={doneWords(done)} accent='ok'>
      <StatRow
        stats={[
          { key: 'added', label: rosterText.added, value: done.added, tone: 'ok' },
          { key: 'updated', label: rosterText.updated, value: done.updated },
          { key: 'renamed', label: rosterText.renamed, value: done.renamed },
          {
            key: 'unwritten',
            label: rosterText.unwritten,
            value: unwritten,
            ...(unwritten > 0 ? { tone: 'warn' as const } : {}),
          },
        ]}
      />
      <DocumentNotice what={rosterText.rejectedRows} document={rejected} onAgain={download} />
      <ButtonRow>
        {unwritten > 0 ? (
          <Button kind='secondary' loading={rejected.busy} onPress={download}>
            {rosterText.downloadRejected}
          </Button>
        ) : null}
        <Button onPress={onAgain}>{rosterText.another}</Button>
      </ButtonRow>
    </Card>
  )
}

/** One import from its preview to its result. */
function Import({ roster, summary }: { roster: RosterImport; summary: ImportSummary }) {
  const confirming = useConfirmImport(roster.take)
  if (summary.state === 'done')
    return (
      <Page>
        <ResultCard summary={summary} onAgain={() => roster.take(undefined)} />
      </Page>
    )
  if (summary.state === 'applying' || confirming.running)
    return (
      <Page>
        <WritingCard summary={summary} confirming={confirming} />
      </Page>
    )
  return <Preview roster={roster} summary={summary} confirming={confirming} />
}

/** 导入名单: nothing of the ledger is written before the office has seen what would be and said yes. */
export default function RosterImportPage() {
  useBar('plain')
  const roster = useRosterImport()
  const { summary } = roster
  return summary ? (
    <Import key={summary.importId} roster={roster} summary={summary} />
  ) : (
    <Page>
      <StartCard roster={roster} />
    </Page>
  )
}
