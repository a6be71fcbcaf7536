import '@/text/refused-in-packages'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { SectionTitle } from '@/components/section-title/section-title'
import { useToast } from '@/components/toast/toast'
import { type UnattendedUnion, usePeople } from '@/features/office/people/use-people'
import { usePullDown } from '@/features/page-life'
import { goHome, openPage, scrollToTop } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useSession } from '@/features/session/use-session'
import {
  colleagueUnboundStatement,
  reviewerUnboundStatement,
  UNATTENDED_NOTE,
  unattendedWords,
  peoplePage,
} from '@/text/office-people'
import { HolderRow, UnbindSheet } from '../../parts/holders'
import { InviteSheet } from '../../parts/invite-sheet'
import { OfficePage } from '../../parts/office-page'
import '../../parts/office.scss'

definePageConfig({
  enableShareAppMessage: true,
  navigationBarTitleText: '审核员和同事',
  enablePullDownRefresh: true,
})

interface UnattendedCardProps {
  unions: readonly UnattendedUnion[]
  onInvite: (union: UnattendedUnion) => void
}

/** The unions for which nobody is bound, with what waits there; left out where there are none. */
function UnattendedCard({ unions, onInvite }: UnattendedCardProps) {
  if (unions.length === 0) return null
  return (
    <Card title={peoplePage.unattended} note={UNATTENDED_NOTE} accent='warn'>
      <RowPages rows={unions} unit={peoplePage.unions}>
        {(union) => (
          <View key={union.unionId} className='of-person'>
            <View className='of-person__main'>
              <View className='of-person__name'>{union.name}</View>
              <View className='of-person__note'>{unattendedWords(union)}</View>
            </View>
            <Button
              kind='secondary'
              size='small'
              label={peoplePage.inviteReviewerLabel(union.name)}
              onPress={() => onInvite(union)}
            >
              {peoplePage.inviteReviewer}
            </Button>
          </View>
        )}
      </RowPages>
    </Card>
  )
}

interface Leaving {
  readonly personId: string
  readonly seat: string
  readonly name: string
  readonly statement: string
  /** Whoever asks: this page is not theirs any more afterwards. */
  readonly own: boolean
}

/** Reviewers by union and the colleagues of the office, each with 解除绑定. */
export default function PeoplePage() {
  const { people, failure, reload } = usePeople()
  const { load } = useSession()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const [inviting, setInviting] = useState<UnattendedUnion | null>(null)
  const toast = useToast()
  usePullDown(reload)

  const unbound = async (name: string, own: boolean): Promise<void> => {
    setLeaving(null)
    if (own) {
      await load()
      goHome()
      return
    }
    toast.show({ tone: 'ok', text: peoplePage.unbound(name) })
    await reload()
  }
  return (
    <OfficePage
      overlay={
        leaving ? (
          <UnbindSheet
            holder={leaving}
            statement={leaving.statement}
            onClose={() => setLeaving(null)}
            onUnbound={(name) => void unbound(name, leaving.own)}
          />
        ) : inviting ? (
          <InviteSheet
            title={peoplePage.inviteReviewer}
            note={inviting.name}
            seat={{ role: 'reviewer', unionId: inviting.unionId }}
            onClose={() => setInviting(null)}
          />
        ) : null
      }
    >
      {failure ? <ReadFailure failure={failure} onRetry={reload} compact={people !== undefined} /> : null}
      {!people && !failure ? <LoadingState rows={4} /> : null}
      {people ? (
        <>
          <CellList>
            <Cell
              title={peoplePage.everybody}
              note={peoplePage.everybodyNote}
              onPress={() => openPage(pageUrl('papers/people'))}
            />
          </CellList>
          <UnattendedCard unions={people.unattended} onInvite={setInviting} />
          <Card title={peoplePage.colleagues} note={peoplePage.bound(people.colleagues.length)}>
            {people.colleagues.map(({ own, ...holder }) => (
              <HolderRow
                key={holder.personId}
                holder={holder}
                mark={own ? peoplePage.self : undefined}
                onUnbind={() => setLeaving({ ...holder, own, statement: colleagueUnboundStatement(own) })}
              />
            ))}
          </Card>
          <SectionTitle title={peoplePage.reviewers} />
          {people.unions.length === 0 ? (
            <EmptyState title={peoplePage.noReviewer} note={peoplePage.noReviewerNote} />
          ) : null}
          <RowPages rows={people.unions} unit={peoplePage.unions} onTurn={scrollToTop}>
            {({ unionId, name, reviewers }) => (
              <Card key={unionId} title={name}>
                {reviewers.map((holder) => (
                  <HolderRow
                    key={holder.personId}
                    holder={holder}
                    onUnbind={() =>
                      setLeaving({ ...holder, own: false, statement: reviewerUnboundStatement(reviewers.length - 1) })
                    }
                  />
                ))}
              </Card>
            )}
          </RowPages>
        </>
      ) : null}
    </OfficePage>
  )
}
