import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { TextInput } from '@/components/text-input/text-input'
import type { UnionKind } from '@/domain/people/person'
import { type Assignable, type Assignment, isReassignment, useAssignment } from '@/features/office/routing/assignment'
import { UNION_KINDS } from '@/domain/people/union-order'
import {
  ASSIGNMENT_GAP_WORDS,
  reassignmentStatement,
  UNION_KIND_WORDS,
  unionChoiceNote,
  assignForm,
} from '@/text/office-routing'
import { UnionChoice } from './union-choice'
import './office.scss'

/** A union that the list lacks: added with its kind, and then chosen. */
function AddUnion({ assignment }: { assignment: Assignment }) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<UnionKind>('industry')
  const [tried, setTried] = useState(false)
  const start = () => {
    setName(assignment.choice.search.trim())
    setTried(false)
    setOpen(true)
  }
  const add = async (): Promise<void> => {
    setTried(true)
    if (name.trim() === '' || assignment.isNamed(name)) return
    if (await assignment.addUnion(name, kind)) setOpen(false)
  }
  if (!open)
    return (
      <View className='of-add-union'>
        <Button kind='secondary' icon='plus' onPress={start}>
          {assignForm.addUnion}
        </Button>
      </View>
    )
  const error =
    name.trim() === '' ? assignForm.unionNameMissing : assignment.isNamed(name) ? assignForm.unionNameTaken : undefined
  return (
    <View className='of-add-union'>
      <WriteFailure failure={assignment.addFailure} title={assignForm.notAdded} />
      <TextInput
        label={assignForm.unionName}
        required
        value={name}
        onInput={setName}
        placeholder={assignForm.unionNameExample}
        error={tried ? error : undefined}
      />
      <ChoiceList
        label={assignForm.unionKind}
        value={kind}
        onChange={setKind}
        choices={UNION_KINDS.map((each) => ({ value: each, label: UNION_KIND_WORDS[each] }))}
      />
      <View className='of-ways'>
        <Button kind='secondary' size='small' onPress={() => setOpen(false)}>
          {assignForm.addNone}
        </Button>
        <Button size='small' loading={assignment.adding} onPress={() => void add()}>
          {assignForm.addAndChoose}
        </Button>
      </View>
    </View>
  )
}

interface AssignSheetProps {
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
  const name = again ? assignForm.reassign : assignForm.assign
  return (
    <HalfSheet
      open
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
      {groups ? <AddUnion assignment={assignment} /> : null}
    </HalfSheet>
  )
}
