import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { TextInput } from '@/components/text-input/text-input'
import { type Assignable, isReassignment, useAssignment } from '@/features/office/routing/assignment'
import { ASSIGNMENT_GAP_WORDS, reassignmentStatement, unionChoiceNote, assignForm } from '@/text/office-routing'
import { AddUnion } from './add-union'
import { UnionChoice } from './union-choice'

interface AssignSheetProps {
  assignable: Assignable
  onClose: () => void
  onAssigned: (enterpriseName: string, unionName: string) => void
  /** At a computer it stands beside the list. */
  aside?: boolean
}

/** 分派 and 改派 of one enterprise. */
export function AssignSheet({ assignable, onClose, onAssigned, aside }: AssignSheetProps) {
  const assignment = useAssignment({ assignable, onAssigned })
  const { choice, picked, gap } = assignment
  const { groups } = choice
  const again = isReassignment(assignable)
  const name = again ? assignForm.reassign : assignForm.assign
  return (
    <HalfSheet
      open
      aside={aside}
      title={assignForm.title(name)}
      note={again ? assignForm.now(assignable.enterpriseName, assignable.unionName ?? '') : assignable.enterpriseName}
      onClose={onClose}
      footer={
        <Button loading={assignment.submitting} disabled={!groups} onPress={() => void assignment.submit()}>
          {picked ? assignForm.confirm(name, picked.name) : assignForm.chooseFirst}
        </Button>
      }
    >
      <WriteFailure failure={assignment.failure} title={assignForm.notDone(name)} />
      {gap && gap !== 'reason_missing' ? (
        <Notice tone='warn' urgent>
          {ASSIGNMENT_GAP_WORDS[gap]}
        </Notice>
      ) : null}
      {again ? (
        <>
          <Notice title={assignForm.afterwards}>
            {reassignmentStatement(assignable.unionName ?? assignForm.formerUnion, assignable.state)}
          </Notice>
          <TextInput
            label={assignForm.reason}
            required
            value={assignment.reason}
            onInput={assignment.setReason}
            placeholder={assignForm.reasonExample}
            hint={assignForm.reasonHint}
            error={gap === 'reason_missing' ? ASSIGNMENT_GAP_WORDS.reason_missing : undefined}
          />
        </>
      ) : null}
      <UnionChoice
        unions={choice}
        chosen={picked?.unionId ?? null}
        onChoose={assignment.pick}
        describe={(union) => ({
          note: unionChoiceNote(union, assignable),
          disabled: union.unionId === assignable.unionId,
        })}
        empty={<View>{assignForm.noUnionNamed(choice.search.trim())}</View>}
      />
      {groups ? <AddUnion unions={assignment} /> : null}
    </HalfSheet>
  )
}
