import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { SectionTitle } from '@/components/section-title/section-title'
import { useToast } from '@/components/toast/toast'
import { type UnattendedUnion, usePeople } from '@/features/office/people/use-people'
import { useListGestures } from '@/features/page-life'
import { goHome, scrollToTop } from '@/features/session/navigate'
import { useSession } from '@/features/session/use-session'
import {
  colleagueUnboundStatement,
  reviewerUnboundStatement,
  UNATTENDED_NOTE,
  unattendedWords,
} from '@/text/office-people'
import { HolderRow, UnbindSheet } from '../../parts/holders'
import { InviteSheet } from '../../parts/invite-sheet'
import { OfficePage } from '../../parts/office-page'
import '../../parts/office.scss'

definePageConfig({
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
    <Card title='没有审核员的工会' note={UNATTENDED_NOTE} accent='warn'>
      <RowPages rows={unions} unit='个工会'>
        {(union) => (
          <View key={union.unionId} className='of-person'>
            <View className='of-person__main'>
              <View className='of-person__name'>{union.name}</View>
              <View className='of-person__note'>{unattendedWords(union)}</View>
            </View>
            <Button kind='secondary' size='small' label={`邀请审核员：${union.name}`} onPress={() => onInvite(union)}>
              邀请审核员
            </Button>
          </View>
        )}
      </RowPages>
    </Card>
  )
}

interface Leaving {
  readonly personId: string
  readonly name: string
  readonly statement: string
  /** Whoever asks: this page is not theirs any more afterwards. */
  readonly own: boolean
}

const nothingMore = () => undefined

/** Reviewers by union and the colleagues of the office, each with 解除绑定. */
export default function PeoplePage() {
  const { people, failure, reload } = usePeople()
  const { load } = useSession()
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const [inviting, setInviting] = useState<UnattendedUnion | null>(null)
  const toast = useToast()
  useListGestures(reload, nothingMore)

  const unbound = async (name: string, own: boolean): Promise<void> => {
    setLeaving(null)
    if (own) {
      await load()
      goHome()
      return
    }
    toast.show({ tone: 'ok', text: `已解除${name}的绑定` })
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
            title='邀请审核员'
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
          <UnattendedCard unions={people.unattended} onInvite={setInviting} />
          <Card title='省产改办同事' note={`${people.colleagues.length} 人已绑定`}>
            {people.colleagues.map(({ own, ...holder }) => (
              <HolderRow
                key={holder.personId}
                holder={holder}
                mark={own ? '本人' : undefined}
                onUnbind={() => setLeaving({ ...holder, own, statement: colleagueUnboundStatement(own) })}
              />
            ))}
          </Card>
          <SectionTitle title='审核员' />
          {people.unions.length === 0 ? (
            <EmptyState title='还没有审核员绑定' note='请在首页“邀请码”里邀请各责任工会的审核员。' />
          ) : null}
          <RowPages rows={people.unions} unit='个工会' onTurn={scrollToTop}>
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
