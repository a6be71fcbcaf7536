import { useCallback, useEffect } from 'react'
import { askForMessages, loadTemplates } from '@/services/subscription'

/**
 * Reminders by WeChat. `ask` belongs at the very beginning of a tap's handler, before anything is awaited: it may open WeChat's own
 * question, and nothing waits for its answer.
 */
export const useMessages = (): { readonly ask: () => void } => {
  useEffect(() => {
    void loadTemplates()
  }, [])
  return { ask: useCallback(() => void askForMessages(), []) }
}
