import { pickWords as words } from '@/text/picking'
import { ActionBar } from '../action-bar/action-bar'
import { Button } from '../button/button'
import { Notice } from '../notice/notice'

/** A step that can be taken for those that are ticked, of whom it fits so many. */
interface PickStep {
  readonly key: string
  readonly text: string
  /** How many of those that are ticked it fits; where none, it is not offered. */
  readonly fits: number
  readonly onPress: () => void
}

export interface PickBarProps {
  picking: {
    readonly picked: readonly unknown[]
    readonly all: number | undefined
    readonly reading: boolean
    readonly pickAll: () => Promise<void>
    readonly pickNone: () => void
    readonly end: () => void
  }
  /** How many the filter holds, where that is known before all of it is read. */
  counted: number | undefined
  /** The main one last. */
  steps: readonly PickStep[]
}

/** Under a list whose rows are ticked: all that the filter finds, or the steps that fit those that are ticked. */
export function PickBar({ picking, counted, steps }: PickBarProps) {
  const { picked, all, reading } = picking
  const count = picked.length
  if (count === 0)
    return (
      <ActionBar hint={words.hint}>
        <Button kind='secondary' onPress={picking.end}>
          {words.end}
        </Button>
        <Button loading={reading} onPress={() => void picking.pickAll()}>
          {words.all(all ?? counted)}
        </Button>
      </ActionBar>
    )
  const fitting = steps.filter(({ fits }) => fits > 0)
  return (
    <ActionBar hint={fitting.length > 0 ? words.picked(count) : words.nothingFits(count)}>
      <Button kind='secondary' onPress={picking.pickNone}>
        {words.none}
      </Button>
      {fitting.map(({ key, text, onPress }, index) => (
        <Button key={key} kind={index === fitting.length - 1 ? 'primary' : 'secondary'} onPress={onPress}>
          {text}
        </Button>
      ))}
    </ActionBar>
  )
}

/** Over a page that goes on with those that were ticked on a list: that it lists them alone, and the way to the others. */
export function PickedNotice({ only }: { only: { readonly count: number | undefined; readonly release: () => void } }) {
  if (only.count === undefined) return null
  return <Notice action={{ text: words.others, onPress: only.release }}>{words.only(only.count)}</Notice>
}
