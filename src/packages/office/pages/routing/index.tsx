import '@/text/refused-in-packages'
import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { ChooseBar } from '@/components/choice-list/choose-bar'
import { SearchBar } from '@/components/search-bar/search-bar'
import { SectionTitle } from '@/components/section-title/section-title'
import { Tabs } from '@/components/tabs/tabs'
import { useToast } from '@/components/toast/toast'
import { YearList } from '@/components/year-list/year-list'
import { type Assignable, assignableOf, tallyConfirmations } from '@/features/office/routing/assignment'
import { useAssignMany } from '@/features/office/routing/assign-many'
import { useConfirmOne, useConfirmSuggestions } from '@/features/office/routing/confirm-suggestions'
import { type Routing, tabNamed, useRouting } from '@/features/office/routing/use-routing'
import { useListGestures } from '@/features/page-life'
import { replacePage } from '@/features/session/navigate'
import { yearHead } from '@/features/session/page-year'
import type { ChosenScope } from '@/features/use-chosen'
import { failureSentence } from '@/text/failures'
import { nextOne } from '@/text/next-one'
import { assignedWords, assignManyWords, confirmedWords, ROUTING_TAB_WORDS, routingPage } from '@/text/office-routing'
import { AssignSheet } from '../../parts/assign-sheet'
import { OfficePage } from '../../parts/office-page'
import { AssignManySheets } from './assign-many-sheets'
import { ConfirmSuggestions } from './confirm-suggestions'
import { RoutingRows } from './routing-rows'
import '@/components/half-sheet/aside.scss'

interface RoutingBarProps {
  routing: Routing
  onConfirm: (scope: ChosenScope) => void
  onAssign: (scope: ChosenScope) => void
}

/** Choosing several: suggestions to be confirmed or given another union, and those without any to be given one. */
function RoutingBar({ routing, onConfirm, onAssign }: RoutingBarProps) {
  const { tab, tabs, searched } = routing
  const count = tabs.find(({ key }) => key === tab)?.count ?? 0
  if (tab === 'suggested')
    return (
      <ChooseBar
        page={{ ...routing, ask: onConfirm }}
        words={routingPage}
        toChosen={routingPage.confirmChosen}
        toAll={searched === '' ? routingPage.confirmAll(count) : routingPage.confirmFound}
        beside={{ text: assignManyWords.other, onPress: () => onAssign('chosen') }}
      />
    )
  return (
    <ChooseBar
      page={{ ...routing, ask: onAssign }}
      words={routingPage}
      toChosen={assignManyWords.toChosen}
      toAll={searched === '' ? assignManyWords.toAll(count) : assignManyWords.toFound}
    />
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
  const many = useAssignMany(routing)
  const toast = useToast()
  const confirmOne = useConfirmOne()
  const [asking, setAsking] = useState<ChosenScope | null>(null)
  const [assignable, setAssignable] = useState<Assignable | null>(null)
  useListGestures(routing.reload, routing.loadMore)

  const head = yearHead(routing.year.cycle)
  const suggested = routing.tabs.find(({ key }) => key === 'suggested')?.count ?? 0
  const mayChoose = routing.mayRoute && routing.tab !== 'routed' && (routing.rows?.length ?? 0) > 0
  const closeConfirming = () => {
    confirming.close()
    routing.clear()
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
      wide
      aside={assignable !== null}
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
      footer={mayChoose ? <RoutingBar routing={routing} onConfirm={setAsking} onAssign={many.ask} /> : null}
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
          <AssignManySheets many={many} />
          {assignable ? (
            <AssignSheet
              key={assignable.enterpriseId}
              aside
              assignable={assignable}
              onClose={() => setAssignable(null)}
              onAssigned={(enterpriseName, unionName) => {
                const next = routing.findAfter(assignable.enterpriseId)
                setAssignable(null)
                toast.show({
                  ...{ tone: 'ok', text: assignedWords(enterpriseName, unionName) },
                  action: next && { text: nextOne.go, onPress: () => setAssignable(assignableOf(next)) },
                })
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
