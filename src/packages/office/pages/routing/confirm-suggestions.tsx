import { Dialog } from '@/components/dialog/dialog'
import { Notice } from '@/components/notice/notice'
import { tallyConfirmations } from '@/features/office/routing/selection'
import type { ConfirmSuggestions as Confirming } from '@/features/office/routing/confirm-suggestions'
import type { Routing } from '@/features/office/routing/use-routing'
import { confirmedWords } from '@/text/office-routing'
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
  if (asking === 'selected') return `确认所选 ${selected.length} 家的建议？`
  return searched === '' ? `确认全部 ${suggested} 家的建议？` : `确认搜到“${searched}”的全部建议？`
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
        body='建议来自名录里的地名和排列顺序，可能有误。确认后，该工会即可审核这些企业；发现不对，可以随时改派。'
        confirmText='确认建议'
        onCancel={onCancel}
        onConfirm={start}
      />
      <BatchSheet job={confirming} name='确认' preparing='正在读取建议名单' onClose={onClose}>
        {(outputs) => {
          const words = confirmedWords(tallyConfirmations(outputs))
          return words ? <Notice tone={words.tone}>{words.text}</Notice> : null
        }}
      </BatchSheet>
    </>
  )
}
