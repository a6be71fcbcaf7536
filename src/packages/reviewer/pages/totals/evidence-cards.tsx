import { BarRows } from '@/components/bar-rows/bar-rows'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { findIndicator, indicatorTitle } from '@/domain/rubric/rubric'
import { totalsPage as words } from '@/text/totals'
import { type TabProps, toList } from './progress-cards'

/** What unions gave back most, and which indicators come without evidence. */
export function EvidenceCards({ view, totals }: TabProps) {
  const { contents, rubric, returned, indicators } = view
  if (contents === 0) return <EmptyState title={words.none} note={words.noneNote} />
  const titleOf = (no: number): string => {
    const indicator = findIndicator(rubric, no)
    return `${no} ${indicator ? indicatorTitle(indicator) : ''}`
  }
  return (
    <>
      <Card title={words.returned} note={returned.length > 0 ? words.returnedNote : words.returnedNone}>
        <BarRows
          rows={returned.map(({ no, returned: count }) => ({
            ...{ key: String(no), label: titleOf(no), max: contents, text: words.count(count, contents) },
            parts: [{ key: 'returned', value: count, tone: 'mid' as const }],
            ...toList(totals, { of: 'returned', no }),
          }))}
        />
      </Card>
      <Card title={words.evidence} note={words.evidenceNote}>
        <BarRows
          rows={indicators.map(({ no, evidenced, unevidenced }) => ({
            ...{ key: String(no), label: titleOf(no), max: contents, text: words.coverage(unevidenced, contents) },
            parts: [{ key: 'evidenced', value: evidenced, tone: 'mid' as const }],
            ...(unevidenced > 0 ? toList(totals, { of: 'unevidenced', no }) : {}),
          }))}
        />
      </Card>
    </>
  )
}
