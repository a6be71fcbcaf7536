import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
import { NextBar } from '@/components/action-bar/next-bar'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure, WriteFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { Page } from '@/components/page/page'
import { StatusTag } from '@/components/status-tag/status-tag'
import { useToast } from '@/components/toast/toast'
import { useMovedOn, useWaysOn } from '@/features/session/beside'
import { doubtsIn, entryFields } from '@/features/ledger/entry-form'
import { useEntryForm, useLedgerEntry } from '@/features/ledger/use-ledger-entry'
import { scrollToTop } from '@/features/session/navigate'
import { leftReason } from '@/text/departure'
import { ledgerStateWord, readerStanding } from '@/text/ledger'
import { stateWord } from '@/text/states'
import { ledgerText } from '@/text/ledger-pages'
import { CheckCard, DoubtNotice, HistoryCard, ValueCard } from '../../parts/entry-cards'
import { EntryEditor } from '../../parts/entry-editor'
import { YearTitle } from '../../parts/year-head'
import { ReturnSheet } from './return-sheet'

/** One enterprise's entry before its union or the office: the difference, and confirm, return or correct. */
export function LedgerEntryOf({ id: entryId }: { id: string | undefined }) {
  const ledgerEntry = useLedgerEntry(entryId)
  const form = useEntryForm(entryId)
  const [asking, setAsking] = useState<'confirm' | 'return' | null>(null)
  const ways = useWaysOn()
  const toast = useToast()
  const { value: view, failure, confirm, giveBack, correct } = ledgerEntry
  useMovedOn(view?.entry.revision)

  if (entryId === undefined)
    return (
      <Page>
        <EmptyState title={ledgerText.noneChosen} note={ledgerText.noneChosenNote} />
      </Page>
    )
  if (!view)
    return (
      <Page>
        {failure ? <ReadFailure failure={failure} onRetry={ledgerEntry.reload} /> : <LoadingState rows={5} />}
      </Page>
    )
  const { entry, columns, open } = view
  const target = { entryId, seenRevision: entry.revision }
  const after = async (done: boolean, text: string, decided = true) => {
    if (done) {
      setAsking(null)
      toast.show({ tone: 'ok', text })
      if (decided) await ledgerEntry.lookForNext()
    }
    await ledgerEntry.reload()
  }
  const openForm = () => {
    form.open()
    scrollToTop()
  }
  if (form.editing && open.includes('correct'))
    return (
      <EntryEditor
        view={view}
        form={form}
        as='correct'
        running={correct.running}
        failure={correct.failure}
        onSend={(fields, reason) =>
          void correct.run({ ...target, fields, reason }).then(({ outcome }) => {
            if (outcome === 'done') {
              form.drop()
              scrollToTop()
            }
            return after(outcome === 'done', ledgerText.corrected, false)
          })
        }
      />
    )
  const state = entry.departure ? stateWord('departed') : ledgerStateWord(entry.state)
  const buttons = [
    open.includes('correct') ? (
      <Button key='correct' kind='secondary' onPress={openForm}>
        {ledgerText.correct}
      </Button>
    ) : null,
    open.includes('return') ? (
      <Button key='return' kind='secondary' onPress={() => setAsking('return')}>
        {ledgerText.giveBack}
      </Button>
    ) : null,
    open.includes('confirm') ? (
      <Button key='confirm' loading={confirm.running} onPress={() => setAsking('confirm')}>
        {ledgerText.confirm}
      </Button>
    ) : null,
  ].filter((button) => button !== null)
  return (
    <Page
      footer={
        ledgerEntry.next !== undefined && !open.includes('confirm') ? (
          <NextBar next={ledgerEntry.next} onOpen={ways.go} onBack={ways.back} />
        ) : buttons.length > 0 ? (
          <ActionBar>{buttons}</ActionBar>
        ) : null
      }
      overlay={
        <>
          <Dialog
            open={asking === 'confirm'}
            title={ledgerText.confirmTitle}
            body={
              entry.check && entry.check.changes.length > 0 ? ledgerText.confirmChanges : ledgerText.confirmUnchanged
            }
            confirmText={ledgerText.confirm}
            busy={confirm.running}
            onCancel={() => setAsking(null)}
            onConfirm={() => {
              setAsking(null)
              void confirm.run(target).then(({ outcome }) => after(outcome === 'done', ledgerText.confirmed))
            }}
          />
          {asking === 'return' ? (
            <ReturnSheet
              enterpriseName={entry.enterpriseName}
              running={giveBack.running}
              failure={giveBack.failure}
              onClose={() => setAsking(null)}
              onReturn={(note) =>
                void giveBack
                  .run({ ...target, note })
                  .then(({ outcome }) => after(outcome === 'done', ledgerText.givenBack))
              }
            />
          ) : null}
        </>
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={ledgerEntry.reload} compact /> : null}
      <WriteFailure failure={confirm.failure} title={ledgerText.notConfirmed} />
      <YearTitle cycle={view.cycle} />
      <Card
        title={entry.enterpriseName}
        note={leftReason(entry) ?? readerStanding(entry.state)}
        extra={<StatusTag tone={state.tone} text={state.label} />}
      />
      {entry.returned ? (
        <Notice tone='warn' title={ledgerText.returnedBy(entry.returned.byName)}>
          {entry.returned.note}
        </Notice>
      ) : null}
      {entry.check ? <CheckCard check={entry.check} /> : null}
      <DoubtNotice doubts={doubtsIn(entryFields(entry, columns, {}, { withProposals: true }), columns)} />
      <ValueCard entry={entry} fields={entryFields(entry, columns, {}, { withProposals: false })} />
      <HistoryCard history={ledgerEntry.history} />
    </Page>
  )
}
