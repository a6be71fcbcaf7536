import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { Icon } from '@/components/icon/icon'
import { Pressable } from '@/components/pressable/pressable'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { RowPages } from '@/components/row-pages/row-pages'
import type { UnionBar, Unrouted } from '@/features/office/progress/progress'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { type Year, yearParameters } from '@/features/session/years'
import { unionBarNote } from '@/text/office'
import { progressPage } from '@/text/office-progress'
import { unroutedWords } from '@/text/office-routing'
import './progress.scss'

/** What has no responsible union yet; gone once everything has one. */
export function UnroutedCard({ unrouted, year }: { unrouted: Unrouted; year: Year }) {
  if (unrouted.open + unrouted.suggested === 0) return null
  const { title, note, go } = unroutedWords(unrouted)
  const tab = unrouted.open > 0 ? 'unrouted' : 'suggested'
  return (
    <Pressable
      label={[title, note, go].filter(Boolean).join('，')}
      onPress={() => openPage(pageUrl('office/routing', { ...yearParameters(year), tab }))}
    >
      <Card
        accent='brand'
        title={title}
        note={note}
        extra={
          <View className='of-go'>
            {go} <Icon name='chevron' />
          </View>
        }
      />
    </Pressable>
  )
}

/** Unions for which nobody reviews, with the way to invite somebody; gone once each has one. */
export function UnattendedCard({ unions }: { unions: readonly UnionBar[] }) {
  const count = unions.filter(({ unattended }) => unattended).length
  if (count === 0) return null
  const { unattended, unattendedNote, inviteReviewers } = progressPage
  return (
    <Pressable
      label={[unattended(count), unattendedNote, inviteReviewers].join('，')}
      onPress={() => openPage(pageUrl('office/invitations', { role: 'reviewer', state: 'uninvited' }))}
    >
      <Card
        accent='warn'
        title={unattended(count)}
        note={unattendedNote}
        extra={
          <View className='of-go'>
            {inviteReviewers} <Icon name='chevron' />
          </View>
        }
      />
    </Pressable>
  )
}

/** How far each union's enterprises are; a tap opens the union's worklist. */
export function UnionBars({ unions, year }: { unions: readonly UnionBar[]; year: Year }) {
  if (unions.length === 0) return <EmptyState title={progressPage.noUnions} note={progressPage.noUnionsNote} />
  return (
    <RowPages
      rows={unions}
      unit={progressPage.unionUnit}
      inside={(shown) => <CellList title={progressPage.unions}>{shown}</CellList>}
    >
      {(union) => (
        <Cell
          key={union.unionId}
          title={union.unionName}
          note={unionBarNote(union)}
          value={progressPage.unionSubmitted(union.submitted, union.enterprises)}
          valueTone={union.submitted === union.enterprises ? 'ok' : undefined}
          onPress={() => openPage(pageUrl('reviewer/worklist', { union: union.unionId, ...yearParameters(year) }))}
        >
          <ProgressBar
            value={union.submitted}
            max={union.enterprises}
            label={progressPage.unionSubmittedLabel(union.unionName)}
          />
        </Cell>
      )}
    </RowPages>
  )
}
