import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { TextInput } from '@/components/text-input/text-input'
import type { UnionKind } from '@/domain/people/person'
import type { Assignment } from '@/features/office/routing/use-assignment'
import { UNION_KINDS } from '@/features/office/routing/unions'
import { UNION_KIND_WORDS } from '@/text/office-routing'
import { FailedWrite } from './failed-write'
import './add-union.scss'

/** A union that the list lacks: added with its kind, and then chosen. */
export function AddUnion({ assignment }: { assignment: Assignment }) {
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
      <FailedWrite failure={assignment.addFailure} title='没有新增' />
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
