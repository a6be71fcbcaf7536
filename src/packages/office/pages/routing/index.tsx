import '@/text/refused-in-packages'
import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { ActionBar } from '@/components/action-bar/action-bar'
import { Button } from '@/components/button/button'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import { YearList } from '@/components/year-list/year-list'
import { type Assignable, assignableOf } from '@/features/office/routing/assignment'
import { tallyConfirmations } from '@/features/office/routing/selection'
import { useConfirmOne, useConfirmSuggestions } from '@/features/office/routing/confirm-suggestions'
import { type Routing, tabNamed, useRouting } from '@/features/office/routing/use-routing'
import { useListGestures } from '@/features/page-life'
import { replacePage } from '@/features/session/navigate'
import { yearHead } from '@/features/session/page-year'
import { failureSentence } from '@/text/failures'
import { assignedWords, confirmedWords, ROUTING_TAB_WORDS, routingPage } from '@/text/office-routing'
import { AssignSheet } from '../../parts/assign-sheet'
import { OfficePage } from '../../parts/office-page'
import { type ConfirmScope, ConfirmSuggestions } from './confirm-suggestions'
import { RoutingRows } from './routing-rows'

interface ConfirmBarProps {
  routing: Routing
  suggested: number
  onConfirm: (scope: ConfirmScope) => void
}

/** Choosing several suggestions, and confirming these or all of them. */
function ConfirmBar({ routing, suggested, onConfirm }: ConfirmBarProps) {
  const { selected, allSelected, searched } = routing
  const everything = searched === '' ? routingPage.confirmAll(suggested) : routingPage.confirmFound
  return (
    <ActionBar hint={selected.length > 0 ? routingPage.chosen(selected.length) : undefined}>
      <Button kind='secondary' onPress={routing.toggleAll}>
        {allSelected ? routingPage.chooseNone : routingPage.choosePage}
      </Button>
      {selected.length > 0 ? (
        <Button onPress={() => onConfirm('selected')}>{routingPage.confirmChosen(selected.length)}</Button>
      ) : (
        <Button onPress={() => onConfirm('all')}>{everything}</Button>
      )}
    </ActionBar>
  )
}

definePageConfig({
  navigationBarTitleText: '责任工会分派',
  enablePullDownRefresh: true,
  onReachBottomDistance: 200,
})

export default function RoutingPage() {
  const routing = useRouting(tabNamed(useRouter().params['tab']))
  const confirming = useConfirmSuggestions()
  const toast = useToast()
  const confirmOne = useConfirmOne()
  const [asking, setAsking] = useState<ConfirmScope | null>(null)
  const [assignable, setAssignable] = useState<Assignable | null>(null)
  useListGestures(routing.reload, routing.loadMore)

  const head = yearHead(routing.year.cycle)
  const suggested = routing.tabs.find(({ key }) => key === 'suggested')?.count ?? 0
  const onSuggestions = routing.mayRoute && routing.tab === 'suggested' && (routing.rows?.length ?? 0) > 0
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
            label={routingPage.tabs}
            tabs={routing.tabs.map(({ key, count }) => ({ key, label: ROUTING_TAB_WORDS[key], count }))}
            selected={routing.tab}
            onSelect={routing.setTab}
          />
          <SearchBar value={routing.search} onInput={routing.setSearch} placeholder={routingPage.search} />
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
      {head ? <SectionTitle {...head} /> : null}
      <YearList years={routing.year.others} onOpen={replacePage} />
      <RoutingRows
        routing={routing}
        onConfirm={(enterpriseId) => void confirmRow(enterpriseId)}
        onAssign={(row) => setAssignable(assignableOf(row))}
      />
    </OfficePage>
  )
}
