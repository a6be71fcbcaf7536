import { Dialog } from '@/components/dialog/dialog'
import { Notice } from '@/components/notice/notice'
import { tallyConfirmations } from '@/features/office/routing/selection'
import type { ConfirmSuggestions as Confirming } from '@/features/office/routing/confirm-suggestions'
import type { Routing } from '@/features/office/routing/use-routing'
import { confirmedWords, routingPage } from '@/text/office-routing'
import { BatchSheet } from '../../parts/batch-sheet'

/** What is to be confirmed: the chosen ones, or everything that the search finds. */
export type ConfirmScope = 'selected' | 'all'

export interface ConfirmSuggestionsProps {
  asking: ConfirmScope | null
  routing: Routing
  suggested: number
  confirming: Confirming
  onCancel: () => void
  onStart: () => void
  onClose: () => void
}

const titleOf = (asking: ConfirmScope | null, { selected, searched }: Routing, suggested: number): string => {
  if (asking === 'selected') return routingPage.confirmChosenTitle(selected.length)
  return searched === '' ? routingPage.confirmAllTitle(suggested) : routingPage.confirmFoundTitle(searched)
}

/** Asks once, shows how far it is, and says what was confirmed and what had been routed meanwhile. */
export function ConfirmSuggestions(props: ConfirmSuggestionsProps) {
  const { asking, routing, suggested, confirming, onCancel, onStart, onClose } = props
  const start = () => {
    onStart()
    void (asking === 'selected' ? confirming.confirmThese(routing.selected) : confirming.confirmAll(routing.searched))
  }
  return (
    <>
      <Dialog
        open={asking !== null}
        title={titleOf(asking, routing, suggested)}
        body={routingPage.confirmBody}
        confirmText={routingPage.confirmSuggestions}
        onCancel={onCancel}
        onConfirm={start}
      />
      <BatchSheet
        job={confirming}
        name={routingPage.confirm}
        preparing={routingPage.readingSuggestions}
        onClose={onClose}
      >
        {(outputs) => {
          const words = confirmedWords(tallyConfirmations(outputs))
          return words ? <Notice tone={words.tone}>{words.text}</Notice> : null
        }}
      </BatchSheet>
    </>
  )
}
