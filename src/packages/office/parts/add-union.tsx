import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { WriteFailure } from '@/components/failure/failure'
import { TextInput } from '@/components/text-input/text-input'
import type { UnionKind } from '@/domain/people/person'
import { UNION_KINDS } from '@/domain/people/union-order'
import type { UnionPick } from '@/features/office/routing/unions'
import { assignForm, UNION_KIND_WORDS } from '@/text/office-routing'
import './office.scss'

/** A union that the list lacks: added with its kind, and then chosen. */
export function AddUnion({ unions }: { unions: UnionPick }) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [kind, setKind] = useState<UnionKind>('industry')
  const [tried, setTried] = useState(false)
  const start = () => {
    setName(unions.choice.search.trim())
    setTried(false)
    setOpen(true)
  }
  const add = async (): Promise<void> => {
    setTried(true)
    if (name.trim() === '' || unions.isNamed(name)) return
    if (await unions.addUnion(name, kind)) setOpen(false)
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
    name.trim() === '' ? assignForm.unionNameMissing : unions.isNamed(name) ? assignForm.unionNameTaken : undefined
  return (
    <View className='of-add-union'>
      <WriteFailure failure={unions.addFailure} title={assignForm.notAdded} />
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
        <Button size='small' loading={unions.adding} onPress={() => void add()}>
          {assignForm.addAndChoose}
        </Button>
      </View>
    </View>
  )
}
