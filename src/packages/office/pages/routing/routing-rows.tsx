import type { ReactNode } from 'react'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import type { Routing, RoutingRow } from '@/features/office/routing/use-routing'
import { scrollToTop } from '@/features/session/navigate'
import { otherNames } from '@/text/enterprise-names'
import { emptyRoutingWords, ROUTING_LEADS, routingNote, routingPage } from '@/text/office-routing'
import { SuggestionCard } from './suggestion-card'
import { UnroutedRow } from './unrouted-row'

export interface RoutingRowsProps {
  routing: Routing
  onConfirm: (enterpriseId: string) => void
  onAssign: (row: RoutingRow) => void
}

const noteOf = ({ enterprise: { name, no }, names, unionName, assessmentState }: RoutingRow): string =>
  [otherNames(names, name), routingNote(no, unionName, assessmentState)].filter(Boolean).join(' · ')

/** Around the rows; suggestions are cards of their own. What an archived year's are is looked at. */
const insideOf = (tab: Routing['tab'], mayRoute: boolean): ((shown: ReactNode) => ReactNode) | undefined => {
  if (!mayRoute || tab === 'routed') return (shown) => <CellList>{shown}</CellList>
  return tab === 'unrouted' ? (shown) => <Card>{shown}</Card> : undefined
}

/** One tab's enterprises in whichever state they are: read, being read, none, or not to be had. */
export function RoutingRows({ routing, onConfirm, onAssign }: RoutingRowsProps) {
  const { rows, failure, tab } = routing
  const failed = failure ? (
    <ReadFailure failure={failure} onRetry={routing.reload} compact={rows !== undefined} />
  ) : null
  if (!rows) return failed ?? <LoadingState rows={5} />
  const lead = ROUTING_LEADS[tab]
  if (rows.length === 0) {
    const words = emptyRoutingWords(tab, routing.searched !== '')
    return (
      <>
        {failed}
        <EmptyState title={words.title} note={words.note} />
      </>
    )
  }
  return (
    <>
      {failed}
      {lead ? <Notice>{lead}</Notice> : null}
      <RowPages
        rows={rows}
        unit={routingPage.enterprises}
        pages={routing}
        onTurn={scrollToTop}
        total={routingPage.total(rows.length)}
        inside={insideOf(tab, routing.mayRoute)}
      >
        {(row) => {
          const { enterpriseId } = row.enterprise
          const note = noteOf(row)
          const choosing = {
            row,
            selected: routing.selected.includes(enterpriseId),
            onToggle: () => routing.toggle(enterpriseId),
            onAssign: () => onAssign(row),
          }
          if (routing.mayRoute && tab === 'suggested')
            return <SuggestionCard key={enterpriseId} {...choosing} onConfirm={() => onConfirm(enterpriseId)} />
          if (routing.mayRoute && tab === 'unrouted')
            return <UnroutedRow key={enterpriseId} {...choosing} note={note} />
          return (
            <Cell
              key={enterpriseId}
              title={row.enterprise.name}
              note={note}
              {...(routing.mayRoute
                ? { value: routingPage.reassign, valueTone: 'link' as const, onPress: () => onAssign(row) }
                : { plain: true })}
            />
          )
        }}
      </RowPages>
    </>
  )
}
