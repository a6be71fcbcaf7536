import { nextOne as words } from '@/text/next-one'
import { Button } from '../button/button'
import { ActionBar } from './action-bar'

export interface NextBarProps {
  /** null: none is left. */
  next: { readonly name: string; readonly url: string } | null
  onOpen: (url: string) => void
  onBack: () => void
}

/** Once something was decided: the next one of the same list, or that none is left. */
export function NextBar({ next, onOpen, onBack }: NextBarProps) {
  return (
    <ActionBar hint={next ? words.hint(next.name) : words.none}>
      {next ? (
        <>
          <Button kind='secondary' onPress={onBack}>
            {words.back}
          </Button>
          <Button onPress={() => onOpen(next.url)}>{words.go}</Button>
        </>
      ) : (
        <Button onPress={onBack}>{words.back}</Button>
      )}
    </ActionBar>
  )
}
