import '@/text/refused-in-packages'
import { useState } from 'react'
import { ActionBar } from '@/components/action-bar/action-bar'
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
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { hasLeft } from '@/domain/ledger/departure'
import { entryFields, firstProblem } from '@/features/ledger/entry-form'
import { useEntryForm, useLedgerEntry } from '@/features/ledger/use-ledger-entry'
import { scrollToTop } from '@/features/session/navigate'
import { useBar } from '@/features/session/appearance'
import { useSession, useYear } from '@/features/session/use-session'
import { useUnopened } from '@/features/session/unopened'
import { standingWith, ledgerStateWord } from '@/text/ledger'
import { stateWord } from '@/text/states'
import { ledgerText } from '@/text/ledger-pages'
import { CheckCard, HistoryCard, ValueCard } from '../../parts/entry-cards'
import { EntryEditor } from '../../parts/entry-editor'
import { YearTitle } from '../../parts/year-head'

definePageConfig({ navigationBarTitleText: '台账核对' })

/** 台账核对: an enterprise's own entry, “无变化” in one tap or changed field by field. */
function LedgerContent({ entryId }: { entryId: string | undefined }) {
  const ledgerEntry = useLedgerEntry(entryId)
  const form = useEntryForm(entryId)
  const [asking, setAsking] = useState(false)
  const toast = useToast()
  const { value: view, failure, check } = ledgerEntry
  const unopened = useUnopened(view?.cycle, view?.entry)

  if (!view)
    return (
      <Page>
        {failure ? <ReadFailure failure={failure} onRetry={ledgerEntry.reload} /> : <LoadingState rows={5} />}
      </Page>
    )
  const { entry, columns, open } = view
  const mayCheck = unopened === undefined && open.includes('check')
  const send = async (fields: Array<{ field: string; value: string }>, note: string) => {
    const { entryId: id, revision } = entry
    const result = await check.run({ entryId: id, seenRevision: revision, fields, note })
    if (result.outcome === 'done') {
      form.drop()
      toast.show({ tone: 'ok', text: ledgerText.sent })
      scrollToTop()
    }
    await ledgerEntry.reload()
  }
  const openForm = () => {
    form.open()
    scrollToTop()
  }
  if (form.editing && mayCheck)
    return (
      <EntryEditor
        view={view}
        form={form}
        as='check'
        running={check.running}
        failure={check.failure}
        onSend={(fields, note) => void send(fields, note)}
      />
    )
  const fields = entryFields(entry, columns, {}, { withProposals: false })
  const incomplete = firstProblem(fields)
  const standing = standingWith(entry.state, unopened, hasLeft(entry))
  const state = entry.departure ? stateWord('departed') : ledgerStateWord(entry.state)
  // What was reported already is gone on from; “无变化” would silently take it back.
  const rewriting = entry.state === 'checked' || entry.state === 'returned'
  const wayOn = entry.state === 'returned' || (entry.state !== 'checked' && incomplete !== undefined)
  return (
    <Page
      footer={
        mayCheck ? (
          <ActionBar hint={!rewriting && incomplete ? ledgerText.incomplete(incomplete) : undefined}>
            <Button kind={wayOn ? 'primary' : 'secondary'} onPress={openForm}>
              {entry.state === 'checked' ? ledgerText.checkAgain : ledgerText.editFields}
            </Button>
            {rewriting || incomplete ? null : (
              <Button loading={check.running} onPress={() => setAsking(true)}>
                {ledgerText.unchanged}
              </Button>
            )}
          </ActionBar>
        ) : null
      }
      overlay={
        <Dialog
          open={asking}
          title={ledgerText.unchangedTitle}
          body={ledgerText.unchangedNote}
          confirmText={ledgerText.sendUnchanged}
          busy={check.running}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            void send([], '')
          }}
        />
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={ledgerEntry.reload} compact /> : null}
      <WriteFailure failure={check.failure} title={ledgerText.notSent} />
      <YearTitle cycle={view.cycle} />
      <Card title={standing.title} note={standing.text} extra={<StatusTag tone={state.tone} text={state.label} />} />
      {entry.returned ? (
        <Notice tone='warn' title={ledgerText.returnedBy(entry.returned.byName)}>
          {entry.returned.note}
        </Notice>
      ) : null}
      {entry.check ? <CheckCard check={entry.check} /> : null}
      <ValueCard entry={entry} fields={fields} />
      <HistoryCard history={ledgerEntry.history} />
    </Page>
  )
}

export default function LedgerPage() {
  useBar('plain')
  const { session } = useSession()
  // The entry of an enterprise has the id of its assessment. What was typed is found once it is known whose it is.
  const { cycleId } = useYear()
  const seat = session?.person?.seat
  const entryId =
    seat?.role === 'contact' && cycleId !== undefined ? assessmentIdOf(cycleId, seat.enterpriseId) : undefined
  if (session && entryId === undefined)
    return (
      <Page>
        <EmptyState icon='calendar' title={ledgerText.notYet} note={ledgerText.notYetNote} />
      </Page>
    )
  return <LedgerContent key={entryId} entryId={entryId} />
}
