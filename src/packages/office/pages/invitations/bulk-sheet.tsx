import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { CheckList } from '@/components/choice-list/choice-list'
import { Dialog } from '@/components/dialog/dialog'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { copyText } from '@/features/copy-text'
import { codesAsText } from '@/features/office/invitations/invitations'
import type { IssuedInvitation } from '@/features/office/invitations/use-invitations'
import { useInvitees, useIssueCodes } from '@/features/office/invitations/issue-codes'
import { BULK_NOTE, CODES_ONCE, COPY_FAILED, expiryWords, invitationsPage } from '@/text/office-invitations'
import { BatchSheet } from '../../parts/batch-sheet'
import './invitations.scss'

interface CodeTableProps {
  issued: readonly IssuedInvitation[]
  /** How many got no code, since somebody is bound to them. */
  bound: number
  onCopied: () => void
}

/** Fresh codes by enterprise, to be copied at once into a spreadsheet or a message. */
function CodeTable({ issued, bound, onCopied }: CodeTableProps) {
  const [failed, setFailed] = useState(false)
  const copy = async (): Promise<void> => {
    const copied = await copyText(codesAsText(issued))
    setFailed(!copied)
    if (copied) onCopied()
  }
  const [first] = issued
  return (
    <View>
      {bound > 0 ? <Notice>{invitationsPage.alreadyBound(bound)}</Notice> : null}
      {first ? (
        <>
          <Notice tone='warn'>{CODES_ONCE}</Notice>
          {failed ? (
            <Notice tone='danger' urgent>
              {COPY_FAILED}
            </Notice>
          ) : null}
          <Button onPress={() => void copy()}>{invitationsPage.copyAll(issued.length)}</Button>
          <View className='of-codes__until'>
            {expiryWords(first.expiresAt)}
            {invitationsPage.onceEach}
          </View>
          <RowPages rows={issued} unit={invitationsPage.codes}>
            {(each) => (
              <View key={each.invitationId} className='of-codes__row'>
                <View className='of-codes__name'>{each.seatName}</View>
                <Text className='of-codes__code k-number' selectable userSelect>
                  {each.code}
                </Text>
              </View>
            )}
          </RowPages>
        </>
      ) : null}
    </View>
  )
}

/** Codes for the contacts of the enterprises that have none: chosen, made in batches, and shown once. */
export function BulkSheet({ onClose }: { onClose: (issued: boolean) => void }) {
  const { invitees, failure, reload } = useInvitees(true)
  const job = useIssueCodes()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [copied, setCopied] = useState(false)
  const [leaving, setLeaving] = useState(false)

  const issued = job.state.step === 'ended' ? job.state.outputs.flatMap((output) => output.issued) : []
  const bound = job.state.step === 'ended' && !job.state.failure ? chosen.length - issued.length - job.state.left : 0
  const close = () => {
    if (job.busy) return
    if (issued.length > 0 && !copied) setLeaving(true)
    else onClose(issued.length > 0)
  }
  const all = (invitees ?? []).map((invitee) => invitee.enterpriseId)
  const everything = chosen.length === all.length
  const picking = job.state.step === 'idle'
  return (
    <>
      <HalfSheet
        open={picking}
        title={invitationsPage.inviteContacts}
        note={BULK_NOTE}
        onClose={close}
        footer={
          invitees && all.length > 0 ? (
            <>
              <Button kind='secondary' onPress={() => setChosen(everything ? [] : all)}>
                {everything ? invitationsPage.chooseNone : invitationsPage.chooseAll(all.length)}
              </Button>
              <Button
                disabled={chosen.length === 0}
                onPress={() => void job.issueTo(invitees.filter(({ enterpriseId }) => chosen.includes(enterpriseId)))}
              >
                {chosen.length > 0 ? invitationsPage.issueChosen(chosen.length) : invitationsPage.chooseFirst}
              </Button>
            </>
          ) : null
        }
      >
        {failure ? <ReadFailure failure={failure} onRetry={reload} compact /> : null}
        {!invitees && !failure ? <LoadingState rows={3} label={invitationsPage.checking} /> : null}
        {invitees && all.length === 0 ? (
          <EmptyState title={invitationsPage.allInvited} note={invitationsPage.allInvitedNote} />
        ) : null}
        {invitees && all.length > 0 ? (
          <CheckList
            label={invitationsPage.enterprises}
            values={chosen}
            onChange={setChosen}
            choices={invitees.map(({ enterpriseId, enterpriseName }) => ({
              value: enterpriseId,
              label: enterpriseName,
            }))}
          />
        ) : null}
      </HalfSheet>
      <BatchSheet
        job={job}
        name={invitationsPage.issuing}
        preparing={invitationsPage.checkingContacts}
        onClose={close}
        quietClose
      >
        {() => <CodeTable issued={issued} bound={bound} onCopied={() => setCopied(true)} />}
      </BatchSheet>
      <Dialog
        open={leaving}
        title={invitationsPage.notCopied}
        body={invitationsPage.notCopiedNote(issued.length)}
        confirmText={invitationsPage.closeAnyway}
        cancelText={invitationsPage.backToCopy}
        danger
        onCancel={() => setLeaving(false)}
        onConfirm={() => onClose(true)}
      />
    </>
  )
}
