import { BatchSheet } from '@/components/batch-sheet/batch-sheet'
import { Dialog } from '@/components/dialog/dialog'
import { Notice } from '@/components/notice/notice'
import { tallyConfirmations } from '@/features/office/routing/assignment'
import type { ConfirmSuggestions as Confirming } from '@/features/office/routing/confirm-suggestions'
import type { ChosenScope } from '@/features/use-chosen'
import type { Routing } from '@/features/office/routing/use-routing'
import { confirmedWords, routingPage } from '@/text/office-routing'

export interface ConfirmSuggestionsProps {
  asking: ChosenScope | null
  routing: Routing
  suggested: number
  confirming: Confirming
  onCancel: () => void
  onStart: () => void
  onClose: () => void
}

const titleOf = (asking: ChosenScope | null, { selected, searched }: Routing, suggested: number): string => {
  if (asking === 'chosen') return routingPage.confirmChosenTitle(selected.length)
  return searched === '' ? routingPage.confirmAllTitle(suggested) : routingPage.confirmFoundTitle(searched)
}

/** Asks once, shows how far it is, and says what was confirmed and what had been routed meanwhile. */
export function ConfirmSuggestions(props: ConfirmSuggestionsProps) {
  const { asking, routing, suggested, confirming, onCancel, onStart, onClose } = props
  const start = () => {
    onStart()
    void (asking === 'chosen' ? confirming.confirmThese(routing.selected) : confirming.confirmAll(routing.searched))
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
