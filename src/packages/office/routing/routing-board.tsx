import { useState } from 'react'
import { SearchBar } from '@/components/search-bar/search-bar'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import { assignableOf, type Assignable } from '@/features/office/routing/assignment'
import { tallyConfirmations } from '@/features/office/routing/selection'
import { useConfirmSuggestions } from '@/features/office/routing/use-confirm-suggestions'
import { useConfirmOne } from '@/features/office/routing/use-confirm-one'
import { useRouting, type RoutingTab } from '@/features/office/routing/use-routing'
import { useListGestures } from '@/features/office/use-list-gestures'
import { failureSentence } from '@/text/failures'
import { assignedWords, confirmedWords, ROUTING_TAB_WORDS } from '@/text/office-routing'
import { AssignSheet } from '../parts/assign-sheet'
import { OfficePage } from '../parts/office-page'
import { ConfirmBar } from './confirm-bar'
import { ConfirmSuggestions, type ConfirmScope } from './confirm-suggestions'
import { RoutingRows } from './routing-rows'

export function RoutingBoard({ first }: { first: RoutingTab }) {
  const routing = useRouting(first)
  const confirming = useConfirmSuggestions()
  const toast = useToast()
  const confirmOne = useConfirmOne()
  const [asking, setAsking] = useState<ConfirmScope | null>(null)
  const [assignable, setAssignable] = useState<Assignable | null>(null)
  useListGestures(routing.reload, routing.loadMore)

  const suggested = routing.tabs.find(({ key }) => key === 'suggested')?.count ?? 0
  const onSuggestions = routing.tab === 'suggested' && (routing.rows?.length ?? 0) > 0
  const closeConfirming = () => {
    confirming.close()
    routing.clearSelection()
    void routing.reload()
  }
  const confirmRow = async (enterpriseId: string): Promise<void> => {
    const result = await confirmOne(enterpriseId)
    if (result.outcome === 'done') {
      const words = confirmedWords(tallyConfirmations([result.value]))
      if (words) toast.show(words)
      await routing.reload()
    } else toast.show({ tone: 'danger', text: failureSentence(result) })
  }
  return (
    <OfficePage
      top={
        <>
          <Tabs
            label='分派情况'
            tabs={routing.tabs.map(({ key, count }) => ({ key, label: ROUTING_TAB_WORDS[key], count }))}
            selected={routing.tab}
            onSelect={routing.setTab}
          />
          <SearchBar value={routing.search} onInput={routing.setSearch} placeholder='搜索企业名称' />
        </>
      }
      footer={onSuggestions ? <ConfirmBar routing={routing} suggested={suggested} onConfirm={setAsking} /> : null}
      overlay={
        <>
          <ConfirmSuggestions
            asking={asking}
            routing={routing}
            suggested={suggested}
            confirming={confirming}
            onCancel={() => setAsking(null)}
            onStart={() => setAsking(null)}
            onClose={closeConfirming}
          />
          {assignable ? (
            <AssignSheet
              key={assignable.enterpriseId}
              assignable={assignable}
              onClose={() => setAssignable(null)}
              onAssigned={(enterpriseName, unionName) => {
                setAssignable(null)
                toast.show({ tone: 'ok', text: assignedWords(enterpriseName, unionName) })
                void routing.reload()
              }}
            />
          ) : null}
        </>
      }
    >
      <RoutingRows
        routing={routing}
        onConfirm={(enterpriseId) => void confirmRow(enterpriseId)}
        onAssign={(row) => setAssignable(assignableOf(row))}
      />
    </OfficePage>
  )
}
