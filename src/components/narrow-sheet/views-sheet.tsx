import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Failure } from '@/text/failures'
import { narrowWords, viewWords } from '@/text/narrowing'
import { ButtonRow } from '../action-bar/action-bar'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { EmptyState } from '../empty-state/empty-state'
import { WriteFailure } from '../failure/failure'
import { HalfSheet } from '../half-sheet/half-sheet'
import { TextInput } from '../text-input/text-input'

interface ShownView {
  readonly viewId: string
  readonly name: string
  /** What it narrows to, in words. */
  readonly words: string
}

export interface ViewsSheetProps {
  views: readonly ShownView[]
  /** The list as it stands now, in words. */
  now: string
  running: boolean
  failure: Failure | undefined
  onClose: () => void
  onOpen: (viewId: string) => void
  onSave: (name: string) => Promise<boolean>
  onRemove: (viewId: string) => void
}

/** 常用筛选: the views that somebody has saved of a list, and saving how it stands now as another one. */
export function ViewsSheet({ views, now, running, failure, onClose, onOpen, onSave, onRemove }: ViewsSheetProps) {
  const [name, setName] = useState('')
  const save = async (): Promise<void> => {
    if (await onSave(name)) setName('')
  }
  return (
    <HalfSheet
      open
      title={viewWords.title}
      note={viewWords.note}
      onClose={onClose}
      footer={
        <Button kind='secondary' onPress={onClose}>
          {viewWords.close}
        </Button>
      }
    >
      <WriteFailure failure={failure} title={viewWords.notDone} />
      {views.length === 0 ? <EmptyState title={viewWords.none} note={viewWords.noneNote} /> : null}
      {views.map(({ viewId, name: called, words }) => (
        <Card key={viewId} title={called} note={words}>
          <ButtonRow>
            <Button
              kind='secondary'
              size='small'
              label={viewWords.removeNamed(called)}
              disabled={running}
              onPress={() => onRemove(viewId)}
            >
              {viewWords.remove}
            </Button>
            <Button size='small' label={viewWords.openNamed(called)} onPress={() => onOpen(viewId)}>
              {narrowWords.show}
            </Button>
          </ButtonRow>
        </Card>
      ))}
      <View>
        <TextInput label={viewWords.name} value={name} onInput={setName} placeholder={viewWords.example} />
        <Button kind='secondary' loading={running} disabled={name.trim() === ''} onPress={() => void save()}>
          {viewWords.save(now)}
        </Button>
      </View>
    </HalfSheet>
  )
}
