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
import { UNION_KINDS } from '@/features/office/routing/unions'
import { ASSIGNMENT_GAP_WORDS, reassignmentStatement, UNION_KIND_WORDS, unionChoiceNote } from '@/text/office-routing'
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
          列表里没有，新增工会
        </Button>
      </View>
    )
  const error =
    name.trim() === ''
      ? '请填写工会的全称。'
      : assignment.isNamed(name)
        ? '已经有同名的工会，请从列表里选。'
        : undefined
  return (
    <View className='of-add-union'>
      <WriteFailure failure={assignment.addFailure} title='没有新增' />
      <TextInput
        label='工会全称'
        required
        value={name}
        onInput={setName}
        placeholder='如：广东省交通运输工会'
        error={tried ? error : undefined}
      />
      <ChoiceList
        label='工会类别'
        value={kind}
        onChange={setKind}
        choices={UNION_KINDS.map((each) => ({ value: each, label: UNION_KIND_WORDS[each] }))}
      />
      <View className='of-add-union__foot'>
        <Button kind='secondary' size='small' onPress={() => setOpen(false)}>
          不新增了
        </Button>
        <Button size='small' loading={assignment.adding} onPress={() => void add()}>
          新增并选定
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
      <WriteFailure failure={assignment.failure} title={`没有${name}`} />
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
      <UnionChoice
        unions={choice}
        chosen={picked?.unionId ?? null}
        onChoose={assignment.pick}
        describe={(union) => ({
          note: unionChoiceNote(union, assignable),
          disabled: union.unionId === assignable.unionId,
        })}
        empty={<View>{`没有名称含“${choice.search.trim()}”的工会，换几个字试试，或在下面新增。`}</View>}
      />
      {groups ? <AddUnion assignment={assignment} /> : null}
    </HalfSheet>
  )
}
