import { EmptyState } from '@/components/empty-state/empty-state'
import { Page } from '@/components/page/page'
import { useBar } from '@/features/session/use-bar'
import { assessmentIdOf } from '@/domain/assessment/assessment-id'
import { useYear } from '@/features/session/use-year'
import { useSession } from '@/features/session/use-session'
import { ContactDesk } from '../../ledger/contact-desk'

definePageConfig({ navigationBarTitleText: '台账核对' })

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
        <EmptyState
          icon='calendar'
          title='还没有可以核对的台账'
          note='省产改办设置好评估周期后，企业填报人在这里核对。'
        />
      </Page>
    )
  return <ContactDesk key={entryId} entryId={entryId} />
}
