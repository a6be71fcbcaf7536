import { useState } from 'react'
import { View } from '@tarojs/components'
import { ChoiceList } from '@/components/choice-list/choice-list'
import { WriteFailure } from '@/components/failure/failure'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Pressable } from '@/components/pressable/pressable'
import { useToast } from '@/components/toast/toast'
import type { DimensionView } from '@/features/fill/dimension-view'
import type { Fill } from '@/features/fill/fill'
import { colleagueWords } from '@/text/colleagues'
import type { Failure } from '@/text/failures'

/** Where the others are just now, and who looks after this dimension. Nothing where one is bound alone. */
export function ColleaguesLine({ colleagues, onAssign }: Pick<DimensionView, 'colleagues'> & { onAssign: () => void }) {
  if (!colleagues) return null
  const { present, assignee } = colleagues
  return (
    <View className='colleagues'>
      {present.length > 0 ? <View className='colleagues__present'>{colleagueWords.present(present)}</View> : null}
      <View className='colleagues__assigned'>
        <View>{assignee ? colleagueWords.assigned(assignee.name, assignee.own) : colleagueWords.unassigned}</View>
        <Pressable className='colleagues__change' label={colleagueWords.change} onPress={onAssign}>
          {colleagueWords.change}
        </Pressable>
      </View>
    </View>
  )
}

const NOBODY = ''

interface AssignSheetProps {
  fill: Fill
  view: DimensionView
  onClose: () => void
}

/** 分工: who looks after a dimension. */
export function AssignSheet({ fill, view: { dimension, colleagues }, onClose }: AssignSheetProps) {
  const [failure, setFailure] = useState<Failure>()
  const [saving, setSaving] = useState(false)
  const toast = useToast()
  if (!colleagues) return null
  const choose = async (personId: string) => {
    if (saving) return
    setSaving(true)
    const problem = await fill.colleagues.assign(dimension.id, personId === NOBODY ? undefined : personId)
    setSaving(false)
    setFailure(problem)
    if (problem) return
    toast.show({ text: colleagueWords.done, tone: 'ok' })
    onClose()
  }
  return (
    <HalfSheet open title={colleagueWords.title} note={colleagueWords.note} onClose={onClose}>
      <WriteFailure failure={failure} title={colleagueWords.notDone} />
      <ChoiceList
        label={colleagueWords.title}
        value={colleagues.assignee?.personId ?? NOBODY}
        onChange={(personId) => void choose(personId)}
        choices={[
          ...colleagues.people.map(({ personId, name, own }) => ({
            value: personId,
            label: own ? colleagueWords.own(name) : name,
          })),
          { value: NOBODY, label: colleagueWords.nobody },
        ]}
      />
    </HalfSheet>
  )
}
