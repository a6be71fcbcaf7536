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

export interface RoutingRowsProps {
  routing: Routing
  onConfirm: (enterpriseId: string) => void
  onAssign: (row: RoutingRow) => void
}

/** One tab's enterprises in whichever state they are: read, being read, none, or not to be had. */
export function RoutingRows({ routing, onConfirm, onAssign }: RoutingRowsProps) {
  const { rows, failure, tab } = routing
  const failed = failure ? (
    <ReadFailure failure={failure} onRetry={routing.reload} compact={rows !== undefined} />
  ) : null
  if (!rows) return failed ?? <LoadingState rows={5} />
  const lead = ROUTING_LEADS[tab]
  // What an archived year's are is looked at.
  const asCards = tab === 'suggested' && routing.mayRoute
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
        more={routing.more}
        loading={routing.loading}
        onMore={routing.loadMore}
        onTurn={scrollToTop}
        total={routingPage.total(rows.length)}
        inside={asCards ? undefined : (shown) => <CellList>{shown}</CellList>}
      >
        {(row) =>
          asCards ? (
            <SuggestionCard
              key={row.enterprise.enterpriseId}
              row={row}
              selected={routing.selected.includes(row.enterprise.enterpriseId)}
              onToggle={() => routing.toggle(row.enterprise.enterpriseId)}
              onConfirm={() => onConfirm(row.enterprise.enterpriseId)}
              onAssign={() => onAssign(row)}
            />
          ) : (
            <Cell
              key={row.enterprise.enterpriseId}
              title={row.enterprise.name}
              note={[
                otherNames(row.names, row.enterprise.name),
                routingNote(row.enterprise.no, row.unionName, row.assessmentState),
              ]
                .filter(Boolean)
                .join(' · ')}
              {...(routing.mayRoute
                ? {
                    value: tab === 'routed' ? routingPage.reassign : routingPage.assign,
                    valueTone: 'brand' as const,
                    onPress: () => onAssign(row),
                  }
                : { plain: true })}
            />
          )
        }
      </RowPages>
    </>
  )
}
