import { useState } from 'react'
import { Card } from '@/components/card/card'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { RowPages } from '@/components/row-pages/row-pages'
import { SectionTitle } from '@/components/section-title/section-title'
import { useToast } from '@/components/toast/toast'
import { usePeople, type UnattendedUnion } from '@/features/office/people/use-people'
import { useListGestures } from '@/features/office/use-list-gestures'
import { goHome, scrollToTop } from '@/features/session/navigate'
import { useSession } from '@/features/session/use-session'
import { colleagueUnboundStatement, reviewerUnboundStatement } from '@/text/office-people'
import { FailedQuery } from '../parts/failed-query'
import { HolderRow } from '../parts/holder-row'
import { InviteSheet } from '../parts/invite-sheet'
import { OfficePage } from '../parts/office-page'
import { UnbindSheet } from '../parts/unbind-sheet'
import { UnattendedCard } from './unattended-card'

interface Leaving {
  readonly personId: string
  readonly name: string
  readonly statement: string
  /** Whoever asks: this page is not theirs any more afterwards. */
  readonly own: boolean
}

const nothingMore = () => undefined

/** Reviewers by union and the colleagues of the office, each with 解除绑定. */
export function PeopleDesk() {
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
      {failure ? <FailedQuery failure={failure} onRetry={reload} compact={people !== undefined} /> : null}
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
