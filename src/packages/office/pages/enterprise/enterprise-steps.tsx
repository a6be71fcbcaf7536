import { Cell, CellList } from '@/components/cell/cell'
import { hasLeft } from '@/domain/ledger/departure'
import type { EnterpriseView } from '@/features/office/enterprise/use-enterprise'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { formatFullDay } from '@/text/dates'
import { formText } from '@/text/form'
import { departureForm, rejoinForm } from '@/text/office-departure'
import { enterprisePage } from '@/text/office-enterprise'
import { auditPage } from '@/text/audit'
import { sentMessagesPage } from '@/text/sent-messages'

export interface EnterpriseStepsProps {
  view: EnterpriseView
  onExtend: () => void
  onAssign: () => void
  onLeave: () => void
  onRejoin: () => void
}

const openingNote = (state: EnterpriseView['outline']['state']): string => {
  switch (state) {
    case 'draft':
      return enterprisePage.openDraft
    case 'returned':
      return enterprisePage.openReturned
    case 'endorsed':
      return enterprisePage.openEndorsed
    case 'submitted':
    case 'received':
      return enterprisePage.openSubmitted
  }
}

/** What the office can do for this enterprise now; of one that has left it reads, and takes it in again. */
export function EnterpriseSteps({ view, onExtend, onAssign, onLeave, onRejoin }: EnterpriseStepsProps) {
  const { outline, extensionBounds, mayExtend, mayRoute, mayLeave } = view
  const departed = hasLeft(outline)
  return (
    <CellList title={enterprisePage.steps}>
      {view.unattended && !departed ? (
        <Cell
          title={enterprisePage.unattended}
          note={enterprisePage.unattendedNote}
          value={enterprisePage.toReceive}
          valueTone='warn'
          onPress={() => openPage(pageUrl('office/invitations', { role: 'reviewer', state: 'unbound' }))}
        />
      ) : null}
      <Cell
        title={enterprisePage.openAssessment}
        note={openingNote(outline.state)}
        value={outline.state === 'endorsed' && !departed ? enterprisePage.toReceive : undefined}
        valueTone='link'
        onPress={() => openPage(pageUrl('reviewer/review', { id: outline.assessmentId }))}
      />
      <Cell
        title={formText.way}
        note={formText.wayNote}
        onPress={() => openPage(pageUrl('papers/form', { id: outline.assessmentId }))}
      />
      <Cell
        title={sentMessagesPage.way}
        note={sentMessagesPage.wayNote}
        onPress={() =>
          openPage(pageUrl('papers/sent-messages', { enterprise: outline.enterpriseId, name: outline.enterpriseName }))
        }
      />
      <Cell
        title={auditPage.way}
        note={auditPage.wayNote}
        onPress={() =>
          openPage(pageUrl('papers/audit', { enterprise: outline.enterpriseId, name: outline.enterpriseName }))
        }
      />
      {departed ? (
        <Cell title={rejoinForm.rejoin} note={rejoinForm.rejoinNote} onPress={onRejoin} />
      ) : (
        <>
          {!mayExtend ? null : extensionBounds ? (
            <Cell
              title={enterprisePage.extension}
              note={enterprisePage.extendableFrom(formatFullDay(extensionBounds.earliestOn))}
              onPress={onExtend}
            />
          ) : (
            <Cell title={enterprisePage.extension} note={enterprisePage.handedIn} disabled />
          )}
          {mayRoute ? (
            <Cell
              title={outline.unionId ? enterprisePage.reassign : enterprisePage.assign}
              note={outline.unionName ?? enterprisePage.noUnion}
              onPress={onAssign}
            />
          ) : null}
          {mayLeave ? <Cell title={departureForm.leave} note={departureForm.leaveNote} onPress={onLeave} /> : null}
        </>
      )}
    </CellList>
  )
}
