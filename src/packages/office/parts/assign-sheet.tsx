import { Fragment } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { SectionTitle } from '@/components/section-title/section-title'
import { TextInput } from '@/components/text-input/text-input'
import { isReassignment, type Assignable } from '@/features/office/routing/assignment'
import { useAssignment } from '@/features/office/routing/use-assignment'
import { ASSIGNMENT_GAP_WORDS, reassignmentStatement, UNION_KIND_WORDS, unionChoiceNote } from '@/text/office-routing'
import { AddUnion } from './add-union'
import { FailedQuery } from './failed-query'
import { FailedWrite } from './failed-write'
import { SheetSearch } from './sheet-search'

export interface AssignSheetProps {
  assignable: Assignable
  onClose: () => void
  onAssigned: (enterpriseName: string, unionName: string) => void
}

/** 分派 and 改派 of one enterprise. */
export function AssignSheet({ assignable, onClose, onAssigned }: AssignSheetProps) {
  const assignment = useAssignment({ assignable, onAssigned })
  const { choice, picked, gap } = assignment
  const { groups } = choice
  const again = isReassignment(assignable)
  const name = again ? '改派' : '分派'
  return (
    <HalfSheet
      open
      title={`${name}责任工会`}
      note={again ? `${assignable.enterpriseName}，现由${assignable.unionName ?? ''}负责` : assignable.enterpriseName}
      onClose={onClose}
      footer={
        <Button loading={assignment.submitting} disabled={!groups} onPress={() => void assignment.submit()}>
          {picked ? `${name}给${picked.name}` : '请选定责任工会'}
        </Button>
      }
    >
      <FailedWrite failure={assignment.failure} title={`没有${name}`} />
      {gap && gap !== 'reason_missing' ? (
        <Notice tone='warn' urgent>
          {ASSIGNMENT_GAP_WORDS[gap]}
        </Notice>
      ) : null}
      {again ? (
        <>
          <Notice title='改派后'>
            {reassignmentStatement(assignable.unionName ?? '原责任工会', assignable.state)}
          </Notice>
          <TextInput
            label='改派理由'
            required
            value={assignment.reason}
            onInput={assignment.setReason}
            placeholder='如：企业注册地在该市'
            hint='记入办理记录，企业和新旧责任工会都能看到。'
            error={gap === 'reason_missing' ? ASSIGNMENT_GAP_WORDS.reason_missing : undefined}
          />
        </>
      ) : null}
      <SheetSearch value={choice.search} onInput={choice.setSearch} placeholder='搜索工会' />
      {choice.failure ? (
        <FailedQuery failure={choice.failure} onRetry={choice.reload} compact={groups !== undefined} />
      ) : null}
      {!groups && !choice.failure ? <LoadingState rows={2} /> : null}
      {groups?.length === 0 ? (
        <View>{`没有名称含“${choice.search.trim()}”的工会，换几个字试试，或在下面新增。`}</View>
      ) : null}
      {(groups ?? []).map((group) => (
        <Fragment key={group.kind}>
          <SectionTitle title={UNION_KIND_WORDS[group.kind]} />
          <ChoiceList
            label={UNION_KIND_WORDS[group.kind]}
            value={picked?.unionId ?? null}
            onChange={assignment.pick}
            choices={group.unions.map((union) => ({
              value: union.unionId,
              label: union.name,
              note: unionChoiceNote(union, assignable),
              disabled: union.unionId === assignable.unionId,
            }))}
          />
        </Fragment>
      ))}
      {groups ? <AddUnion assignment={assignment} /> : null}
    </HalfSheet>
  )
}
