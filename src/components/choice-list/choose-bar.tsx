import { ActionBar } from '../action-bar/action-bar'
import { Button } from '../button/button'

export interface ChooseBarProps {
  page: {
    readonly selected: readonly string[]
    readonly allChosen: boolean
    readonly toggleAll: () => void
    readonly ask: (scope: 'chosen' | 'all') => void
  }
  words: {
    readonly chosen: (count: number) => string
    readonly choosePage: string
    readonly chooseNone: string
  }
  /** The step for those chosen, and, while none is, for all. */
  toChosen: (count: number) => string
  toAll: string
  /** Said while none is chosen. */
  hint?: string | undefined
  /** Another step for those chosen, beside the main one. */
  beside?: { readonly text: string; readonly onPress: () => void } | undefined
}

/** Under a list that is chosen from: all that is shown or none of it, and the step for those chosen or for everybody. */
export function ChooseBar({ page, words, toChosen, toAll, hint, beside }: ChooseBarProps) {
  const count = page.selected.length
  return (
    <ActionBar hint={count > 0 ? words.chosen(count) : hint}>
      <Button kind='secondary' onPress={page.toggleAll}>
        {page.allChosen ? words.chooseNone : words.choosePage}
      </Button>
      {count > 0 && beside ? (
        <Button kind='secondary' onPress={beside.onPress}>
          {beside.text}
        </Button>
      ) : null}
      {count > 0 ? (
        <Button onPress={() => page.ask('chosen')}>{toChosen(count)}</Button>
      ) : (
        <Button onPress={() => page.ask('all')}>{toAll}</Button>
      )}
    </ActionBar>
  )
}
