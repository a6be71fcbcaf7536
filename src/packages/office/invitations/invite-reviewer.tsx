import { Fragment, useState } from 'react'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { EmptyState } from '@/components/empty-state/empty-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { SectionTitle } from '@/components/section-title/section-title'
import { useUnionChoice } from '@/features/office/routing/use-union-choice'
import { UNION_KIND_WORDS } from '@/text/office-routing'
import { reviewersNote } from '@/text/office-invitations'
import { FailedQuery } from '../parts/failed-query'
import { InviteSheet } from '../parts/invite-sheet'
import { SheetSearch } from '../parts/sheet-search'

/** An invitation for a reviewer: first of which union, then who. */
export function InviteReviewer({ onClose }: { onClose: (issued: boolean) => void }) {
  const unions = useUnionChoice()
  const [unionId, setUnionId] = useState<string | null>(null)
  const { groups, failure } = unions
  const chosen = unions.find(unionId)
  return (
    <InviteSheet
      title='邀请审核员'
      note={chosen ? chosen.name : '选定工会，再填写审核员姓名'}
      seat={unionId === null ? null : { role: 'reviewer', unionId }}
      onClose={onClose}
    >
      <SheetSearch value={unions.search} onInput={unions.setSearch} placeholder='搜索工会' />
      {failure ? <FailedQuery failure={failure} onRetry={unions.reload} compact /> : null}
      {!groups && !failure ? <LoadingState rows={2} /> : null}
      {groups?.length === 0 ? (
        <EmptyState title='没有找到这个工会' note='换几个字试试；新的工会在“责任工会分派”里新增。' />
      ) : null}
      {(groups ?? []).map((group) => (
        <Fragment key={group.kind}>
          <SectionTitle title={UNION_KIND_WORDS[group.kind]} />
          <ChoiceList
            label={UNION_KIND_WORDS[group.kind]}
            value={unionId}
            onChange={setUnionId}
            choices={group.unions.map((union) => ({
              value: union.unionId,
              label: union.name,
              note: reviewersNote(union.reviewers.map((reviewer) => reviewer.name)),
            }))}
          />
        </Fragment>
      ))}
    </InviteSheet>
  )
}
