import { useState } from 'react'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { SectionTitle } from '@/components/section-title/section-title'
import { useToast } from '@/components/toast/toast'
import { useMovedOn } from '@/features/session/beside'
import { type SeatHolder, useEnterprise } from '@/features/office/enterprise/use-enterprise'
import { assignableOutline } from '@/features/office/routing/assignment'
import { usePullDown } from '@/features/page-life'
import { extendedWords } from '@/text/office'
import { departureForm, rejoinForm } from '@/text/office-departure'
import { enterprisePage } from '@/text/office-enterprise'
import { CONTACT_UNBOUND } from '@/text/office-people'
import { assignedWords } from '@/text/office-routing'
import { AssignSheet } from '../../parts/assign-sheet'
import { InviteSheet } from '../../parts/invite-sheet'
import { OfficePage } from '../../parts/office-page'
import { UnbindSheet } from '../../parts/holders'
import { DepartureCard, MergedFrom } from './departure-card'
import { DepartureDrawer, RejoinDrawer } from './departure-drawers'
import { EventsCard, OutlineCard, PeopleCard } from './enterprise-cards'
import { EnterpriseSteps } from './enterprise-steps'
import { ExtensionSheet } from './extension-sheet'

type Open = 'assign' | 'extend' | 'invite' | 'leave' | 'rejoin' | SeatHolder | null

/** One enterprise: where it stands, who fills in for it, what the office can do, and what happened so far. */
export function EnterpriseOf({ id: enterpriseId }: { id: string | undefined }) {
  const { view, withoutCycle, failure, timeline, reload } = useEnterprise(enterpriseId)
  const [open, setOpen] = useState<Open>(null)
  const toast = useToast()
  usePullDown(reload)
  useMovedOn(view?.outline.revision)

  if (!view)
    return (
      <OfficePage>
        {failure ? (
          <ReadFailure failure={failure} onRetry={reload} />
        ) : enterpriseId === undefined || withoutCycle ? (
          <EmptyState title={enterprisePage.notChosen} note={enterprisePage.notChosenNote} />
        ) : (
          <LoadingState rows={4} />
        )}
      </OfficePage>
    )
  const { outline } = view
  const close = () => setOpen(null)
  const done = (text: string) => {
    close()
    toast.show({ tone: 'ok', text })
    void reload()
  }
  return (
    <OfficePage
      overlay={
        <>
          {open === 'assign' ? (
            <AssignSheet
              assignable={assignableOutline(outline)}
              onClose={close}
              onAssigned={(enterpriseName, unionName) => done(assignedWords(enterpriseName, unionName))}
            />
          ) : null}
          {open === 'extend' && view.extensionBounds ? (
            <ExtensionSheet
              outline={outline}
              bounds={view.extensionBounds}
              onClose={close}
              onExtended={(day) => done(extendedWords(day))}
            />
          ) : null}
          {open === 'leave' ? (
            <DepartureDrawer outline={outline} onClose={close} onLeft={(name) => done(departureForm.done(name))} />
          ) : null}
          {open === 'rejoin' ? (
            <RejoinDrawer
              outline={outline}
              archived={!view.mayLeave}
              onClose={close}
              onBack={(name) => done(rejoinForm.done(name))}
            />
          ) : null}
          {open === 'invite' ? (
            <InviteSheet
              title={enterprisePage.inviteContact}
              note={outline.enterpriseName}
              seat={{ role: 'contact', enterpriseId: outline.enterpriseId }}
              onClose={close}
            />
          ) : null}
          {open !== null && typeof open === 'object' ? (
            <UnbindSheet
              holder={open}
              statement={CONTACT_UNBOUND}
              onClose={close}
              onUnbound={(name) => done(enterprisePage.unbound(name))}
            />
          ) : null}
        </>
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact /> : null}
      <SectionTitle title={view.yearTitle} />
      {view.archived ? <Notice>{view.archived}</Notice> : null}
      <OutlineCard view={view} />
      <DepartureCard outline={outline} />
      <EnterpriseSteps
        view={view}
        onExtend={() => setOpen('extend')}
        onAssign={() => setOpen('assign')}
        onLeave={() => setOpen('leave')}
        onRejoin={() => setOpen('rejoin')}
      />
      <MergedFrom outline={outline} mergedFrom={view.mergedFrom} />
      <PeopleCard holders={view.holders} onInvite={() => setOpen('invite')} onUnbind={setOpen} />
      <EventsCard timeline={timeline} onRetry={reload} />
    </OfficePage>
  )
}
