import { useState } from 'react'
import type { Prepare } from './use-batch-job'

/** Whom a step is for: the chosen ones, or all that the list finds, however much of it is drawn. */
export type ChosenScope = 'chosen' | 'all'

/** Rows chosen from a list, by their ids. Nothing is done to a row that is not seen any more. */
export const useChosen = (listed: readonly string[]) => {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const there = new Set(chosen.length === 0 ? [] : listed)
  const selected = chosen.filter((id) => there.has(id))
  const allChosen = listed.length > 0 && selected.length === listed.length
  return {
    selected,
    allChosen,
    choose: setChosen,
    toggle: (id: string) =>
      setChosen(selected.includes(id) ? selected.filter((each) => each !== id) : [...selected, id]),
    toggleAll: () => setChosen(allChosen ? [] : listed),
    clear: () => setChosen([]),
  }
}

/** What a batch job is started for: those chosen as they are, or all of them, which are read first. */
export const prepareFor = <Item>(
  scope: ChosenScope | null,
  selected: readonly Item[],
  gather: Prepare<Item>,
): Prepare<Item> => (scope === 'all' ? gather : () => Promise.resolve({ outcome: 'done', value: selected }))
