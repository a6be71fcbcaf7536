import { BatchSheet } from '@/components/batch-sheet/batch-sheet'
import { useState } from 'react'
import { Cell, CellList } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { seatsOf } from '@/domain/people/seat-invitations'
import { useIssueCodes, useRevokeCodes } from '@/features/office/invitations/issue-codes'
import type { Seats } from '@/features/office/invitations/use-seats'
import { invitationFiles, invitationsPage } from '@/text/office-invitations'
import { FilesSheet, InvitationFiles } from './files-sheet'
import { IssuedCodes } from './issued-codes'

type Step = 'choose' | 'issue' | 'revoke' | 'files'

interface SelectionStepsProps {
  seats: Seats
  onClose: () => void
}

/** What can be done with the seats that are ticked, each asked once with what it does. */
export function SelectionSteps({ seats, onClose }: SelectionStepsProps) {
  const { ticked, wanted } = seats
  const [step, setStep] = useState<Step>('choose')
  const issuing = useIssueCodes()
  const revoking = useRevokeCodes()
  const chosen = seatsOf(wanted.role, ticked)
  const count = invitationsPage.count(wanted.role, ticked.length)
  const idle = issuing.state.step === 'idle' && revoking.state.step === 'idle'
  const end = () => {
    seats.untick()
    void seats.reload()
    onClose()
  }
  return (
    <>
      <HalfSheet open={idle && step === 'choose'} title={invitationsPage.withChosen(count)} onClose={onClose}>
        <CellList>
          <Cell
            title={invitationsPage.issueCodes}
            note={invitationsPage.issueCodesNote}
            onPress={() => setStep('issue')}
          />
          <Cell title={invitationFiles.title} note={invitationFiles.note} onPress={() => setStep('files')} />
          <Cell
            title={invitationsPage.revokeCodes}
            note={invitationsPage.revokeCodesNote}
            onPress={() => setStep('revoke')}
          />
        </CellList>
      </HalfSheet>
      {idle && step === 'files' ? (
        <FilesSheet role={wanted.role} places={ticked} count={count} onClose={onClose} />
      ) : null}
      <Dialog
        open={idle && step === 'issue'}
        title={invitationsPage.issueTitle(count)}
        body={invitationsPage.issueBody}
        confirmText={invitationsPage.issueCodes}
        onCancel={() => setStep('choose')}
        onConfirm={() => void issuing.run(chosen)}
      />
      <Dialog
        open={idle && step === 'revoke'}
        title={invitationsPage.revokeManyTitle(count)}
        body={invitationsPage.revokeManyBody}
        confirmText={invitationsPage.revoke}
        danger
        onCancel={() => setStep('choose')}
        onConfirm={() => void revoking.run(chosen)}
      />
      <BatchSheet job={issuing} name={invitationsPage.issueCodes} preparing={invitationsPage.issueCodes} onClose={end}>
        {(outputs) => (
          <>
            <Notice
              tone='ok'
              title={invitationsPage.issuedMany(
                invitationsPage.count(
                  wanted.role,
                  outputs.reduce((sum, { issued }) => sum + issued.length, 0),
                ),
              )}
            />
            <IssuedCodes issued={outputs.flatMap(({ issued }) => issued)} />
            <InvitationFiles role={wanted.role} places={ticked} />
          </>
        )}
      </BatchSheet>
      <BatchSheet
        job={revoking}
        name={invitationsPage.revokeCodes}
        preparing={invitationsPage.revokeCodes}
        onClose={end}
      >
        {(outputs) => (
          <Notice tone='ok'>
            {invitationsPage.revokedMany(outputs.reduce((sum, { revoked }) => sum + revoked, 0))}
          </Notice>
        )}
      </BatchSheet>
    </>
  )
}
