import { useState } from 'react'
import { View } from '@tarojs/components'
import { Cell, CellList } from '@/components/cell/cell'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import type { DecisionKey } from '@/features/office/progress/decisions'
import type { ProgressView } from '@/features/office/progress/use-progress'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { type Year, yearParameters } from '@/features/session/years'
import { decisionNote, decisionTitles, decisionWords } from '@/text/office-decisions'
import { StandingNotices } from './standing-notices'
import './progress.scss'

/** The list behind each; what is wrong with the deployment is read where one is. */
const urlOf = (key: Exclude<DecisionKey, 'notices'>, { unrouted }: ProgressView, year: Year): string => {
  const of = yearParameters(year)
  switch (key) {
    case 'unrouted':
      return pageUrl('office/routing', { ...of, tab: unrouted.suggested > 0 ? 'suggested' : 'unrouted' })
    case 'unattended':
      return pageUrl('office/invitations', { role: 'reviewer', state: 'unbound' })
    case 'unreached':
      return pageUrl('papers/unreached')
    case 'asking':
      return pageUrl('reviewer/extensions', of)
    case 'reception':
      return pageUrl('office/receive-many', of)
  }
}

/** What needs a decision of the office today, each with the list behind it. */
export function DecisionsCard({ view, year }: { view: ProgressView; year: Year }) {
  const [mending, setMending] = useState(false)
  if (view.decisions.length === 0)
    return (
      <CellList>
        <Cell plain badge={{ state: 'done' }} title={decisionWords.nothing} />
      </CellList>
    )
  return (
    <>
      <CellList title={decisionWords.title}>
        {view.decisions.map(({ key, count }) => (
          <Cell
            key={key}
            title={decisionTitles[key](count)}
            note={decisionNote(key, view)}
            onPress={key === 'notices' ? () => setMending(true) : () => openPage(urlOf(key, view, year))}
          />
        ))}
      </CellList>
      <HalfSheet open={mending} title={decisionTitles.notices(view.notices.length)} onClose={() => setMending(false)}>
        <View className='of-mending'>
          <StandingNotices notices={view.notices} />
        </View>
      </HalfSheet>
    </>
  )
}
